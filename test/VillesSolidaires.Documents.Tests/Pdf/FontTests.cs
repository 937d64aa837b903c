using System.Text;
using VillesSolidaires.Documents.Fonts;

namespace VillesSolidaires.Documents.Tests.Pdf;

public class FontTests
{
    [Theory]
    [InlineData("\u202F")]
    [InlineData("\u00A0")]
    [InlineData("\u2019")]
    [InlineData("\u2212")]
    [InlineData("«»œŒæÉÇ€≥≤–—…°²№")]
    public void FindMissingCharacters_QuandLeTexteEstFrancais_NeTrouveRien(string text)
    {
        foreach (var face in Enum.GetValues<FontFace>())
            FontLibrary.FindMissingCharacters(text, face).ShouldBeEmpty($"police {face}");
    }

    [Fact]
    public void FindMissingCharacters_QuandUnEmojiEstSaisi_LeRend() =>
        FontLibrary.FindMissingCharacters("Fête 🎉 des voisins 🎉").ShouldBe([new Rune(0x1F389)]);

    [Fact]
    public void GlyphOf_QuandLeCaractereManque_DitLequelEtQuellePolice()
    {
        var error = Should.Throw<MissingGlyphException>(() => FontLibrary.Get(FontFace.Sans).GlyphOf(new Rune(0x1F389)));
        error.Message.ShouldContain("U+1F389");
        error.Message.ShouldContain("SourceSans3");
        error.Character.ShouldBe(new Rune(0x1F389));
    }

    [Fact]
    public void ReadResource_QuandLaPoliceManque_LeDit() =>
        Should.Throw<FontException>(() => FontLibrary.ReadResource("Absente.ttf")).Message.ShouldContain("Absente.ttf");

    [Fact]
    public void TrueTypeFont_QuandLeFichierEstTronque_LeDit()
    {
        var bytes = FontLibrary.ReadResource("SourceSans3_400Regular.ttf");
        Should.Throw<FontException>(() => new TrueTypeFont(bytes[..5000])).Message.ShouldContain("tronqué");
        Should.Throw<FontException>(() => new TrueTypeFont("pas une police"u8.ToArray())).Message.ShouldContain("TrueType");
    }

    [Fact]
    public void KerningBetween_QuandLaPaireEstOuverte_Rapproche()
    {
        var font = FontLibrary.Get(FontFace.Serif);
        font.KerningBetween(font.GlyphOf(new Rune('V')), font.GlyphOf(new Rune('a'))).ShouldBeLessThan(0);
        font.Measure("Va", 10).ShouldBeLessThan(font.Measure("V", 10) + font.Measure("a", 10));
    }

    [Fact]
    public void Measure_QuandLEspaceEstFine_EstPlusEtroiteQueLOrdinaire()
    {
        var font = FontLibrary.Get(FontFace.Sans);
        font.Measure("\u202F", 10).ShouldBeLessThan(font.Measure("\u00A0", 10));
        font.Measure("\u202F", 10).ShouldBeGreaterThan(0);
    }

    [Fact]
    public void Subset_QuandUnGlypheEstComposite_EmporteSesComposants()
    {
        var font = FontLibrary.Get(FontFace.Sans);
        ushort accented = font.GlyphOf(new Rune('é'));
        var subset = TrueTypeSubsetter.Subset(font, [0, accented]);
        subset.Length.ShouldBeLessThan(20_000);
        var data = new FontData(subset);
        data.UInt16(data.Table("maxp") + 4).ShouldBeGreaterThanOrEqualTo((ushort)2);
        data.UInt16(data.Table("hhea") + 34).ShouldBe(data.UInt16(data.Table("maxp") + 4));
    }
}
