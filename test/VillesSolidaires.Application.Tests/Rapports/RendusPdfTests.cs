using VillesSolidaires.Documents.Reading;
using VillesSolidaires.Rapports.Modele;
using VillesSolidaires.Rapports.Rendus;

namespace VillesSolidaires.Rapports;

/// <summary>Le rapport en PDF et son synopsis à projeter : deux pages pour l'élu, quatre temps, chaque chiffre relu.</summary>
public sealed class RendusPdfTests
{
    private static readonly string[] QuatreTemps = ["Ce qui a été fait", "Pour qui", "Ce qui change", "Ce qui est demandé au conseil"];

    public static TheoryData<string> Jeux => new() { "vide", "complet", "bavard" };

    [Theory]
    [MemberData(nameof(Jeux))]
    public void RenduPdf_QuelQueSoitLeTerritoire_DonneDeuxPagesALElu(string nom)
    {
        var jeu = Jeu(nom);
        // Couverture, sommaire, l'essentiel, le détail s'il y a des sections, la méthode.
        var autres = 3 + (jeu.Sections.Count > 0 ? 1 : 0);
        var pdf = new RenduPdf().Rendre(jeu);
        PdfTextReader.Read(pdf).PageCount.ShouldBe(autres + 2);
    }

    [Theory]
    [MemberData(nameof(Jeux))]
    public void RenduPdf_DitLesQuatreTempsDansLOrdre(string nom)
    {
        var texte = PdfTextReader.Read(new RenduPdf().Rendre(Jeu(nom))).Text;
        string[] titres = ["Sommaire", "L’essentiel en deux pages", .. QuatreTemps, "Méthode"];
        var rangs = titres.Select(t => texte.Split('\n').ToList().FindLastIndex(l => l.Trim() == t)).ToList();
        rangs.ShouldAllBe(r => r >= 0);
        rangs.ShouldBeInOrder();
    }

    [Theory]
    [MemberData(nameof(Jeux))]
    public void RenduSynopsis_TientEnDeuxAQuatreDiapositives(string nom)
    {
        var relu = PdfTextReader.Read(new RenduSynopsis().Rendre(Jeu(nom)));
        relu.PageCount.ShouldBeInRange(2, 4);
        relu.Text.ShouldContain("Ce qui est demandé au conseil");
    }

    [Theory]
    [MemberData(nameof(Jeux))]
    public void Rendre_DeuxFois_DonneLesMemesOctetsEtSeRecoupe(string nom)
    {
        var jeu = Jeu(nom);
        foreach (IRenduRapport rendu in (IRenduRapport[])[new RenduPdf(), new RenduSynopsis(), new RenduXlsx()])
        {
            var document = rendu.Rendre(jeu);
            rendu.Rendre(JeuDeDonnees.DeJson(jeu.EnJson())).ShouldBe(document, rendu.Format);
            Recoupement.Verifier(rendu, jeu, document).ShouldBeGreaterThanOrEqualTo(rendu.Chiffres(jeu).Count);
        }
    }

    [Fact]
    public void RenduPdf_NeDessineQuUneFoisLeGraphiqueDeLEssentiel()
    {
        var figures = Outils.Lancer(new RenduPdf().Rendre(JeuxDeTest.Complet), "pdfinfo", "-struct").Split('\n').Count(l => l.Trim().StartsWith("Figure", StringComparison.Ordinal));
        figures.ShouldBe(2, "le graphique des kits et le radar des conventions, une fois chacun");
    }

    [Fact]
    public void RenduPdf_MontreLesSourcesContradictoiresCoteACote()
    {
        var texte = PdfTextReader.Read(new RenduPdf().Rendre(JeuxDeTest.Complet)).Text;
        texte.ShouldContain("Sources qui se contredisent");
        texte.ShouldContain("plus de 100 000");
        texte.ShouldContain("plus de 500 000");
        texte.ShouldContain("Ni la même période, ni la même règle.");
    }

    [Fact]
    public void RenduPdf_PasseLesOutilsDeControle()
    {
        foreach (IRenduRapport rendu in (IRenduRapport[])[new RenduPdf(), new RenduSynopsis()])
        {
            var pdf = rendu.Rendre(JeuxDeTest.Complet);
            Outils.Lancer(pdf, "qpdf", "--check").ShouldContain("No syntax or stream encoding errors found");
            Outils.Lancer(pdf, "pdfinfo").ShouldMatch(@"Tagged:\s+yes");
            Outils.Lancer(pdf, "pdffonts").Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(2).ShouldAllBe(l => l.Contains("yes yes yes", StringComparison.Ordinal));
            var structure = Outils.Lancer(pdf, "pdfinfo", "-struct-text");
            QuatreTemps.Select(t => structure.LastIndexOf($"\"{t}\"", StringComparison.Ordinal)).ShouldBeInOrder(SortDirection.Ascending, structure);
        }
    }

    [Fact]
    public void RenduPdf_PorteSonJeuDeDonneesEnCsv()
    {
        var pdf = new RenduPdf().Rendre(JeuxDeTest.Complet);
        var joint = PdfAttachmentReader.Read(pdf).ShouldHaveSingleItem();
        (joint.Name, joint.MimeType, joint.Relation).ShouldBe(("jeu-de-donnees.csv", "text/csv", "Data"));
        var lignes = System.Text.Encoding.UTF8.GetString(joint.Content).TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        lignes[0].ShouldBe("Section;Tableau;Ligne;Colonne;Valeur;Nature");
        lignes.ShouldContain("Kits téléchargés;Téléchargements par mois et par kit;1;Mois;2026-05-01;");
        lignes.ShouldContain("Kits téléchargés;Téléchargements par mois et par kit;Total;Qualifiés;4818;");
        lignes.ShouldContain("Kits téléchargés;Téléchargements par mois et par kit;2;Part;0,606;");
    }

    [Fact]
    public void VerifierChiffres_QuandUnChiffreNeSeLitPas_LeNomme()
    {
        var refus = Should.Throw<BusinessException>(() => Recoupement.VerifierChiffres(
            [new ChiffreCle("4 818", "téléchargements", "", NatureChiffre.Calcule)], "Synopsis", "4 817 téléchargements"));
        refus.Code.ShouldBe(RapportErrorCodes.TotauxDifferents);
        refus.Texte.ShouldContain("« 4 818 téléchargements » ne s’y lit pas");
    }

    private static JeuDeDonnees Jeu(string nom) => nom switch
    {
        "vide" => JeuxDeTest.Vide,
        "complet" => JeuxDeTest.Complet,
        _ => JeuxDeTest.Bavard,
    };
}
