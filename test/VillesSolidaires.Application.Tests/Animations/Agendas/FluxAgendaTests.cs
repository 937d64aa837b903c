using System.Text;
using Microsoft.AspNetCore.Identity;
using VillesSolidaires.Comptes;
using VillesSolidaires.Territoires;

namespace VillesSolidaires.Animations;

/// <summary>Un flux montre ce que son propriétaire verrait maintenant, et rien dès qu'il n'y a plus droit.</summary>
public sealed class FluxAgendaTests : IAsyncLifetime
{
    private static readonly Uri Racine = new("https://villes.example/");
    private static readonly DateOnly Jour = new(2026, 9, 26);
    private BaseDeTest _base = null!;

    public async Task InitializeAsync()
    {
        _base = await BaseDeTest.CreerAsync();
        await _base.AjouterTerritoireAsync();
    }

    public async Task DisposeAsync() => await _base.DisposeAsync();

    [Fact]
    public async Task Flux_ReluParUnLecteurEtranger_RendChaqueAnimationDuPerimetre_SansLesPropositions()
    {
        await _base.AnimationAsync("13055", "13", new AnimationDonnees("Proposée", PeriodeAnimation.Jour(Jour)));
        var planifiee = await _base.AnimationAsync("13055", "13", new AnimationDonnees("Planifiée", PeriodeAnimation.Jour(Jour, new(18, 0), new(22, 0))), AnimationStatut.Planifiee);
        var annulee = await _base.AnimationAsync("13055", "13", new AnimationDonnees("Bal", PeriodeAnimation.Jour(Jour)), AnimationStatut.Annulee);
        var reportee = await _base.AnimationAsync("13055", "13", new AnimationDonnees("Repas", PeriodeAnimation.Jour(Jour)), AnimationStatut.Reportee);
        await _base.AnimationAsync("13055", "13", new AnimationDonnees("Canicule", new(new(2026, 6, 1), new(2026, 9, 15), null, null)), AnimationStatut.Confirmee);
        await _base.AnimationAsync("53130", "53", new AnimationDonnees("À Laval", PeriodeAnimation.Jour(Jour)), AnimationStatut.Confirmee);

        var (_, jeton) = await AbonnerAsync(await CompteAsync(TypePerimetre.Commune, "13055"), Perimetre.DeCommune("13055"));
        var lu = LecteurIndependant.Lire(await TexteAsync(jeton)).Evenements.ToDictionary(e => e.Uid[..36]);

        lu.Count.ShouldBe(4);
        lu[$"{planifiee}"].ShouldSatisfyAllConditions(e => e.Statut.ShouldBe("TENTATIVE"), e => e.DebutUtc.ShouldBe(new DateTimeOffset(2026, 9, 26, 16, 0, 0, TimeSpan.Zero)), e => e.Url.ShouldBe($"https://villes.example/animations/{planifiee}"));
        lu[$"{annulee}"].ShouldSatisfyAllConditions(
            e => e.Statut.ShouldBe("CANCELLED"), e => e.Titre.ShouldBe("Annulée : Bal"), e => e.Description!.ShouldContain("Salle indisponible"), e => e.Sequence.ShouldBe(2));
        lu[$"{reportee}"].ShouldSatisfyAllConditions(e => e.Debut.ShouldBe("2026-10-03"), e => e.Description!.ShouldContain("prévue d’abord le 26 septembre 2026"));
        lu.Values.Single(e => e.Titre == "Canicule").ShouldSatisfyAllConditions(e => e.Statut.ShouldBe("CONFIRMED"), e => e.Fin.ShouldBe("2026-09-16"));
    }

    [Fact]
    public async Task Annulation_SePropage_MemeUid_RevisionPlusGrande_EtiquetteChangee()
    {
        var id = await _base.AnimationAsync("13055", "13", new AnimationDonnees("Bal", PeriodeAnimation.Jour(Jour)), AnimationStatut.Confirmee);
        var (_, jeton) = await AbonnerAsync(await CompteAsync(TypePerimetre.Commune, "13055"), Perimetre.DeCommune("13055"));
        var avant = await LireAsync(jeton);
        (await LireAsync(jeton)).Empreinte.ShouldBe(avant.Empreinte);
        await using (var mairie = _base.Agir(Roles.Mairie, Perimetre.DeCommune("13055")))
        {
            await mairie.Service<IAnimationAppService>().AnnulerAsync(id, new AnnulerAnimationInput { Motif = "Orages" }, default);
        }
        var apres = await LireAsync(jeton);
        apres.Empreinte.ShouldNotBe(avant.Empreinte);
        var (ancien, nouveau) = (Evenement(avant), Evenement(apres));
        nouveau.Uid.ShouldBe(ancien.Uid);
        nouveau.Sequence.ShouldBeGreaterThan(ancien.Sequence);
        nouveau.Statut.ShouldBe("CANCELLED");
    }

    [Fact]
    public async Task Flux_QuandLeCompteChangeDePerimetre_OuSeVerrouille_NeLivrePlusRien()
    {
        await _base.AnimationAsync("13055", "13", new AnimationDonnees("Bal", PeriodeAnimation.Jour(Jour)), AnimationStatut.Confirmee);
        var proprietaire = await CompteAsync(TypePerimetre.Commune, "13055");
        var (_, jeton) = await AbonnerAsync(proprietaire, Perimetre.DeCommune("13055"));
        (await TexteAsync(jeton)).ShouldContain("BEGIN:VEVENT");

        await ModifierCompteAsync(proprietaire, (_, compte, contexte) =>
        {
            contexte.RemoveRange(compte.Perimetres);
            compte.AttribuerPerimetre(TypePerimetre.Commune, "53130");
            return contexte.SaveChangesAsync();
        });
        (await TexteAsync(jeton)).ShouldNotContain("BEGIN:VEVENT");

        await ModifierCompteAsync(proprietaire, (comptes, compte, _) => comptes.SetLockoutEndDateAsync(compte, DateTimeOffset.MaxValue));
        (await LireAsync(jeton)).ShouldBe(new FluxAgendaDto(EtatFlux.Inconnu));
    }

    [Fact]
    public async Task Flux_QuandLeJetonEstInconnu_ExpireOuRevoque_NeDitRienDePlus()
    {
        var proprietaire = await CompteAsync(TypePerimetre.Commune, "13055");
        (await LireAsync(JetonSecret.Tirer().Valeur)).Etat.ShouldBe(EtatFlux.Inconnu);
        (await LireAsync("x")).Etat.ShouldBe(EtatFlux.Inconnu);

        var (_, expire) = await AbonnerAsync(proprietaire, Perimetre.DeCommune("13055"), new CreerAgendaInput { Libelle = "Été", ExpireLe = new(2026, 9, 16) });
        (await LireAsync(expire)).Etat.ShouldBe(EtatFlux.Trouve);
        _base.Horloge.Avancer(TimeSpan.FromDays(2));
        (await LireAsync(expire)).ShouldBe(new FluxAgendaDto(EtatFlux.Ferme));

        var (id, revoque) = await AbonnerAsync(proprietaire, Perimetre.DeCommune("13055"));
        // Une autre personne de la même commune n'y touche pas, même en connaissant le jeton.
        await using (var autre = _base.Agir(Roles.Mairie, Perimetre.DeCommune("13055"), await CompteAsync(TypePerimetre.Commune, "13055")))
        {
            var service = autre.Service<IAgendaAppService>();
            await Should.ThrowAsync<EntityNotFoundException>(() => service.RevoquerAsync(id, default));
            await Should.ThrowAsync<EntityNotFoundException>(() => service.RevoquerParJetonAsync(revoque, default));
            (await service.GetListAsync(default)).ShouldBeEmpty();
        }
        await using var mairie = _base.Agir(Roles.Mairie, Perimetre.DeCommune("13055"), proprietaire);
        await mairie.Service<IAgendaAppService>().RevoquerParJetonAsync(revoque, default);
        (await LireAsync(revoque)).ShouldBe(new FluxAgendaDto(EtatFlux.Ferme));
        (await mairie.Service<IAgendaAppService>().GetListAsync(default)).Select(a => a.Etat).ShouldBe([EtatAgenda.Expire, EtatAgenda.Revoque]);
    }

    [Fact]
    public async Task Abonnement_RetientCommunesEtTypes_EtRefuseHorsDuPerimetre()
    {
        await _base.AnimationAsync("13055", "13", new AnimationDonnees("Fête", PeriodeAnimation.Jour(Jour)) { Type = TypeAnimation.TempsFort }, AnimationStatut.Confirmee);
        await _base.AnimationAsync("13055", "13", new AnimationDonnees("Troc", PeriodeAnimation.Jour(Jour)), AnimationStatut.Confirmee);
        await _base.AnimationAsync("13001", "13", new AnimationDonnees("Aix", PeriodeAnimation.Jour(Jour)) { Type = TypeAnimation.TempsFort }, AnimationStatut.Confirmee);
        var departement = await CompteAsync(TypePerimetre.Departement, "13", Roles.Departement);
        var filtre = new FiltreAgenda { Communes = ["13055"], Types = [TypeAnimation.TempsFort] };
        var (_, jeton) = await AbonnerAsync(departement, Perimetre.DeDepartement("13"), new CreerAgendaInput { Libelle = "Fêtes", Filtre = filtre }, Roles.Departement);
        LecteurIndependant.Lire(await TexteAsync(jeton)).Evenements.Select(e => e.Titre).ShouldBe(["Fête"]);
        // Une commune s'écrit aussi par son nom.
        var (_, parNom) = await AbonnerAsync(
            departement, Perimetre.DeDepartement("13"), new CreerAgendaInput { Libelle = "Aix", Filtre = new() { Communes = ["aix en provence"] } }, Roles.Departement);
        LecteurIndependant.Lire(await TexteAsync(parNom)).Evenements.Select(e => e.Titre).ShouldBe(["Aix"]);

        await using var portee = _base.Agir(Roles.Departement, Perimetre.DeDepartement("13"), departement);
        var service = portee.Service<IAgendaAppService>();
        (await Should.ThrowAsync<AutorisationRefuseeException>(() => service.CreateAsync(new CreerAgendaInput { Libelle = "x", Filtre = new() { Communes = ["53130"] } }, default)))
            .Code.ShouldBe(CompteErrorCodes.HorsPerimetre);
        (await Should.ThrowAsync<BusinessException>(() => service.CreateAsync(new CreerAgendaInput { Libelle = "x", Filtre = new() { Communes = ["99999"] } }, default)))
            .Code.ShouldBe(TerritoireErrorCodes.CommuneInconnue);
        (await service.GetListAsync(default)).Single(a => a.Libelle == "Fêtes").ShouldSatisfyAllConditions(
            a => a.Communes.ShouldBe(["Marseille"]), a => a.DernierReleveLe.ShouldBe(_base.Horloge.GetUtcNow().UtcDateTime), a => jeton.ShouldEndWith(a.JetonFin));
    }

    [Fact]
    public async Task AgendaPublic_NeMontreQueLeProgrammePublie_SansProposition()
    {
        await _base.AnimationAsync("13055", "13", new AnimationDonnees("Bal", PeriodeAnimation.Jour(Jour)), AnimationStatut.Planifiee);
        await _base.AnimationAsync("13055", "13", new AnimationDonnees("Idée", PeriodeAnimation.Jour(Jour)));
        await _base.AnimationAsync("13055", "13", new AnimationDonnees("An prochain", PeriodeAnimation.Jour(new(2027, 5, 28))), AnimationStatut.Planifiee);
        await using var anonyme = _base.Anonyme();
        var service = anonyme.Service<IAgendaPublicAppService>();
        (await service.GetAsync("13055", default)).ShouldSatisfyAllConditions(a => a.AVenir.ShouldBeEmpty(), a => a.Annees.ShouldBeEmpty());
        await _base.PublierProgrammeAsync("13055", 2026);
        (await service.GetAsync("13055", default)).AVenir.Select(a => a.Titre).ShouldBe(["Bal"]);
        var flux = await anonyme.Service<IFluxAgendaAppService>().GetPublicAsync("13055", Racine, default);
        Encoding.UTF8.GetString(flux.Contenu!).ShouldSatisfyAllConditions(t => t.ShouldContain("SUMMARY:Bal"), t => t.ShouldNotContain("Idée"), t => t.ShouldNotContain("An prochain"));
        await Should.ThrowAsync<EntityNotFoundException>(() => service.GetAsync("99999", default));
        (await anonyme.Service<IFluxAgendaAppService>().GetPublicAsync("99999", Racine, default)).Etat.ShouldBe(EtatFlux.Inconnu);
    }

    private async Task<Guid> CompteAsync(TypePerimetre type, string code, string role = Roles.Mairie)
    {
        await using var systeme = _base.Systeme();
        var roles = systeme.Service<RoleManager<IdentityRole<Guid>>>();
        if (!await roles.RoleExistsAsync(role))
        {
            (await roles.CreateAsync(new IdentityRole<Guid>(role))).Succeeded.ShouldBeTrue();
        }
        var compte = new Utilisateur(Guid.CreateVersion7(), $"{Guid.NewGuid():N}@essai.example", "Nadia Essai");
        compte.AttribuerPerimetre(type, code);
        var comptes = systeme.Service<UserManager<Utilisateur>>();
        (await comptes.CreateAsync(compte, "Voisins-Essai-2026!")).Succeeded.ShouldBeTrue();
        (await comptes.AddToRoleAsync(compte, role)).Succeeded.ShouldBeTrue();
        return compte.Id;
    }

    private async Task ModifierCompteAsync(Guid id, Func<UserManager<Utilisateur>, Utilisateur, EntityFrameworkCore.VillesSolidairesDbContext, Task> geste)
    {
        await using var systeme = _base.Systeme();
        var comptes = systeme.Service<UserManager<Utilisateur>>();
        await geste(comptes, (await comptes.FindByIdAsync($"{id}"))!, systeme.Contexte);
    }

    private async Task<(Guid Id, string Jeton)> AbonnerAsync(Guid proprietaire, Perimetre perimetre, CreerAgendaInput? input = null, string role = Roles.Mairie)
    {
        await using var portee = _base.Agir(role, perimetre, proprietaire);
        var cree = await portee.Service<IAgendaAppService>().CreateAsync(input ?? new CreerAgendaInput { Libelle = "Mes animations" }, default);
        return (cree.Id, cree.Jeton);
    }

    private async Task<FluxAgendaDto> LireAsync(string jeton)
    {
        await using var anonyme = _base.Anonyme();
        return await anonyme.Service<IFluxAgendaAppService>().GetAsync(jeton, Racine, default);
    }

    private async Task<string> TexteAsync(string jeton) => Encoding.UTF8.GetString((await LireAsync(jeton)).Contenu!);

    private static EvenementLu Evenement(FluxAgendaDto flux) => LecteurIndependant.Lire(Encoding.UTF8.GetString(flux.Contenu!)).Evenements.Single();
}
