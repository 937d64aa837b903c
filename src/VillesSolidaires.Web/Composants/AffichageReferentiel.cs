using VillesSolidaires.Labels;
using VillesSolidaires.Web.TagHelpers;

namespace VillesSolidaires.Web.Composants;

/// <summary>Mots, tons et icônes des référentiels et des sessions du label.</summary>
public static class AffichageReferentiel
{
    public static EtatAffiche Affichage(this ReferentielStatut statut) => statut switch
    {
        ReferentielStatut.Brouillon => new(Ton.Neutre, Icones.Brouillon, statut.Libelle()),
        ReferentielStatut.Publie => new(Ton.Succes, Icones.Reussite, statut.Libelle()),
        _ => new(Ton.Clos, Icones.Archive, statut.Libelle()),
    };

    public static EtatAffiche Affichage(this EtatSessionLabel etat) => etat switch
    {
        EtatSessionLabel.AVenir => new(Ton.Neutre, Icones.Saisonnier, etat.Libelle()),
        EtatSessionLabel.Ouverte => new(Ton.Succes, Icones.CampagneOuverte, etat.Libelle()),
        EtatSessionLabel.Corrections => new(Ton.Info, Icones.Brouillon, etat.Libelle()),
        _ => new(Ton.Clos, Icones.CampagneClose, etat.Libelle()),
    };

    /// <summary>« obligatoire, automatique : conventions en vigueur ».</summary>
    public static string Nature(this PreuveExigeeDto preuve)
    {
        ArgumentNullException.ThrowIfNull(preuve);
        var origine = preuve.Source is { } source ? $"preuve automatique : {source.Libelle()}" : "fichier ou lien";
        return preuve.Obligatoire ? $"obligatoire, {origine}" : origine;
    }

    /// <summary>Niveaux pour lesquels cette note est celle qu'il faut : « exigée au niveau 2 ».</summary>
    public static string? ExigeePour(this CritereReferentielDto critere, int note)
    {
        ArgumentNullException.ThrowIfNull(critere);
        var niveaux = Enumerable.Range(1, critere.Minimums.Count).Where(n => critere.Minimums[n - 1] == note).ToList();
        return niveaux.Count == 0 ? null : $"exigée {(niveaux.Count == 1 ? "au niveau" : "aux niveaux")} {string.Join(" et ", niveaux)}";
    }
}
