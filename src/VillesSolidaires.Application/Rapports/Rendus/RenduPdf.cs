using VillesSolidaires.Documents.Layout;
using VillesSolidaires.Rapports.Bruts;
using VillesSolidaires.Rapports.Modele;

namespace VillesSolidaires.Rapports.Rendus;

/// <summary>Le rapport en PDF : couverture, sommaire, l'essentiel en deux pages, le détail par section, la méthode ; son jeu de données est joint.</summary>
public sealed class RenduPdf : IRenduRapport
{
    public string Format => CodesRapport.Pdf;

    public string Libelle => EtapesRapport.Pdf;

    public IEnumerable<TableauBloc> Tableaux(JeuDeDonnees jeu) => JeuImprimable.De(jeu).Tableaux.Where(t => !t.ClasseurSeul);

    public IReadOnlyList<ChiffreCle> Chiffres(JeuDeDonnees jeu)
    {
        jeu = JeuImprimable.De(jeu);
        return new SynopsisPdf(jeu, Synopsis.De(jeu), new GabaritPdf(jeu.EnTete)).Chiffres;
    }

    public byte[] Rendre(JeuDeDonnees jeu, LignesBrutes? lignes = null)
    {
        jeu = JeuImprimable.De(jeu);
        var gabarit = new GabaritPdf(jeu.EnTete);
        var synopsis = Synopsis.De(jeu);
        var essentiel = new SynopsisPdf(jeu, synopsis, gabarit);
        return Document.Create(gabarit.Metadonnees(gabarit.Titre, "Rapport d’impact à l’attention des élus"), document =>
        {
            document.Page(page => CouverturePdf.Composer(page, jeu.EnTete, gabarit.Periode));
            document.Page(page => SommairePdf.Composer(page, jeu, gabarit));
            essentiel.Composer(document);
            if (jeu.Sections.Count > 0)
            {
                document.Page(new DetailPdf(jeu, synopsis, gabarit).Composer);
            }
            document.Page(page =>
            {
                gabarit.Appliquer(page);
                page.Content().Column(colonne => MethodePdf.Composer(colonne, jeu));
            });
        }).Attach(JeuEnCsv.Nom, "text/csv", JeuEnCsv.Ecrire(jeu), "Chiffres clés et tableaux de ce rapport, une ligne par valeur").GeneratePdf();
    }

    public DocumentRelu Relire(byte[] document) => RelecturePdf.Relire(document);

    /// <summary>Nom de la section dans le document, pour les liens.</summary>
    internal static string Destination(SectionRapport section) => $"section-{section.Code}";
}
