using VillesSolidaires.Imports;

namespace VillesSolidaires.Organisations;

/// <summary>Ligne du fichier confrontée à ce qui est enregistré. Saine, elle sait s'écrire ; en erreur, elle dit pourquoi.</summary>
internal sealed class LigneAnalysee(int numero, string nom) : LigneControlee
{
    private readonly List<string> _changements = [];

    public int Numero => numero;

    public string Nom => nom;

    /// <summary>Identité lue, complétée par la fiche existante ; nulle si la ligne est en erreur.</summary>
    public OrganisationDonnees? Donnees { get; set; }

    public ContactDonnees? Contact { get; set; }

    /// <summary>Fiche que la ligne met à jour.</summary>
    public Organisation? Existante { get; set; }

    /// <summary>« Laval (53) ».</summary>
    public string? Territoire { get; set; }

    public SortLigneImport Sort => !EstSaine ? SortLigneImport.EnErreur
        : Existante is null ? SortLigneImport.Nouvelle
        : _changements.Count > 0 ? SortLigneImport.MiseAJour
        : SortLigneImport.Identique;

    public void Changer(string champ, string? avant, string? apres)
    {
        if (avant != apres)
        {
            _changements.Add($"{champ} : {avant ?? "vide"} → {apres ?? "vide"}");
        }
    }

    public void Annoncer(string changement) => _changements.Add(changement);

    public LigneImportDto Decrire() => new(
        numero, Sort, nom, Donnees?.Type, Donnees?.Siren, Territoire, Existante?.Id, EstSaine ? _changements : [],
        [.. Refus.Select(r => new ErreurImportDto(r.Champ, r.Message))]);
}
