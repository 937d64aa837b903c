namespace VillesSolidaires.Animations;

public sealed class JoursFeriesTests
{
    [Theory]
    [InlineData("2018-04-01")]
    [InlineData("2019-04-21")]
    [InlineData("2020-04-12")]
    [InlineData("2021-04-04")]
    [InlineData("2022-04-17")]
    [InlineData("2023-04-09")]
    [InlineData("2024-03-31")]
    [InlineData("2025-04-20")]
    [InlineData("2026-04-05")]
    [InlineData("2027-03-28")]
    [InlineData("2028-04-16")]
    [InlineData("2029-04-01")]
    [InlineData("2030-04-21")]
    [InlineData("1818-03-22")] // au plus tôt
    [InlineData("1943-04-25")] // au plus tard
    [InlineData("2038-04-25")]
    [InlineData("1954-04-18")] // les deux exceptions de la règle de Gauss
    [InlineData("1981-04-19")]
    [InlineData("2049-04-18")]
    [InlineData("2076-04-19")]
    public void Paques_TombeLeJourConnu(string attendu)
    {
        var jour = DateOnly.Parse(attendu);
        JoursFeries.Paques(jour.Year).ShouldBe(jour);
    }

    [Fact]
    public void Paques_DeuxCentsAns_EstUnDimancheDu22MarsAu25Avril()
    {
        foreach (var annee in Enumerable.Range(1900, 200))
        {
            var jour = JoursFeries.Paques(annee);
            jour.DayOfWeek.ShouldBe(DayOfWeek.Sunday);
            jour.ShouldBeInRange(new DateOnly(annee, 3, 22), new DateOnly(annee, 4, 25));
        }
    }

    [Fact]
    public void Paques_QuandLAnneePrecedeLeCalendrierGregorien_EstRefuse() => Should.Throw<ArgumentOutOfRangeException>(() => JoursFeries.Paques(1582));

    [Theory]
    [InlineData(2018, "2018-05-10", "2018-05-20")]
    [InlineData(2023, "2023-05-18", "2023-05-28")]
    [InlineData(2024, "2024-05-09", "2024-05-19")]
    [InlineData(2025, "2025-05-29", "2025-06-08")]
    [InlineData(2026, "2026-05-14", "2026-05-24")]
    [InlineData(2027, "2027-05-06", "2027-05-16")]
    [InlineData(2030, "2030-05-30", "2030-06-09")]
    public void AscensionEtPentecote_TombentLesJoursConnus(int annee, string ascension, string pentecote)
    {
        JoursFeries.Ascension(annee).ShouldBe(DateOnly.Parse(ascension));
        JoursFeries.Pentecote(annee).ShouldBe(DateOnly.Parse(pentecote));
    }

    [Fact]
    public void Annee_EnMetropole_ALesOnzeJoursDansLOrdre()
    {
        var feries = JoursFeries.Annee(2026, "53");
        feries.Select(f => $"{f.Jour:dd/MM} {f.Nom}").ShouldBe(
        [
            "01/01 Jour de l’an", "06/04 Lundi de Pâques", "01/05 Fête du Travail", "08/05 Victoire de 1945", "14/05 Ascension",
            "25/05 Lundi de Pentecôte", "14/07 Fête nationale", "15/08 Assomption", "01/11 Toussaint", "11/11 Armistice de 1918", "25/12 Noël",
        ]);
        feries.ShouldAllBe(f => f.Reserve == null);
    }

    [Fact]
    public void Annee_QuandLAscensionTombeLe1erMai_GardeLesDeuxNoms() =>
        JoursFeries.Annee(2008, null).Where(f => f.Jour == new DateOnly(2008, 5, 1)).Select(f => f.Nom).ShouldBe(["Fête du Travail", "Ascension"]);

    [Theory]
    [InlineData("57")]
    [InlineData("67")]
    [InlineData("68")]
    public void Annee_EnAlsaceMoselle_AjouteLeVendrediSaintEtLaSaintEtienne(string departement)
    {
        var locaux = JoursFeries.Annee(2027, departement).Except(JoursFeries.Annee(2027, null)).ToList();
        locaux.Select(f => f.Jour).ShouldBe([new DateOnly(2027, 3, 26), new DateOnly(2027, 12, 26)]);
        locaux[0].Reserve.ShouldNotBeNull().ShouldContain("temple protestant");
        locaux[1].Reserve.ShouldBeNull();
    }

    [Theory]
    [InlineData("971", 5, 27)]
    [InlineData("972", 5, 22)]
    [InlineData("973", 6, 10)]
    [InlineData("974", 12, 20)]
    [InlineData("976", 4, 27)]
    [InlineData("977", 10, 9)]
    [InlineData("978", 5, 28)]
    public void Annee_OutreMer_AjouteLAbolitionDeLEsclavage(string departement, int mois, int jour)
    {
        var locaux = JoursFeries.Annee(2026, departement).Except(JoursFeries.Annee(2026, null)).ToList();
        locaux.ShouldHaveSingleItem().ShouldBe(new JourFerie(new DateOnly(2026, mois, jour), "Abolition de l’esclavage"));
    }

    [Theory]
    [InlineData(2017, 27)]
    [InlineData(2018, 28)]
    public void Annee_ASaintMartin_ChangeDeJourEn2018(int annee, int jour) =>
        JoursFeries.Annee(annee, "978").ShouldContain(f => f.Jour == new DateOnly(annee, 5, jour) && f.Nom == "Abolition de l’esclavage");

    [Theory]
    [InlineData(2025, "06-29")]
    [InlineData(2026, "11-20")]
    public void Annee_EnPolynesie_RemplaceLAutonomieParMatarii(int annee, string moisJour) =>
        JoursFeries.Annee(annee, "987").Except(JoursFeries.Annee(annee, null)).Select(f => f.Jour.ToString("MM-dd"))
            .ShouldBe(["03-05", JoursFeries.Paques(annee).AddDays(-2).ToString("MM-dd"), moisJour]);

    [Theory]
    [InlineData("986", "04-28 07-29")]
    [InlineData("988", "09-24")]
    [InlineData("975", "")]
    [InlineData("2A", "")]
    public void Annee_DansLesAutresCollectivites_AjouteSesJours(string departement, string moisJours) =>
        string.Join(' ', JoursFeries.Annee(2027, departement).Except(JoursFeries.Annee(2027, null)).Select(f => f.Jour.ToString("MM-dd"))).ShouldBe(moisJours);

    [Fact]
    public void Entre_QuandLaPeriodePasseLAnnee_PrendLesBornes() =>
        JoursFeries.Entre(new DateOnly(2026, 12, 25), new DateOnly(2027, 1, 1), null).Select(f => f.Nom).ShouldBe(["Noël", "Jour de l’an"]);

    [Fact]
    public void Entre_QuandLaPeriodeNeTouchePasDeFerie_EstVide() =>
        JoursFeries.Entre(new DateOnly(2026, 12, 26), new DateOnly(2026, 12, 31), "53").ShouldBeEmpty();
}
