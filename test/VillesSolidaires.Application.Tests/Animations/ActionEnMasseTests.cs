using Microsoft.EntityFrameworkCore;
using VillesSolidaires.Comptes;
using VillesSolidaires.Conventions;
using VillesSolidaires.Travaux;

namespace VillesSolidaires.Animations;

public sealed class ActionEnMasseTests : IAsyncLifetime
{
    private BaseDeTest _base = null!;
    private Guid _modele;

    public async Task InitializeAsync()
    {
        _base = await BaseDeTest.CreerAsync();
        await _base.AjouterTerritoireAsync();
        _modele = await _base.ModeleAsync("GALETTE", "mois:01");
        await _base.ConventionAsync(new ModeleDeTest { Mairie = "Mairie de Laval", Commune = "53130", Departement = "53", Jusqua = ConventionStatut.Signee, Debut = new(2026, 9, 1), Fin = new(2027, 8, 31) });
        await _base.ConventionAsync(new ModeleDeTest { Mairie = "Mairie de Mayenne", Commune = "53147", Departement = "53", Jusqua = ConventionStatut.Signee, Debut = new(2026, 9, 1), Fin = new(2027, 8, 31) });
        await _base.ConventionAsync(new ModeleDeTest { Mairie = "Mairie d’Aix", Commune = "13001", Departement = "13", Jusqua = ConventionStatut.EnRelecture, Debut = new(2026, 9, 1), Fin = new(2027, 8, 31) });
    }

    public async Task DisposeAsync() => await _base.DisposeAsync();

    [Fact]
    public async Task Masse_AjouteDansChaqueCommune_EtDitCeQuElleIgnore()
    {
        await using (var systeme = _base.Systeme())
        {
            var publie = ProgrammeManager.Nouveau("53147", "53", 2027, delaiPrecedent: null);
            publie.Publier(1, ModelesDeTest.Instant);
            systeme.Contexte.Add(publie);
            await systeme.Contexte.SaveChangesAsync();
        }
        var apercu = await AgirAsync(s => s.GetApercuAsync(Demande("53"), default));
        (apercu.Communes, apercu.DejaAuProgramme, apercu.ProgrammesPublies, apercu.Territoire).ShouldBe((2, 0, 1, "Mayenne"));

        var id = await LancerEtExecuterAsync();
        var detail = await AgirAsync(s => s.GetAsync(id, default));
        detail.Communes.Select(c => (c.Nom, c.Issue, c.Animations)).ShouldBe([("Mayenne", IssueEnMasse.ProgrammePublie, 0), ("Laval", IssueEnMasse.Creee, 1)]);
        (detail.Action.Traitees, detail.Action.Creees, detail.Action.Ignorees).ShouldBe((2, 1, 1));

        // Une seconde demande n'ajoute rien.
        var rejouee = await LancerEtExecuterAsync();
        var seconde = await AgirAsync(s => s.GetAsync(rejouee, default));
        seconde.Communes.Single(c => c.Code == "53130").Issue.ShouldBe(IssueEnMasse.DejaAuProgramme);
        (await CompterAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task Masse_RejoueeApresUnArret_ReprendSansDoubler()
    {
        var id = await AgirAsync(s => s.LancerAsync(Demande("53"), default));
        await Should.ThrowAsync<OperationCanceledException>(() => ExecuterAsync(id, (_, _) => throw new OperationCanceledException()));
        (await CompterAsync()).ShouldBe(0);
        await ExecuterAsync(id, (_, _) => Task.CompletedTask);
        await ExecuterAsync(id, (_, _) => Task.CompletedTask);
        (await CompterAsync()).ShouldBe(2);
        (await AgirAsync(s => s.GetAsync(id, default))).Communes.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Lancer_EcritLeTravail_EtSeVoitDansLaListe()
    {
        var id = await AgirAsync(s => s.LancerAsync(Demande("53"), default));
        var ligne = (await AgirAsync(s => s.GetListAsync(default))).ShouldHaveSingleItem();
        (ligne.Id, ligne.Travail, ligne.Territoire).ShouldBe((id, StatutTravail.EnAttente, "Mayenne"));
        await using var systeme = _base.Systeme();
        (await systeme.Contexte.Travaux.SingleAsync(t => t.EntiteId == id)).Type.ShouldBe(ApplicationEnMasse.TypeTravail);
    }

    [Fact]
    public async Task Lancer_QuandRienNEstPossible_DitPourquoi()
    {
        var sansDate = await _base.ModeleAsync("ATTENTE", "publiee");
        (await RefusAsync(Demande("53") with { ModeleId = sansDate })).ShouldBe(ModeleAnimationErrorCodes.AucuneDate);
        (await RefusAsync(Demande("53") with { ModeleId = Guid.NewGuid() })).ShouldBe(ModeleAnimationErrorCodes.ModeleInconnu);
        await using var national = _base.Agir(Roles.Association, Perimetre.National);
        var service = national.Service<IActionEnMasseAppService>();
        (await Should.ThrowAsync<BusinessException>(() => service.LancerAsync(Demande("13"), default))).Code.ShouldBe(ModeleAnimationErrorCodes.AucuneCommune);
        (await Should.ThrowAsync<BusinessException>(() => service.LancerAsync(Demande("99"), default))).Code.ShouldBe(ModeleAnimationErrorCodes.DepartementInconnu);
        (await service.GetApercuAsync(Demande(null), default)).Communes.ShouldBe(2);
        await Should.ThrowAsync<AutorisationRefuseeException>(() => AgirAsync(s => s.LancerAsync(Demande("13"), default)));
        await Should.ThrowAsync<AutorisationRefuseeException>(() => AgirAsync(s => s.LancerAsync(Demande(null), default)));
    }

    private EnMasseInput Demande(string? departement) => new() { ModeleId = _modele, Annee = 2027, Departement = departement };

    private async Task<string> RefusAsync(EnMasseInput demande) => (await Should.ThrowAsync<BusinessException>(() => AgirAsync(s => s.LancerAsync(demande, default)))).Code;

    private async Task<Guid> LancerEtExecuterAsync()
    {
        var id = await AgirAsync(s => s.LancerAsync(Demande("53"), default));
        await ExecuterAsync(id, (_, _) => Task.CompletedTask);
        return id;
    }

    private async Task ExecuterAsync(Guid id, Func<string, int, Task> avancer)
    {
        await using var portee = _base.Agir(Roles.Departement, Perimetre.DeDepartement("53"));
        var executant = portee.Service<ExecutantsTravail>().Exiger(ApplicationEnMasse.TypeTravail);
        await executant.ExecuterAsync(new ContexteTravail(Guid.NewGuid(), id, avancer), default);
    }

    private async Task<int> CompterAsync()
    {
        await using var systeme = _base.Systeme();
        return await systeme.Contexte.Animations.CountAsync(a => a.ModeleId == _modele);
    }

    private async Task<T> AgirAsync<T>(Func<IActionEnMasseAppService, Task<T>> action)
    {
        await using var portee = _base.Agir(Roles.Departement, Perimetre.DeDepartement("53"));
        return await action(portee.Service<IActionEnMasseAppService>());
    }
}
