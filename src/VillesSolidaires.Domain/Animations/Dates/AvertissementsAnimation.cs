namespace VillesSolidaires.Animations;

/// <param name="Titre">Quelques mots.</param>
/// <param name="Detail">Une phrase, qui dit quoi faire.</param>
public sealed record Avertissement(CodeAvertissement Code, string Titre, string Detail);

/// <summary>Animation dont on examine la date, déjà au programme ou pas encore.</summary>
/// <param name="Id">Nul tant qu'elle n'est pas enregistrée.</param>
public sealed record AnimationExaminee(Guid? Id, PeriodeAnimation Periode)
{
    public string? DepartementCode { get; init; }
    public Guid? LieuId { get; init; }
    public bool OccupeVoiePublique { get; init; }

    /// <summary>Jours que la mairie demande avant une occupation de la voie publique.</summary>
    public int DelaiVoiePublique { get; init; }
}

/// <summary>Autre animation prévue ; les annulées n'en sont pas.</summary>
public sealed record AnimationVoisine(Guid Id, Guid? LieuId, string Titre, PeriodeAnimation Periode);

/// <summary>Ce qu'une date a de gênant. Rien n'est refusé : la personne lit, et décide.</summary>
public static class AvertissementsAnimation
{
    /// <summary>
    /// Durée au-delà de laquelle une animation est une saison, en jours : elle croise toujours des jours fériés et des vacances, le dire
    /// n'apprendrait rien.
    /// </summary>
    public const int DureeSaison = 21;

    /// <summary>Jours avant la date limite de dépôt où l'on commence à la rappeler.</summary>
    public const int RappelVoiePublique = 15;

    /// <param name="autres">Les autres animations de la commune ; seules comptent celles du même lieu.</param>
    /// <param name="today">Jour à Paris.</param>
    public static IReadOnlyList<Avertissement> Examiner(AnimationExaminee animation, IEnumerable<AnimationVoisine> autres, DateOnly today) =>
    [
        .. Feries(animation),
        .. Vacances(animation),
        .. MemeLieu(animation, autres),
        .. VoiePublique(animation, today),
    ];

    private static IEnumerable<Avertissement> Feries(AnimationExaminee animation) => EstUneSaison(animation.Periode)
        ? []
        : JoursFeries.Entre(animation.Periode.Debut, animation.Periode.Fin, animation.DepartementCode).Select(f => new Avertissement(
            CodeAvertissement.JourFerie,
            $"Jour férié : {f.Nom}",
            $"Le {Formats.DateLongue(f.Jour)} est férié{(f.Reserve is null ? "" : $" {f.Reserve}")}. Vérifiez l’ouverture du lieu et la présence des agents."));

    private static IEnumerable<Avertissement> Vacances(AnimationExaminee animation) =>
        EstUneSaison(animation.Periode) || VacancesScolaires.DuDepartement(animation.DepartementCode) is not { } zone
            ? []
            : VacancesScolaires.PeriodesEntre(zone, animation.Periode.Debut, animation.Periode.Fin).Select(v => new Avertissement(
                CodeAvertissement.VacancesScolaires,
                $"{v.Nom}, {zone.Libelle()}",
                $"{RegleDate.EnTete(Formats.Periode(v.Debut, v.Fin))}{(v.AVerifier ? " (calendrier à vérifier)" : "")}. "
                    + "Une partie des familles sera absente, et les écoles seront fermées."));

    private static IEnumerable<Avertissement> MemeLieu(AnimationExaminee animation, IEnumerable<AnimationVoisine> autres) => animation.LieuId is not { } lieu
        ? []
        : autres.Where(a => a.LieuId == lieu && a.Id != animation.Id && a.Periode.Croise(animation.Periode)).OrderBy(a => a.Periode.Debut).Select(a => new Avertissement(
            CodeAvertissement.MemeLieu,
            $"Même lieu : {a.Titre}",
            $"« {a.Titre} » s’y tient {QuandElleSeTient(a.Periode)}. "
                + (a.Periode.HeureDebut is null || animation.Periode.HeureDebut is null
                    ? "Précisez les heures des deux, ou changez de lieu."
                    : "Décalez l’une des deux, ou changez de lieu.")));

    private static IEnumerable<Avertissement> VoiePublique(AnimationExaminee animation, DateOnly today)
    {
        var limite = animation.Periode.Debut.AddDays(-animation.DelaiVoiePublique);
        if (!animation.OccupeVoiePublique || animation.Periode.Debut < today || today < limite.AddDays(-RappelVoiePublique))
        {
            return [];
        }
        var delai = $"La mairie demande {Formats.Accorder(animation.DelaiVoiePublique, "jour")} de délai";
        return today > limite
            ?
            [
                new(CodeAvertissement.VoiePubliqueDepassee, "Voie publique : délai dépassé",
                    $"{delai} : la demande était à déposer le {Formats.Date(limite)} au plus tard. Si elle ne l’est pas, voyez avec le service ou changez de date."),
            ]
            :
            [
                new(CodeAvertissement.VoiePubliqueProche, "Voie publique : demande à déposer",
                    $"{delai} : déposez la demande le {Formats.Date(limite)} au plus tard ({Formats.Ecart(limite, today)})."),
            ];
    }

    private static bool EstUneSaison(PeriodeAnimation periode) => periode.Jours > DureeSaison;

    private static string QuandElleSeTient(PeriodeAnimation periode) => periode.Debut == periode.Fin ? $"le {periode.Libelle()}" : periode.Libelle();
}
