using System.Net.Http.Headers;
using System.Net.Http.Json;
using Microsoft.Data.Sqlite;
using VillesSolidaires.Comptes;
using VillesSolidaires.Rapports;

namespace VillesSolidaires.Benchmarks;

/// <summary>
/// Le rapport (PDF et classeur) de mille quatre cents communes, demandé d'un coup et produit par le vrai travail d'arrière-plan, de la première
/// lecture au dernier fichier rangé ; mémoire de pointe du serveur qui le fait.
/// </summary>
internal static class BancLotRapports
{
    /// <summary>Nombre de communes, pour une mesure plus courte ; 1 400 sans elle.</summary>
    private const string Variable = "BANC_LOT_COMMUNES";
    private const string Api = "/api/v1/rapports/lots";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(20);

    public static async Task<IReadOnlyList<Mesure>> MesurerAsync()
    {
        var communes = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } n ? n : $"{SemisMasse.Communes}";
        var dossier = Directory.CreateTempSubdirectory("villes-banc-");
        try
        {
            await using var serveur = await ServeurDuBanc.DemarrerAsync(dossier.FullName, travaux: true, (SemisMasse.Reglage, "true"), (SemisMasse.ReglageCommunes, communes));
            using var client = await ConnecterAsync(serveur.Adresse);
            var annee = DateTimeOffset.Now.Year - 1;
            using var lancee = await client.PostAsJsonAsync(
                Api, new LotRapportsInput { Du = new(annee, 1, 1), Au = new(annee, 12, 31), Formats = [CodesRapport.Pdf, CodesRapport.Xlsx] });
            var duree = await AttendreAsync(client, lancee.EnsureSuccessStatusCode().Headers.Location!);
            Console.Error.WriteLine($"{communes} rapports en {duree.TotalSeconds:0.0} s");
            return
            [
                new("lot_s", duree.TotalSeconds, "s", 300, "max"),
                new("lot_mio", MemoireDesProcessus.PointeMio(serveur.Id), "Mio", 600, "max"),
            ];
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            dossier.Delete(recursive: true);
        }
    }

    private static async Task<HttpClient> ConnecterAsync(Uri adresse)
    {
        var client = new HttpClient { BaseAddress = adresse };
        using var reponse = await client.PostAsJsonAsync("/api/v1/comptes/connexion", new ConnexionInput { Email = SemisConventions.Courriel, MotDePasse = SemisConventions.MotDePasse });
        var jetons = await reponse.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JetonsDto>();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", jetons!.AccessToken);
        return client;
    }

    /// <summary>Attend la fin du travail ; sa durée est celle que le registre a notée.</summary>
    private static async Task<TimeSpan> AttendreAsync(HttpClient client, Uri adresse)
    {
        using var delai = new CancellationTokenSource(Patience);
        var travailId = (await LireAsync()).TravailId;
        while (true)
        {
            var travail = await client.GetFromJsonAsync<Execution>($"/api/v1/travaux/{travailId}", delai.Token);
            if (travail!.TermineLe is { } fin)
            {
                var lot = await LireAsync();
                return lot.Produits == lot.Communes
                    ? fin - travail.DebuteLe!.Value
                    : throw new InvalidOperationException($"{lot.Produits} rapports sur {lot.Communes} : {travail.Erreur}.");
            }
            await Task.Delay(500, delai.Token);
        }

        async Task<LotLu> LireAsync() => (await client.GetFromJsonAsync<Detail>(adresse, delai.Token))!.Lot;
    }

    private sealed record Detail(LotLu Lot);

    private sealed record LotLu(int Communes, int Produits, Guid? TravailId);

    private sealed record Execution(DateTime? DebuteLe, DateTime? TermineLe, string? Erreur);
}
