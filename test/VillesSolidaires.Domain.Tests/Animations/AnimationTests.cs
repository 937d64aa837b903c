namespace VillesSolidaires.Animations;

public class AnimationTests
{
    private static readonly DateOnly Jour = new(2026, 5, 29);
    private static readonly DateTime Instant = new(2026, 3, 2, 9, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void Animation_NeeDUnProgramme_EstProposeeEtEnReprendLeTerritoire()
    {
        var animation = Nouvelle();
        (animation.Statut, animation.CommuneCode, animation.DepartementCode, animation.Annee).ShouldBe((AnimationStatut.Proposee, "13055", "13", 2026));
    }

    public static TheoryData<PeriodeAnimation, string, string> PeriodesRefusees => new()
    {
        { new(Jour, Jour.AddDays(-1), null, null), AnimationErrorCodes.DatesInversees, "Fin" },
        { PeriodeAnimation.Jour(Jour.AddYears(1)), AnimationErrorCodes.HorsAnnee, "Debut" },
        { new(Jour, Jour.AddDays(366), null, null), AnimationErrorCodes.DureeTropLongue, "Fin" },
        { PeriodeAnimation.Jour(Jour, null, new TimeOnly(18, 0)), AnimationErrorCodes.HeureFinSansDebut, "HeureDebut" },
        { PeriodeAnimation.Jour(Jour, new TimeOnly(18, 0), new TimeOnly(18, 0)), AnimationErrorCodes.HeuresInversees, "HeureFin" },
    };

    [Theory]
    [MemberData(nameof(PeriodesRefusees))]
    public void Animation_QuandLaPeriodeNeTientPas_EstRefuseeSurSonChamp(PeriodeAnimation periode, string code, string champ) =>
        Should.Throw<BusinessException>(() => Nouvelle(periode)).ShouldSatisfyAllConditions(e => e.Code.ShouldBe(code), e => e.Champ.ShouldBe(champ));

    [Fact]
    public void Animation_DUneSaisonACheval_FinitLAnneeSuivante() =>
        Nouvelle(new(new(2026, 11, 1), new(2027, 3, 31), null, null)).Fin.ShouldBe(new DateOnly(2027, 3, 31));

    [Fact]
    public void Animation_QuandLeLieuEstDUneAutreCommune_EstRefusee()
    {
        var lieu = new Lieu(Guid.CreateVersion7(), "53130", "53", new LieuDonnees("Square de Boston"));
        Refuse(AnimationErrorCodes.LieuAutreCommune, () => Programme().Ajouter(new AnimationDonnees("Repas", PeriodeAnimation.Jour(Jour)) { Lieu = lieu }, 0));
    }

    [Fact]
    public void Programme_QuandIlEstPlein_RefuseUneAnimationDePlus() =>
        Refuse(AnimationErrorCodes.TropDAnimations, () => Programme().Ajouter(new AnimationDonnees("Repas", PeriodeAnimation.Jour(Jour)), AnimationConsts.AnimationsParProgrammeMax));

    [Fact]
    public void Taches_SuiventLaDateDeLAnimation()
    {
        var animation = Nouvelle();
        animation.AjouterTache(new NouvelleTache("Demander l’occupation de la voie publique", 45));
        animation.Taches[0].Echeance.ShouldBe(new DateOnly(2026, 4, 14));

        animation.Deplacer(Jour.AddDays(7));

        animation.Taches[0].Echeance.ShouldBe(new DateOnly(2026, 4, 21));
    }

    [Fact]
    public void Deplacer_GardeDureeEtHeures_EtFaitCroitreLaSequence()
    {
        var animation = Nouvelle(new(Jour, Jour.AddDays(2), new TimeOnly(10, 0), new TimeOnly(18, 0)));
        animation.Deplacer(new(2026, 6, 5));
        (animation.Fin, animation.HeureDebut, animation.HeureFin, animation.Sequence)
            .ShouldBe((new DateOnly(2026, 6, 7), new TimeOnly(10, 0), new TimeOnly(18, 0), 1));
        animation.Deplacer(new(2026, 6, 5));
        animation.Sequence.ShouldBe(1, "rien n’a changé pour les abonnés");
    }

    [Fact]
    public void Deplacer_QuandElleEstConfirmee_EstRefuseEtNommeLesEtatsPermis()
    {
        var animation = Confirmee();
        var refus = Should.Throw<BusinessException>(() => animation.Deplacer(Jour.AddDays(1)));
        refus.Code.ShouldBe(AnimationErrorCodes.TransitionRefusee);
        refus.Texte.ShouldContain("Proposée, Planifiée");
        animation.Debut.ShouldBe(Jour);
    }

    [Fact]
    public void Modifier_QuandElleEstConfirmee_PermetLeTexteMaisPasLaDate()
    {
        var animation = Confirmee();
        animation.Modifier(new AnimationDonnees("Bal du quartier", animation.Periode));
        animation.Titre.ShouldBe("Bal du quartier");
        Refuse(AnimationErrorCodes.TransitionRefusee, () => animation.Modifier(new AnimationDonnees("Bal", PeriodeAnimation.Jour(Jour.AddDays(1)))));
    }

    [Fact]
    public void Reporter_GardeLAncienneDate_EtDemandeUneNouvelleConfirmation()
    {
        var animation = Confirmee();
        animation.Reporter(PeriodeAnimation.Jour(Jour.AddDays(7)), " Orages annoncés ", Instant);
        animation.ShouldSatisfyAllConditions(
            a => a.Statut.ShouldBe(AnimationStatut.Reportee), a => a.Debut.ShouldBe(Jour.AddDays(7)),
            a => a.Reports.ShouldHaveSingleItem().Debut.ShouldBe(Jour), a => a.Reports[0].Motif.ShouldBe("Orages annoncés"));

        animation.Confirmer();
        animation.Reporter(PeriodeAnimation.Jour(Jour.AddDays(14)), "Salle prise", Instant);
        animation.Reports.Select(r => r.Debut).ShouldBe([Jour, Jour.AddDays(7)]);
    }

    [Fact]
    public void Reporter_QuandRienNeChangeOuSansMotif_EstRefuse()
    {
        var animation = Confirmee();
        Refuse(AnimationErrorCodes.ReportIdentique, () => animation.Reporter(animation.Periode, "Pluie", Instant));
        Refuse(AnimationErrorCodes.MotifObligatoire, () => animation.Reporter(PeriodeAnimation.Jour(Jour.AddDays(1)), " ", Instant));
        Refuse(AnimationErrorCodes.HorsAnnee, () => animation.Reporter(PeriodeAnimation.Jour(new(2027, 1, 2)), "Pluie", Instant));
        (animation.Statut, animation.Reports.Count).ShouldBe((AnimationStatut.Confirmee, 0));
    }

    [Fact]
    public void Annuler_DemandeUnMotif_EtFermeTousLesGestes()
    {
        var animation = Confirmee();
        Refuse(AnimationErrorCodes.MotifObligatoire, () => animation.Annuler(""));
        animation.Annuler("Canicule");
        (animation.Statut, animation.Motif).ShouldBe((AnimationStatut.Annulee, "Canicule"));
        Refuse(AnimationErrorCodes.TransitionRefusee, animation.Confirmer);
        Refuse(AnimationErrorCodes.TransitionRefusee, () => animation.SaisirBilan(BilanSimple, Le(Jour.AddDays(1))));
        Refuse(AnimationErrorCodes.SuppressionRefusee, animation.ExigerSupprimable);
    }

    [Fact]
    public void SaisirBilan_AvantOuLeJourMeme_EstRefuse()
    {
        var animation = Confirmee();
        Refuse(AnimationErrorCodes.BilanAvantLaDate, () => animation.SaisirBilan(BilanSimple, Le(Jour)));
        animation.SaisirBilan(BilanSimple, Le(Jour.AddDays(1)));
        (animation.Statut, animation.Bilan!.Participants).ShouldBe((AnimationStatut.Realisee, 120));
    }

    [Fact]
    public void SaisirBilan_SeCorrigeTrenteJoursPuisSeFerme()
    {
        var animation = Confirmee();
        animation.SaisirBilan(BilanSimple, Le(Jour.AddDays(1)));
        animation.SaisirBilan(BilanSimple with { Participants = 140 }, Le(Jour.AddDays(31)));
        animation.Bilan!.Participants.ShouldBe(140);
        var refus = Should.Throw<BusinessException>(() => animation.SaisirBilan(BilanSimple, Le(Jour.AddDays(32))));
        refus.Code.ShouldBe(AnimationErrorCodes.BilanClos);
        refus.Texte.ShouldContain("29 juin 2026");
    }

    public static TheoryData<BilanDonnees, string> BilansRefuses => new()
    {
        { BilanSimple with { Participants = -1 }, AnimationErrorCodes.ParticipantsInvalides },
        { BilanSimple with { Participants = AnimationConsts.ParticipantsMax + 1 }, AnimationErrorCodes.ParticipantsInvalides },
        { BilanSimple with { Benevoles = -3 }, AnimationErrorCodes.BenevolesInvalides },
        { BilanSimple with { Benevoles = 0, Heures = 4 }, AnimationErrorCodes.HeuresSansBenevole },
        { BilanSimple with { Benevoles = 2, Heures = 49 }, AnimationErrorCodes.HeuresInvalides },
        { BilanSimple with { Heures = -1 }, AnimationErrorCodes.HeuresInvalides },
        { BilanSimple with { Photo = new PhotoBilan(new string('a', 64), "image/png", " ") }, AnimationErrorCodes.PhotoSansTexte },
    };

    [Theory]
    [MemberData(nameof(BilansRefuses))]
    public void SaisirBilan_QuandLesNombresSontAbsurdes_EstRefuse(BilanDonnees bilan, string code)
    {
        var animation = Confirmee();
        Refuse(code, () => animation.SaisirBilan(bilan, Le(Jour.AddDays(1))));
        (animation.Statut, animation.Bilan).ShouldBe((AnimationStatut.Confirmee, null));
    }

    [Fact]
    public void AttendSonBilan_NeVautQuePourCeQuiEtaitPlanifie()
    {
        var proposee = Nouvelle();
        proposee.AttendSonBilan(Jour.AddDays(1)).ShouldBeFalse("une proposition n’a pas eu lieu");
        var confirmee = Confirmee();
        confirmee.AttendSonBilan(Jour).ShouldBeFalse();
        confirmee.AttendSonBilan(Jour.AddDays(1)).ShouldBeTrue();
    }

    [Theory]
    [InlineData("QN01302M", null)]
    [InlineData("qn02a01m", null)]
    [InlineData("QP013002", AnimationErrorCodes.QpvInvalide)]
    [InlineData("QN1302M", AnimationErrorCodes.QpvInvalide)]
    public void Lieu_NAccepteQuUnCodeDeQuartierPrioritaireBienForme(string qpv, string? code)
    {
        Lieu Creer() => new(Guid.CreateVersion7(), "13055", "13", new LieuDonnees("Place", Qpv: qpv));
        if (code is null)
        {
            Creer().Qpv.ShouldBe(qpv.ToUpperInvariant());
        }
        else
        {
            Refuse(code, () => Creer());
        }
    }

    [Fact]
    public void Programme_NeSePubliePasVide_NiDeuxFois()
    {
        var programme = Programme();
        Refuse(AnimationErrorCodes.ProgrammeVide, () => programme.Publier(0, Instant));
        programme.Publier(3, Instant);
        Refuse(AnimationErrorCodes.ProgrammeDejaPublie, () => programme.Publier(3, Instant));
        programme.Depublier();
        (programme.Statut, programme.PublieLe).ShouldBe((ProgrammeStatut.EnPreparation, null));
        Refuse(AnimationErrorCodes.DelaiVoiePubliqueInvalide, () => programme.ReglerDelaiVoiePublique(181));
    }

    private static BilanDonnees BilanSimple => new(120, 8, 24, PublicsTouches.Familles | PublicsTouches.PersonnesAgees, null, null);

    private static DateTime Le(DateOnly jour) => jour.ToDateTime(new TimeOnly(9, 0), DateTimeKind.Utc);

    private static Programme Programme() => new(Guid.CreateVersion7(), "13055", "13", 2026, AnimationConsts.DelaiVoiePubliqueParDefaut);

    private static Animation Nouvelle(PeriodeAnimation? periode = null) =>
        Programme().Ajouter(new AnimationDonnees("Fête des voisins", periode ?? PeriodeAnimation.Jour(Jour)), 0);

    private static Animation Confirmee()
    {
        var animation = Nouvelle();
        animation.Planifier();
        animation.Confirmer();
        return animation;
    }

    private static void Refuse(string code, Action geste) => Should.Throw<BusinessException>(geste).Code.ShouldBe(code);
}
