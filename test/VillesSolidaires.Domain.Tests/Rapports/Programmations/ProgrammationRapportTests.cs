namespace VillesSolidaires.Rapports;

public class ProgrammationRapportTests
{
    private static readonly Acte Septembre = new(Guid.NewGuid(), "Hélène Morvan", new DateTime(2026, 9, 15, 8, 0, 0, DateTimeKind.Utc));

    [Fact]
    public void Creer_DedoublonneLesDestinatairesEtCalculeLaProchaine()
    {
        var programmation = Creer(destinataires: [new("Maire@Marseille.example", "La maire"), new(" maire@marseille.example", "Autre nom"), new("dgs@marseille.example", "")]);
        programmation.Destinataires.Select(d => (d.Adresse, d.Nom)).ShouldBe([("maire@marseille.example", "La maire"), ("dgs@marseille.example", "dgs@marseille.example")]);
        programmation.ProchaineExecutionLe.ShouldBe(new DateTime(2026, 10, 2, 4, 0, 0, DateTimeKind.Utc));
        programmation.Prochaines(Septembre.Instant).Count.ShouldBe(6);
    }

    [Fact]
    public void Creer_RefuseLesDestinatairesQuiNeConviennentPas()
    {
        Refuser([], ProgrammationErrorCodes.SansDestinataire);
        Refuser([.. Enumerable.Range(0, 51).Select(i => new DestinataireDonnees($"elu{i}@ville.example", "Élu"))], ProgrammationErrorCodes.TropDeDestinataires);
        Refuser([new("habitante@orange.fr", "Mme X")], ProgrammationErrorCodes.AdressePersonnelle);
        Refuser([new("pas une adresse", "X")], Courriels.CourrielErrorCodes.AdresseInvalide);
        Refuser([new("a@ville.example\r\nBcc: b@c.example", "X")], Courriels.CourrielErrorCodes.AdresseInvalide);
    }

    [Fact]
    public void Creer_AccepteUneAdresseGrandPublicConnueDeLAnnuaire() =>
        Creer(destinataires: [new("mairie.village@wanadoo.fr", "Mairie", NatureDestinataire.Contact)]).Destinataires.Count.ShouldBe(1);

    [Fact]
    public void Modifier_GardeLesDestinatairesRestesEtReprendLaProgrammationASonNom()
    {
        var programmation = Creer(destinataires: [new("a@ville.example", "A"), new("b@ville.example", "B")]);
        var reste = programmation.Destinataires[1];
        var autre = new Acte(Guid.NewGuid(), "Farida Benali", Septembre.Instant);
        programmation.Modifier(Donnees([new("b@ville.example", "Bernard"), new("c@ville.example", "C")]), autre);
        programmation.Destinataires[0].ShouldBeSameAs(reste);
        (reste.Nom, programmation.ResponsableId, programmation.ResponsableNom).ShouldBe(("Bernard", autre.AuteurId, "Farida Benali"));
    }

    [Fact]
    public void Echeoir_PasseALaSuivante_UneSeuleFois()
    {
        var programmation = Creer();
        programmation.Echeoir(Septembre.Instant).ShouldBeNull();
        var due = programmation.Echeoir(new DateTime(2026, 10, 2, 4, 5, 0, DateTimeKind.Utc)).ShouldNotBeNull();
        (due.Sautees, due.Echeance.Periode).ShouldBe((0, new PeriodeRapport(new(2026, 9, 1), new(2026, 9, 30))));
        programmation.Echeoir(new DateTime(2026, 10, 2, 4, 5, 0, DateTimeKind.Utc)).ShouldBeNull();
        programmation.ProchaineExecutionLe.ShouldBe(new DateTime(2026, 11, 2, 5, 0, 0, DateTimeKind.Utc));
    }

    [Fact]
    public void Echeoir_ApresUnLongArret_NeProduitQueLaDerniere()
    {
        var due = Creer().Echeoir(new DateTime(2027, 1, 20, 0, 0, 0, DateTimeKind.Utc)).ShouldNotBeNull();
        (due.Sautees, HeureDeParis.Jour(due.Echeance.Instant)).ShouldBe((3, new DateOnly(2027, 1, 2)));
    }

    [Fact]
    public void Suspendre_PuisReprendre_NeRattrapeQuUneEcheance()
    {
        var programmation = Creer();
        Should.Throw<BusinessException>(() => programmation.Suspendre(" ", Septembre)).Code.ShouldBe(ProgrammationErrorCodes.MotifSuspensionObligatoire);
        programmation.Suspendre("Congés", Septembre);
        (programmation.Etat, programmation.ProchaineExecutionLe).ShouldBe((EtatProgrammation.Suspendue, null));
        programmation.Prochaines(Septembre.Instant).ShouldBeEmpty();
        Should.Throw<BusinessException>(() => programmation.Suspendre("Encore", Septembre)).Texte.ShouldContain("suspendue");

        var janvier = Septembre with { Instant = new DateTime(2027, 1, 20, 0, 0, 0, DateTimeKind.Utc) };
        var reprise = programmation.Reprendre(janvier);
        (reprise.Manquees, HeureDeParis.Jour(reprise.Rattrapee!.Instant)).ShouldBe((4, new DateOnly(2027, 1, 2)));
        programmation.Echeoir(janvier.Instant)!.Echeance.Instant.ShouldBe(reprise.Rattrapee.Instant);
        programmation.Echeoir(janvier.Instant).ShouldBeNull();
        Should.Throw<BusinessException>(() => programmation.Reprendre(janvier)).Code.ShouldBe(ProgrammationErrorCodes.ProgrammationPasSuspendue);
    }

    [Fact]
    public void Reprendre_QuandRienNAEteManque_AttendLaProchaine()
    {
        var programmation = Creer();
        programmation.Suspendre("Un doute", Septembre);
        programmation.Reprendre(Septembre with { Instant = Septembre.Instant.AddDays(1) }).ShouldBe(new RepriseProgrammation(0, null));
        programmation.ProchaineExecutionLe.ShouldBe(new DateTime(2026, 10, 2, 4, 0, 0, DateTimeKind.Utc));
    }

    [Fact]
    public void ApresCampagne_SuitSesDatesPuisSeTermine()
    {
        var programmation = new ProgrammationRapport(Guid.NewGuid(), DeCampagne(new(2026, 9, 30)), Septembre);
        programmation.SuivreCampagne(new PeriodeRapport(new(2026, 6, 1), new(2026, 10, 15)), Septembre.Instant).ShouldBeTrue();
        HeureDeParis.Jour(programmation.ProchaineExecutionLe!.Value).ShouldBe(new DateOnly(2026, 10, 25));
        programmation.SuivreCampagne(new PeriodeRapport(new(2026, 6, 1), new(2026, 8, 31)), Septembre.Instant).ShouldBeTrue();
        var due = programmation.Echeoir(Septembre.Instant).ShouldNotBeNull();
        due.Echeance.Periode.Au.ShouldBe(new DateOnly(2026, 8, 31));
        (programmation.Etat, programmation.ProchaineExecutionLe).ShouldBe((EtatProgrammation.Terminee, null));
        Should.Throw<BusinessException>(() => programmation.Modifier(DeCampagne(new(2026, 8, 31)), Septembre)).Code.ShouldBe(ProgrammationErrorCodes.CampagnePassee);
    }

    [Fact]
    public void ApresCampagne_PasseALEditionSuivante_UneFoisLaSienneEchue()
    {
        var programmation = new ProgrammationRapport(Guid.NewGuid(), DeCampagne(new(2026, 9, 30)), Septembre);
        var edition = new PeriodeRapport(new(2027, 6, 1), new(2027, 9, 15));
        programmation.PasserALEdition(Guid.NewGuid(), edition, Septembre.Instant).ShouldBeFalse("la sienne est encore attendue");

        var octobre = new DateTime(2026, 10, 11, 0, 0, 0, DateTimeKind.Utc);
        programmation.Echeoir(octobre).ShouldNotBeNull();
        programmation.PasserALEdition(Guid.NewGuid(), new PeriodeRapport(new(2026, 6, 1), new(2026, 9, 15)), octobre).ShouldBeFalse("son échéance est déjà passée");
        var suivante = Guid.NewGuid();
        programmation.PasserALEdition(suivante, edition, octobre).ShouldBeTrue();
        (programmation.Etat, programmation.Rythme.CampagneId, HeureDeParis.Jour(programmation.ProchaineExecutionLe!.Value))
            .ShouldBe((EtatProgrammation.Active, suivante, new DateOnly(2027, 9, 25)));
        programmation.Echeoir(new DateTime(2027, 9, 26, 0, 0, 0, DateTimeKind.Utc))!.Echeance.Periode.ShouldBe(edition);
    }

    [Fact]
    public void Execution_NeDiffuseQuUneFois()
    {
        var programmation = Creer();
        var execution = new ExecutionProgrammation(Guid.NewGuid(), programmation, programmation.Echeoir(new DateTime(2026, 10, 2, 4, 0, 0, DateTimeKind.Utc))!, manuelle: false);
        Should.Throw<BusinessException>(() => execution.Diffuser(3, 0, Septembre.Instant)).Code.ShouldBe(ProgrammationErrorCodes.DiffusionImpossible);
        execution.Produire(Guid.NewGuid());
        execution.Diffuser(3, 1, Septembre.Instant);
        Should.Throw<BusinessException>(() => execution.Diffuser(3, 1, Septembre.Instant)).Code.ShouldBe(ProgrammationErrorCodes.DiffusionImpossible);
        execution.Echouer("trop tard");
        (execution.Statut, execution.EstSoldee).ShouldBe((StatutExecution.Envoyee, false));
        (execution.Compter(2, 1), execution.Compter(2, 1), execution.EstSoldee).ShouldBe((true, false, true));
    }

    private static ProgrammationRapport Creer(IReadOnlyList<DestinataireDonnees>? destinataires = null) => new(Guid.NewGuid(), Donnees(destinataires), Septembre);

    private static ProgrammationDonnees Donnees(IReadOnlyList<DestinataireDonnees>? destinataires = null) => new(
        TypeRapport.ImpactCommunal, new TerritoireRapport("Marseille", "13055", "13"), ["xlsx", "pdf"], Rythme.Mensuel(2, 6), null,
        destinataires ?? [new("maire@marseille.example", "La maire")]);

    private static ProgrammationDonnees DeCampagne(DateOnly fin) =>
        Donnees() with { Rythme = Rythme.ApresCampagne(Guid.NewGuid(), 10, 6), Campagne = new PeriodeRapport(new(2026, 6, 1), fin) };

    private static void Refuser(IReadOnlyList<DestinataireDonnees> destinataires, string code)
    {
        var refus = Should.Throw<BusinessException>(() => Creer(destinataires));
        (refus.Code, refus.Champ).ShouldBe((code, "Destinataires"));
    }
}
