using VillesSolidaires.Comptes;

namespace VillesSolidaires.Labels;

public sealed class ReferentielLabelAppServiceTests : IAsyncLifetime
{
    private BaseDeTest _base = null!;

    public async Task InitializeAsync()
    {
        _base = await BaseDeTest.CreerAsync();
        await using var systeme = _base.Systeme();
        (await systeme.Service<IReferentielLivre>().AssurerAsync(default)).ShouldBeTrue();
    }

    public async Task DisposeAsync() => await _base.DisposeAsync();

    [Fact]
    public async Task ReferentielLivre_SAjouteUneFois_EtSeDitProposition()
    {
        await using var systeme = _base.Systeme();
        (await systeme.Service<IReferentielLivre>().AssurerAsync(default)).ShouldBeFalse();
        await using var mairie = Mairie();
        var livre = await mairie.Service<IReferentielLabelAppService>().GetAsync(ReferentielLivre.Id, default);
        livre.ShouldSatisfyAllConditions(
            r => r.Numero.ShouldBe("2026.1"), r => r.Statut.ShouldBe(ReferentielStatut.Publie), r => r.PeutGerer.ShouldBeFalse(),
            r => r.Presentation!.ShouldContain("Proposition livrée avec l’application"), r => r.Presentation!.ShouldContain("19/04/2022"),
            r => r.Presentation!.ShouldContain("ne sont pas publiés"), r => r.Seuils.ShouldBe([40m, 60m, 80m]),
            r => r.Axes.Select(a => a.Poids).ShouldBe([30m, 30m, 20m, 20m]),
            r => r.Axes.SelectMany(a => a.Criteres).Select(c => c.Numero).Order().ShouldBe(Enumerable.Range(1, 10)),
            r => r.Axes.SelectMany(a => a.Criteres).ShouldAllBe(c => c.Presentation!.Contains($"Facteur {c.Numero} de l’enquête", StringComparison.Ordinal)),
            r => r.Axes.SelectMany(a => a.Criteres).ShouldAllBe(c => c.Preuves.Any(p => p.Obligatoire)));
    }

    [Fact]
    public async Task Version_SOuvreSEcritSePublie_EtLaPrecedenteNeChangePas()
    {
        await using var association = Association();
        var service = association.Service<IReferentielLabelAppService>();
        var avant = await service.GetAsync(ReferentielLivre.Id, default);
        var id = await service.OuvrirVersionAsync(ReferentielLivre.Id, default);
        var ouverte = await service.GetAsync(id, default);
        (ouverte.Numero, ouverte.DApres, ouverte.Defauts.Count).ShouldBe(("2026.2", "2026.1", 0));

        var saisie = Saisie(ouverte);
        saisie.Axes[0].Criteres[0] = saisie.Axes[0].Criteres[0] with { Poids = 10 };
        await service.EcrireAsync(id, saisie, default);
        var inachevee = await service.GetAsync(id, default);
        inachevee.Defauts.ShouldHaveSingleItem().ShouldContain("font 98 au lieu de 100");
        (await Should.ThrowAsync<BusinessException>(() => service.PublierAsync(id, inachevee.ConcurrencyStamp, default))).Code.ShouldBe(ReferentielErrorCodes.SommeDesPoids);

        saisie.Axes[0].Criteres[1] = saisie.Axes[0].Criteres[1] with { Poids = 10 };
        await service.EcrireAsync(id, saisie with { ConcurrencyStamp = inachevee.ConcurrencyStamp }, default);
        await service.PublierAsync(id, (await service.GetAsync(id, default)).ConcurrencyStamp, default);

        await using var lecture = Mairie();
        var lue = lecture.Service<IReferentielLabelAppService>();
        (await lue.ComparerAsync(ReferentielLivre.Id, id, default)).Ecarts.ShouldBe(
            [new("1. Habitants moteurs", "Poids", "12 %", "10 %"), new("2. Acteurs facilitateurs", "Poids", "8 %", "10 %")]);
        (await lue.GetAsync(ReferentielLivre.Id, default)).ConcurrencyStamp.ShouldBe(avant.ConcurrencyStamp);
        (await Should.ThrowAsync<BusinessException>(() => service.EcrireAsync(id, saisie with { ConcurrencyStamp = null }, default))).Code.ShouldBe(ReferentielErrorCodes.VersionFigee);
        await service.ArchiverAsync(id, null, default);
        (await lue.GetListAsync(default)).Select(v => v.Statut).ShouldBe([ReferentielStatut.Archive, ReferentielStatut.Publie]);
    }

    [Fact]
    public async Task OuvrirVersion_QuandUneSePrepareDeja_EstRefusee_EtElleSAbandonne()
    {
        await using var association = Association();
        var service = association.Service<IReferentielLabelAppService>();
        var id = await service.OuvrirVersionAsync(ReferentielLivre.Id, default);
        (await Should.ThrowAsync<BusinessException>(() => service.OuvrirVersionAsync(ReferentielLivre.Id, default))).Texte.ShouldContain("2026.2 est déjà en préparation");
        (await Should.ThrowAsync<BusinessException>(() => service.AbandonnerAsync(ReferentielLivre.Id, null, default))).Code.ShouldBe(ReferentielErrorCodes.VersionFigee);

        await service.AbandonnerAsync(id, null, default);

        (await service.GetListAsync(default)).ShouldHaveSingleItem().Numero.ShouldBe("2026.1");
        await Should.ThrowAsync<EntityNotFoundException>(() => service.GetAsync(id, default));
    }

    [Fact]
    public async Task Versions_SeRangentParPublication_MemeEntreesApresCoup()
    {
        await using (var systeme = _base.Systeme())
        {
            var livre = await systeme.Service<IReferentielLabelRepository>().GetAsync(ReferentielLivre.Id, default);
            var ancien = new ReferentielLabel(Guid.CreateVersion7(), "2022.1", new TexteReferentiel("Label", null, livre.Contenu));
            ancien.Publier(new DateTime(2022, 8, 22, 8, 0, 0, DateTimeKind.Utc));
            systeme.Contexte.Add(ancien);
            await systeme.Contexte.SaveChangesAsync();
        }
        await using var association = Association();
        var service = association.Service<IReferentielLabelAppService>();
        await service.OuvrirVersionAsync(ReferentielLivre.Id, default);

        (await service.GetListAsync(default)).Select(v => v.Numero).ShouldBe(["2026.2", "2026.1", "2022.1"]);
    }

    [Fact]
    public async Task Ecrire_AvecUnJetonPerime_EstRefuse()
    {
        await using var association = Association();
        var service = association.Service<IReferentielLabelAppService>();
        var id = await service.OuvrirVersionAsync(ReferentielLivre.Id, default);
        var lue = Saisie(await service.GetAsync(id, default));
        await service.EcrireAsync(id, lue with { Intitule = "Premier arrivé" }, default);

        await Should.ThrowAsync<ConcurrenceException>(() => service.EcrireAsync(id, lue with { Intitule = "Second" }, default));
        (await service.GetAsync(id, default)).Intitule.ShouldBe("Premier arrivé");
    }

    [Fact]
    public async Task Mairie_LitLesVersionsPubliees_NiNEcritNiNeVoitCelleQuiSePrepare()
    {
        Guid brouillon;
        await using (var association = Association())
        {
            brouillon = await association.Service<IReferentielLabelAppService>().OuvrirVersionAsync(ReferentielLivre.Id, default);
        }
        await using var mairie = Mairie();
        var service = mairie.Service<IReferentielLabelAppService>();
        (await service.GetListAsync(default)).ShouldHaveSingleItem().Id.ShouldBe(ReferentielLivre.Id);
        await Should.ThrowAsync<EntityNotFoundException>(() => service.GetAsync(brouillon, default));
        await Should.ThrowAsync<EntityNotFoundException>(() => service.ComparerAsync(ReferentielLivre.Id, brouillon, default));
        await Should.ThrowAsync<AutorisationRefuseeException>(() => service.OuvrirVersionAsync(ReferentielLivre.Id, default));
        await Should.ThrowAsync<AutorisationRefuseeException>(() => service.EcrireAsync(brouillon, new EcrireReferentielInput(), default));
        await Should.ThrowAsync<AutorisationRefuseeException>(() => service.PublierAsync(brouillon, null, default));
        await Should.ThrowAsync<AutorisationRefuseeException>(() => service.ArchiverAsync(ReferentielLivre.Id, null, default));
        await Should.ThrowAsync<AutorisationRefuseeException>(() => service.AbandonnerAsync(brouillon, null, default));
    }

    private PorteeDeTest Mairie() => _base.Agir(Roles.Mairie, Perimetre.DeCommune("13055"));

    private PorteeDeTest Association() => _base.Agir(Roles.Association, Perimetre.National);

    private static EcrireReferentielInput Saisie(ReferentielDetailDto r) => new()
    {
        Intitule = r.Intitule, Presentation = r.Presentation, ConcurrencyStamp = r.ConcurrencyStamp, Seuils = [.. r.Seuils.Select(s => (decimal?)s)],
        Axes =
        [
            .. r.Axes.Select(a => new AxeInput
            {
                Code = a.Code, Intitule = a.Intitule,
                Criteres =
                [
                    .. a.Criteres.Select(c => new CritereInput
                    {
                        Code = c.Code, Numero = c.Numero, Intitule = c.Intitule, Poids = c.Poids, Presentation = c.Presentation, Condition = c.Condition,
                        Descripteurs = [.. c.Descripteurs], Minimums = [.. c.Minimums.Select(m => (int?)m)],
                        Preuves = [.. c.Preuves.Select(p => new PreuveExigeeInput { Code = p.Code, Libelle = p.Libelle, Obligatoire = p.Obligatoire, Source = p.Source })],
                    }),
                ],
            }),
        ],
    };
}
