using System.Net.Http.Headers;
using System.Net.Http.Json;
using Microsoft.Data.Sqlite;
using VillesSolidaires.Animations;
using VillesSolidaires.Comptes;

namespace VillesSolidaires.Benchmarks;

/// <summary>Un modèle appliqué à mille quatre cents communes par un vrai travail d'arrière-plan, du premier lot au dernier.</summary>
internal static class BancMasse
{
    private const string Api = "/api/v1/animations/masse";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    public static async Task<Mesure> MesurerAsync()
    {
        var dossier = Directory.CreateTempSubdirectory("villes-banc-");
        try
        {
            await using var serveur = await ServeurDuBanc.DemarrerAsync(dossier.FullName, travaux: true, reglages: (SemisMasse.Reglage, "true"));
            using var client = await ConnecterAsync(serveur.Adresse);
            using var lancee = await client.PostAsJsonAsync(Api, new EnMasseInput { ModeleId = SemisMasse.Modele, Annee = SemisCalendrier.Annee + 2 });
            var adresse = lancee.EnsureSuccessStatusCode().Headers.Location!;
            var (communes, duree) = await AttendreAsync(client, adresse);
            Console.Error.WriteLine($"{communes} communes en {duree.TotalSeconds:0.0} s");
            return new Mesure("masse_communes_par_s", communes / duree.TotalSeconds, "communes/s");
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
    private static async Task<(int Communes, TimeSpan Duree)> AttendreAsync(HttpClient client, Uri adresse)
    {
        using var delai = new CancellationTokenSource(Patience);
        var travailId = (await LireAsync()).TravailId;
        while (true)
        {
            var travail = await client.GetFromJsonAsync<Execution>($"/api/v1/travaux/{travailId}", delai.Token);
            if (travail!.TermineLe is { } fin)
            {
                var creees = (await LireAsync()).Creees;
                return creees == SemisMasse.Communes
                    ? (creees, fin - travail.DebuteLe!.Value)
                    : throw new InvalidOperationException($"{creees} communes servies sur {SemisMasse.Communes} : {travail.Erreur}.");
            }
            await Task.Delay(200, delai.Token);
        }

        async Task<ActionLue> LireAsync() => (await client.GetFromJsonAsync<Resume>(adresse, delai.Token))!.Action;
    }

    private sealed record Resume(ActionLue Action);

    private sealed record ActionLue(int Creees, Guid? TravailId);

    private sealed record Execution(DateTime? DebuteLe, DateTime? TermineLe, string? Erreur);
}
