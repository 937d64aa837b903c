using VillesSolidaires.Kits;
using VillesSolidaires.Rapports.Modele;

namespace VillesSolidaires.Rapports.Sections;

/// <summary>Tableaux de la section des kits, avec leurs totaux.</summary>
internal sealed class TableauxTelechargements(
    DemandeSection demande, IReadOnlyDictionary<Guid, string> titres, IReadOnlyList<LigneTelechargement> periode, IReadOnlyList<LigneTelechargement> avant)
{
    private readonly List<DateOnly> _mois = TelechargementsKitsSection.MoisDe(demande);
    private readonly List<Guid> _kits = [.. periode.Concat(avant).Select(l => l.KitId).Distinct().OrderBy(k => titres[k], StringComparer.CurrentCulture)];

    public TableauBloc ParMois()
    {
        List<IReadOnlyList<Cellule>> lignes = [];
        foreach (var mois in _mois)
        {
            lignes.Add([mois, .. _kits.Select(k => (Cellule)Somme(periode, mois, k)), Somme(periode, mois), Somme(avant, mois.AddYears(-1))]);
        }
        return new TableauBloc(
            "Par mois", "Téléchargements qualifiés par mois et par kit",
            [
                new("Mois", TypeColonne.Mois, 1.4), .. _kits.Select(k => new ColonneTableau(titres[k], TypeColonne.Entier, 1.15)),
                new("Total", TypeColonne.Entier, 0.85), new("Un an plus tôt", TypeColonne.Entier, 0.85),
            ],
            lignes,
            ["Total", .. _kits.Select(k => (Cellule)periode.Where(l => l.KitId == k).Sum(l => l.Qualifie)), periode.Sum(l => l.Qualifie), avant.Sum(l => l.Qualifie)]);
    }

    public TableauBloc ParKit()
    {
        var total = periode.Sum(l => l.Qualifie);
        var totalAvant = avant.Sum(l => l.Qualifie);
        return new TableauBloc(
            "Par kit", "Téléchargements par kit, face à un an plus tôt",
            [
                new("Kit", TypeColonne.Texte, 2.4), new("Qualifiés", TypeColonne.Entier), new("Bruts", TypeColonne.Entier),
                new("Un an plus tôt", TypeColonne.Entier, 1.2), new("Évolution", TypeColonne.Pourcentage), new("Part", TypeColonne.Pourcentage),
            ],
            [.. _kits.Select(k =>
            {
                var n = periode.Where(l => l.KitId == k).Sum(l => l.Qualifie);
                var n1 = avant.Where(l => l.KitId == k).Sum(l => l.Qualifie);
                return (IReadOnlyList<Cellule>)[titres[k], n, periode.Where(l => l.KitId == k).Sum(l => l.Brut), n1, Evolution(n, n1), Part(n, total)];
            }).OrderByDescending(l => l[1].Nombre)],
            ["Total", total, periode.Sum(l => l.Brut), totalAvant, Evolution(total, totalAvant), Part(total, total)]);
    }

    public static TableauBloc Comparaison(IEnumerable<TauxTerritoire> taux) => new(
        "Comparaison", "Pour 1 000 habitants, face aux territoires comparables",
        [
            new("Territoire", TypeColonne.Texte, 2.6), new("Communes", TypeColonne.Entier), new("Population", TypeColonne.Entier, 1.2),
            new("Téléchargements", TypeColonne.Entier, 1.3), new("Pour 1 000 habitants", TypeColonne.Decimal, 1.3),
        ],
        [.. taux.Select(t => (IReadOnlyList<Cellule>)[t.Libelle, t.Communes, t.Population, t.Qualifie, t.PourMille])],
        null);

    public TableauBloc ParCanal() => new(
        "Par canal", "Téléchargements par kit et par canal",
        [new("Kit", TypeColonne.Texte, 2.2), new("Canal", TypeColonne.Texte, 2), new("Qualifiés", TypeColonne.Entier), new("Bruts", TypeColonne.Entier)],
        [.. periode.GroupBy(l => (l.KitId, l.Canal)).OrderBy(g => titres[g.Key.KitId], StringComparer.CurrentCulture).ThenByDescending(g => g.Sum(l => l.Qualifie))
            .ThenBy(g => g.Key.Canal, StringComparer.Ordinal)
            .Select(g => (IReadOnlyList<Cellule>)[titres[g.Key.KitId], CanalTelechargement.Libelle(g.Key.Canal), g.Sum(l => l.Qualifie), g.Sum(l => l.Brut)])],
        ["Total", Cellule.Vide, periode.Sum(l => l.Qualifie), periode.Sum(l => l.Brut)]);

    /// <summary>Une ligne par mois, kit et canal : à filtrer dans le classeur.</summary>
    public TableauBloc Detail() => new(
        "Détail", "Détail par mois, kit et canal",
        [
            new("Mois", TypeColonne.Mois, 1.2), new("Kit", TypeColonne.Texte, 2.2), new("Canal", TypeColonne.Texte, 2),
            new("Qualifiés", TypeColonne.Entier), new("Bruts", TypeColonne.Entier),
        ],
        [.. periode.OrderBy(l => l.Mois).ThenBy(l => titres[l.KitId], StringComparer.CurrentCulture).ThenByDescending(l => l.Qualifie).ThenBy(l => l.Canal, StringComparer.Ordinal)
            .Select(l => (IReadOnlyList<Cellule>)[l.Mois, titres[l.KitId], CanalTelechargement.Libelle(l.Canal), l.Qualifie, l.Brut])],
        ["Total", Cellule.Vide, Cellule.Vide, periode.Sum(l => l.Qualifie), periode.Sum(l => l.Brut)],
        ClasseurSeul: true);

    private static long Somme(IReadOnlyList<LigneTelechargement> lignes, DateOnly mois, Guid? kit = null) =>
        lignes.Where(l => l.Mois == mois && (kit is null || l.KitId == kit)).Sum(l => l.Qualifie);

    private static decimal? Evolution(long n, long n1) => n1 == 0 ? null : Math.Round((n - n1) / (decimal)n1, 4);

    private static decimal? Part(long n, long total) => total == 0 ? null : Math.Round(n / (decimal)total, 4);
}
