using Microsoft.AspNetCore.Hosting;
using Shouldly;
using Xunit;

namespace VillesSolidaires.Kits;

/// <summary>Deux voisins derrière le même relais font deux postes ; une adresse inventée n'en fait aucun.</summary>
public sealed class RelaisDeConfianceTests
{
    [Theory]
    [InlineData("10.0.0.1, 127.0.0.0/8", 2)]
    [InlineData("::ffff:127.0.0.1 127.0.0.1 ::1", 2)]
    [InlineData("10.0.0.1", 1)]
    [InlineData("", 1)]
    public async Task Get_QuandUnRelaisDitLAdresse_NeLeCroitQueSIlEstDeConfiance(string relais, long qualifies)
    {
        var usine = new UsineDerriereRelais(relais);
        await usine.InitializeAsync();
        try
        {
            var id = await usine.PublieAsync("relais");
            foreach (var adresse in (string[])["203.0.113.1", "203.0.113.2"])
            {
                using var client = usine.ClientApi();
                using var demande = new HttpRequestMessage(HttpMethod.Get, "/kits/relais/affiche.pdf");
                demande.Headers.UserAgent.ParseAdd(UsineRegle2.Navigateur);
                demande.Headers.Add("X-Forwarded-For", adresse);
                using var reponse = await client.SendAsync(demande);
                reponse.EnsureSuccessStatusCode();
            }
            (await usine.ComptesAsync(id)).ShouldBe((2, qualifies));
        }
        finally
        {
            await ((IAsyncLifetime)usine).DisposeAsync();
        }
    }

    private sealed class UsineDerriereRelais(string relais) : UsineWeb
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSetting("App:RelaisDeConfiance", relais);
        }
    }
}
