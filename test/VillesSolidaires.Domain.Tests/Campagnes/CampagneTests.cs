using VillesSolidaires.Conventions;

namespace VillesSolidaires.Campagnes;

public class CampagneTests
{
    private static readonly DateTime Instant = new(2026, 9, 15, 8, 0, 0, DateTimeKind.Utc);
    private static readonly Acte Acte = new(null, "Nadia", Instant);

    [Theory]
    [InlineData(SaisonCampagne.Canicule, 2026, "2026-06-01", "2026-09-15")]
    [InlineData(SaisonCampagne.GrandFroid, 2027, "2027-11-01", "2028-03-31")]
    public void Dates_DUneSaison_SontCellesDeLAnnee(SaisonCampagne saison, int annee, string debut, string fin) =>
        SaisonsCampagne.Dates(saison, annee).ShouldBe((Jour(debut), Jour(fin)));

    [Theory]
    [InlineData(SaisonCampagne.GrandFroid, "2027-01-12", 2026)]
    [InlineData(SaisonCampagne.GrandFroid, "2026-11-22", 2026)]
    [InlineData(SaisonCampagne.Canicule, "2026-05-25", 2026)]
    public void Annee_DUnJour_EstCelleOuLaSaisonACommence(SaisonCampagne saison, string jour, int annee) => SaisonsCampagne.Annee(saison, Jour(jour)).ShouldBe(annee);

    [Fact]
    public void Creation_ReprendCeQueLaSaisonPropose()
    {
        var campagne = Froid();
        (campagne.Statut, campagne.Cle, campagne.Titre).ShouldBe((CampagneStatut.EnPreparation, "GrandFroid:2026", "Grand froid 2026-2027"));
        campagne.Etapes.Select(e => e.Echeance).ShouldBeInOrder();
        campagne.Etapes[^1].ShouldSatisfyAllConditions(e => e.Libelle.ShouldBe("Bilan saisi"), e => e.Echeance.ShouldBe(new DateOnly(2027, 4, 15)));
    }

    [Fact]
    public void Creation_QuandLaSaisieEstFausse_NommeLaRegleEtLeChamp()
    {
        Refuse(CampagneErrorCodes.DatesInversees, "Fin", d => d with { Fin = d.Debut.AddDays(-1) });
        Refuse(CampagneErrorCodes.HorsAnnee, "Debut", d => d with { Debut = new(2025, 12, 31) });
        Refuse(CampagneErrorCodes.DureeTropLongue, "Fin", d => d with { Fin = d.Debut.AddDays(366) });
        Refuse(CampagneErrorCodes.TitreObligatoire, "Titre", d => d with { Titre = "  " });
        Refuse(CampagneErrorCodes.SansEtape, "Etapes", d => d with { Etapes = [] });
        Refuse(CampagneErrorCodes.EtapeSansLibelle, "Etapes", d => d with { Etapes = [new(null, " ", d.Debut)] });
        Refuse(CampagneErrorCodes.EtapeEnDouble, "Etapes", d => d with { Etapes = [new(null, "Kit diffusé", d.Debut), new(null, "kit diffuse", d.Fin)] });
        Refuse(CampagneErrorCodes.TropDEtapes, "Etapes", d => d with { Etapes = [.. Enumerable.Range(0, 16).Select(i => new EtapeDonnees(null, $"Étape {i}", d.Debut))] });
        Should.Throw<BusinessException>(() => new Campagne(Guid.NewGuid(), SaisonCampagne.Canicule, 1999, Donnees())).Code.ShouldBe(CampagneErrorCodes.AnneeInvalide);
    }

    [Fact]
    public void Modifier_GardeLesEtapesCocheesEtRefuseDeLesRetirer()
    {
        var campagne = Froid();
        var premiere = campagne.Etapes[0];
        Should.Throw<BusinessException>(() => campagne.Modifier(Donnees() with { Etapes = [new(null, "Autre", campagne.Debut)] }, [premiere.Id])).Code
            .ShouldBe(CampagneErrorCodes.EtapeCochee);
        campagne.Etapes.Count.ShouldBe(6);

        campagne.Modifier(Donnees() with { Etapes = [new(premiere.Id, "Kits et affiches diffusés", campagne.Debut)] }, [premiere.Id]);
        campagne.Etapes.ShouldHaveSingleItem().ShouldSatisfyAllConditions(e => e.Id.ShouldBe(premiere.Id), e => e.Libelle.ShouldBe("Kits et affiches diffusés"));
    }

    [Fact]
    public void Etapes_NeSeCochentQueCampagneOuverte()
    {
        var campagne = Froid();
        var suivi = new SuiviCampagne(Guid.NewGuid(), campagne.Id, "13055", "13");
        var etape = campagne.Etapes[0].Id;
        Should.Throw<BusinessException>(() => suivi.Cocher(campagne, etape, Acte)).Code.ShouldBe(CampagneErrorCodes.PasOuverte);
        campagne.Ouvrir(Instant);
        Should.Throw<BusinessException>(() => campagne.Ouvrir(Instant)).Code.ShouldBe(CampagneErrorCodes.TransitionRefusee);
        Should.Throw<BusinessException>(() => suivi.Cocher(campagne, Guid.NewGuid(), Acte)).Code.ShouldBe(CampagneErrorCodes.EtapeInconnue);

        suivi.Cocher(campagne, etape, Acte);
        suivi.Cocher(campagne, etape, Acte with { Auteur = "Un autre" });
        (suivi.Faites, suivi.Coches.ShouldHaveSingleItem().Par).ShouldBe((1, "Nadia"));
        suivi.Decocher(campagne, etape);
        suivi.Faites.ShouldBe(0);

        campagne.Clore(Instant);
        Should.Throw<BusinessException>(() => suivi.Cocher(campagne, etape, Acte)).Code.ShouldBe(CampagneErrorCodes.PasOuverte);
        campagne.Ouvrir(Instant.AddDays(1));
        (campagne.OuverteLe, campagne.CloseLe).ShouldBe((Instant, null));
    }

    [Fact]
    public void Relance_NePartPasDeuxFoisLeMemeJour()
    {
        var suivi = new SuiviCampagne(Guid.NewGuid(), Guid.NewGuid(), "13055", "13");
        var jour = new DateOnly(2026, 10, 20);
        suivi.PeutEtreRelancee(jour, 1).ShouldBeTrue();
        suivi.NoterRelance(jour);
        suivi.PeutEtreRelancee(jour, 1).ShouldBeFalse();
        suivi.PeutEtreRelancee(jour.AddDays(1), 1).ShouldBeTrue();
        suivi.PeutEtreRelancee(jour.AddDays(6), 7).ShouldBeFalse();
    }

    [Fact]
    public void Alerte_QuandLaSaisieEstFausse_NommeLaRegleEtLeChamp()
    {
        RefuseAlerte(CampagneErrorCodes.AlerteDatesInversees, "Au", d => d with { Au = d.Du.AddDays(-1) });
        RefuseAlerte(CampagneErrorCodes.AlertePassee, "Au", d => d with { Du = new(2026, 9, 1), Au = new(2026, 9, 14) });
        RefuseAlerte(CampagneErrorCodes.AlerteTropLongue, "Au", d => d with { Au = d.Du.AddDays(120) });
        RefuseAlerte(CampagneErrorCodes.AlerteSansDepartement, "Departements", d => d with { Departements = [] });
        RefuseAlerte(CampagneErrorCodes.AlerteSansSource, "Source", d => d with { Source = "" });
    }

    [Fact]
    public void Alerte_SAjusteEtSeLeve_TantQuElleVit()
    {
        var alerte = new Alerte(Guid.NewGuid(), Vigilance(), Acte);
        alerte.Libelle().ShouldBe("Vigilance orange canicule");
        Alerte.LibelleDe(NatureAlerte.Crise, NiveauAlerte.Rouge).ShouldBe("Crise, niveau rouge");
        alerte.Departements.Select(d => d.Code).ShouldBe(["13", "83"]);
        alerte.Etat(Acte.Jour).ShouldBe(EtatAlerte.AVenir);
        alerte.Ajuster(NiveauAlerte.Rouge, new(2026, 9, 25), Acte);
        alerte.Etat(new(2026, 9, 25)).ShouldBe(EtatAlerte.EnCours);
        Should.Throw<BusinessException>(() => alerte.Lever(" ", Acte)).Code.ShouldBe(CampagneErrorCodes.MotifObligatoire);
        alerte.Lever("Fin de l’épisode", Acte);
        alerte.Etat(Acte.Jour).ShouldBe(EtatAlerte.Levee);
        Should.Throw<BusinessException>(() => alerte.Ajuster(NiveauAlerte.Jaune, new(2026, 9, 30), Acte)).Code.ShouldBe(CampagneErrorCodes.AlerteFinie);
    }

    private static Campagne Froid() => new(Guid.NewGuid(), SaisonCampagne.GrandFroid, 2026, Donnees());

    private static CampagneDonnees Donnees() => CampagneDonnees.Proposer(SaisonCampagne.GrandFroid, 2026, SaisonsCampagne.Titre(SaisonCampagne.GrandFroid, 2026), default, default);

    private static AlerteDonnees Vigilance() => new(NatureAlerte.Canicule, NiveauAlerte.Orange, ["83", "13", "13"], new(2026, 9, 16), new(2026, 9, 18), "Météo-France", null);

    private static void Refuse(string code, string champ, Func<CampagneDonnees, CampagneDonnees> changer)
    {
        var refus = Should.Throw<BusinessException>(() => new Campagne(Guid.NewGuid(), SaisonCampagne.GrandFroid, 2026, changer(Donnees())));
        (refus.Code, refus.Champ).ShouldBe((code, champ));
    }

    private static void RefuseAlerte(string code, string champ, Func<AlerteDonnees, AlerteDonnees> changer)
    {
        var refus = Should.Throw<BusinessException>(() => new Alerte(Guid.NewGuid(), changer(Vigilance()), Acte));
        (refus.Code, refus.Champ).ShouldBe((code, champ));
    }

    private static DateOnly Jour(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
