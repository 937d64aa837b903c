using System.Text;
using VillesSolidaires.Documents.Reading;
using static VillesSolidaires.Documents.Tests.Pdf.PdfInspector;

namespace VillesSolidaires.Documents.Tests.Pdf;

/// <summary>Règles de PDF/UA-1 et PDF/A-2a qu'on vérifie sur les octets mêmes, sans rien partager avec l'écrivain.</summary>
public class AccessibilityTests
{
    private static readonly string[] Painting = ["Tj", "TJ", "f", "S", "B", "Do"];

    private readonly PdfInspector _pdf = new(SampleReport.Create(SampleImages.Logo()).GeneratePdf());

    [Fact]
    public void Contenu_QuandIlEstPeint_EstBaliseOuArtefact()
    {
        foreach (var page in _pdf.Pages)
        {
            int depth = 0, painted = 0;
            foreach (var (op, _) in _pdf.Operators(page))
            {
                depth += op is "BDC" ? 1 : op is "EMC" ? -1 : 0;
                depth.ShouldBeInRange(0, 1, "une séquence marquée ne s'imbrique pas dans une autre");
                if (Painting.Contains(op))
                {
                    painted++;
                    depth.ShouldBe(1, $"l'opérateur {op} peint hors de toute balise");
                }
            }

            depth.ShouldBe(0);
            painted.ShouldBeGreaterThan(0);
        }
    }

    [Fact]
    public void ContenuMarque_QuandIlAUnMcid_EstDansLeParentTreeEtDansSonNoeud()
    {
        var parents = _pdf.ParentTree();
        for (int i = 0; i < _pdf.Pages.Count; i++)
        {
            var page = _pdf.Pages[i];
            var mcids = _pdf.Operators(page)
                .Where(o => o.Operator == "BDC" && o.Operands[1] is PdfDictionary properties && properties.ContainsKey("MCID"))
                .Select(o => (Tag: ((PdfName)o.Operands[0]!).Value, Id: (int)(double)((PdfDictionary)o.Operands[1]!)["MCID"]!)).ToList();
            var owners = _pdf.File.Array(parents[_pdf.File.Integer(page["StructParents"])!.Value]);
            owners.Count.ShouldBe(mcids.Count);
            mcids.Select(m => m.Id).ShouldBe(Enumerable.Range(0, mcids.Count));
            foreach (var (tag, id) in mcids)
            {
                var owner = _pdf.File.Dictionary(owners[id])!;
                _pdf.Tag(owner).ShouldBe(tag);
                _pdf.File.Array(owner["K"]).Any(k => MarkedContentId(k) == id).ShouldBeTrue();
            }
        }
    }

    [Fact]
    public void Cellule_QuandElleEstUnEnTete_AUnePortee()
    {
        var headers = _pdf.ElementsTagged("TH").ToList();
        headers.Count.ShouldBe(5 + SampleReport.ActionCount + 3 + 3, "en-têtes de colonne et de ligne des deux tableaux, sans les répétitions");
        foreach (var header in headers)
            _pdf.File.Name(_pdf.File.Dictionary(header["A"])!["Scope"]).ShouldBeOneOf("Column", "Row");
    }

    [Fact]
    public void Figure_QuandElleEstPresente_AUnTexteDeRemplacementEtUnCadre()
    {
        var figures = _pdf.ElementsTagged("Figure").ToList();
        figures.Count.ShouldBe(4, "logo, deux graphiques, QR code");
        foreach (var figure in figures)
        {
            _pdf.File.Text(Get(figure, "Alt")).ShouldNotBeNullOrWhiteSpace();
            _pdf.File.Array(_pdf.File.Dictionary(figure["A"])!["BBox"]).Count.ShouldBe(4);
        }
    }

    [Fact]
    public void Lien_QuandIlEstPose_ADescriptionImpressionEtNoeudLink()
    {
        var parents = _pdf.ParentTree();
        var links = _pdf.Annotations.ToList();
        links.Count.ShouldBe(9 + 2, "neuf entrées de sommaire et deux liens de texte");
        foreach (var link in links)
        {
            _pdf.File.Text(Get(link, "Contents")).ShouldNotBeNullOrWhiteSpace();
            (_pdf.File.Integer(link["F"])!.Value & 4).ShouldBe(4);
            _pdf.Tag((PdfDictionary)parents[_pdf.File.Integer(link["StructParent"])!.Value]!).ShouldBe("Link");
        }
    }

    [Fact]
    public void Titres_QuandOnLesSuit_NeSautentPasDeNiveau()
    {
        var levels = _pdf.Elements.Select(_pdf.Tag).Where(t => t.Length == 2 && t[0] == 'H' && char.IsAsciiDigit(t[1])).Select(t => t[1] - '0').ToList();
        levels.Count.ShouldBe(10);
        levels[0].ShouldBe(1);
        for (int i = 1; i < levels.Count; i++)
            levels[i].ShouldBeLessThanOrEqualTo(levels[i - 1] + 1);
    }

    [Fact]
    public void Caption_QuandElleEstPresente_ContientUnParagraphe()
    {
        var captions = _pdf.ElementsTagged("Caption").ToList();
        captions.Count.ShouldBe(4);
        foreach (var caption in captions)
            _pdf.File.Array(caption["K"]).Select(k => _pdf.Tag(_pdf.File.Dictionary(k)!)).ShouldBe(["P"]);
    }

    [Fact]
    public void Catalogue_QuandLeDocumentEstEcrit_DeclareSesNormes()
    {
        var catalog = _pdf.File.Catalog;
        _pdf.File.Text(catalog["Lang"]).ShouldBe("fr");
        _pdf.File.Dictionary(catalog["MarkInfo"])!["Marked"].ShouldBe(true);
        _pdf.File.Dictionary(catalog["ViewerPreferences"])!["DisplayDocTitle"].ShouldBe(true);
        _pdf.File.Array(catalog["OutputIntents"]).Count.ShouldBe(1);
        _pdf.File.Array(_pdf.File.Trailer["ID"]).Count.ShouldBe(2);
        var xmp = Encoding.UTF8.GetString(_pdf.File.Decode(catalog["Metadata"]));
        xmp.ShouldContain("<pdfuaid:part>1</pdfuaid:part>");
        xmp.ShouldContain("<pdfaid:part>2</pdfaid:part>");
        xmp.ShouldContain("<pdfaid:conformance>A</pdfaid:conformance>");
        xmp.ShouldContain(SampleReport.Title);
        foreach (var page in _pdf.Pages)
            _pdf.File.Name(page["Tabs"]).ShouldBe("S");
    }

    private int? MarkedContentId(object? kid) => _pdf.File.Resolve(kid) switch
    {
        double id => (int)id,
        PdfDictionary marked when marked.ContainsKey("MCID") => _pdf.File.Integer(marked["MCID"]),
        _ => null,
    };
}
