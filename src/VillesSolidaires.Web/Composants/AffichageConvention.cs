using VillesSolidaires.Conventions;

namespace VillesSolidaires.Web.Composants;

/// <summary>Mots et icônes des conventions, de leurs engagements, de leurs versements et de leurs règles.</summary>
public static class AffichageConvention
{
    public static EtatAffiche Affichage(this EtatConvention etat) => etat switch
    {
        EtatConvention.EnRelecture => new(Ton.Info, Icones.EnRelecture, etat.Libelle()),
        EtatConvention.EnCorrection => new(Ton.Attention, Icones.EnCorrection, etat.Libelle()),
        EtatConvention.ASigner => new(Ton.Attention, Icones.ASigner, etat.Libelle()),
        EtatConvention.PartiellementSignee => new(Ton.Info, Icones.PartiellementSignee, etat.Libelle()),
        EtatConvention.Signee => new(Ton.Succes, Icones.Signee, etat.Libelle()),
        EtatConvention.EnVigueur => new(Ton.Succes, Icones.EnVigueur, etat.Libelle()),
        EtatConvention.Annulee => new(Ton.Danger, Icones.Annulee, etat.Libelle()),
        EtatConvention.Denoncee => new(Ton.Danger, Icones.Denoncee, etat.Libelle()),
        EtatConvention.Resiliee => new(Ton.Danger, Icones.Resiliee, etat.Libelle()),
        EtatConvention.Expiree => new(Ton.Clos, Icones.Expiree, etat.Libelle()),
        EtatConvention.Remplacee => new(Ton.Clos, Icones.Remplacee, etat.Libelle()),
        _ => new(Ton.Neutre, Icones.Brouillon, etat.Libelle()),
    };
}
