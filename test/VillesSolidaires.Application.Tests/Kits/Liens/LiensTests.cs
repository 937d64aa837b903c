using System.Net;
using VillesSolidaires.Comptes;

namespace VillesSolidaires.Kits;

public sealed class LiensTests : IAsyncLifetime
{
    private BaseDeTest _base = null!;
    private Guid _kit;

    public async Task InitializeAsync()
    {
        _base = await BaseDeTest.CreerAsync();
        await _base.AjouterTerritoireAsync();
        _kit = await _base.CreerKitEnLigneAsync();
    }

    public async Task DisposeAsync() => await _base.DisposeAsync();

    [Fact]
    public async Task CreerAsync_QuandPlusieursCanaux_CreeUnLienParCanal_PourLaCommuneDeLaMairie()
    {
        await using var mairie = Mairie();
        var crees = await mairie.Service<ILienSuiviAppService>().CreerAsync(_kit, new CreerLiensInput { Canaux = ["qr", "mairie", "qr"], Libelle = "Bulletin" }, default);

        crees.Select(l => (l.Canal, l.CommuneNom, l.Libelle, l.CreePar)).ShouldBe([("qr", "Marseille", "Bulletin", "Personne de test"), ("mairie", "Marseille", "Bulletin", "Personne de test")], ignoreOrder: true);
        crees.Select(l => l.Code).Distinct().Count().ShouldBe(2);
    }

    [Theory]
    [InlineData("pigeon", null, null, LienErrorCodes.LienCanalInconnu)]
    [InlineData("qr", "absent.pdf", null, LienErrorCodes.LienFichierAbsent)]
    [InlineData("qr", null, "Nulle-Part", "Territoires:CommuneInconnue")]
    public async Task CreerAsync_QuandUneSaisieEstFausse_LaRefuse(string canal, string? fichier, string? commune, string code)
    {
        await using var association = _base.Association();
        var refus = await Should.ThrowAsync<BusinessException>(() =>
            association.Service<ILienSuiviAppService>().CreerAsync(_kit, new CreerLiensInput { Canaux = [canal], Fichier = fichier, Commune = commune }, default));
        refus.Code.ShouldBe(code);
    }

    [Fact]
    public async Task CreerAsync_QuandLaCommuneEstHorsPerimetre_Refuse()
    {
        await using var mairie = Mairie();
        await Should.ThrowAsync<AutorisationRefuseeException>(() =>
            mairie.Service<ILienSuiviAppService>().CreerAsync(_kit, new CreerLiensInput { Canaux = ["qr"], Commune = "Laval" }, default));
    }

    [Fact]
    public async Task CreerAsync_QuandLePerimetreNEstPasNational_ExigeUneCommune()
    {
        await using var departement = _base.Agir(Roles.Departement, Perimetre.DeDepartement("53"));
        var refus = await Should.ThrowAsync<BusinessException>(() =>
            departement.Service<ILienSuiviAppService>().CreerAsync(_kit, new CreerLiensInput { Canaux = ["qr"] }, default));
        refus.Code.ShouldBe(LienErrorCodes.LienSansCommune);
    }

    [Fact]
    public async Task GetListAsync_NeMontreQueLePerimetre_EtCompteParLien()
    {
        var (marseille, laval) = (await CreerAsync("13055"), await CreerAsync("53130"));
        await TelechargerAsync(marseille.Code, 3);
        await TelechargerAsync(laval.Code, 1);

        await using var mairie = Mairie();
        var liste = await mairie.Service<ILienSuiviAppService>().GetListAsync(_kit, new LienListeInput(), default);
        liste.Elements.ShouldHaveSingleItem().ShouldSatisfyAllConditions(l => l.Code.ShouldBe(marseille.Code), l => l.Qualifies.ShouldBe(3));
        await Should.ThrowAsync<EntityNotFoundException>(() => mairie.Service<ILienSuiviAppService>().GetAsync(laval.Id, default));
    }

    [Fact]
    public async Task RevoquerAsync_ArreteDeCompter_EtMeneALaPageDuKit()
    {
        var lien = await CreerAsync("13055", "affiche.pdf");
        await TelechargerAsync(lien.Code, 1);
        (await SuivreAsync(lien.Code))!.Fichier.ShouldBe("affiche.pdf");
        await using (var association = _base.Association())
        {
            await association.Service<ILienSuiviAppService>().RevoquerAsync(lien.Id, default);
        }

        var destination = await SuivreAsync(lien.Code);
        destination.ShouldNotBeNull();
        (destination.Revoque, destination.Fichier).ShouldBe((true, null));
        await TelechargerAsync(lien.Code, 1, poste: "198.51.100.");
        await using var portee = _base.Association();
        var service = portee.Service<ILienSuiviAppService>();
        (await service.GetAsync(lien.Id, default)).Qualifies.ShouldBe(1);
        (await service.GetListAsync(_kit, new LienListeInput(), default)).Total.ShouldBe(0);
        (await service.GetListAsync(_kit, new LienListeInput { Revoques = true }, default)).Total.ShouldBe(1);
    }

    [Fact]
    public async Task TrouverAsync_QuandDesCodesSontFaux_NeGardeRienEnMemoire()
    {
        var lien = await CreerAsync("13055");
        var liens = (LiensSuivis)_base.Racine.GetService(typeof(ILiensSuivis))!;
        for (var i = 0; i < 500; i++)
        {
            (await liens.TrouverAsync(CodeLien.Tirer().ToString(), default)).ShouldBeNull();
            (await liens.TrouverAsync($"faux-{i}", default)).ShouldBeNull();
        }
        liens.EnMemoire.ShouldBe(0);
        (await liens.TrouverAsync(lien.Code.ToLowerInvariant(), default))!.CommuneCode.ShouldBe("13055");
        liens.EnMemoire.ShouldBe(1);
    }

    [Fact]
    public async Task SuivreAsync_QuandLeKitEstArchive_NeMeneNullePart()
    {
        var lien = await CreerAsync("13055");
        await using (var association = _base.Association())
        {
            await association.Service<IKitAppService>().ArchiverAsync(_kit, null, default);
        }
        (await SuivreAsync(lien.Code)).ShouldBeNull();
    }

    private PorteeDeTest Mairie() => _base.Agir(Roles.Mairie, Perimetre.DeCommune("13055"));

    private async Task<LienDto> CreerAsync(string commune, string? fichier = null)
    {
        await using var association = _base.Association();
        return (await association.Service<ILienSuiviAppService>().CreerAsync(_kit, new CreerLiensInput { Canaux = ["qr"], Commune = commune, Fichier = fichier }, default)).Single();
    }

    private async Task<DestinationLienDto?> SuivreAsync(string code)
    {
        await using var anonyme = _base.Anonyme();
        return await anonyme.Service<ILienPublicAppService>().TrouverAsync(code, default);
    }

    private async Task TelechargerAsync(string lien, int fois, string poste = "192.0.2.")
    {
        await using var portee = _base.Anonyme();
        var service = portee.Service<ITelechargementKitAppService>();
        for (var i = 0; i < fois; i++)
        {
            var fichier = await service.TrouverAsync(new DemandeTelechargement("grand-froid", "affiche.pdf", null, null, null, lien), default);
            await service.CompterAsync(fichier, new ContexteTelechargement(IPAddress.Parse($"{poste}{i}"), "Mozilla/5.0 Firefox/140.0", EstPartiel: false, EstPrechargement: false), default);
        }
    }
}
