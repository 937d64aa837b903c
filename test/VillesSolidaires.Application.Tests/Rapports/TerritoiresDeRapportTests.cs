using VillesSolidaires.Comptes;
using VillesSolidaires.Organisations;

namespace VillesSolidaires.Rapports;

/// <summary>Un code désigne un territoire, dans ce que le type accepte et le périmètre permet.</summary>
public sealed class TerritoiresDeRapportTests : IAsyncLifetime
{
    private readonly Guid _bailleur = Guid.CreateVersion7();
    private BaseDeTest _base = null!;

    public async Task InitializeAsync()
    {
        _base = await BaseDeTest.CreerAsync();
        await _base.AjouterTerritoireAsync();
        await using var systeme = _base.Systeme();
        systeme.Contexte.AddRange(
            new Organisation(_bailleur, TypeOrganisation.BailleurSocial, "Bocage Habitat", null, "53130", "53"),
            new Organisation(Guid.CreateVersion7(), TypeOrganisation.Mairie, "Mairie de Laval", null, "53130", "53"));
        await systeme.Contexte.SaveChangesAsync();
    }

    public async Task DisposeAsync() => await _base.DisposeAsync();

    [Theory]
    [InlineData(TypeRapport.ImpactCommunal, "53130", "Laval")]
    [InlineData(TypeRapport.ImpactCommunal, "53", null)]
    [InlineData(TypeRapport.ImpactDepartemental, " 53 ", "Mayenne")]
    [InlineData(TypeRapport.ImpactRegional, "R52", "Pays de la Loire")]
    [InlineData(TypeRapport.ImpactRegional, "52", null)]
    [InlineData(TypeRapport.ImpactNational, "fr", "France")]
    [InlineData(TypeRapport.Convention, "R52", "Pays de la Loire")]
    [InlineData(TypeRapport.Label, "FR", "France")]
    [InlineData(TypeRapport.Campagne, "99999", null)]
    [InlineData(TypeRapport.Convention, "", null)]
    public async Task TrouverAsync_NAccepteQueLesNiveauxDuType(TypeRapport type, string code, string? attendu)
    {
        await using var portee = _base.Agir(Roles.Administrateur, Perimetre.National);
        (await portee.Service<TerritoiresDeRapport>().TrouverAsync(type, code, default))?.Nom.ShouldBe(attendu);
    }

    [Fact]
    public async Task TrouverAsync_NAccepteQuUnBailleurPourLeRapportDUnBailleur()
    {
        await using var portee = _base.Agir(Roles.Administrateur, Perimetre.National);
        var territoires = portee.Service<TerritoiresDeRapport>();
        (await territoires.TrouverAsync(TypeRapport.Bailleur, $"{_bailleur}", default)).ShouldBe(new TerritoireRapport("Bocage Habitat", null, null, null, _bailleur));
        var mairie = portee.Contexte.Organisations.Single(o => o.Type == TypeOrganisation.Mairie).Id;
        (await territoires.TrouverAsync(TypeRapport.Bailleur, $"{mairie}", default)).ShouldBeNull();
        (await territoires.TrouverAsync(TypeRapport.ImpactNational, $"{_bailleur}", default)).ShouldBeNull();
    }

    [Fact]
    public async Task CreateAsync_QuandLeRapportEstRegionalNationalOuDUnBailleur_DemandeUnPerimetreNational()
    {
        (string Type, string Code)[] demandes =
            [(CodesRapport.ImpactRegional, "R52"), (CodesRapport.ImpactNational, "FR"), (CodesRapport.Label, "FR"), (CodesRapport.ImpactDepartemental, "13"), (CodesRapport.Bailleur, $"{_bailleur}")];
        foreach (var (type, code) in demandes)
        {
            var demande = RapportsDeTest.Demande(code) with { Type = type };
            await using (var departement = _base.Agir(Roles.Departement, Perimetre.DeDepartement("53")))
            {
                await Should.ThrowAsync<AutorisationRefuseeException>(() => departement.Service<IRapportAppService>().CreateAsync(demande, default), code);
            }
            await using var association = _base.Agir(Roles.Association, Perimetre.National);
            var service = association.Service<IRapportAppService>();
            (await service.GetAsync(await service.CreateAsync(demande, default), default)).CodeTerritoire.ShouldBe(code);
        }
    }

    [Fact]
    public async Task GetListAsync_ProposeLesTerritoiresDuPerimetre()
    {
        await using var association = _base.Agir(Roles.Association, Perimetre.National);
        var national = association.Service<ITerritoireRapportAppService>();
        (await national.GetTypesAsync(default)).ShouldBe(CodesRapport.Types);
        (await national.GetListAsync(TypeRapport.ImpactRegional, default)).Select(t => t.Code).ShouldBe(["R52", "R93"]);
        (await national.GetListAsync(TypeRapport.Convention, default)).Select(t => t.Code).ShouldBe(["13", "53", "R52", "R93", "FR"]);
        (await national.GetListAsync(TypeRapport.Bailleur, default)).ShouldHaveSingleItem().Nom.ShouldBe("Bocage Habitat");

        await using var mayenne = _base.Agir(Roles.Departement, Perimetre.DeDepartement("53"));
        var departement = mayenne.Service<ITerritoireRapportAppService>();
        (await departement.GetTypesAsync(default)).ShouldBe(
            [TypeRapport.ImpactCommunal, TypeRapport.ImpactDepartemental, TypeRapport.Convention, TypeRapport.Campagne, TypeRapport.Label]);
        (await departement.GetListAsync(TypeRapport.ImpactDepartemental, default)).ShouldHaveSingleItem().Code.ShouldBe("53");
        (await departement.GetListAsync(TypeRapport.ImpactNational, default)).ShouldBeEmpty();
    }
}
