using FsCheck;
using FsCheck.Fluent;

namespace VillesSolidaires.Rapports;

/// <summary>Les échéances tombent le jour dit, à l'heure de Paris, et un mois trop court ou une nuit de changement d'heure le dit.</summary>
public class CalendrierRythmeTests
{
    private static readonly DateTime Rentree = new(2026, 9, 15, 8, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void Mensuel_Le31_TombeLeDernierJourDesMoisCourtsEtLeDit()
    {
        var echeances = Rythme.Mensuel(31, 6).Apres(new DateTime(2027, 1, 15, 0, 0, 0, DateTimeKind.Utc), null).Take(3).ToList();
        echeances.Select(e => HeureDeParis.Jour(e.Instant)).ShouldBe([new(2027, 1, 31), new(2027, 2, 28), new(2027, 3, 31)]);
        echeances.Select(e => e.Note).ShouldBe([null, "le 28, car février 2027 n’a pas de 31", null]);
    }

    [Fact]
    public void Annuel_Le31Fevrier_TombeLeDernierJourDeFevrier()
    {
        var echeances = Rythme.Annuel(31, 2, 6).Apres(Rentree, null).Take(2).ToList();
        echeances.Select(e => HeureDeParis.Jour(e.Instant)).ShouldBe([new(2027, 2, 28), new(2028, 2, 29)]);
        echeances.ShouldAllBe(e => e.Note!.Contains("n’a pas de 31"));
        echeances[0].Periode.ShouldBe(new PeriodeRapport(new(2026, 1, 1), new(2026, 12, 31)));
    }

    [Fact]
    public void Annuel_Le29Fevrier_NeSeDitQueLesAnneesCommunes() =>
        Rythme.Annuel(29, 2, 6).Apres(Rentree, null).Take(2).Select(e => (HeureDeParis.Jour(e.Instant).Day, e.Note is null)).ShouldBe([(28, false), (29, true)]);

    [Fact]
    public void Mensuel_LaNuitDuPassageALHeureDEte_PartAuneHeureQuiExiste()
    {
        var due = Rythme.Mensuel(28, 2).Apres(new DateTime(2027, 3, 15, 0, 0, 0, DateTimeKind.Utc), null).First();
        due.Instant.ShouldBe(new DateTime(2027, 3, 28, 1, 0, 0, DateTimeKind.Utc));
        due.Note!.ShouldContain("passage à l’heure d’été");
    }

    [Fact]
    public void Mensuel_LaNuitDuPassageALHeureDHiver_NePartQuUneFois()
    {
        var rythme = Rythme.Mensuel(25, 2);
        var due = rythme.Apres(new DateTime(2026, 10, 15, 0, 0, 0, DateTimeKind.Utc), null).First();
        due.Instant.ShouldBe(new DateTime(2026, 10, 25, 0, 0, 0, DateTimeKind.Utc));
        HeureDeParis.Jour(rythme.Apres(due.Instant, null).First().Instant).ShouldBe(new DateOnly(2026, 11, 25));
    }

    [Theory]
    [InlineData("2026-09-15", "2026-10-05", "2026-07-01", "2026-09-30")]
    [InlineData("2026-12-31", "2027-01-05", "2026-10-01", "2026-12-31")]
    [InlineData("2027-02-01", "2027-04-05", "2027-01-01", "2027-03-31")]
    public void Trimestriel_SuitLesTrimestresCivils(string depuis, string attendue, string du, string au)
    {
        var due = Rythme.Trimestriel(5, 6).Apres(HeureDeParis.DebutUtc(DateOnly.Parse(depuis)), null).First();
        HeureDeParis.Jour(due.Instant).ShouldBe(DateOnly.Parse(attendue));
        due.Periode.ShouldBe(new PeriodeRapport(DateOnly.Parse(du), DateOnly.Parse(au)));
    }

    [Fact]
    public void ApresCampagne_NEchoitQuUneFois_AvecSesDates()
    {
        var campagne = new PeriodeRapport(new(2026, 6, 1), new(2026, 9, 15));
        var due = Rythme.ApresCampagne(Guid.NewGuid(), 15, 22).Apres(Rentree, campagne).ShouldHaveSingleItem();
        (HeureDeParis.De(due.Instant), due.Periode).ShouldBe((new DateTime(2026, 9, 30, 22, 0, 0), campagne));
    }

    [Theory]
    [InlineData(0, 6, ProgrammationErrorCodes.JourInvalide)]
    [InlineData(32, 6, ProgrammationErrorCodes.JourInvalide)]
    [InlineData(null, 6, ProgrammationErrorCodes.JourInvalide)]
    [InlineData(2, 12, ProgrammationErrorCodes.HeureDeJour)]
    public void Mensuel_RefuseUnJourOuUneHeureImpossible(int? jour, int heure, string code)
    {
        var refus = Should.Throw<BusinessException>(() => Rythme.Mensuel(jour, heure));
        (refus.Code, refus.Champ is null, refus.Texte.Contains('{', StringComparison.Ordinal)).ShouldBe((code, false, false));
    }

    [Fact]
    public void Autres_RefusentCeQuiManque()
    {
        Should.Throw<BusinessException>(() => Rythme.Annuel(1, 13, 6)).Code.ShouldBe(ProgrammationErrorCodes.MoisInvalide);
        Should.Throw<BusinessException>(() => Rythme.ApresCampagne(null, 5, 6)).Code.ShouldBe(ProgrammationErrorCodes.CampagneManquante);
        Should.Throw<BusinessException>(() => Rythme.ApresCampagne(Guid.NewGuid(), 91, 6)).Code.ShouldBe(ProgrammationErrorCodes.JoursApresInvalides);
    }

    /// <summary>Propriété : strictement croissantes, après le départ, à l'heure dite ou à la suivante, sans trou ni recouvrement de périodes.</summary>
    [Fact]
    public void Echeances_SeSuiventSansTrou() => Prop.ForAll(
        Gen.Choose(1, 31).ToArbitrary(), Gen.Elements(ProgrammationConsts.HeuresDeNuit.ToArray()).ToArbitrary(), Gen.Choose(0, 200_000).ToArbitrary(),
        (jour, heure, heures) =>
        {
            var depart = new DateTime(2024, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddHours(heures % 70_000);
            foreach (var rythme in new[] { Rythme.Mensuel(jour, heure), Rythme.Trimestriel(jour, heure), Rythme.Annuel(jour, 1 + (heures % 12), heure) })
            {
                var lues = rythme.Apres(depart, null).Take(ProgrammationConsts.ExecutionsPrevues).ToList();
                lues[0].Instant.ShouldBeGreaterThan(depart);
                lues.Zip(lues.Skip(1)).ShouldAllBe(p => p.First.Instant < p.Second.Instant && p.First.Periode.Au.AddDays(1) == p.Second.Periode.Du);
                lues.ShouldAllBe(e => HeureDeParis.De(e.Instant).Hour == heure || (e.Note != null && HeureDeParis.De(e.Instant).Hour == heure + 1));
                lues.ShouldAllBe(e => e.Periode.Au < HeureDeParis.Jour(e.Instant));
                // Repartir d'une échéance rend la suivante : le rythme n'a pas de mémoire.
                rythme.Apres(lues[0].Instant, null).First().Instant.ShouldBe(lues[1].Instant);
            }
        }).QuickCheckThrowOnFailure();
}
