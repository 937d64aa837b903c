using VillesSolidaires.Animations;

namespace VillesSolidaires.Web.Animations;

/// <summary>Phrases du calendrier.</summary>
public static class MotsProgramme
{
    /// <summary>« 24 animations, 10 passées, 1 confirmée cette semaine · publié le 28 janvier 2026 ».</summary>
    public static string Resume(CalendrierDto calendrier)
    {
        ArgumentNullException.ThrowIfNull(calendrier);
        var (programme, today) = (calendrier.Programme, calendrier.Aujourdhui);
        var (lundi, dimanche) = (today.Lundi(), today.Lundi().AddDays(6));
        var semaine = calendrier.Animations.Count(a => a.Animation.Statut == AnimationStatut.Confirmee && a.Animation.Debut <= dimanche && a.Animation.Fin >= lundi);
        string?[] faits =
        [
            Formats.Accorder(programme.Animations, "animation"),
            programme.Passees > 0 ? Formats.Accorder(programme.Passees, "passée") : null,
            semaine > 0 && today.Year == programme.Annee ? $"{Formats.Accorder(semaine, "confirmée")} cette semaine" : null,
            programme.SansBilan > 0 ? $"{Formats.Accorder(programme.SansBilan, "bilan manque", "bilans manquent")}" : null,
        ];
        var publie = programme switch
        {
            { Id: null } => "pas encore commencé",
            { PublieLe: { } le } => $"publié le {Formats.Date(HeureDeParis.Jour(le))}",
            _ => "en préparation, pas encore public",
        };
        return $"{string.Join(", ", faits.OfType<string>())} · {publie}";
    }

    /// <summary>Sous le titre d'une animation : « Confirmée · 18 h · Parc du Méridon · prévue d’abord le 12 avril ».</summary>
    /// <param name="avecHeure">Faux là où l'heure se lit déjà.</param>
    public static string Detail(AnimationDatee datee, DateOnly today, bool avecHeure = true)
    {
        ArgumentNullException.ThrowIfNull(datee);
        var a = datee.Animation;
        string?[] morceaux =
        [
            a.Statut.Libelle(),
            a.Debut == a.Fin ? null : $"jusqu’au {Formats.JourMois(a.Fin)}",
            avecHeure && a.HeureDebut is { } heure ? Formats.Heure(heure) : null,
            a.Lieu,
            datee.Anciennes.Count > 0 ? $"prévue d’abord le {Formats.JourMois(datee.Anciennes[0].Debut)}" : null,
            a.BilanAttendu ? "bilan à saisir" : a.Participants is { } participants ? Formats.Accorder(participants, "participant") : null,
        ];
        return string.Join(" · ", morceaux.Where(m => !string.IsNullOrEmpty(m)));
    }
}
