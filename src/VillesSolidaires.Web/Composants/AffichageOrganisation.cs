using VillesSolidaires.Organisations;
using VillesSolidaires.Web.TagHelpers;

namespace VillesSolidaires.Web.Composants;

/// <summary>Mots et mise en forme des organisations.</summary>
public static class AffichageOrganisation
{
    private const char Insecable = '\u00A0';

    public static EtatAffiche Affichage(this SortLigneImport sort) => sort switch
    {
        SortLigneImport.Nouvelle => new(Ton.Succes, Icones.LigneNouvelle, sort.Libelle()),
        SortLigneImport.MiseAJour => new(Ton.Info, Icones.LigneMiseAJour, sort.Libelle()),
        SortLigneImport.Identique => new(Ton.Neutre, Icones.LigneIdentique, sort.Libelle()),
        _ => new(Ton.Danger, Icones.Erreur, sort.Libelle()),
    };

    /// <summary>« 211 300 553 » ou « 211 300 553 00016 » : les groupes d'usage d'un SIREN et d'un SIRET.</summary>
    public static string Groupe(this string numero)
    {
        ArgumentNullException.ThrowIfNull(numero);
        return numero.Length < OrganisationConsts.Siren || !numero.All(char.IsAsciiDigit)
            ? numero
            : string.Join(Insecable, [numero[..3], numero[3..6], numero[6..9], .. numero.Length > OrganisationConsts.Siren ? [numero[9..]] : Array.Empty<string>()]);
    }
}
