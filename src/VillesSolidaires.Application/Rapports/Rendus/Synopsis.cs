using VillesSolidaires.Documents.Charts;
using VillesSolidaires.Rapports.Modele;

namespace VillesSolidaires.Rapports.Rendus;

/// <summary>
/// L'essentiel d'un rapport, aux quatre temps que suit un élu : ce qui a été fait, pour qui, ce qui change, ce qui est demandé au conseil. Les deux
/// pages du PDF, le synopsis en paysage et la version web le lisent tous ici : ils ne peuvent pas dire autre chose l'un que l'autre.
/// </summary>
public sealed record Synopsis(
    IReadOnlyList<ChiffreCle> Chiffres, TempsSynopsis Fait, TempsSynopsis PourQui, TempsSynopsis Change, TempsSynopsis Demande, Chart? Graphique)
{
    public IEnumerable<TempsSynopsis> Temps => [Fait, PourQui, Change, Demande];

    public static Synopsis De(JeuDeDonnees jeu)
    {
        ArgumentNullException.ThrowIfNull(jeu);
        return new(
            [.. jeu.Sections.SelectMany(s => s.ChiffresCles)],
            Reunir(jeu, "Ce qui a été fait", s => s.PointsSaillants, "Aucune action n’est enregistrée sur la période. Le détail dit, section par section, ce qui a été cherché."),
            Reunir(jeu, "Pour qui", s => s.PourQui, "Les données de la période ne disent pas qui a été touché : les bilans d’animation et les compteurs de kits le diront une fois remplis."),
            Reunir(jeu, "Ce qui change", s => s.CeQuiChange, "Rien ne se compare encore : il faut une période précédente mesurée de la même façon."),
            Reunir(jeu, "Ce qui est demandé au conseil", s => s.DemandesAuConseil, "Aucune décision n’est demandée au conseil au titre de cette période. Ce rapport est présenté pour information."),
            Choisir(jeu));
    }

    /// <summary>Au plus <paramref name="max"/> chiffres, en donnant la parole à chaque section avant d'en redonner une à la première.</summary>
    public IReadOnlyList<ChiffreCle> ChiffresMontres(JeuDeDonnees jeu, int max) => Repartir([.. jeu.Sections.Select(s => s.ChiffresCles)], max);

    internal static IReadOnlyList<T> Repartir<T>(IReadOnlyList<IReadOnlyList<T>> parSection, int max) =>
    [
        .. parSection.SelectMany((elements, section) => elements.Select((element, rang) => (element, section, rang)))
            .OrderBy(e => e.rang).ThenBy(e => e.section).Take(max).OrderBy(e => e.section).ThenBy(e => e.rang).Select(e => e.element),
    ];

    private static TempsSynopsis Reunir(JeuDeDonnees jeu, string titre, Func<SectionRapport, IReadOnlyList<string>> points, string siVide) =>
        new(titre, [.. jeu.Sections.Select(points)], siVide);

    /// <summary>Le graphique qui compare deux périodes s'il y en a un ; un radar ou une carte, qui demandent une légende, en dernier recours.</summary>
    private static Chart? Choisir(JeuDeDonnees jeu) =>
        jeu.Sections.SelectMany(s => s.Blocs).OfType<GraphiqueBloc>().Select(b => b.Graphique).Where(g => g.HasValues)
            .OrderBy(g => g switch { BarChart { Series.Count: > 1 } => 0, LineChart { Series.Count: > 1 } => 1, BarChart or LineChart => 2, HorizontalBars => 3, _ => 4 })
            .FirstOrDefault();
}

/// <summary>Un des quatre temps, ses points rangés par section.</summary>
/// <param name="SiVide">Ce qui se dit quand aucune section n'a de point : un temps ne manque jamais sans raison.</param>
public sealed record TempsSynopsis(string Titre, IReadOnlyList<IReadOnlyList<string>> ParSection, string SiVide)
{
    public IEnumerable<string> Points => ParSection.SelectMany(p => p);

    public int Nombre => ParSection.Sum(p => p.Count);

    /// <summary>Au plus <paramref name="max"/> points, répartis entre les sections.</summary>
    public IReadOnlyList<string> Premiers(int max) => Synopsis.Repartir(ParSection, max);
}
