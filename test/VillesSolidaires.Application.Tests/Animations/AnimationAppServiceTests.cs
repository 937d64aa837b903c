using Microsoft.EntityFrameworkCore;
using VillesSolidaires.Comptes;
using VillesSolidaires.Organisations;

namespace VillesSolidaires.Animations;

public sealed class AnimationAppServiceTests : IAsyncLifetime
{
    private static readonly DateOnly Septembre = new(2026, 9, 26);
    private BaseDeTest _base = null!;

    public async Task InitializeAsync()
    {
        _base = await BaseDeTest.CreerAsync();
        await _base.AjouterTerritoireAsync();
    }

    public async Task DisposeAsync() => await _base.DisposeAsync();

    [Fact]
    public async Task CycleDeVie_DeLaCreationAuBilan()
    {
        Guid id;
        await using (var mairie = Mairie())
        {
            var service = mairie.Service<IAnimationAppService>();
            id = await service.CreateAsync(Saisie(Septembre), default);
            await service.AjouterTacheAsync(id, new AjouterTacheInput { Libelle = "Réserver les barnums", Decalage = 15 }, default);
            await service.PlanifierAsync(id, null, default);
            await service.ConfirmerAsync(id, null, default);
        }
        var tache = (await LireAsync(id)).Taches.ShouldHaveSingleItem();
        (tache.Echeance, tache.EnRetard).ShouldBe((new DateOnly(2026, 9, 11), true));
        await AgirAsync(s => s.CocherTacheAsync(id, tache.Id, new CocherTacheInput { Faite = true }, default));
        (await LireAsync(id)).Taches[0].ShouldSatisfyAllConditions(t => t.FaiteLe.ShouldBe(new DateOnly(2026, 9, 15)), t => t.EnRetard.ShouldBeFalse());

        await RefuseAsync(AnimationErrorCodes.BilanAvantLaDate, s => s.SaisirBilanAsync(id, Bilan(), null, default));
        _base.Horloge.Avancer(TimeSpan.FromDays(14));
        var passee = await LireAsync(id);
        passee.BilanAttendu.ShouldBeTrue();
        passee.Actions.ShouldContain(ActionAnimation.SaisirBilan);
        await AgirAsync(s => s.SaisirBilanAsync(id, Bilan(), new PhotoDeposee("fete.png", Png), default));

        var realisee = await LireAsync(id);
        realisee.Statut.ShouldBe(AnimationStatut.Realisee);
        realisee.Bilan.ShouldSatisfyAllConditions(
            b => b!.Participants.ShouldBe(120), b => b!.Publics.ShouldBe(PublicsTouches.Enfants | PublicsTouches.Familles),
            b => b!.APhoto.ShouldBeTrue(), b => b!.PhotoTexte.ShouldBe("Une tablée sous les platanes"));
        await using var lecture = Mairie();
        (await lecture.Service<IAnimationAppService>().GetPhotoAsync(id, default)).ShouldSatisfyAllConditions(
            p => p.TypeMime.ShouldBe("image/png"), p => p.Contenu.ShouldBe(Png));
    }

    [Fact]
    public async Task SaisirBilan_SansNouvellePhoto_GardeLaPremiere_EtLaRetireSurDemande()
    {
        var id = await _base.AnimationAsync("13055", "13", new AnimationDonnees("Repas", PeriodeAnimation.Jour(new(2026, 9, 1))), AnimationStatut.Confirmee);
        await AgirAsync(s => s.SaisirBilanAsync(id, Bilan(), new PhotoDeposee("a.jpg", Jpeg), default));
        await AgirAsync(s => s.SaisirBilanAsync(id, Bilan() with { PhotoTexte = null, Participants = 90 }, null, default));
        (await LireAsync(id)).Bilan.ShouldSatisfyAllConditions(b => b!.APhoto.ShouldBeTrue(), b => b!.PhotoTexte.ShouldBe("Une tablée sous les platanes"));
        await AgirAsync(s => s.SaisirBilanAsync(id, Bilan() with { RetirerPhoto = true }, null, default));
        (await LireAsync(id)).Bilan!.APhoto.ShouldBeFalse();
        await using var mairie = Mairie();
        await Should.ThrowAsync<EntityNotFoundException>(() => mairie.Service<IAnimationAppService>().GetPhotoAsync(id, default));
    }

    [Fact]
    public async Task SaisirBilan_QuandLaPhotoNEnEstPasUne_EstRefuseSansRienEnregistrer()
    {
        var id = await _base.AnimationAsync("13055", "13", new AnimationDonnees("Repas", PeriodeAnimation.Jour(new(2026, 9, 1))), AnimationStatut.Confirmee);
        await RefuseAsync(AnimationErrorCodes.PhotoRefusee, s => s.SaisirBilanAsync(id, Bilan(), new PhotoDeposee("a.png", "<svg onload=x>"u8.ToArray()), default));
        await RefuseAsync(AnimationErrorCodes.PhotoTropGrosse, s => s.SaisirBilanAsync(id, Bilan(), new PhotoDeposee("a.png", new byte[AnimationConsts.PhotoMax + 1]), default));
        (await LireAsync(id)).Statut.ShouldBe(AnimationStatut.Confirmee);
    }

    [Fact]
    public async Task CreateAsync_OuvreLeProgrammeUneSeuleFois_EtReprendLeDelaiDeLAnPasse()
    {
        await AgirAsync(s => s.CreateAsync(Saisie(Septembre), default));
        await using (var mairie = Mairie())
        {
            var programmes = mairie.Service<IProgrammeAppService>();
            var programme = await programmes.GetAsync("13055", 2026, default);
            await programmes.ReglerAsync(programme.Id!.Value, new ReglerProgrammeInput { DelaiVoiePublique = 45 }, default);
        }
        await AgirAsync(s => s.CreateAsync(Saisie(Septembre.AddDays(1)), default));
        await AgirAsync(s => s.CreateAsync(Saisie(new(2027, 1, 10)), default));

        await using var lecture = Mairie();
        var service = lecture.Service<IProgrammeAppService>();
        (await service.GetAsync("13055", 2026, default)).Animations.ShouldBe(2);
        (await service.GetAsync("13055", 2027, default)).ShouldSatisfyAllConditions(p => p.Animations.ShouldBe(1), p => p.DelaiVoiePublique.ShouldBe(45));
        (await service.GetAsync("13055", 2028, default)).ShouldSatisfyAllConditions(p => p.Id.ShouldBeNull(), p => p.DelaiVoiePublique.ShouldBe(30));
    }

    [Fact]
    public async Task CreateAsync_QuandUnAutreOuvreLeProgrammeAuMemeInstant_LeDit()
    {
        await using var mairie = Mairie();
        // L'autre personne enregistre entre la vérification et l'écriture de celle-ci.
        mairie.Contexte.SavingChanges += (_, _) => Task.Run(() => AgirAsync(s => s.CreateAsync(Saisie(Septembre), default))).GetAwaiter().GetResult();
        var refus = await Should.ThrowAsync<BusinessException>(() => mairie.Service<IAnimationAppService>().CreateAsync(Saisie(Septembre), default));
        refus.Code.ShouldBe(AnimationErrorCodes.ProgrammeExiste);
    }

    [Fact]
    public async Task Reporter_GardeLAncienneDateDansLaListeEtLaFiche()
    {
        var id = await _base.AnimationAsync("13055", "13", new AnimationDonnees("Bal", PeriodeAnimation.Jour(Septembre)), AnimationStatut.Confirmee);
        await AgirAsync(s => s.ReporterAsync(id, new ReporterAnimationInput { Debut = Septembre.AddDays(7), Motif = "Orages" }, default));
        (await LireAsync(id)).Reports.ShouldHaveSingleItem().ShouldBe(new ReportDto(Septembre, Septembre, "Orages", new(2026, 9, 15)));
        (await ListerAsync(new FiltreAnimations())).Elements.ShouldHaveSingleItem().AncienDebut.ShouldBe(Septembre);
    }

    [Fact]
    public async Task Modifier_QuandUneAutrePersonneAModifie_EstRefuse()
    {
        var id = await _base.AnimationAsync("13055", "13", new AnimationDonnees("Bal", PeriodeAnimation.Jour(Septembre)));
        var lu = (await LireAsync(id)).ConcurrencyStamp;
        await AgirAsync(s => s.PlanifierAsync(id, lu, default));
        await using var mairie = Mairie();
        await Should.ThrowAsync<ConcurrenceException>(() => mairie.Service<IAnimationAppService>().DeplacerAsync(
            id, new DeplacerAnimationInput { Debut = Septembre.AddDays(1), ConcurrencyStamp = lu }, default));
    }

    [Fact]
    public async Task GetListAsync_FiltreParPeriodeTypeEtatEtBilanManquant()
    {
        await _base.AnimationAsync("13055", "13", new AnimationDonnees("Passée", PeriodeAnimation.Jour(new(2026, 9, 1))), AnimationStatut.Planifiee);
        await _base.AnimationAsync("13055", "13", new AnimationDonnees("Faite", PeriodeAnimation.Jour(new(2026, 8, 1))), AnimationStatut.Realisee);
        await _base.AnimationAsync(
            "13055", "13", new AnimationDonnees("Longue", new(new(2026, 6, 1), new(2026, 9, 15), null, null)) { Type = TypeAnimation.ProgrammeNational }, AnimationStatut.Confirmee);
        (await TitresAsync(new FiltreAnimations())).ShouldBe(["Longue", "Faite", "Passée"]);
        (await TitresAsync(new FiltreAnimations { SansBilan = true })).ShouldBe(["Passée"]);
        (await TitresAsync(new FiltreAnimations { Du = new(2026, 9, 15), Au = new(2026, 9, 30) })).ShouldBe(["Longue"]);
        (await TitresAsync(new FiltreAnimations { Type = TypeAnimation.ProgrammeNational })).ShouldBe(["Longue"]);
        (await TitresAsync(new FiltreAnimations { Statut = AnimationStatut.Realisee })).ShouldBe(["Faite"]);
        (await TitresAsync(new FiltreAnimations { Tri = "-titre", Taille = 2 })).ShouldBe(["Passée", "Longue"]);
    }

    [Fact]
    public async Task Perimetre_ChacunNeVoitQueLeSien_EtLeBailleurSesResidences()
    {
        var bailleur = await _base.OrganisationAsync(TypeOrganisation.BailleurSocial, "Démo Logis");
        var lieu = await _base.LieuAsync("53130", "53", new LieuDonnees("Cour des Tilleuls", Residence: "Les Tilleuls", BailleurId: bailleur.Id));
        var chezLeBailleur = await _base.AnimationAsync("53130", "53", new AnimationDonnees("Goûter", PeriodeAnimation.Jour(Septembre)) { Lieu = lieu });
        var aLaval = await _base.AnimationAsync("53130", "53", new AnimationDonnees("Bal", PeriodeAnimation.Jour(Septembre)));

        await using (var mairie = Mairie())
        {
            await Should.ThrowAsync<EntityNotFoundException>(() => mairie.Service<IAnimationAppService>().GetAsync(aLaval, default));
            await Should.ThrowAsync<AutorisationRefuseeException>(() => mairie.Service<IAnimationAppService>().CreateAsync(Saisie(Septembre) with { Commune = "53130" }, default));
            await Should.ThrowAsync<AutorisationRefuseeException>(() => mairie.Service<IProgrammeAppService>().GetAsync("53130", 2026, default));
        }
        await using var leBailleur = _base.Agir(Roles.Bailleur, new Perimetre(false, [], [], [bailleur.Id]));
        var service = leBailleur.Service<IAnimationAppService>();
        (await service.GetListAsync(new FiltreAnimations(), default)).Elements.ShouldHaveSingleItem().Id.ShouldBe(chezLeBailleur);
        (await service.GetAsync(chezLeBailleur, default)).ShouldSatisfyAllConditions(
            a => a.Actions.ShouldBeEmpty(), a => a.Lieu!.Bailleur.ShouldBe("Démo Logis"), a => a.Lieu!.Residence.ShouldBe("Les Tilleuls"));
        await Should.ThrowAsync<AutorisationRefuseeException>(() => service.PlanifierAsync(chezLeBailleur, null, default));
    }

    [Fact]
    public async Task Supprimer_NeVautQuePourUneProposition()
    {
        var proposee = await _base.AnimationAsync("13055", "13", new AnimationDonnees("Idée", PeriodeAnimation.Jour(Septembre)));
        var planifiee = await _base.AnimationAsync("13055", "13", new AnimationDonnees("Bal", PeriodeAnimation.Jour(Septembre)), AnimationStatut.Planifiee);
        await AgirAsync(s => s.SupprimerAsync(proposee, null, default));
        await RefuseAsync(AnimationErrorCodes.SuppressionRefusee, s => s.SupprimerAsync(planifiee, null, default));
        (await TitresAsync(new FiltreAnimations())).ShouldBe(["Bal"]);
    }

    [Fact]
    public async Task Lieux_SeCreentSeNommentUneFoisEtSeSupprimentInutilises()
    {
        await using var mairie = Mairie();
        var service = mairie.Service<ILieuAppService>();
        var id = await service.CreateAsync("13055", new SaisieLieuInput { Nom = " Place Jean-Jaurès ", Quartier = "La Plaine" }, default);
        (await service.GetListAsync("13055", default)).ShouldHaveSingleItem().Nom.ShouldBe("Place Jean-Jaurès");
        (await Should.ThrowAsync<BusinessException>(() => service.CreateAsync("13055", new SaisieLieuInput { Nom = "Place Jean-Jaurès" }, default)))
            .Code.ShouldBe(AnimationErrorCodes.LieuEnDouble);
        await AgirAsync(s => s.CreateAsync(Saisie(Septembre) with { LieuId = id }, default));
        (await Should.ThrowAsync<BusinessException>(() => service.SupprimerAsync(id, null, default))).Code.ShouldBe(AnimationErrorCodes.LieuUtilise);
    }

    private static byte[] Png => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 1, 2, 3];

    private static byte[] Jpeg => [0xFF, 0xD8, 0xFF, 0xE0, 1, 2, 3];

    private static CreerAnimationInput Saisie(DateOnly jour) => new() { Commune = "13055", Titre = "Fête des voisins", Type = TypeAnimation.TempsFort, Debut = jour };

    private static SaisirBilanInput Bilan() => new()
    {
        Participants = 120, Benevoles = 8, Heures = 24, Publics = [PublicsTouches.Enfants, PublicsTouches.Familles], PhotoTexte = "Une tablée sous les platanes",
    };

    private PorteeDeTest Mairie() => _base.Agir(Roles.Mairie, Perimetre.DeCommune("13055"));

    private async Task AgirAsync(Func<IAnimationAppService, Task> geste)
    {
        await using var mairie = Mairie();
        await geste(mairie.Service<IAnimationAppService>());
    }

    private async Task RefuseAsync(string code, Func<IAnimationAppService, Task> geste) =>
        (await Should.ThrowAsync<BusinessException>(() => AgirAsync(geste))).Code.ShouldBe(code);

    private async Task<AnimationDetailDto> LireAsync(Guid id)
    {
        await using var mairie = Mairie();
        return await mairie.Service<IAnimationAppService>().GetAsync(id, default);
    }

    private async Task<ListeDto<AnimationDto>> ListerAsync(FiltreAnimations filtre)
    {
        await using var mairie = Mairie();
        return await mairie.Service<IAnimationAppService>().GetListAsync(filtre, default);
    }

    private async Task<IEnumerable<string>> TitresAsync(FiltreAnimations filtre) => (await ListerAsync(filtre)).Elements.Select(a => a.Titre);
}
