namespace VillesSolidaires.Animations;

public sealed class ModeleAnimationTests
{
    private static readonly DateTime Instant = new(2026, 9, 15, 8, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void Publier_FigeLaVersion_EtLaSuivantePartDElle()
    {
        var modele = Modele("mois:01");
        Refuse(ModeleAnimationErrorCodes.BrouillonOuvert, modele.OuvrirVersion);
        modele.Publier(" ", Instant);
        Refuse(ModeleAnimationErrorCodes.SansBrouillon, () => modele.Ecrire(Donnees("mois:02")));

        modele.OuvrirVersion();
        modele.Ecrire(Donnees("mois:02") with { Intitule = "Autre" });

        (modele.Publiee!.Numero, modele.Publiee.Intitule, modele.Publiee.Notes).ShouldBe((1, "Galette", null));
        (modele.Brouillon!.Numero, modele.Brouillon.Intitule, modele.Brouillon.Taches.Count).ShouldBe((2, "Autre", 2));
    }

    [Theory]
    [InlineData("")]
    [InlineData("fête")]
    [InlineData("1_FETE")]
    [InlineData("UN CODE BIEN TROP LONG POUR UN CODE DE MODELE")]
    public void Creer_QuandLeCodeEstFaux_Refuse(string code) =>
        Refuse(ModeleAnimationErrorCodes.CodeInvalide, () => new ModeleAnimation(Guid.NewGuid(), code, Donnees("mois:01")));

    [Fact]
    public void Ecrire_QuandUneTacheEstFautive_NeChangeRien()
    {
        var modele = Modele("mois:01");
        Refuse(AnimationErrorCodes.DecalageInvalide, () => modele.Ecrire(Donnees("mois:02") with { Intitule = "Autre", Taches = [new("Trop tôt", 400)] }));
        Refuse(ModeleAnimationErrorCodes.DureeInvalide, () => modele.Ecrire(Donnees("mois:02") with { DureeJours = 0 }));
        (modele.Brouillon!.Intitule, modele.Brouillon.Taches.Count).ShouldBe(("Galette", 2));
    }

    [Fact]
    public void Taches_SeRangentDeLaPlusLointaineALaPlusProche() =>
        Modele("mois:01").Brouillon!.Taches.Select(t => (t.Ordre, t.Decalage)).ShouldBe([(1, 30), (2, 7)]);

    [Fact]
    public void Proposer_LaFeteDesVoisins_SuitLaDatePublieeSinonLeRepere()
    {
        var modele = Modele("publiee:-1ve.05");
        modele.Publier(null, Instant);
        modele.Annoncer(new DatePubliee(new(2023, 6, 2), new(2023, 6, 2), "presse"));
        modele.Annoncer(new DatePubliee(new(2025, 5, 30), new(2025, 5, 30)));
        modele.Annoncer(new DatePubliee(new(2025, 5, 23), new(2025, 5, 23), "presse"));

        modele.Dates.Count(d => d.Annee == 2025).ShouldBe(1);
        modele.Proposer(2023).ShouldHaveSingleItem().ShouldSatisfyAllConditions(p => p.Debut.ShouldBe(new(2023, 6, 2)), p => p.Certitude.ShouldBe(CertitudeDate.Publiee));
        modele.Proposer(2025).ShouldHaveSingleItem().Debut.ShouldBe(new(2025, 5, 23));
        modele.Proposer(2027).ShouldHaveSingleItem().ShouldSatisfyAllConditions(p => p.Debut.ShouldBe(new(2027, 5, 28)), p => p.Certitude.ShouldBe(CertitudeDate.Calculee));
        modele.RetirerDate(2025);
        Refuse(ModeleAnimationErrorCodes.DateAnnonceeInconnue, () => modele.RetirerDate(2025));
    }

    [Theory]
    [InlineData("mois:01", 1, "2027-01-09", "2027-01-09")]
    [InlineData("mois:07/08", null, "2027-07-01", "2027-08-31")]
    [InlineData("mois:02", 90, "2027-02-01", "2027-02-28")]
    [InlineData("jour:23-01", 2, "2027-01-23", "2027-01-24")]
    [InlineData("saison:01-11/31-03", 1, "2027-11-01", "2028-03-31")]
    [InlineData("publiee:1lu.10:7", 7, "2027-10-04", "2027-10-10")]
    public void Proposer_PrendLaDureeDuModele(string regle, int? duree, string debut, string fin)
    {
        var modele = new ModeleAnimation(Guid.NewGuid(), "ESSAI", Donnees(regle) with { DureeJours = duree });
        modele.Publier(null, Instant);
        var proposee = modele.Proposer(2027).ShouldHaveSingleItem();
        (proposee.Debut, proposee.Fin).ShouldBe((Jour(debut), Jour(fin)));
    }

    [Fact]
    public void Annoncer_QuandLaDateEstFausse_Refuse()
    {
        var modele = Modele("publiee:-1ve.05");
        Refuse(ModeleAnimationErrorCodes.DatesAnnonceesInversees, () => modele.Annoncer(new DatePubliee(new(2027, 6, 2), new(2027, 6, 1))));
        Refuse(ModeleAnimationErrorCodes.DateAnnonceeTropLongue, () => modele.Annoncer(new DatePubliee(new(2027, 6, 1), new(2027, 7, 15))));
        Refuse(AnimationErrorCodes.AnneeInvalide, () => modele.Annoncer(new DatePubliee(new(1999, 6, 1), new(1999, 6, 1))));
    }

    [Fact]
    public void AjouterA_ReprendLaVersionEtSesTaches()
    {
        var modele = Modele("mois:01");
        var programme = ProgrammeManager.Nouveau("53130", "53", 2027, delaiPrecedent: null);
        Refuse(ModeleAnimationErrorCodes.ModeleSansVersion, () => modele.AjouterA(programme, PeriodeAnimation.Jour(new(2027, 1, 9)), 0));
        modele.Publier(null, Instant);

        var animation = modele.AjouterA(programme, PeriodeAnimation.Jour(new(2027, 1, 9)), 0);

        (animation.Titre, animation.ModeleId, animation.ModeleVersion, animation.Statut).ShouldBe(("Galette", modele.Id, 1, AnimationStatut.Proposee));
        animation.Taches.Select(t => t.Echeance).ShouldBe([new(2026, 12, 10), new(2027, 1, 2)]);
        modele.Archiver(Instant);
        Refuse(ModeleAnimationErrorCodes.ModeleArchive, () => modele.AjouterA(programme, PeriodeAnimation.Jour(new(2027, 1, 9)), 0));
        Refuse(ModeleAnimationErrorCodes.ModeleArchive, () => modele.Archiver(Instant));
        modele.Reactiver();
        Refuse(ModeleAnimationErrorCodes.ModeleNonArchive, modele.Reactiver);
    }

    /// <summary>Tous les jours de seize années vers chacune de ces années : même mois, même jour de semaine, même rang sauf le cinquième.</summary>
    [Fact]
    public void Transposer_GardeLeRangDuJourDansLeMois()
    {
        foreach (var jour in Enumerable.Range(0, 16 * 365).Select(n => new DateOnly(2020, 1, 1).AddDays(n)))
        {
            foreach (var annee in (int[])[2024, 2025, 2028])
            {
                var vers = Transposition.Vers(PeriodeAnimation.Jour(jour, new TimeOnly(18, 0)), annee);
                (vers.Debut.Year, vers.Debut.Month, vers.Debut.DayOfWeek, vers.Jours, vers.HeureDebut).ShouldBe((annee, jour.Month, jour.DayOfWeek, 1, new TimeOnly(18, 0)));
                var (avant, apres) = ((jour.Day - 1) / 7, (vers.Debut.Day - 1) / 7);
                (apres == avant || avant == 4).ShouldBeTrue($"{jour:O} vers {vers.Debut:O}");
            }
        }
    }

    [Fact]
    public void Transposer_UneSaison_GardeSesJours()
    {
        var saison = new PeriodeAnimation(new(2027, 11, 1), new(2028, 2, 29), HeureDebut: null, HeureFin: null);
        var vers = Transposition.Vers(saison, 2028);
        (vers.Debut, vers.Fin).ShouldBe((new(2028, 11, 1), new(2029, 2, 28)));
    }

    private static ModeleAnimation Modele(string regle) => new(Guid.NewGuid(), "galette", Donnees(regle));

    private static ModeleDonnees Donnees(string regle) =>
        new("Galette", RegleDate.Lire(regle)) { DureeJours = 1, Taches = [new("Commander", 7), new("Réserver", 30)] };

    private static DateOnly Jour(string texte) => DateOnly.ParseExact(texte, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static void Refuse(string code, Action action) => Should.Throw<BusinessException>(action).Code.ShouldBe(code);
}
