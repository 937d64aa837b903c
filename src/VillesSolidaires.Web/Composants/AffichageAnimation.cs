using VillesSolidaires.Animations;

namespace VillesSolidaires.Web.Composants;

/// <summary>Mots, tons et icônes des animations, les mêmes au calendrier, dans la liste et sur la fiche.</summary>
public static class AffichageAnimation
{
    public static EtatAffiche Affichage(this AnimationStatut statut) => statut switch
    {
        AnimationStatut.Planifiee => new(Ton.Info, Icones.Planifiee, statut.Libelle()),
        AnimationStatut.Confirmee => new(Ton.Succes, Icones.Confirmee, statut.Libelle()),
        AnimationStatut.Realisee => new(Ton.Clos, Icones.Realisee, statut.Libelle()),
        AnimationStatut.Reportee => new(Ton.Attention, Icones.Reportee, statut.Libelle()),
        AnimationStatut.Annulee => new(Ton.Danger, Icones.AnimationAnnulee, statut.Libelle()),
        _ => new(Ton.Neutre, Icones.Proposee, statut.Libelle()),
    };

    /// <summary>« de 18 h à 22 h », « à 18 h » ; vide pour la journée entière.</summary>
    public static string Heures(TimeOnly? de, TimeOnly? a) => (de, a) switch
    {
        ({ } debut, { } fin) => $"de {Formats.Heure(debut)} à {Formats.Heure(fin)}",
        ({ } debut, null) => $"à {Formats.Heure(debut)}",
        _ => "",
    };

    /// <summary>« vendredi 29 mai 2026, de 18 h à 22 h », « du 5 au 11 octobre 2026 ».</summary>
    public static string Quand(DateOnly debut, DateOnly fin, TimeOnly? de, TimeOnly? a)
    {
        var jours = debut == fin ? Formats.DateLongue(debut) : Formats.Periode(debut, fin);
        return de is null ? jours : $"{jours}, {Heures(de, a)}";
    }

    /// <summary>Publics cochés, un à un.</summary>
    public static IEnumerable<PublicsTouches> Un(this PublicsTouches publics) =>
        Enum.GetValues<PublicsTouches>().Where(p => p != PublicsTouches.Aucun && publics.HasFlag(p));
}
