using System.Globalization;
using VillesSolidaires.Fichiers;

namespace VillesSolidaires.Kits;

public class LanguesKitTests
{
    [Fact]
    public void Toutes_OntUnCodeIso639DeDeuxLettresEtUnNomUnique()
    {
        var connues = CultureInfo.GetCultures(CultureTypes.NeutralCultures).Select(c => c.TwoLetterISOLanguageName).ToHashSet(StringComparer.Ordinal);
        LanguesKit.Toutes.Select(l => l.Code).ShouldBeUnique();
        LanguesKit.Toutes.Select(l => l.Libelle).ShouldBeUnique();
        // L'occitan est bien dans ISO 639-1, mais pas dans les langues du système.
        LanguesKit.Toutes.Where(l => l.Code.Length != LanguesKit.CodeLongueur || !connues.Contains(l.Code)).Select(l => l.Code).ShouldBe(["oc"]);
    }

    [Theory]
    [InlineData("ar", true)]
    [InlineData("fa", true)]
    [InlineData("ps", true)]
    [InlineData("ta", false)]
    public void SensDEcriture_EstCeluiDeLaLangue(string code, bool deDroiteAGauche)
    {
        LanguesKit.Lire(code).DeDroiteAGauche.ShouldBe(deDroiteAGauche);
        LanguesKit.Lire(code).DeDroiteAGauche.ShouldBe(CultureInfo.GetCultureInfo(code).TextInfo.IsRightToLeft);
    }

    [Fact]
    public void Ordonner_MetLeFrancaisDAbordPuisLesNoms() =>
        LanguesKit.Ordonner(["uk", "fr", "ar", "ar", "de"]).ShouldBe(["fr", "de", "ar", "uk"]);

    [Theory]
    [InlineData("kits/aa/aa", null)]
    [InlineData("rapports/x/rapport.pdf", null)]
    public void Empreinte_QuandLeCheminNEnFinitPasUne_EstNulle(string chemin, string? attendue) => Blob.Empreinte(chemin).ShouldBe(attendue);

    [Fact]
    public void Empreinte_EstLeDernierSegment() => Blob.Empreinte("kits/ab/" + new string('a', 64)).ShouldBe(new string('a', 64));

    [Fact]
    public void Dimensions_SeLisentDansLEnTete()
    {
        DimensionsImage.Lire(DocumentsDeTestPng(30_000, 40_000)).ShouldBe(new DimensionsImage(30_000, 40_000));
        DimensionsImage.Lire([0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 0, 0, 0xFF, 0xC0, 0, 11, 8, 0x01, 0x00, 0x02, 0x00, 1, 1, 17, 0]).ShouldBe(new DimensionsImage(512, 256));
        DimensionsImage.Lire(DocumentsDeTestPng(0, 10)).ShouldBeNull();
        DimensionsImage.Lire("GIF89a"u8).ShouldBeNull();
    }

    private static byte[] DocumentsDeTestPng(int largeur, int hauteur) =>
    [
        0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, .. "IHDR"u8,
        (byte)(largeur >> 24), (byte)(largeur >> 16), (byte)(largeur >> 8), (byte)largeur, (byte)(hauteur >> 24), (byte)(hauteur >> 16), (byte)(hauteur >> 8), (byte)hauteur,
    ];
}
