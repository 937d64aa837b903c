using VillesSolidaires.Comptes;
using static VillesSolidaires.ImagesDeTest;

namespace VillesSolidaires.Territoires;

public sealed class IdentiteCommuneTests : IAsyncLifetime
{
    private BaseDeTest _base = null!;

    public async Task InitializeAsync()
    {
        _base = await BaseDeTest.CreerAsync();
        await _base.AjouterTerritoireAsync();
    }

    public async Task DisposeAsync() => await _base.DisposeAsync();

    [Fact]
    public async Task ModifierAsync_GardeLeContactEtLeLogo()
    {
        await ModifierAsync(new() { Service = " Maison des associations ", Telephone = "04 91 00 00 00", Courriel = "Entraide@Marseille.example", Site = "https://www.marseille.example/" }, Png(600, 400));

        await using var mairie = Mairie();
        var service = mairie.Service<IIdentiteCommuneAppService>();
        var lue = await service.GetAsync("13055", default);
        (lue.Service, lue.Telephone, lue.Courriel, lue.Site).ShouldBe(("Maison des associations", "04 91 00 00 00", "entraide@marseille.example", "www.marseille.example"));
        lue.Logo.ShouldNotBeNull();
        (lue.Logo.Largeur, lue.Logo.Hauteur, lue.Logo.TypeMime).ShouldBe((600, 400, "image/png"));
        (await service.GetLogoAsync("13055", default)).Contenu.ShouldBe(Png(600, 400));

        // Un second logo remplace le premier ; sans logo, l'ancien reste.
        await ModifierAsync(new() { Service = "Accueil" }, Png(300, 300));
        await ModifierAsync(new() { Service = "Accueil" });
        (await service.GetAsync("13055", default)).Logo!.Largeur.ShouldBe(300);
        await service.RetirerLogoAsync("13055", default);
        await using var autre = Mairie();
        (await autre.Service<IIdentiteCommuneAppService>().GetAsync("13055", default)).Logo.ShouldBeNull();
    }

    [Theory]
    [InlineData("Mme Dupont", null, null, null, IdentiteErrorCodes.ServiceNominatif)]
    [InlineData("Bureau de M. Martin", null, null, null, IdentiteErrorCodes.ServiceNominatif)]
    [InlineData(null, "appelez-nous", null, null, IdentiteErrorCodes.TelephoneInvalide)]
    [InlineData(null, null, "pas une adresse", null, IdentiteErrorCodes.CourrielInvalide)]
    [InlineData(null, null, null, "javascript:alert(1)", IdentiteErrorCodes.SiteInvalide)]
    [InlineData("Accueil 🎉", null, null, null, IdentiteErrorCodes.CaractereNonImprimable)]
    public async Task ModifierAsync_QuandLeContactEstFaux_LeRefuse(string? service, string? telephone, string? courriel, string? site, string code)
    {
        var refus = await Should.ThrowAsync<BusinessException>(() => ModifierAsync(new() { Service = service, Telephone = telephone, Courriel = courriel, Site = site }));
        refus.Code.ShouldBe(code);
    }

    [Fact]
    public async Task ModifierAsync_QuandLeLogoNeSImprimeraitPas_LeRefuse()
    {
        await RefuseLogoAsync(IdentiteErrorCodes.LogoTropLourd, [.. Png(300, 300), .. new byte[30_000_000]]);
        await RefuseLogoAsync(IdentiteErrorCodes.LogoRefuse, [.. "%PDF-1.7"u8]);
        await RefuseLogoAsync(IdentiteErrorCodes.LogoRefuse, []);
        await RefuseLogoAsync(IdentiteErrorCodes.LogoDimensions, Png(100, 80));
        await RefuseLogoAsync(IdentiteErrorCodes.LogoDimensions, Png(3000, 200));
        // Une image bombe : quelques octets qui annoncent des milliards de pixels, refusée avant d'en lire un seul.
        await RefuseLogoAsync(IdentiteErrorCodes.LogoIllisible, Png(300, 300, largeurDite: 60_000, hauteurDite: 60_000));
        await RefuseLogoAsync(IdentiteErrorCodes.LogoIllisible, Png(300, 300)[..200]);
    }

    [Fact]
    public async Task GetAsync_QuandLaCommuneEstHorsPerimetre_Refuse()
    {
        await using var mairie = Mairie();
        await Should.ThrowAsync<AutorisationRefuseeException>(() => mairie.Service<IIdentiteCommuneAppService>().GetAsync("53130", default));
        await using var departement = _base.Agir(Roles.Departement, Perimetre.DeDepartement("13"));
        await Should.ThrowAsync<AutorisationRefuseeException>(() => departement.Service<IIdentiteCommuneAppService>().GetAsync("13055", default));
    }

    private PorteeDeTest Mairie() => _base.Agir(Roles.Mairie, Perimetre.DeCommune("13055"));

    private async Task ModifierAsync(ModifierIdentiteInput input, byte[]? logo = null)
    {
        await using var mairie = Mairie();
        await mairie.Service<IIdentiteCommuneAppService>().ModifierAsync("13055", input, logo is null ? null : new LogoDepose("logo.png", logo), default);
    }

    private async Task RefuseLogoAsync(string code, byte[] logo)
    {
        var refus = await Should.ThrowAsync<BusinessException>(() => ModifierAsync(new(), logo));
        (refus.Code, refus.Champ).ShouldBe((code, "Logo"));
        refus.Texte.ShouldNotContain("{");
    }
}
