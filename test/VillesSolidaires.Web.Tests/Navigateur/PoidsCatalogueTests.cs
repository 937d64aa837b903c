using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace VillesSolidaires.Navigateur;

/// <summary>
/// Le catalogue public tient dans un petit forfait : tous les octets qu'un vrai navigateur reçoit, tels qu'ils passent sur le réseau, page,
/// feuilles, scripts, polices, icônes et vignettes. Les fichiers eux-mêmes ne se chargent que sur demande.
/// </summary>
[Collection(CollectionAccessibilite.Nom)]
public sealed class PoidsCatalogueTests(ProduitEnMarche produit)
{
    private const int OctetsMax = 100_000;

    [Theory]
    [InlineData("/kits-a-telecharger", 1440)]
    [InlineData("/kits-a-telecharger", 390)]
    [InlineData("/kits-a-telecharger/canicule", 1440)]
    public async Task Page_SansCompteNiCache_PeseMoinsDeCentKilooctets(string adresse, int largeur)
    {
        var page = await produit.OuvrirAsync(largeur);
        var recus = await MesurerAsync(page, adresse);

        recus.Keys.ShouldContain(u => u.EndsWith(".woff2", StringComparison.Ordinal));
        recus.Keys.ShouldContain(u => u.Contains("/apercus-kits/", StringComparison.Ordinal));
        recus.Keys.ShouldNotContain(u => u.Contains("tabler", StringComparison.Ordinal) || u.EndsWith(".pdf", StringComparison.Ordinal));
        recus.Values.Sum().ShouldBeLessThanOrEqualTo(OctetsMax, string.Join('\n', recus.OrderByDescending(r => r.Value).Select(r => $"{r.Value,8} {r.Key}")));
    }

    private static async Task<ConcurrentDictionary<string, long>> MesurerAsync(IPage page, string adresse)
    {
        var reseau = await page.Context.NewCDPSessionAsync(page);
        await reseau.SendAsync("Network.enable");
        await reseau.SendAsync("Network.setCacheDisabled", new() { ["cacheDisabled"] = true });
        ConcurrentDictionary<string, string> adresses = new(StringComparer.Ordinal);
        ConcurrentDictionary<string, long> recus = new(StringComparer.Ordinal);
        reseau.Event("Network.requestWillBeSent").OnEvent += (_, e) =>
            adresses[e!.Value.GetProperty("requestId").GetString()!] = e.Value.GetProperty("request").GetProperty("url").GetString()!;
        // Octets reçus, en-têtes et compression compris, que Chromium ne donne qu'une fois le chargement fini.
        reseau.Event("Network.loadingFinished").OnEvent += (_, e) =>
        {
            var url = adresses[e!.Value.GetProperty("requestId").GetString()!];
            var octets = (long)e.Value.GetProperty("encodedDataLength").GetDouble();
            recus.AddOrUpdate(url, octets, (_, avant) => avant + octets);
        };
        await page.GotoAsync(adresse, new PageGotoOptions { WaitUntil = WaitUntilState.NetworkIdle });
        // Les vignettes se chargent après coup : toutes celles de la page se chargent ici, et pas seulement celles du premier écran.
        await page.EvaluateAsync("() => document.querySelectorAll('img').forEach(i => i.loading = 'eager')");
        await page.WaitForFunctionAsync("() => [...document.images].every(i => i.complete && i.naturalWidth > 0)");
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        return recus;
    }
}
