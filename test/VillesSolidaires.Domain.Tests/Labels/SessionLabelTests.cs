using System.Globalization;

namespace VillesSolidaires.Labels;

public sealed class SessionLabelTests
{
    [Theory]
    [InlineData("2026-02-28")]
    [InlineData("2026-03-01")]
    [InlineData("2026-04-30")]
    [InlineData("2026-05-01")]
    public void OuvertesLe_DitCommeLEtat(string jour)
    {
        var today = DateOnly.Parse(jour, CultureInfo.InvariantCulture);
        SessionLabel.OuvertesLe(today).Compile()(CandidatureDeTest.Session).ShouldBe(CandidatureDeTest.Session.Etat(today) == EtatSessionLabel.Ouverte);
    }
}
