using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using VillesSolidaires.Comptes;

namespace VillesSolidaires;

/// <summary>L'API reprend dans l'adresse les mots qu'elle rend dans son JSON.</summary>
public sealed class EnumerationsDeRequeteTests(UsineWeb usine) : IClassFixture<UsineWeb>
{
    [Theory]
    [InlineData("echec")]
    [InlineData("Echec")]
    [InlineData("ECHEC")]
    public async Task Liste_QuandLeStatutEstEcritDansUneCasseQuelconque_Filtre(string statut)
    {
        await usine.RapportEchoueAsync(DonneesWeb.Marseille, "Disque plein.");
        using var client = await usine.PorterAsync(Roles.Association);
        var liste = await client.GetFromJsonAsync<JsonElement>($"/api/v1/travaux?statut={statut}");
        var elements = liste.GetProperty("elements").EnumerateArray().ToList();
        elements.ShouldNotBeEmpty();
        elements.ShouldAllBe(e => e.GetProperty("statut").GetString() == "echec");
    }

    [Fact]
    public async Task Liste_QuandPlusieursFiltresSontDonnes_LesGardeTous()
    {
        await usine.RapportEchoueAsync(DonneesWeb.Marseille, "Disque plein.");
        using var client = await usine.PorterAsync(Roles.Association);
        var liste = await client.GetFromJsonAsync<JsonElement>("/api/v1/travaux?STATUT=echec&taille=1&recherche=Marseille");
        liste.GetProperty("elements").GetArrayLength().ShouldBe(1);
    }

    [Theory]
    [InlineData("/api/v1/travaux", "enAttente, enCours, ")]
    [InlineData("/api/v1/rapports", "demande, enProduction, ")]
    [InlineData("/api/v1/kits", "brouillon, publie, archive")]
    public async Task Liste_QuandLaValeurEstInconnue_Repond400EnDonnantLesValeursAdmises(string route, string admises)
    {
        using var client = await usine.PorterAsync(Roles.Association);
        foreach (var valeur in new[] { "nimporte", "3", "echec,termine" })
        {
            using var reponse = await client.GetAsync($"{route}?statut={valeur}");
            reponse.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
            var probleme = await reponse.Content.ReadFromJsonAsync<JsonElement>();
            probleme.GetProperty("code").GetString().ShouldBe("General:ValeurInconnue");
            probleme.GetProperty("errors").GetProperty("statut")[0].GetString().ShouldNotBeNull().ShouldContain(admises);
        }
    }

    [Fact]
    public async Task Liste_QuandLaValeurEstVide_NeFiltrePas()
    {
        await usine.RapportDemandeAsync(DonneesWeb.Marseille);
        using var client = await usine.PorterAsync(Roles.Association);
        (await client.GetFromJsonAsync<JsonElement>("/api/v1/travaux?statut=")).GetProperty("total").GetInt32().ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task Liste_SansJeton_Repond401AvantDeJugerLaValeur()
    {
        using var client = usine.ClientApi();
        using var reponse = await client.GetAsync("/api/v1/travaux?statut=nimporte");
        reponse.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }
}
