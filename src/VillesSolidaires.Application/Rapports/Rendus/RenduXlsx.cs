using VillesSolidaires.Documents.Excel;
using VillesSolidaires.Rapports.Modele;

namespace VillesSolidaires.Rapports.Rendus;

/// <summary>Le rapport en classeur : synthèse avec graphiques natifs, une table par tableau, sources.</summary>
public sealed class RenduXlsx : IRenduRapport
{
    public string Format => CodesRapport.Xlsx;

    public string Libelle => EtapesRapport.Classeur;

    public IEnumerable<TableauBloc> Tableaux(JeuDeDonnees jeu) => jeu.Tableaux;

    public byte[] Rendre(JeuDeDonnees jeu)
    {
        var e = jeu.EnTete;
        var periode = Formats.Periode(e.Du, e.Au);
        using var classeur = new WorkbookBuilder(new WorkbookProperties(
            $"{e.Titre}, {e.Territoire}, {periode}", "Villes Solidaires", "Rapport d’impact à l’attention des élus", e.FigeLe));
        classeur.Summary("Synthèse", $"{e.Titre} : {e.Territoire}", SousTitre(e, periode), synthese => Synthese(synthese, jeu));
        foreach (var tableau in jeu.Tableaux)
        {
            classeur.Table(tableau.Feuille, tableau.Titre, tableau.Lignes, colonnes => Colonnes(colonnes, tableau));
        }
        classeur.Sources(jeu.Sections.SelectMany(s => s.Provenances).Select(p => new SourceNote(
            p.Chiffre, p.DefinitionEtReserve(), p.Periode, p.Source, p.Nature.Libelle())));
        return classeur.ToArray();
    }

    public IReadOnlyList<ChiffreCle> Chiffres(JeuDeDonnees jeu) => [.. jeu.Sections.SelectMany(s => s.ChiffresCles).Select(RelectureClasseur.Attendu)];

    public DocumentRelu Relire(byte[] document)
    {
        using var flux = new MemoryStream(document, writable: false);
        var feuilles = WorkbookReader.Read(flux).Sheets;
        return new DocumentRelu([.. feuilles.Where(f => f.Rows.Count > 0).Select(Relire)], RelectureClasseur.Texte(feuilles[0]));
    }

    /// <summary>Le titre du tableau est la première cellule de sa feuille ; un tableau vide n'a pas de table Excel.</summary>
    private static TableauRelu Relire(ReadSheet feuille)
    {
        var titre = feuille.Rows[0].FirstOrDefault()?.ToString() ?? "";
        return feuille.Tables is [var table, ..]
            ? new TableauRelu(titre, [.. table.Rows.Select(Lire)], table.Totals is null ? null : Lire(table.Totals))
            : new TableauRelu(titre, [], null);
    }

    private static void Synthese(SummarySheet synthese, JeuDeDonnees jeu)
    {
        foreach (var section in jeu.Sections)
        {
            foreach (var cle in section.ChiffresCles)
            {
                var note = $"{cle.Note} · {cle.Nature.Libelle()}";
                _ = EcritureCellule.Lire(cle.Valeur).Nombre is { } nombre
                    ? synthese.Tile(cle.Libelle, nombre, TypeDe(cle.Valeur), note)
                    : synthese.Tile(cle.Libelle, cle.Valeur, note);
            }
        }
        foreach (var fiche in jeu.Sections.SelectMany(s => s.Blocs).OfType<FicheBloc>())
        {
            foreach (var ligne in fiche.Lignes)
            {
                synthese.Fact(ligne.Libelle, ligne.Valeur, ligne.Nature.Libelle(), fiche.Source);
            }
        }
        foreach (var graphique in jeu.Sections.SelectMany(s => s.Blocs).OfType<GraphiqueBloc>())
        {
            synthese.Chart(graphique.Graphique);
        }
    }

    private static ColumnKind TypeDe(string valeur) => valeur switch
    {
        [.., '%'] => ColumnKind.Percent,
        _ when valeur.Contains(',', StringComparison.Ordinal) => ColumnKind.Decimal,
        _ => ColumnKind.Integer,
    };

    private static void Colonnes(TableColumns<IReadOnlyList<Cellule>> colonnes, TableauBloc tableau)
    {
        for (var i = 0; i < tableau.Colonnes.Count; i++)
        {
            var rang = i;
            var c = tableau.Colonnes[i];
            var largeur = Math.Max(12, Math.Min(60, 16 * c.Poids));
            var total = tableau.Total?[i].Nombre is null ? ColumnTotal.None : ColumnTotal.Sum;
            _ = c.Type switch
            {
                TypeColonne.Entier => colonnes.Integer(c.Titre, l => (long?)l[rang].Nombre, total, largeur),
                TypeColonne.Decimal => colonnes.Decimal(c.Titre, l => l[rang].Nombre, ColumnTotal.None, largeur),
                TypeColonne.Pourcentage => colonnes.Percent(c.Titre, l => l[rang].Nombre, width: largeur),
                TypeColonne.Mois => colonnes.Month(c.Titre, l => l[rang].Jour, largeur),
                _ => colonnes.Text(c.Titre, l => l[rang].Texte, Math.Max(18, largeur)),
            };
        }
    }

    private static string SousTitre(EnTeteRapport e, string periode) =>
        $"{char.ToUpperInvariant(periode[0])}{periode[1..]}. Données figées le {Formats.Instant(e.FigeLe)}.{(e.Mention is null ? "" : " " + e.Mention)}";

    private static List<Cellule> Lire(IReadOnlyList<object?> cellules) => [.. cellules.Select(Lire)];

    private static Cellule Lire(object? valeur) => valeur switch
    {
        null => Cellule.Vide,
        decimal n => n,
        double n => (decimal)n,
        DateOnly jour => jour,
        DateTime instant => DateOnly.FromDateTime(instant),
        _ => new Cellule(valeur.ToString()),
    };
}
