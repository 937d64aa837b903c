namespace VillesSolidaires.Animations;

public sealed class VacancesScolairesTests
{
    private static readonly string[] Metropole = [.. Enumerable.Range(1, 95).Where(n => n != 20).Select(n => n.ToString("00"))];

    [Fact]
    public void DuDepartement_EnMetropoleContinentale_ToujoursUneZone() =>
        Metropole.Where(d => VacancesScolaires.DuDepartement(d) is null).ShouldBeEmpty();

    [Theory]
    [InlineData("69", ZoneScolaire.A)] // Lyon
    [InlineData("07", ZoneScolaire.A)] // Ardèche : académie de Grenoble
    [InlineData("58", ZoneScolaire.A)]
    [InlineData("33", ZoneScolaire.A)]
    [InlineData("13", ZoneScolaire.B)]
    [InlineData("53", ZoneScolaire.B)]
    [InlineData("28", ZoneScolaire.B)] // Eure-et-Loir : Orléans-Tours, non l'Île-de-France
    [InlineData("61", ZoneScolaire.B)]
    [InlineData("67", ZoneScolaire.B)]
    [InlineData("75", ZoneScolaire.C)]
    [InlineData("48", ZoneScolaire.C)] // Lozère : académie de Montpellier
    [InlineData("46", ZoneScolaire.C)]
    public void DuDepartement_SuitSonAcademie(string departement, ZoneScolaire zone) => VacancesScolaires.DuDepartement(departement).ShouldBe(zone);

    [Fact]
    public void DuDepartement_RangeLesDepartementsEnTroisZonesConnues() =>
        Metropole.GroupBy(d => VacancesScolaires.DuDepartement(d)!.Value).ToDictionary(g => g.Key, g => g.Count())
            .ShouldBe(new Dictionary<ZoneScolaire, int> { [ZoneScolaire.A] = 32, [ZoneScolaire.B] = 41, [ZoneScolaire.C] = 21 }, ignoreOrder: true);

    [Theory]
    [InlineData("2A")]
    [InlineData("2B")]
    [InlineData("974")]
    [InlineData("988")]
    [InlineData("20")]
    [InlineData("")]
    [InlineData(null)]
    public void DuDepartement_EnCorseEtOutreMer_NAPasDeZone(string? departement) => VacancesScolaires.DuDepartement(departement).ShouldBeNull();

    [Theory]
    [InlineData(ZoneScolaire.A, "2026-02-07", "2026-02-22")]
    [InlineData(ZoneScolaire.B, "2026-02-14", "2026-03-01")]
    [InlineData(ZoneScolaire.C, "2026-02-21", "2026-03-08")]
    public void PeriodesEntre_Hiver2026_RendCellesDeLaZone(ZoneScolaire zone, string debut, string fin)
    {
        var hiver = VacancesScolaires.PeriodesEntre(zone, new DateOnly(2026, 2, 1), new DateOnly(2026, 3, 31)).ShouldHaveSingleItem();
        hiver.ShouldBe(new PeriodeVacances(zone, DateOnly.Parse(debut), DateOnly.Parse(fin), "Vacances d’hiver", AVerifier: false));
    }

    [Theory]
    [InlineData("2026-02-06", false)]
    [InlineData("2026-02-07", true)] // samedi, premier jour
    [InlineData("2026-02-22", true)] // dimanche, dernier jour
    [InlineData("2026-02-23", false)]
    public void EstEnVacances_CompteLesBornes(string jour, bool attendu) => VacancesScolaires.EstEnVacances(ZoneScolaire.A, DateOnly.Parse(jour)).ShouldBe(attendu);

    [Fact]
    public void PeriodesEntre_QuandLaPeriodePasseLAnnee_TrouveNoel() =>
        VacancesScolaires.PeriodesEntre(ZoneScolaire.C, new DateOnly(2024, 12, 31), new DateOnly(2025, 1, 1)).ShouldHaveSingleItem().Nom.ShouldBe("Vacances de Noël");

    [Fact]
    public void PeriodesEntre_AnneeScolaireAVerifier_LeDit() =>
        VacancesScolaires.PeriodesEntre(ZoneScolaire.B, new DateOnly(2026, 9, 1), new DateOnly(2027, 8, 31)).ShouldAllBe(p => p.AVerifier);

    [Fact]
    public void Couverture_VaDe2018ALEte2027() => VacancesScolaires.Couverture.ShouldBe((new DateOnly(2018, 1, 1), new DateOnly(2027, 8, 31)));

    [Theory]
    [InlineData(ZoneScolaire.A)]
    [InlineData(ZoneScolaire.B)]
    [InlineData(ZoneScolaire.C)]
    public void Calendrier_DeChaqueZone_SeSuitSansChevauchement(ZoneScolaire zone)
    {
        var periodes = VacancesScolaires.PeriodesEntre(zone, new DateOnly(2018, 1, 1), new DateOnly(2027, 12, 31));
        periodes.ShouldAllBe(p => p.Debut <= p.Fin);
        periodes.Zip(periodes.Skip(1)).ShouldAllBe(suite => suite.First.Fin < suite.Second.Debut);
        // Cinq congés par année civile ; le Noël d'avant le 1er janvier 2018 compte, celui de 2027 n'est pas publié.
        periodes.Count(p => !p.Nom.StartsWith("Pont", StringComparison.Ordinal)).ShouldBe(1 + (9 * 5) + 3);
        // Un congé finit la veille d'un jour de classe : seul l'été a d'autres fins qu'un dimanche ou un jour férié.
        periodes.Where(p => p.Nom != "Vacances d’été" && p.Fin.DayOfWeek != DayOfWeek.Sunday)
            .Where(p => JoursFeries.Entre(p.Fin, p.Fin, null).Count == 0 && p.Fin != new DateOnly(2023, 1, 2)).ShouldBeEmpty();
    }
}
