namespace VillesSolidaires.Accueil;

public sealed class PeriodeSaisonTests
{
    [Theory]
    [InlineData("du 1er juin au 15 septembre", "2026-07-14", "2026-06-01", "2026-09-15")]
    [InlineData("du 1er juin au 15 septembre", "2026-09-16", "2027-06-01", "2027-09-15")]
    [InlineData("du 1er novembre au 31 mars", "2026-11-22", "2026-11-01", "2027-03-31")]
    [InlineData("du 1er novembre au 31 mars", "2027-02-10", "2026-11-01", "2027-03-31")]
    [InlineData("du 1er novembre au 31 mars", "2027-04-01", "2027-11-01", "2028-03-31")]
    [InlineData("juillet et août", "2026-08-31", "2026-07-01", "2026-08-31")]
    [InlineData("de juillet à août", "2026-01-01", "2026-07-01", "2026-08-31")]
    [InlineData("décembre", "2026-12-31", "2026-12-01", "2026-12-31")]
    [InlineData("février", "2027-01-01", "2027-02-01", "2027-02-28")]
    public void Autour_QuandLaPeriodeSeLit_RendLaSaisonQuiCourtOuLaProchaine(string texte, string jour, string debut, string fin) =>
        PeriodeSaison.Lire(texte).ShouldNotBeNull().Autour(DateOnly.Parse(jour)).ShouldBe((DateOnly.Parse(debut), DateOnly.Parse(fin)));

    [Theory]
    [InlineData(null)]
    [InlineData("toute l’année")]
    [InlineData("en cas d’épidémie")]
    [InlineData("du 31 juin au 15 septembre")]
    [InlineData("du 0 juin au 15 septembre")]
    public void Lire_QuandCeNEstPasUnePeriode_SeTait(string? texte) => PeriodeSaison.Lire(texte).ShouldBeNull();
}
