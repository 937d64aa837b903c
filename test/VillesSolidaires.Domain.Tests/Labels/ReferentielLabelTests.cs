using static VillesSolidaires.Labels.ReferentielDeTest;

namespace VillesSolidaires.Labels;

public sealed class ReferentielLabelTests
{
    [Theory]
    [InlineData(null, true)]
    [InlineData(0, true)]
    [InlineData(4, true)]
    [InlineData(5, false)]
    [InlineData(-1, false)]
    public void ExigerNote_NAccepteQueCeQuUnDescripteurDit(int? note, bool acceptee)
    {
        var critere = CandidatureDeTest.Contenu.Critere(CandidatureDeTest.Lieu)!;
        if (acceptee)
        {
            Should.NotThrow(() => critere.ExigerNote(note, "Note"));
            return;
        }
        var refus = Should.Throw<BusinessException>(() => critere.ExigerNote(note, "lieu"));
        (refus.Code, refus.Champ).ShouldBe((CandidatureErrorCodes.NoteHorsDescripteurs, "lieu"));
    }

    [Fact]
    public void Publier_FigeLaVersion_EtLaSuivantePartDElle()
    {
        var premiere = Version(Juste());
        Refuse(ReferentielErrorCodes.ReferentielBrouillonOuvert, () => premiere.OuvrirSuivante(Guid.NewGuid(), "2026.2"));
        premiere.Publier(Instant);
        var publie = premiere.Contenu;

        Refuse(ReferentielErrorCodes.VersionFigee, () => premiere.Ecrire(new TexteReferentiel("Autre", null, Juste())));
        Refuse(ReferentielErrorCodes.VersionFigee, () => premiere.Publier(Instant));
        Refuse(ReferentielErrorCodes.VersionFigee, premiere.ExigerBrouillon);
        var suivante = premiere.OuvrirSuivante(Guid.NewGuid(), "2026.2");
        suivante.Ecrire(new TexteReferentiel("Label", null, Contenu(Critere("lieu", 1, 100))));

        suivante.ShouldSatisfyAllConditions(
            s => s.DerniereDe.ShouldBe(premiere.Id), s => s.Statut.ShouldBe(ReferentielStatut.Brouillon), s => s.Numero.ShouldBe("2026.2"));
        premiere.ShouldSatisfyAllConditions(
            p => p.Contenu.ShouldBeSameAs(publie), p => p.PublieLe.ShouldBe(Instant), p => p.Statut.ShouldBe(ReferentielStatut.Publie));
    }

    [Fact]
    public void Archiver_NeVautQuePourUneVersionPubliee()
    {
        var version = Version(Juste());
        Refuse(ReferentielErrorCodes.ReferentielNonPublie, version.Archiver);
        version.Publier(Instant);
        version.Archiver();
        version.Statut.ShouldBe(ReferentielStatut.Archive);
        Refuse(ReferentielErrorCodes.ReferentielNonPublie, version.Archiver);
        Refuse(ReferentielErrorCodes.VersionFigee, () => version.Ecrire(new TexteReferentiel("Autre", null, Juste())));
    }

    [Fact]
    public void Ecrire_DeduitLesCodesDesIntitules_EtRogneLesTextes()
    {
        var critere = Critere("", 3, 100) with { Intitule = "  Pouvoir d’agir, été  ", Preuves = [new PreuveExigee("", "Compte rendu", Obligatoire: false, Source: null)] };

        var version = Version(new ContenuReferentiel([new AxeReferentiel(" ", "Habitants & acteurs", [critere])], [40, 60, 80]));

        version.Contenu.Axes[0].Code.ShouldBe("habitants-acteurs");
        version.Contenu.Criteres.Single().ShouldSatisfyAllConditions(
            c => c.Code.ShouldBe("pouvoir-d-agir-ete"), c => c.Intitule.ShouldBe("Pouvoir d’agir, été"), c => c.Preuves[0].Code.ShouldBe("compte-rendu"));
    }

    [Fact]
    public void Ecrire_QuandDeuxIntitulesSontLesMemes_DonneDeuxCodes() =>
        Version(Contenu(Critere("lieu", 1, 40), Critere("", 2, 30) with { Intitule = "Lieu" }, Critere("", 3, 30) with { Intitule = "Lieu" }))
            .Contenu.Criteres.Select(c => c.Code).ShouldBe(["lieu", "lieu-2", "lieu-3"]);

    [Fact]
    public void Ecrire_QuandUneLimiteEstPassee_GardeLeContenuPrecedent()
    {
        var version = Version(Juste());
        var avant = version.Contenu;
        AxeReferentiel Axe(int i) => new($"a{i}", $"Axe {i}", []);

        Refuse(ReferentielErrorCodes.TropDAxes, () => Ecrire(new ContenuReferentiel([.. Enumerable.Range(0, LabelConsts.AxesMax + 1).Select(Axe)], [])));
        Refuse(ReferentielErrorCodes.TropDeCriteres, () => Ecrire(Contenu([.. Enumerable.Range(0, LabelConsts.CriteresMax + 1).Select(i => Critere($"c{i}", i, 1))])));
        Refuse(ReferentielErrorCodes.TropDePreuvesExigees, () => Ecrire(Contenu(Critere("c", 1, 100) with
        {
            Preuves = [.. Enumerable.Range(0, ReferentielConsts.PreuvesExigeesMax + 1).Select(i => new PreuveExigee($"p{i}", $"Pièce {i}", Obligatoire: true, Source: null))],
        })));
        Refuse("General:TexteTropLong", () => Ecrire(Contenu(Critere("c", 1, 100) with { Intitule = new string('a', LabelConsts.IntituleMax + 1) })));
        Refuse(ReferentielErrorCodes.IntituleReferentielObligatoire, () => version.Ecrire(new TexteReferentiel(" ", null, Juste())));

        version.Contenu.ShouldBeSameAs(avant);
        void Ecrire(ContenuReferentiel contenu) => version.Ecrire(new TexteReferentiel("Label", null, contenu));
    }

    [Fact]
    public void Contenu_EcritPuisRelu_EstLeMeme()
    {
        var contenu = Contenu(Critere("lieu", 1, 62.5m) with
        {
            Condition = ConditionCritere.BailleurSignataire, Presentation = "D’après l’enquête.",
            Preuves = [new PreuveExigee("kits", "Kits", Obligatoire: false, Source: SourcePreuve.Kits)],
        });

        var relu = FormatReferentiel.Lire(FormatReferentiel.Ecrire(contenu));

        FormatReferentiel.Ecrire(relu).ShouldBe(FormatReferentiel.Ecrire(contenu));
        relu.Criteres.Single().ShouldSatisfyAllConditions(
            c => c.Poids.ShouldBe(62.5m), c => c.Condition.ShouldBe(ConditionCritere.BailleurSignataire), c => c.Preuves[0].Source.ShouldBe(SourcePreuve.Kits),
            c => c.Presentation.ShouldBe("D’après l’enquête."));
    }

    private static void Refuse(string code, Action geste) => Should.Throw<BusinessException>(geste).Code.ShouldBe(code);
}
