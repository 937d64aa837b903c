namespace VillesSolidaires.Animations;

public sealed class RegleDateTests
{
    private static readonly RegleDatePubliee FeteDesVoisins = new(new RepereDate(RangDansMois.Dernier, DayOfWeek.Friday, 5));

    [Theory]
    [InlineData("publiee", "Date publiée chaque année", GenreRegleDate.DatePubliee)]
    [InlineData("publiee:-1ve.05", "Date publiée chaque année ; à défaut, dernier vendredi de mai", GenreRegleDate.DatePubliee)]
    [InlineData("publiee:1lu.10:7", "Date publiée chaque année ; à défaut, 7\u00A0jours dès le premier lundi d’octobre", GenreRegleDate.DatePubliee)]
    [InlineData("saison:01-06/15-09", "Du 1er juin au 15 septembre", GenreRegleDate.Saison)]
    [InlineData("saison:01-11/31-03", "Du 1er novembre au 31 mars", GenreRegleDate.Saison)]
    [InlineData("jour:23-01", "Le 23 janvier", GenreRegleDate.JourFixe)]
    [InlineData("jour:29-02", "Le 29 février", GenreRegleDate.JourFixe)]
    [InlineData("recurrence:1di:01-01/31-12", "Premier dimanche du mois", GenreRegleDate.Recurrence)]
    [InlineData("recurrence:3me:01-09/31-12", "Troisième mercredi du mois, du 1er septembre au 31 décembre", GenreRegleDate.Recurrence)]
    [InlineData("recurrence:me:01-03/30-06", "Chaque mercredi, du 1er mars au 30 juin", GenreRegleDate.Recurrence)]
    [InlineData("mois:09", "Septembre", GenreRegleDate.Mois)]
    [InlineData("mois:07/08", "Juillet et août", GenreRegleDate.Mois)]
    [InlineData("mois:12/01", "Décembre et janvier", GenreRegleDate.Mois)]
    [InlineData("mois:04/06", "D’avril à juin", GenreRegleDate.Mois)]
    [InlineData("mois:01/12", "Toute l’année", GenreRegleDate.Mois)]
    public void Lire_PuisEcrire_RendLaMemeRegle(string ecrite, string libelle, GenreRegleDate genre)
    {
        var regle = RegleDate.Lire(ecrite);
        regle.Ecrire().ShouldBe(ecrite);
        regle.Libelle.ShouldBe(libelle);
        regle.Genre.ShouldBe(genre);
        RegleDate.Lire(ecrite).ShouldBe(regle);
        ecrite.Length.ShouldBeLessThanOrEqualTo(RegleDateConsts.EcritureMax);
    }

    [Theory]
    [InlineData("")]
    [InlineData("lune")]
    [InlineData("publiee:ve.05")] // sans rang : chaque vendredi de mai
    [InlineData("publiee:5ve.05")]
    [InlineData("publiee:-1ve.5")]
    [InlineData("publiee:-1ve.05:x")]
    [InlineData("publiee:-1ve.05:7:7")]
    [InlineData("saison:01-06")]
    [InlineData("saison:1-6/15-9")]
    [InlineData("jour:aa-bb")]
    [InlineData("jour:+1-01")]
    [InlineData("recurrence:1xx:01-01/31-12")]
    [InlineData("recurrence:1di:01-01")]
    [InlineData("mois:9")]
    [InlineData("mois:01/02/03")]
    public void Lire_QuandLaFormeEstInconnue_LeDit(string texte)
    {
        var refus = Should.Throw<BusinessException>(() => RegleDate.Lire(texte));
        refus.Code.ShouldBe(RegleDateErrorCodes.RegleDateIllisible);
        refus.Texte.ShouldContain($"« {texte} »");
    }

    [Theory]
    [InlineData("jour:31-06", RegleDateErrorCodes.JourInexistant, "Le 31 juin n’existe pas")]
    [InlineData("jour:30-02", RegleDateErrorCodes.JourInexistant, "Le 30 février n’existe pas")]
    [InlineData("jour:00-01", RegleDateErrorCodes.JourInexistant, "Le 0 janvier")]
    [InlineData("saison:01-13/31-12", RegleDateErrorCodes.MoisInexistant, "Le mois 13")]
    [InlineData("mois:00", RegleDateErrorCodes.MoisInexistant, "Le mois 0")]
    [InlineData("recurrence:1di", RegleDateErrorCodes.RecurrenceSansFin, "n’a pas de fin")]
    [InlineData("recurrence:me:01-11/31-03", RegleDateErrorCodes.RecurrenceHorsAnnee, "du 1er novembre au 31 mars")]
    [InlineData("publiee:-1ve.05:32", RegleDateErrorCodes.DureeRegleInvalide, "de 1 à 31 jours")]
    public void Lire_QuandLaRegleEstImpossible_DitPourquoi(string texte, string code, string phrase)
    {
        var refus = Should.Throw<BusinessException>(() => RegleDate.Lire(texte));
        refus.Code.ShouldBe(code);
        refus.Texte.ShouldContain(phrase);
    }

    [Fact]
    public void Recurrence_QuandLaFinManque_EstRefusee() =>
        Should.Throw<BusinessException>(() => new RegleRecurrence(new JourDeSemaine(DayOfWeek.Sunday, RangDansMois.Premier), JourMois.PremierJanvier, au: null))
            .Champ.ShouldBe("Au");

    [Fact]
    public void DatePubliee_QuandElleEstConnue_LEmporteSurLaProposition()
    {
        DatePubliee[] publiees =
        [
            new(new DateOnly(2025, 5, 23), new DateOnly(2025, 5, 23)),
            new(new DateOnly(2023, 6, 2), new DateOnly(2023, 6, 2), "site de l’organisateur"),
        ];
        FeteDesVoisins.Proposer(2023, publiees).ShouldHaveSingleItem().ShouldBe(new DateProposee(
            new DateOnly(2023, 6, 2), new DateOnly(2023, 6, 2), CertitudeDate.Publiee, "Date publiée : vendredi 2 juin 2023 (site de l’organisateur)"));
        FeteDesVoisins.Proposer(2026, publiees).ShouldHaveSingleItem().ShouldBe(new DateProposee(
            new DateOnly(2026, 5, 29), new DateOnly(2026, 5, 29), CertitudeDate.Calculee, "Dernier vendredi de mai, à confirmer"));
    }

    [Theory]
    [InlineData(2023, "Pentecôte")]
    [InlineData(2025, "Ascension")]
    [InlineData(2024, null)]
    [InlineData(2027, null)]
    public void DatePubliee_QuandLaPropositionTombeDansUnPont_LeDit(int annee, string? pont)
    {
        var proposee = FeteDesVoisins.Proposer(annee, []).ShouldHaveSingleItem();
        proposee.Debut.DayOfWeek.ShouldBe(DayOfWeek.Friday);
        proposee.Debut.AddDays(7).Month.ShouldBe(6);
        if (pont is null) proposee.Explication.ShouldBe("Dernier vendredi de mai, à confirmer");
        else proposee.Explication.ShouldContain(pont);
    }

    [Theory]
    [InlineData(2016, 3, 9)]
    [InlineData(2022, 3, 9)]
    [InlineData(2023, 2, 8)]
    public void DatePubliee_SemaineBleue_RetrouveLesDatesPassees(int annee, int du, int au)
    {
        var semaine = RegleDate.Lire("publiee:1lu.10:7").Proposer(annee, []).ShouldHaveSingleItem();
        (semaine.Debut, semaine.Fin).ShouldBe((new DateOnly(annee, 10, du), new DateOnly(annee, 10, au)));
        semaine.Explication.ShouldBe("7\u00A0jours dès le premier lundi d’octobre, à confirmer");
    }

    [Fact]
    public void DatePubliee_SansRepereNiAnnonce_NeProposeRien() => new RegleDatePubliee(aDefaut: null).Proposer(2027, []).ShouldBeEmpty();

    [Fact]
    public void Saison_QuandEllePasseLAnnee_CommenceDansLAnneeDemandee()
    {
        var froid = RegleDate.Lire("saison:01-11/31-03").Proposer(2027, []).ShouldHaveSingleItem();
        froid.ShouldBe(new DateProposee(
            new DateOnly(2027, 11, 1), new DateOnly(2028, 3, 31), CertitudeDate.Calculee, "Saison du 1er novembre 2027 au 31 mars 2028"));
    }

    [Theory]
    [InlineData(2027, "2028-02-29")]
    [InlineData(2028, "2029-02-28")]
    public void Saison_QuandElleFinitLe29Fevrier_SuitLAnneeDeSaFin(int annee, string fin) =>
        RegleDate.Lire("saison:01-12/29-02").Proposer(annee, []).ShouldHaveSingleItem().Fin.ShouldBe(DateOnly.Parse(fin));

    [Fact]
    public void JourFixe_Le29FevrierDUneAnneeBissextile_EstLeJourMeme() =>
        RegleDate.Lire("jour:29-02").Proposer(2028, []).ShouldHaveSingleItem()
            .ShouldBe(new DateProposee(new DateOnly(2028, 2, 29), new DateOnly(2028, 2, 29), CertitudeDate.Calculee, "Mardi 29 février 2028"));

    [Fact]
    public void JourFixe_Le29FevrierDUneAutreAnnee_ProposeLe28EtLeDit() =>
        RegleDate.Lire("jour:29-02").Proposer(2027, []).ShouldHaveSingleItem().ShouldBe(new DateProposee(
            new DateOnly(2027, 2, 28), new DateOnly(2027, 2, 28), CertitudeDate.Indicative, "Dimanche 28 février 2027, faute de 29 février cette année-là"));

    [Fact]
    public void Recurrence_PremierDimancheDuMois_EnProposeDouzeParAn()
    {
        var regle = new RegleRecurrence(new JourDeSemaine(DayOfWeek.Sunday, RangDansMois.Premier));
        foreach (var annee in Enumerable.Range(2018, 13))
        {
            var dates = regle.Proposer(annee, []);
            dates.Count.ShouldBe(12);
            dates.ShouldAllBe(d => d.Debut.Year == annee && d.Debut.DayOfWeek == DayOfWeek.Sunday && d.Debut.Day <= 7 && d.Fin == d.Debut);
        }
        regle.Proposer(2027, [])[3].Explication.ShouldBe("Premier dimanche d’avril");
    }

    [Fact]
    public void Recurrence_ChaqueSemaine_SuitLesBornesEtLesAnneesBissextiles()
    {
        var regle = RegleDate.Lire("recurrence:ma:01-02/29-02");
        regle.Proposer(2028, []).Select(d => d.Debut.Day).ShouldBe([1, 8, 15, 22, 29]);
        regle.Proposer(2027, []).Select(d => d.Debut.Day).ShouldBe([2, 9, 16, 23]);
        RegleDate.Lire("recurrence:ve:01-01/31-12").Proposer(2027, []).Count.ShouldBe(53);
    }

    [Theory]
    [InlineData(RangDansMois.Quatrieme, 27)]
    [InlineData(RangDansMois.Dernier, 27)]
    public void Recurrence_QuandLeMoisAQuatreSamedis_LeQuatriemeEstLeDernier(RangDansMois rang, int jour) =>
        new JourDeSemaine(DayOfWeek.Saturday, rang).DuMois(2027, 2).ShouldHaveSingleItem().Day.ShouldBe(jour);

    [Theory]
    [InlineData("mois:09", "2027-09-01", "2027-09-30", "Septembre, jour à choisir")]
    [InlineData("mois:02", "2027-02-01", "2027-02-28", "Février, jour à choisir")]
    [InlineData("mois:12/01", "2027-12-01", "2028-01-31", "Décembre et janvier, jour à choisir")]
    public void Mois_ProposeUnePeriodeIndicative(string ecrite, string debut, string fin, string explication) =>
        RegleDate.Lire(ecrite).Proposer(2027, []).ShouldHaveSingleItem()
            .ShouldBe(new DateProposee(DateOnly.Parse(debut), DateOnly.Parse(fin), CertitudeDate.Indicative, explication));

    [Fact]
    public void Proposer_De2018A2030_CommenceToujoursDansLAnnee()
    {
        string[] regles = ["publiee:-1ve.05", "publiee:1je.10", "saison:01-11/31-03", "jour:31-12", "recurrence:-1me:01-01/31-12", "mois:12/01"];
        foreach (var (regle, annee) in regles.Select(RegleDate.Lire).SelectMany(r => Enumerable.Range(2018, 13).Select(a => (r, a))))
        {
            var dates = regle.Proposer(annee, []);
            dates.ShouldNotBeEmpty();
            dates.ShouldAllBe(d => d.Debut.Year == annee && d.Debut <= d.Fin && d.Explication.Length > 0);
            dates.Select(d => d.Debut).ShouldBeInOrder();
        }
    }
}
