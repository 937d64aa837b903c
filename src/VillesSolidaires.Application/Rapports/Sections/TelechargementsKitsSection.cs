using VillesSolidaires.Documents.Charts;
using VillesSolidaires.Kits;
using VillesSolidaires.Rapports.Modele;
using VillesSolidaires.Rapports.Sommes;

namespace VillesSolidaires.Rapports.Sections;

/// <summary>
/// Kits téléchargés depuis un territoire : par mois, par kit, par canal et par lien, face à N-1 et aux territoires comparables, avec les règles
/// appliquées ; les packs remis en main propre et les relevés d'ailleurs à part.
/// </summary>
public sealed class TelechargementsKitsSection(TelechargementsLus lectures, TerritoiresComparables comparables, ComplementsKitsLus complements, TimeProvider horloge) : ISectionRapport
{
    public IReadOnlyList<TypeRapport> Types => [TypeRapport.ImpactCommunal, TypeRapport.ImpactDepartemental, TypeRapport.ImpactRegional, TypeRapport.ImpactNational];

    public int Ordre => 20;

    public async Task<SectionRapport?> LireAsync(DemandeSection demande, CancellationToken ct)
    {
        var titres = await lectures.TitresAsync(ct);
        var periode = await lectures.TerritoireAsync(demande, ct);
        var avant = await lectures.TerritoireAsync(demande.AnneePrecedente, ct);
        var total = periode.Sum(l => l.Qualifie);
        var compare = await comparables.LireAsync(demande, total, ct);
        var tableaux = new TableauxTelechargements(demande, titres, periode, avant);
        List<BlocRapport> blocs = [new TexteBloc(null, PhrasesTelechargements.Introduction(demande, compare.Taux[0], periode, avant))];
        // Douze mois à zéro ne se lisent pas : sans rien d'une année ni de l'autre, le texte et la comparaison suffisent.
        if (periode.Count + avant.Count > 0)
        {
            blocs.AddRange([new GraphiqueBloc(MoisParMois(demande, periode, avant)), tableaux.ParMois()]);
            if (periode.Count > 0)
            {
                blocs.Add(new GraphiqueBloc(CumulParKit(demande, periode, titres)));
            }
            blocs.Add(tableaux.ParKit());
        }
        if (compare.Taux.Count > 1)
        {
            blocs.AddRange(
            [
                new TexteBloc("Face aux territoires comparables", "Le taux pour 1 000 habitants rapporte les téléchargements qualifiés à toute la population de l’ensemble comparé, "
                    + "communes sans téléchargement comprises."),
                TableauxTelechargements.Comparaison([.. compare.Taux, .. demande.Niveau == NiveauTerritoire.Commune ? compare.Groupes.Select(g => g.Taux) : []]),
                ComplementsTelechargements.Comparables(compare.Groupes, demande.Niveau),
            ]);
        }
        if (periode.Count > 0)
        {
            blocs.Add(tableaux.ParCanal());
        }
        blocs.AddRange(
        [
            .. ComplementsTelechargements.Liens(await complements.LiensAsync(demande, ct)),
            .. ComplementsTelechargements.Regles(await complements.ReglesAsync(demande, ct)),
            .. ComplementsTelechargements.Remises(await complements.RemisesAsync(demande, ct), await complements.RemisesAsync(demande.AnneePrecedente, ct), demande.Niveau),
            .. ComplementsTelechargements.Releves(await complements.RelevesAsync(demande, ct)),
        ]);
        if (periode.Count > 0)
        {
            blocs.Add(tableaux.Detail());
        }
        return new SectionRapport(
            "kits", "Kits téléchargés", ChiffresCles(periode, avant, compare.Taux, titres, demande.Niveau), PhrasesTelechargements.PointsSaillants(periode, titres, demande), blocs, Provenances(demande))
        {
            CeQuiChange = PhrasesTelechargements.CeQuiChange(periode, avant, compare, titres),
            DemandesAuConseil = PhrasesTelechargements.AuConseil(periode, avant, demande),
            Mesures = Mesures(periode, demande),
        };
    }

    /// <summary>Une période close ne bouge plus : ses chiffres doivent être ceux du contrôle des sommes.</summary>
    private List<MesureAdditive> Mesures(IReadOnlyList<LigneTelechargement> periode, DemandeSection d) => d.Au >= horloge.Aujourdhui()
        ? []
        : [new(CodesMesure.Qualifies, "Téléchargements qualifiés", periode.Sum(l => l.Qualifie)), new(CodesMesure.Bruts, "Téléchargements bruts", periode.Sum(l => l.Brut))];

    private static List<ChiffreCle> ChiffresCles(IReadOnlyList<LigneTelechargement> periode, IReadOnlyList<LigneTelechargement> avant, IReadOnlyList<TauxTerritoire> taux, IReadOnlyDictionary<Guid, string> titres, NiveauTerritoire niveau)
    {
        var total = periode.Sum(l => l.Qualifie);
        List<ChiffreCle> cles =
        [
            new(Formats.Nombre(total), "téléchargements qualifiés", PhrasesTelechargements.Evolution(total, avant.Sum(l => l.Qualifie)), NatureChiffre.Calcule),
            new(Formats.Nombre(taux[0].PourMille), "pour 1 000 habitants", niveau == NiveauTerritoire.Commune
                ? $"strate {Formats.Nombre(taux[1].PourMille)}, département {Formats.Nombre(taux[2].PourMille)}"
                : taux.Count == 1 ? "France entière" : string.Join(", ", taux.Skip(1).Select(t => $"{t.Libelle} {Formats.Nombre(t.PourMille)}")), NatureChiffre.Calcule),
        ];
        if (periode.GroupBy(l => l.KitId).MaxBy(g => g.Sum(l => l.Qualifie)) is { } premier)
        {
            cles.Add(new(Formats.Nombre(premier.Sum(l => l.Qualifie)), $"pour « {titres[premier.Key]} »", "kit le plus téléchargé", NatureChiffre.Calcule));
        }
        return cles;
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
            new("Packs remis en main propre", "Packs imprimés déclarés remis sur le territoire, dont la date recoupe la période.",
                periode, "Déclarations citées ligne à ligne", NatureChiffre.Declare, "Jamais additionnés aux téléchargements."),
            new("Relevés des kits", "Recopiés de la source citée, sans recalcul.", "Celle de chaque ligne", "Articles, pages et fiches cités dans le tableau", NatureChiffre.Declare, "Définitions différentes d’une source à l’autre."),
        ];
    }
}
