using VillesSolidaires.Documents.Charts;
using VillesSolidaires.Kits;
using VillesSolidaires.Rapports.Modele;

namespace VillesSolidaires.Rapports.Sections;

/// <summary>
/// Kits téléchargés depuis la commune : par mois, par kit, par canal et par lien, face à N-1 et aux communes comparables, avec les règles
/// appliquées ; les packs remis en main propre et les relevés d'ailleurs à part.
/// </summary>
public sealed class TelechargementsKitsSection(TelechargementsLus lectures, CommunesComparables comparables, ComplementsKitsLus complements) : ISectionRapport
{
    public IReadOnlyList<TypeRapport> Types => [TypeRapport.ImpactCommunal];

    public int Ordre => 20;

    public async Task<SectionRapport?> LireAsync(DemandeSection demande, CancellationToken ct)
    {
        var titres = await lectures.TitresAsync(ct);
        var periode = await lectures.CommuneAsync(demande, ct);
        var avant = await lectures.CommuneAsync(demande.AnneePrecedente, ct);
        var total = periode.Sum(l => l.Qualifie);
        var commune = await lectures.CommuneSeuleAsync(demande, total, ct);
        TauxTerritoire[] taux = [commune, await lectures.StrateAsync(demande, ct), await lectures.DepartementAsync(demande, ct)];
        var groupes = await comparables.LireAsync(demande, commune, ct);
        var tableaux = new TableauxTelechargements(demande, titres, periode, avant);

        return new SectionRapport(
            "kits", "Kits téléchargés",
            ChiffresCles(periode, avant, taux, titres), PointsSaillants(periode, avant, taux, titres),
            [
                new TexteBloc(null, Introduction(demande, commune, periode, avant)),
                new GraphiqueBloc(MoisParMois(demande, periode, avant)),
                tableaux.ParMois(),
                new GraphiqueBloc(CumulParKit(demande, periode, titres)),
                tableaux.ParKit(),
                new TexteBloc("Face aux communes comparables", "Le taux pour 1 000 habitants rapporte les téléchargements qualifiés à toute la population de l’ensemble comparé, "
                    + "communes sans téléchargement comprises."),
                TableauxTelechargements.Comparaison([.. taux, .. groupes.Select(g => g.Taux)]),
                ComplementsTelechargements.Comparables(groupes),
                tableaux.ParCanal(),
                .. ComplementsTelechargements.Liens(await complements.LiensAsync(demande, ct)),
                .. ComplementsTelechargements.Regles(await complements.ReglesAsync(demande, ct)),
                .. ComplementsTelechargements.Remises(await complements.RemisesAsync(demande, ct), await complements.RemisesAsync(demande.AnneePrecedente, ct)),
                .. ComplementsTelechargements.Releves(await complements.RelevesAsync(demande, ct)),
                tableaux.Detail(),
            ],
            Provenances(demande));
    }

    private static string Introduction(DemandeSection d, TauxTerritoire commune, IReadOnlyList<LigneTelechargement> periode, IReadOnlyList<LigneTelechargement> avant)
    {
        var total = periode.Sum(l => l.Qualifie);
        var brut = periode.Sum(l => l.Brut);
        var phrase = $"{Formats.Periode(d.Du, d.Au)}, les fichiers des kits ont été téléchargés {Formats.Nombre(total)} fois depuis {commune.Libelle}, "
            + $"soit {Formats.Nombre(commune.PourMille)} pour 1 000 habitants. ";
        return string.Concat(phrase[..1].ToUpperInvariant(), phrase.AsSpan(1),
            $"Un an plus tôt, sur la même durée : {Formats.Nombre(avant.Sum(l => l.Qualifie))}. "
            + $"Avant qualification, {Formats.Nombre(brut)} demandes avaient été reçues ; {Formats.Nombre(brut - total)} ont été écartées (robots, doubles clics, requêtes partielles).");
    }

    private static List<ChiffreCle> ChiffresCles(IReadOnlyList<LigneTelechargement> periode, IReadOnlyList<LigneTelechargement> avant, TauxTerritoire[] taux, IReadOnlyDictionary<Guid, string> titres)
    {
        var total = periode.Sum(l => l.Qualifie);
        List<ChiffreCle> cles =
        [
            new(Formats.Nombre(total), "téléchargements qualifiés", Evolution(total, avant.Sum(l => l.Qualifie)), NatureChiffre.Calcule),
            new(Formats.Nombre(taux[0].PourMille), "pour 1 000 habitants", $"strate {Formats.Nombre(taux[1].PourMille)}, département {Formats.Nombre(taux[2].PourMille)}", NatureChiffre.Calcule),
        ];
        if (periode.GroupBy(l => l.KitId).MaxBy(g => g.Sum(l => l.Qualifie)) is { } premier)
        {
            cles.Add(new(Formats.Nombre(premier.Sum(l => l.Qualifie)), $"pour « {titres[premier.Key]} »", "kit le plus téléchargé", NatureChiffre.Calcule));
        }
        return cles;
    }

    private static List<string> PointsSaillants(IReadOnlyList<LigneTelechargement> periode, IReadOnlyList<LigneTelechargement> avant, TauxTerritoire[] taux, IReadOnlyDictionary<Guid, string> titres)
    {
        if (periode.Count == 0)
        {
            return ["Aucun téléchargement n’a été compté pour cette commune sur la période : vérifiez que vos liens portent bien son code Insee."];
        }
        var total = periode.Sum(l => l.Qualifie);
        List<string> points = [];
        var mois = periode.GroupBy(l => l.Mois).MaxBy(g => g.Sum(l => l.Qualifie))!;
        points.Add($"{Majuscule(Formats.MoisAnnee(mois.Key))} est le mois le plus actif, avec {Formats.Nombre(mois.Sum(l => l.Qualifie))} téléchargements.");
        points.Add(taux[0].PourMille >= taux[1].PourMille
            ? $"Avec {Formats.Nombre(taux[0].PourMille)} téléchargements pour 1 000 habitants, la commune dépasse sa strate ({Formats.Nombre(taux[1].PourMille)})."
            : $"Avec {Formats.Nombre(taux[0].PourMille)} téléchargements pour 1 000 habitants, la commune reste sous sa strate ({Formats.Nombre(taux[1].PourMille)}).");
        var canal = periode.GroupBy(l => l.Canal).MaxBy(g => g.Sum(l => l.Qualifie))!;
        points.Add($"Premier canal : {CanalTelechargement.Libelle(canal.Key).ToLowerInvariant()}, {Formats.Pourcentage(canal.Sum(l => l.Qualifie) / (decimal)total, 0)} des téléchargements.");
        var recul = avant.GroupBy(l => l.KitId)
            .Select(g => (Kit: g.Key, Ecart: periode.Where(l => l.KitId == g.Key).Sum(l => l.Qualifie) - g.Sum(l => l.Qualifie)))
            .OrderBy(x => x.Ecart).FirstOrDefault();
        if (recul.Ecart < 0)
        {
            points.Add($"« {titres[recul.Kit]} » recule de {Formats.Nombre(-recul.Ecart)} téléchargements en un an.");
        }
        return points;
    }

    private static BarChart MoisParMois(DemandeSection d, IReadOnlyList<LigneTelechargement> periode, IReadOnlyList<LigneTelechargement> avant)
    {
        var mois = MoisDe(d);
        var serie = mois.Select(m => (double?)periode.Where(l => l.Mois == m).Sum(l => l.Qualifie)).ToList();
        var reference = mois.Select(m => (double?)avant.Where(l => l.Mois == m.AddYears(-1)).Sum(l => l.Qualifie)).ToList();
        var max = mois.Count == 0 ? default : mois[serie.IndexOf(serie.Max())];
        return new BarChart(
            "Téléchargements qualifiés par mois",
            $"Barres par mois : {Formats.Nombre((long)serie.Sum()!.Value)} téléchargements sur la période, {Formats.Nombre((long)reference.Sum()!.Value)} un an plus tôt ; maximum en {Formats.MoisAnnee(max)}.",
            [.. mois.Select(Formats.MoisAbrege)],
            [new BarSeries("Un an plus tôt", reference, isReference: true), new BarSeries("Période", serie)],
            new ValueFormat(Unit: "téléchargements"));
    }

    private static LineChart CumulParKit(DemandeSection d, IReadOnlyList<LigneTelechargement> periode, IReadOnlyDictionary<Guid, string> titres)
    {
        var mois = MoisDe(d);
        var premiers = periode.GroupBy(l => l.KitId).OrderByDescending(g => g.Sum(l => l.Qualifie)).Take(Chart.MaxSeries).ToList();
        List<LineSeries> series = [.. premiers.Select(kit =>
        {
            var cumul = 0L;
            return LineSeries.OverCategories(titres[kit.Key], [.. mois.Select(m => (double?)(cumul += kit.Where(l => l.Mois == m).Sum(l => l.Qualifie)))]);
        })];
        if (series.Count == 0)
        {
            series.Add(LineSeries.OverCategories("Aucun kit", [.. mois.Select(_ => (double?)0)]));
        }
        return new LineChart(
            "Téléchargements cumulés des kits les plus demandés",
            "Courbes cumulées sur la période : " + string.Join(" ; ", premiers.Select(k => $"{titres[k.Key]}, {Formats.Nombre(k.Sum(l => l.Qualifie))}")) + ".",
            LineAxis.Categories(mois.Select(Formats.MoisAbrege)), series, new ValueFormat(Unit: "téléchargements"));
    }

    internal static List<DateOnly> MoisDe(DemandeSection d)
    {
        var debut = new DateOnly(d.Du.Year, d.Du.Month, 1);
        var nombre = ((d.Au.Year - debut.Year) * 12) + d.Au.Month - debut.Month + 1;
        return [.. Enumerable.Range(0, nombre).Select(debut.AddMonths)];
    }

    private static string Evolution(long total, long avant) => avant == 0
        ? "pas de comparaison un an plus tôt"
        : $"{(total >= avant ? "+" : "−")} {Formats.Pourcentage(Math.Abs(total - avant) / (decimal)avant, 0)} en un an";

    private static string Majuscule(string texte) => char.ToUpperInvariant(texte[0]) + texte[1..];

    private static List<ProvenanceChiffre> Provenances(DemandeSection d)
    {
        var regle = ReglesComptage.EnVigueurLe(d.Au);
        var periode = Formats.Periode(d.Du, d.Au);
        return
        [
            new("Téléchargements qualifiés", $"{regle.Phrases[0]} Règle n° {regle.Numero}, en vigueur depuis le {Formats.Date(regle.EnVigueurDepuis)}.",
                periode, "Compteur de Villes Solidaires", NatureChiffre.Calcule, "Un téléchargement n’est pas un foyer : une affiche imprimée touche plus d’une personne."),
            new("Téléchargements pour 1 000 habitants", "Téléchargements qualifiés rapportés à la population municipale de l’ensemble comparé.",
                periode, "Compteur de Villes Solidaires et populations légales", NatureChiffre.Calcule, null),
            new("Packs remis en main propre", "Packs imprimés déclarés remis dans la commune, dont la date recoupe la période.",
                periode, "Déclarations citées ligne à ligne", NatureChiffre.Declare, "Jamais additionnés aux téléchargements."),
            new("Relevés des kits", "Recopiés de la source citée, sans recalcul.", "Celle de chaque ligne", "Articles, pages et fiches cités dans le tableau", NatureChiffre.Declare, "Définitions différentes d’une source à l’autre."),
        ];
    }
}
