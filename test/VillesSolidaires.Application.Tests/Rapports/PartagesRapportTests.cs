using Microsoft.EntityFrameworkCore;
using VillesSolidaires.Comptes;

namespace VillesSolidaires.Rapports;

/// <summary>Un lien ouvre un rapport, et lui seul, à qui n'a pas de compte, jusqu'à son échéance.</summary>
public sealed class PartagesRapportTests : IAsyncLifetime
{
    private static readonly DateOnly Echeance = new(2026, 10, 12);

    private BaseDeTest _base = null!;
    private Guid _rapport;

    public async Task InitializeAsync()
    {
        _base = await BaseDeTest.CreerAsync();
        await _base.AjouterTerritoireAsync();
        _rapport = await _base.DemanderAsync(RapportsDeTest.Demande());
        await _base.ProduireAsync(_rapport);
    }

    public async Task DisposeAsync() => await _base.DisposeAsync();

    [Fact]
    public async Task UnLien_OuvreLeRapportEtSesDocumentsSansCompte_EtCompteSesVues()
    {
        var cree = await OuvrirAsync();

        for (var vue = 0; vue < 2; vue++)
        {
            var lu = await LireAsync(cree.Jeton);
            lu.Etat.ShouldBe(EtatPartage.Ouvert);
            lu.Contenu!.Jeu.EnTete.Territoire.ShouldBe("Marseille");
            lu.Documents.Select(d => d.Format).ShouldBe(["pdf", "xlsx"]);
        }
        await using (var anonyme = _base.Anonyme())
        {
            (await anonyme.Service<IRapportPartageAppService>().GetDocumentAsync(cree.Jeton, "pdf", default))!.Contenu.AsSpan().StartsWith("%PDF-"u8).ShouldBeTrue();
        }

        await using var mairie = Mairie();
        var partage = (await mairie.Service<IPartageRapportAppService>().GetListAsync(_rapport, default)).ShouldHaveSingleItem();
        (partage.Vues, partage.Etat, partage.ExpireLe, partage.JetonFin).ShouldBe((2, EtatPartage.Ouvert, Echeance, cree.Jeton[^4..]));
    }

    [Fact]
    public async Task LeJeton_NEstGardeQuEnEmpreinte()
    {
        var cree = await OuvrirAsync();
        await using var systeme = _base.Systeme();
        var garde = await systeme.Contexte.PartagesDeRapports.SingleAsync();
        garde.JetonEmpreinte.ShouldBe(JetonSecret.EmpreinteDe(cree.Jeton));
        var colonnes = systeme.Contexte.Entry(garde).Properties.Select(p => p.CurrentValue?.ToString() ?? "");
        colonnes.ShouldAllBe(valeur => !valeur.Contains(cree.Jeton, StringComparison.Ordinal));
    }

    [Fact]
    public async Task UnLienExpireOuRevoque_NeMontrePlusRien()
    {
        var expire = await OuvrirAsync();
        var revoque = await OuvrirAsync("Presse");
        await using (var mairie = Mairie())
        {
            await mairie.Service<IPartageRapportAppService>().RevoquerAsync(_rapport, revoque.Id, default);
        }
        await using (var mairie = Mairie())
        {
            (await Should.ThrowAsync<BusinessException>(() => mairie.Service<IPartageRapportAppService>().RevoquerAsync(_rapport, revoque.Id, default))).Code.ShouldBe(PartageErrorCodes.PartageDejaRevoque);
        }
        await FermeAsync(revoque.Jeton, EtatPartage.Revoque);

        _base.Horloge.AllerA(new DateTimeOffset(2026, 10, 12, 20, 0, 0, TimeSpan.Zero));
        (await LireAsync(expire.Jeton)).Etat.ShouldBe(EtatPartage.Ouvert, "le dernier jour compte");
        _base.Horloge.AllerA(new DateTimeOffset(2026, 10, 13, 8, 0, 0, TimeSpan.Zero));
        await FermeAsync(expire.Jeton, EtatPartage.Expire);
    }

    [Theory]
    [InlineData("")]
    [InlineData("court")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public async Task UnJetonInconnu_NOuvreRien(string jeton) => await Should.ThrowAsync<EntityNotFoundException>(() => LireAsync(jeton));

    [Theory]
    [InlineData("2026-09-14", "Conseil", PartageErrorCodes.PartageEcheancePassee)]
    [InlineData("2027-12-31", "Conseil", PartageErrorCodes.PartageEcheanceLointaine)]
    [InlineData("2026-10-12", "  ", PartageErrorCodes.PartageSansDestinataire)]
    public async Task CreateAsync_RefuseCeQuiNeSOuvriraitPas(string echeance, string destinataire, string code)
    {
        await using var mairie = Mairie();
        var input = new CreerPartageInput { Destinataire = destinataire, ExpireLe = DateOnly.Parse(echeance, System.Globalization.CultureInfo.InvariantCulture) };
        (await Should.ThrowAsync<BusinessException>(() => mairie.Service<IPartageRapportAppService>().CreateAsync(_rapport, input, default))).Code.ShouldBe(code);
    }

    [Fact]
    public async Task CreateAsync_RefuseUnRapportPasEncoreProduit_EtUnLienDeTrop()
    {
        var enAttente = await _base.DemanderAsync(RapportsDeTest.Demande());
        await using (var mairie = Mairie())
        {
            (await Should.ThrowAsync<BusinessException>(() => mairie.Service<IPartageRapportAppService>().CreateAsync(enAttente, Saisie(), default))).Code.ShouldBe(PartageErrorCodes.PartageRapportIndisponible);
        }
        for (var i = 0; i < PartageConsts.ParRapportMax; i++)
        {
            await OuvrirAsync();
        }
        (await Should.ThrowAsync<BusinessException>(() => OuvrirAsync())).Code.ShouldBe(PartageErrorCodes.TropDePartages);
    }

    [Fact]
    public async Task LesPartages_SeGerentDansLePerimetreDuRapport()
    {
        var cree = await OuvrirAsync();
        await using var laval = _base.Agir(Roles.Mairie, Perimetre.DeCommune("53130"));
        var service = laval.Service<IPartageRapportAppService>();
        await Should.ThrowAsync<EntityNotFoundException>(() => service.GetListAsync(_rapport, default));
        await Should.ThrowAsync<EntityNotFoundException>(() => service.CreateAsync(_rapport, Saisie(), default));
        await Should.ThrowAsync<EntityNotFoundException>(() => service.RevoquerAsync(_rapport, cree.Id, default));
    }

    private async Task<PartageCreeDto> OuvrirAsync(string destinataire = "Conseil municipal")
    {
        await using var mairie = Mairie();
        return await mairie.Service<IPartageRapportAppService>().CreateAsync(_rapport, Saisie() with { Destinataire = destinataire }, default);
    }

    private async Task<RapportPartage> LireAsync(string jeton)
    {
        await using var anonyme = _base.Anonyme();
        return await anonyme.Service<IRapportPartageAppService>().GetAsync(jeton, default);
    }

    private async Task FermeAsync(string jeton, EtatPartage etat)
    {
        var lu = await LireAsync(jeton);
        (lu.Etat, lu.Contenu, lu.Documents.Count).ShouldBe((etat, null, 0));
        await using var anonyme = _base.Anonyme();
        (await anonyme.Service<IRapportPartageAppService>().GetDocumentAsync(jeton, "pdf", default)).ShouldBeNull();
    }

    private static CreerPartageInput Saisie() => new() { Destinataire = "Conseil municipal", ExpireLe = Echeance };

    private PorteeDeTest Mairie() => _base.Agir(Roles.Mairie, Perimetre.DeCommune("13055"));
}
