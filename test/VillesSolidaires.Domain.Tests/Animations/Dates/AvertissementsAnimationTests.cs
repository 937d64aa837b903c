namespace VillesSolidaires.Animations;

public sealed class AvertissementsAnimationTests
{
    private static readonly DateOnly Today = new(2027, 1, 4);
    private static readonly Guid Place = Guid.NewGuid();

    [Fact]
    public void Examiner_QuandRienNeGene_NeDitRien() => Examiner(Le(new DateOnly(2027, 5, 28))).ShouldBeEmpty();

    [Fact]
    public void Examiner_QuandLeJourEstFerie_LeNomme()
    {
        var avertissement = Examiner(Le(new DateOnly(2027, 5, 17))).ShouldHaveSingleItem();
        avertissement.Code.ShouldBe(CodeAvertissement.JourFerie);
        avertissement.Titre.ShouldBe("Jour férié : Lundi de Pentecôte");
        avertissement.Detail.ShouldStartWith("Le lundi 17 mai 2027 est férié. ");
    }

    [Fact]
    public void Examiner_UnVendrediSaint_NeConcerneQueLAlsaceMoselle()
    {
        var jour = Le(new DateOnly(2027, 3, 26));
        Examiner(jour).ShouldBeEmpty();
        Examiner(jour with { DepartementCode = "67" }).ShouldHaveSingleItem().Detail
            .ShouldStartWith("Le vendredi 26 mars 2027 est férié dans les communes qui ont un temple protestant ou une église mixte.");
    }

    [Fact]
    public void Examiner_PendantLesVacancesDeLaZone_LesDate()
    {
        var jour = Le(new DateOnly(2026, 2, 14));
        var avertissement = Examiner(jour with { DepartementCode = "53" }).ShouldHaveSingleItem();
        avertissement.Titre.ShouldBe("Vacances d’hiver, zone B");
        avertissement.Detail.ShouldStartWith("Du 14 février au 1er mars 2026. ");
        Examiner(jour with { DepartementCode = "75" }).ShouldBeEmpty();
        Examiner(jour with { DepartementCode = "2A" }).ShouldBeEmpty();
    }

    [Fact]
    public void Examiner_QuandLeCalendrierScolaireEstAVerifier_LeDit() =>
        Examiner(Le(new DateOnly(2027, 2, 24))).ShouldHaveSingleItem().Detail.ShouldContain("(calendrier à vérifier)");

    [Fact]
    public void Examiner_UneSaison_NeRappelleNiFerieNiVacances() =>
        Examiner(new AnimationExaminee(null, new PeriodeAnimation(new DateOnly(2027, 6, 1), new DateOnly(2027, 9, 15), null, null)) { DepartementCode = "53" })
            .ShouldBeEmpty();

    [Theory]
    [InlineData("18:00", "22:00", true)]
    [InlineData("10:00", "18:00", false)] // se touchent sans se croiser
    [InlineData("10:00", null, true)] // fin inconnue
    [InlineData(null, null, true)]
    public void Examiner_AuMemeLieuLeMemeJour_CompareLesHeuresConnues(string? de, string? a, bool averti)
    {
        var jour = new DateOnly(2027, 5, 28);
        var soiree = new AnimationExaminee(Guid.NewGuid(), PeriodeAnimation.Jour(jour, new TimeOnly(18, 0), new TimeOnly(23, 0))) { LieuId = Place };
        AnimationVoisine[] autres = [Voisine(PeriodeAnimation.Jour(jour, Heure(de), Heure(a)))];
        var avertissements = AvertissementsAnimation.Examiner(soiree, autres, Today);
        avertissements.Any(v => v.Code == CodeAvertissement.MemeLieu).ShouldBe(averti);
        if (averti)
        {
            avertissements.Single().Titre.ShouldBe("Même lieu : Bal du quartier");
            avertissements.Single().Detail.ShouldContain(de is null ? "Précisez les heures" : "Décalez l’une des deux");
        }
    }

    [Fact]
    public void Examiner_NeSeCompareNiAElleMemeNiAUnAutreLieuNiAUnAutreJour()
    {
        var jour = new DateOnly(2027, 5, 28);
        var animation = new AnimationExaminee(Guid.NewGuid(), PeriodeAnimation.Jour(jour)) { LieuId = Place };
        AnimationVoisine[] autres =
        [
            Voisine(PeriodeAnimation.Jour(jour)) with { Id = animation.Id!.Value },
            Voisine(PeriodeAnimation.Jour(jour)) with { LieuId = Guid.NewGuid() },
            Voisine(PeriodeAnimation.Jour(jour)) with { LieuId = null },
            Voisine(PeriodeAnimation.Jour(jour.AddDays(1))),
        ];
        AvertissementsAnimation.Examiner(animation, autres, Today).ShouldBeEmpty();
        AvertissementsAnimation.Examiner(animation with { LieuId = null }, [Voisine(PeriodeAnimation.Jour(jour))], Today).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("2027-04-12", null)] // seize jours avant la limite
    [InlineData("2027-04-13", CodeAvertissement.VoiePubliqueProche)]
    [InlineData("2027-04-28", CodeAvertissement.VoiePubliqueProche)] // le jour limite
    [InlineData("2027-04-29", CodeAvertissement.VoiePubliqueDepassee)]
    [InlineData("2027-05-28", CodeAvertissement.VoiePubliqueDepassee)]
    [InlineData("2027-05-29", null)] // l'animation est passée
    public void Examiner_QuandLaVoiePubliqueEstOccupee_SuitLeDelaiDeLaMairie(string today, CodeAvertissement? attendu)
    {
        var animation = Le(new DateOnly(2027, 5, 28)) with { OccupeVoiePublique = true, DelaiVoiePublique = 30 };
        AvertissementsAnimation.Examiner(animation, [], DateOnly.Parse(today)).Select(a => (CodeAvertissement?)a.Code).SingleOrDefault().ShouldBe(attendu);
        AvertissementsAnimation.Examiner(animation with { OccupeVoiePublique = false }, [], DateOnly.Parse(today)).ShouldBeEmpty();
    }

    [Fact]
    public void Examiner_QuandLeDelaiApproche_DonneLaDateEtLeTempsQuiReste()
    {
        var animation = Le(new DateOnly(2027, 5, 28)) with { OccupeVoiePublique = true, DelaiVoiePublique = 30 };
        AvertissementsAnimation.Examiner(animation, [], new DateOnly(2027, 4, 20)).ShouldHaveSingleItem().Detail
            .ShouldBe("La mairie demande 30\u00A0jours de délai : déposez la demande le 28 avril 2027 au plus tard (dans 8\u00A0jours).");
    }

    private static IReadOnlyList<Avertissement> Examiner(AnimationExaminee animation) => AvertissementsAnimation.Examiner(animation, [], Today);

    private static AnimationExaminee Le(DateOnly jour) => new(null, PeriodeAnimation.Jour(jour)) { DepartementCode = "53" };

    private static AnimationVoisine Voisine(PeriodeAnimation periode) => new(Guid.NewGuid(), Place, "Bal du quartier", periode);

    private static TimeOnly? Heure(string? texte) => texte is null ? null : TimeOnly.Parse(texte);
}
