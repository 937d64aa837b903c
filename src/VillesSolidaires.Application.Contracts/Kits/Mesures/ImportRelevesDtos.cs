namespace VillesSolidaires.Kits;

/// <summary>Import de relevés d'un tableur : dépôt, aperçu ligne à ligne, confirmation.</summary>
public interface IImportReleveAppService
{
    /// <summary>Garde le fichier en attente de confirmation ; rien n'est encore écrit.</summary>
    Task<Guid> DeposerAsync(DeposerRelevesInput input, CancellationToken ct);

    Task<ApercuRelevesDto> GetApercuAsync(Guid id, CancellationToken ct);

    /// <summary>Écrit les lignes saines en un enregistrement.</summary>
    Task<BilanRelevesDto> ConfirmerAsync(Guid id, CancellationToken ct);
}

/// <param name="Nom">Nom du fichier, extension comprise.</param>
public sealed record DeposerRelevesInput(Guid KitId, string Nom, byte[] Contenu);

public enum SortLigneReleve
{
    Nouvelle = 1,
    DejaLa = 2,
    EnErreur = 3,
}

/// <param name="Lecture">Comment le fichier a été lu : « CSV, Windows-1252… ».</param>
public sealed record ApercuRelevesDto(
    Guid Id, Guid KitId, string NomFichier, string Lecture, IReadOnlyList<string> ColonnesLues, IReadOnlyList<string> ColonnesIgnorees, IReadOnlyList<LigneReleveDto> Lignes)
{
    public int Compte(SortLigneReleve sort) => Lignes.Count(l => l.Sort == sort);
}

/// <param name="Numero">Numéro de la ligne dans le fichier, titres compris.</param>
/// <param name="Valeur">« ≥ 500 000 », ou la cellule telle quelle si elle est en erreur.</param>
public sealed record LigneReleveDto(
    int Numero, SortLigneReleve Sort, string Periode, string Territoire, string Valeur, string Source, IReadOnlyList<ErreurReleveDto> Erreurs);

/// <param name="Champ">« Valeur », « Territoire »… ; vide si toute la ligne est en cause.</param>
public sealed record ErreurReleveDto(string Champ, string Message);

public sealed record BilanRelevesDto(Guid KitId, string NomFichier, int Ajoutes, int DejaLa, IReadOnlyList<LigneReleveDto> Ecartees);
