namespace VillesSolidaires.Animations;

/// <summary>
/// Les avertissements d'un programme, une seule fois chacun : deux animations au même lieu font une ligne, et les vacances une par période,
/// sinon un été bien rempli cacherait le reste.
/// </summary>
internal static class VerificationProgramme
{
    private const int TitresCites = 3;

    // Ce qui a une date limite d'abord, ce qui n'est qu'à savoir ensuite.
    private static readonly CodeAvertissement[] Ordre =
    [
        CodeAvertissement.VoiePubliqueDepassee, CodeAvertissement.VoiePubliqueProche, CodeAvertissement.MemeLieu, CodeAvertissement.JourFerie,
        CodeAvertissement.VacancesScolaires,
    ];

    /// <param name="animations">Toutes celles de la commune, par date : les filtres de la page n'y touchent pas.</param>
    public static IReadOnlyList<AVerifierDto> Examiner(IReadOnlyList<AnimationDuCalendrier> animations, string departementCode, int delaiVoiePublique, DateOnly today)
    {
        var aVenir = animations.Where(a => a.Datee.Animation.Fin >= today && TransitionsAnimation.AVenir.Contains(a.Datee.Animation.Statut)).ToList();
        var parLieu = aVenir.Where(a => a.Datee.Animation.LieuId is not null).ToLookup(a => a.Datee.Animation.LieuId);
        var vues = new HashSet<Guid>();
        List<(AnimationDuCalendrier Animation, Avertissement Avertissement)> trouves = [];
        foreach (var animation in aVenir)
        {
            var (id, lieu) = (animation.Datee.Animation.Id, animation.Datee.Animation.LieuId);
            vues.Add(id);
            // Les précédentes ont déjà signalé le croisement.
            var voisines = lieu is null ? [] : parLieu[lieu].Where(v => !vues.Contains(v.Datee.Animation.Id))
                .Select(v => new AnimationVoisine(v.Datee.Animation.Id, v.Datee.Animation.LieuId, v.Datee.Animation.Titre, v.Periode));
            trouves.AddRange(AvertissementsAnimation.Examiner(
                new AnimationExaminee(id, animation.Periode)
                {
                    DepartementCode = departementCode, LieuId = lieu, OccupeVoiePublique = animation.OccupeVoiePublique, DelaiVoiePublique = delaiVoiePublique,
                },
                voisines, today).Select(a => (animation, a)));
        }
        var vacances = trouves.Where(t => t.Avertissement.Code == CodeAvertissement.VacancesScolaires).GroupBy(t => t.Avertissement.Titre, StringComparer.Ordinal)
            .Select(g => Grouper(g.Key, [.. g.Select(t => t.Animation.Datee.Animation)]));
        return
        [
            .. trouves.Where(t => t.Avertissement.Code != CodeAvertissement.VacancesScolaires).Select(t => Ligne(t.Animation.Datee, t.Avertissement))
                .Concat(vacances).OrderBy(l => Array.IndexOf(Ordre, l.Code)).ThenBy(l => l.Jour),
        ];
    }

    private static AVerifierDto Ligne(AnimationDatee datee, Avertissement avertissement) => new(
        avertissement.Code, datee.Animation.Id, datee.Animation.Debut, $"{datee.Animation.Titre}, {Formats.JourMois(datee.Animation.Debut)}",
        $"{avertissement.Titre}. {avertissement.Detail}", avertissement.Code == CodeAvertissement.MemeLieu ? datee.Geste : null);

    private static AVerifierDto Grouper(string titre, IReadOnlyList<AnimationDto> animations)
    {
        var cites = string.Join(", ", animations.Take(TitresCites).Select(a => $"{a.Titre} ({Formats.JourMois(a.Debut)})"));
        var reste = animations.Count - TitresCites;
        return new AVerifierDto(
            CodeAvertissement.VacancesScolaires, animations.Count == 1 ? animations[0].Id : null, animations[0].Debut, titre,
            $"{cites}{(reste > 0 ? $" et {Formats.Accorder(reste, "autre")}" : "")} : une partie des familles sera absente, et les écoles seront fermées.", null);
    }
}
