namespace VillesSolidaires.Animations;

/// <summary>Import d'animations d'un tableur : dépôt, aperçu ligne à ligne, confirmation, annulation.</summary>
public interface IImportAnimationAppService
{
    /// <summary>Garde le fichier en attente de confirmation ; rien n'est encore écrit.</summary>
    Task<Guid> DeposerAsync(DeposerAnimationsInput input, CancellationToken ct);

    Task<ApercuAnimationsDto> GetApercuAsync(Guid id, CancellationToken ct);

    /// <summary>Écrit les lignes saines en un enregistrement, sous l'état « proposée », et rend le lot.</summary>
    Task<Guid> ConfirmerAsync(Guid id, CancellationToken ct);

    /// <summary>Lots importés par la personne, ou par tous pour un compte national ; le plus récent d'abord.</summary>
    Task<IReadOnlyList<LotImportDto>> GetLotsAsync(CancellationToken ct);

    /// <summary>Retire les animations du lot restées proposées ; les autres sont gardées, et nommées.</summary>
    Task<AnnulationImportDto> AnnulerAsync(Guid lotId, string? concurrencyStamp, CancellationToken ct);
}

/// <param name="Nom">Nom du fichier, extension comprise.</param>
/// <param name="Commune">Code INSEE des lignes qui n'en donnent pas.</param>
public sealed record DeposerAnimationsInput(string Nom, byte[] Contenu, string? Commune);

/// <param name="Lecture">Comment le fichier a été lu : « CSV, Windows-1252… ».</param>
public sealed record ApercuAnimationsDto(
    Guid Id, string NomFichier, string Lecture, IReadOnlyList<string> ColonnesLues, IReadOnlyList<string> ColonnesIgnorees, IReadOnlyList<LigneAnimationDto> Lignes)
{
    public int Compte(SortLigneAnimation sort) => Lignes.Count(l => l.Sort == sort);
}

/// <param name="Numero">Numéro de la ligne dans le fichier, titres compris.</param>
/// <param name="Note">Ce que l'import fera de plus : « Lieu ajouté : place Saint-Tugal ».</param>
public sealed record LigneAnimationDto(
    int Numero, SortLigneAnimation Sort, string Titre, string? Commune, string? Quand, string? Note, IReadOnlyList<ErreurLigneDto> Erreurs);

/// <param name="Champ">« Début », « Commune »… ; vide si toute la ligne est en cause.</param>
public sealed record ErreurLigneDto(string Champ, string Message);

public sealed record LotImportDto(
    Guid Id, string Fichier, string Auteur, DateTime Le, int Lues, int Creees, StatutLotImport Statut, DateTime? AnnuleLe, int? Retirees, string ConcurrencyStamp);

/// <param name="Gardees">Titre et état de celles qui avaient avancé.</param>
public sealed record AnnulationImportDto(int Retirees, IReadOnlyList<string> Gardees);
