using Shouldly;
using VillesSolidaires.Comptes;
using VillesSolidaires.Organisations;
using Xunit;

namespace VillesSolidaires.Conventions;

/// <summary>Les pages de rédaction d'un cadre de quarante parties lisent la base autant de fois que celles d'une petite convention.</summary>
public sealed class RequetesRedactionTests(NombreDeRequetesTests.Usine usine) : IClassFixture<NombreDeRequetesTests.Usine>
{
    private const int RequetesMax = 20;

    [Theory]
    [InlineData("texte")]
    [InlineData("parties")]
    [InlineData("engagements")]
    [InlineData("financement")]
    public async Task Page_QuandLaConventionGrossit_NeLitPasPlusSouvent(string page)
    {
        var client = await usine.ConnecterAsync(Roles.Association);
        var petite = await usine.BrouillonAsync(DonneesWeb.Laval);
        var grande = await usine.BrouillonAsync(DonneesWeb.Marseille);
        List<Guid> organisations = [];
        for (var i = 0; i < 40; i++)
        {
            organisations.Add(await usine.OrganisationAsync(TypeOrganisation.Mecene, $"Mécène {page} {i}", null, null));
        }
        using var reponse = await client.PosterAsync($"/conventions/{grande.Id}/parties", organisations.Select(o => ("Ajout.OrganisationIds", $"{o}")), $"/conventions/{grande.Id}/parties?handler=Ajouter");
        (await usine.FicheAsync(grande.Id)).Parties.Count.ShouldBe(43);

        var (peu, beaucoup) = (await CompterAsync(petite.Id), await CompterAsync(grande.Id));
        beaucoup.ShouldBe(peu);
        peu.ShouldBeInRange(1, RequetesMax);

        async Task<int> CompterAsync(Guid id)
        {
            // Une première fois pour les caches.
            await client.PageAsync($"/conventions/{id}/{page}");
            usine.Compteur.Remettre();
            await client.PageAsync($"/conventions/{id}/{page}");
            return usine.Compteur.Nombre;
        }
    }
}
