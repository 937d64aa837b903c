using System.ComponentModel.DataAnnotations;
using VillesSolidaires.Imports;
using VillesSolidaires.Territoires;

namespace VillesSolidaires.Organisations;

/// <summary>Lit une ligne seule, sans regarder ce qui est enregistré : chaque champ dit sa propre erreur.</summary>
internal sealed class LectureLigne(ColonnesImport colonnes, TerritoiresDesignes territoires, TypeOrganisation typeParDefaut)
{
    private const string ContactSansNom = "Contact principal";

    public LigneAnalysee Lire(LigneTableau ligne)
    {
        var lue = new LigneAnalysee(ligne.Numero, colonnes.Valeur(ligne, ChampImport.Nom) ?? "");
        if (ligne.Defaut is { } defaut)
        {
            // Des colonnes décalées donneraient des erreurs trompeuses : la forme d'abord.
            lue.Refuser("", defaut);
            return lue;
        }
        if (lue.Nom.Length == 0)
        {
            lue.Refuser("Nom", new BusinessException(OrganisationErrorCodes.NomObligatoire).Texte);
        }
        var type = Type(ligne, lue);
        var siren = Numero(ligne, lue, ChampImport.Siren, "SIREN", Siren.Valider);
        var siret = Numero(ligne, lue, ChampImport.Siret, "SIRET", Siret.Valider);
        var rna = Numero(ligne, lue, ChampImport.Rna, "RNA", Rna.Valider);
        var (commune, departement) = lue.Essayer("Commune", () => territoires.Situer(colonnes.Commune(ligne), colonnes.Valeur(ligne, ChampImport.Departement)));
        lue.Territoire = (commune?.Nom ?? departement?.Nom) is { } nom ? $"{nom} ({departement!.Code})" : null;
        lue.Contact = Contact(ligne, lue);
        if (lue.EstSaine)
        {
            lue.Donnees = new OrganisationDonnees(
                type, lue.Nom, siren ?? (siret is null ? null : Siret.SirenDe(siret)), siret, rna, commune?.Code, departement?.Code);
        }
        return lue;
    }

    private TypeOrganisation Type(LigneTableau ligne, LigneAnalysee lue)
    {
        if (colonnes.Valeur(ligne, ChampImport.Type) is not { } texte)
        {
            return typeParDefaut;
        }
        var type = TypesImport.Lire(texte);
        if (type is null)
        {
            lue.Refuser("Type", $"« {texte} » n’est pas un type connu. Écrivez : {TypesImport.Attendus}.");
        }
        return type ?? typeParDefaut;
    }

    private string? Numero(LigneTableau ligne, LigneAnalysee lue, ChampImport champ, string libelle, Func<string, string> valider) =>
        colonnes.Valeur(ligne, champ) is { } texte ? lue.Essayer(libelle, () => valider(texte)) : null;

    private ContactDonnees? Contact(LigneTableau ligne, LigneAnalysee lue)
    {
        var (nom, fonction, courriel, telephone) = (
            colonnes.Valeur(ligne, ChampImport.Contact), colonnes.Valeur(ligne, ChampImport.Fonction),
            colonnes.Valeur(ligne, ChampImport.Courriel), colonnes.Valeur(ligne, ChampImport.Telephone));
        if ((nom ?? fonction ?? courriel ?? telephone) is null)
        {
            return null;
        }
        var saisie = new ContactInput { Nom = nom ?? ContactSansNom, Fonction = fonction, Courriel = courriel, Telephone = telephone };
        List<ValidationResult> fautes = [];
        Validator.TryValidateObject(saisie, new ValidationContext(saisie), fautes, validateAllProperties: true);
        foreach (var faute in fautes)
        {
            lue.Refuser(faute.MemberNames.FirstOrDefault() switch { nameof(ContactInput.Telephone) => "Téléphone", nameof(ContactInput.Nom) => "Contact", { } champ => champ, _ => "Contact" }, faute.ErrorMessage!);
        }
        var donnees = new ContactDonnees(saisie.Nom, saisie.Fonction, saisie.Courriel, saisie.Telephone).AuPropre();
        if (donnees is { Courriel: null, Telephone: null })
        {
            lue.Refuser("Contact", new BusinessException(OrganisationErrorCodes.ContactInjoignable).WithData("Nom", donnees.Nom).Texte);
        }
        return donnees;
    }
}
