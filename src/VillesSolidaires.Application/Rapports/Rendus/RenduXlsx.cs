using VillesSolidaires.Documents.Excel;
using VillesSolidaires.Rapports.Bruts;
using VillesSolidaires.Rapports.Modele;

namespace VillesSolidaires.Rapports.Rendus;

/// <summary>Le rapport en classeur : synthèse avec graphiques natifs, une feuille par section aux tables filtrables, le détail, la méthode.</summary>
public sealed class RenduXlsx : IRenduRapport
{
    public string Format => CodesRapport.Xlsx;

    public string Libelle => EtapesRapport.Classeur;

    public IEnumerable<TableauBloc> Tableaux(JeuDeDonnees jeu) => jeu.Tableaux;

    public IReadOnlyList<FeuilleBrute> Brutes(JeuDeDonnees jeu) => jeu.Brut?.Feuilles ?? [];

    public byte[] Rendre(JeuDeDonnees jeu, LignesBrutes? lignes = null)
    {
        var e = jeu.EnTete;
        var periode = Formats.Periode(e.Du, e.Au);
        using var classeur = new WorkbookBuilder(new WorkbookProperties(
            $"{e.Titre}, {e.Territoire}, {periode}", "Villes Solidaires", "Rapport d’impact à l’attention des élus", e.FigeLe));
        classeur.Summary("Synthèse", $"{e.Titre} : {e.Territoire}", SousTitre(e, periode), synthese => Synthese(synthese, jeu));
        foreach (var section in jeu.Sections)
        {
            classeur.Section(section.Titre, section.Titre, feuille => Section(feuille, section));
        }
        // Le détail, plus long, a sa feuille : il se filtre et se trie sans cacher le reste de la section.
        foreach (var tableau in jeu.Tableaux.Where(t => t.ClasseurSeul))
        {
            classeur.Table(tableau.Feuille, tableau.Titre, tableau.Lignes, colonnes => Colonnes(colonnes, tableau));
        }
        foreach (var brute in Brutes(jeu))
        {
            // Tout le reste du classeur se rend sans elles : une feuille brute vide mentirait.
            ArgumentNullException.ThrowIfNull(lignes);
            classeur.Raw(brute.Nom, lignes.Lire(brute), colonnes => ClasseurBrut.Colonnes(colonnes, brute));
        }
        Contradictions(classeur, jeu);
        classeur.Sources(
        [
            .. jeu.Sections.SelectMany(s => s.Provenances).Select(p => new SourceNote(p.Chiffre, p.DefinitionEtReserve(), p.Periode, p.Source, p.Nature.Libelle())),
            .. Brutes(jeu).Select(b => new SourceNote($"Feuille « {b.Nom} »", b.Definition, periode, b.Source, b.Nature.Libelle())),
        ]);
        return classeur.ToArray();
    }

    public IReadOnlyList<ChiffreCle> Chiffres(JeuDeDonnees jeu) => [.. jeu.Sections.SelectMany(s => s.ChiffresCles).Select(RelectureClasseur.Attendu)];

    public DocumentRelu Relire(byte[] document)
    {
        using var flux = new MemoryStream(document, writable: false);
        var brutes = new RelectureBrutes();
        var feuilles = WorkbookReader.Read(flux, ClasseurBrut.Limites, brutes.De).Sheets;
        return new DocumentRelu([.. feuilles.SelectMany(RelectureClasseur.Tableaux)], RelectureClasseur.Texte(feuilles[0])) { Brutes = brutes.Lues };
    }

    private static void Section(SectionSheet feuille, SectionRapport section)
    {
        if (section.ChiffresCles.Count > 0)
        {
            feuille.Table("Chiffres clés", section.ChiffresCles, colonnes => colonnes
                .Text("Chiffre", c => c.Libelle, 30).Text("Valeur", c => c.Valeur, 18).Text("Comparaison", c => c.Note, 22).Text("Nature", c => c.Nature.Libelle(), 14));
        }
        foreach (var bloc in section.Blocs)
        {
            switch (bloc)
            {
                case FicheBloc fiche:
                    feuille.Table(fiche.Titre, fiche.Lignes, colonnes => colonnes
                        .Text("Information", l => l.Libelle, 30).Text("Valeur", l => l.Valeur, 30).Text("Nature", l => l.Nature.Libelle(), 14).Text("Source", _ => fiche.Source, 30));
                    break;
                case TableauBloc { ClasseurSeul: false } tableau:
                    feuille.Table(tableau.Titre, tableau.Lignes, colonnes => Colonnes(colonnes, tableau));
                    break;
            }
        }
    }

    private static void Contradictions(WorkbookBuilder classeur, JeuDeDonnees jeu)
    {
        var lectures = jeu.Sections.SelectMany(s => s.Contradictions).SelectMany(c => c.Lectures.Select(l => (Contradiction: c, Lecture: l))).ToList();
        if (lectures.Count > 0)
        {
            classeur.Table("Contradictions", "Sources qui se contredisent, côte à côte", lectures, colonnes => colonnes
                .Text("Chiffre", l => l.Contradiction.Chiffre, 34).Text("Valeur", l => l.Lecture.Valeur, 22).Text("Période", l => l.Lecture.Periode, 22)
                .Text("Source", l => l.Lecture.Source, 44).Text("Nature", l => l.Lecture.Nature.Libelle(), 14).Text("Pourquoi", l => l.Contradiction.Explication, 60));
        }
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
}
