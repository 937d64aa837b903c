using VillesSolidaires.Conventions;

namespace VillesSolidaires.Web.Composants;

/// <summary>Mots, tons et icônes des conventions, les mêmes dans la liste, la fiche et l'accueil.</summary>
public static class AffichageConvention
{
    private const double JoursParMois = 30.44;

    public static EtatAffiche Affichage(this EtatConvention etat) => etat switch
    {
        EtatConvention.EnRelecture => new(Ton.Info, Icones.EnRelecture, etat.Libelle()),
        EtatConvention.EnCorrection => new(Ton.Attention, Icones.EnCorrection, etat.Libelle()),
        EtatConvention.ASigner => new(Ton.Attention, Icones.ASigner, etat.Libelle()),
        EtatConvention.PartiellementSignee => new(Ton.Info, Icones.PartiellementSignee, etat.Libelle()),
        EtatConvention.Signee => new(Ton.Succes, Icones.Signee, etat.Libelle()),
        EtatConvention.EnVigueur => new(Ton.Succes, Icones.EnVigueur, etat.Libelle()),
        EtatConvention.Expiree => new(Ton.Clos, Icones.Expiree, etat.Libelle()),
        EtatConvention.Annulee => new(Ton.Danger, Icones.Annulee, etat.Libelle()),
        EtatConvention.Denoncee => new(Ton.Danger, Icones.Denoncee, etat.Libelle()),
        EtatConvention.Resiliee => new(Ton.Danger, Icones.Resiliee, etat.Libelle()),
        EtatConvention.Remplacee => new(Ton.Clos, Icones.Remplacee, etat.Libelle()),
        _ => new(Ton.Neutre, Icones.Brouillon, etat.Libelle()),
    };

    /// <summary>État d'un renouvellement en préparation, avant toute date.</summary>
    public static EtatAffiche Affichage(this ConventionStatut statut) => ((EtatConvention)statut).Affichage();

    public static string Icone(this TypeActeur acteur) => acteur switch
    {
        TypeActeur.Association => Icones.Association,
        TypeActeur.Mairie => Icones.Mairie,
        TypeActeur.Bailleur => Icones.Bailleur,
        TypeActeur.Departement => Icones.Departement,
        TypeActeur.Autre => Icones.Partenaire,
        _ => Icones.Personne,
    };

    /// <summary>« Mairie de Grigny », « Association » pour un brouillon ; nul si personne n'est attendu.</summary>
    public static string? QuiDoitAgir(this ConventionDto convention)
    {
        ArgumentNullException.ThrowIfNull(convention);
        return convention.ActeurNom.Length > 0 ? convention.ActeurNom
            : convention.Acteur == TypeActeur.Personne ? null
            : convention.Acteur.Libelle();
    }

    /// <summary>« Adhésion », « Adhésion, avenant n° 2 ».</summary>
    public static string TypeAffiche(this ConventionDto convention)
    {
        ArgumentNullException.ThrowIfNull(convention);
        return convention.NumeroAvenant is { } rang ? $"{convention.Type.Libelle()}, avenant n°{Formats.Insecable}{rang}" : convention.Type.Libelle();
    }

    /// <summary>Une attente que la liste signale.</summary>
    public static bool AttendTrop(this ConventionDto convention)
    {
        ArgumentNullException.ThrowIfNull(convention);
        return convention.Etat.EstATraiter() && convention.Jours > ConventionConsts.AttenteLongue;
    }

    /// <summary>La fin approche, et compte encore.</summary>
    public static bool FinitBientot(this ConventionDto convention)
    {
        ArgumentNullException.ThrowIfNull(convention);
        return !convention.Etat.EstFinie() && convention.JoursAvantFin is >= 0 and <= ConventionConsts.EcheanceProche;
    }

    /// <summary>« dans 19 mois », « dans 3 ans », « il y a 12 jours » : assez précis pour une échéance lointaine.</summary>
    public static string Delai(int jours)
    {
        var mois = (int)Math.Round(Math.Abs(jours) / JoursParMois);
        var duree = mois < 3 ? Formats.Accorder(Math.Abs(jours), "jour")
            : mois >= 24 && mois % 12 <= 1 ? Formats.Accorder(mois / 12, "an")
            : $"{Formats.Nombre(mois)}{Formats.Insecable}mois";
        return jours == 0 ? "aujourd’hui" : jours > 0 ? $"dans {duree}" : $"il y a {duree}";
    }
}
