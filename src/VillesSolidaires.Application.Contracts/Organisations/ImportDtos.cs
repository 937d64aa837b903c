namespace VillesSolidaires.Organisations;

/// <param name="Nom">Nom du fichier, extension comprise.</param>
/// <param name="TypeParDefaut">Type des lignes qui n'en donnent pas.</param>
public sealed record DeposerImportInput(string Nom, byte[] Contenu, TypeOrganisation TypeParDefaut);

/// <param name="Lecture">Comment le fichier a été lu : « CSV, Windows-1252, séparateur « ; » ».</param>
/// <param name="ColonnesIgnorees">Titres que l'import ne connaît pas.</param>
public sealed record ApercuImportDto(
    Guid Id, string NomFichier, string Lecture, TypeOrganisation TypeParDefaut,
    IReadOnlyList<string> ColonnesLues, IReadOnlyList<string> ColonnesIgnorees, IReadOnlyList<LigneImportDto> Lignes)
{
    public int Compte(SortLigneImport sort) => Lignes.Count(l => l.Sort == sort);

    /// <summary>Lignes que la confirmation écrira.</summary>
    public int AImporter => Compte(SortLigneImport.Nouvelle) + Compte(SortLigneImport.MiseAJour);
}

/// <param name="Numero">Numéro de la ligne dans le fichier, titres compris.</param>
/// <param name="Nom">Nom lu, même en erreur ; vide s'il manque.</param>
/// <param name="OrganisationId">Fiche mise à jour ou identique.</param>
/// <param name="Changements">Ce que la mise à jour changerait, en mots.</param>
public sealed record LigneImportDto(
    int Numero, SortLigneImport Sort, string Nom, TypeOrganisation? Type, string? Siren, string? Territoire, Guid? OrganisationId,
    IReadOnlyList<string> Changements, IReadOnlyList<ErreurImportDto> Erreurs);

/// <param name="Champ">« SIREN », « Commune »… ; vide si toute la ligne est en cause.</param>
public sealed record ErreurImportDto(string Champ, string Message);

public sealed record BilanImportDto(string NomFichier, int Creees, int MisesAJour, int Identiques, IReadOnlyList<LigneImportDto> Ecartees);
