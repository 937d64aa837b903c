using System.Net.Http.Headers;
using System.Net.Http.Json;
using VillesSolidaires.Comptes;

namespace VillesSolidaires.Benchmarks;

/// <summary>Demande un travail d'arrière-plan par l'API et attend sa fin ; la durée est celle que le registre des travaux a notée.</summary>
internal static class ClientTravaux
{
    private static readonly TimeSpan Intervalle = TimeSpan.FromMilliseconds(200);

    public static async Task<HttpClient> ConnecterAsync(Uri adresse)
    {
        var client = new HttpClient { BaseAddress = adresse };
        using var reponse = await client.PostAsJsonAsync("/api/v1/comptes/connexion", new ConnexionInput { Email = SemisConventions.Courriel, MotDePasse = SemisConventions.MotDePasse });
        var jetons = await reponse.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JetonsDto>();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", jetons!.AccessToken);
        return client;
    }

    /// <param name="api">Adresse où demander.</param>
    /// <param name="travail">Travail qui sert la demande créée.</param>
    /// <param name="refus">Ce qui manque au résultat ; nul quand tout est fait.</param>
    /// <returns>Durée du travail, de son début à sa fin.</returns>
    /// <exception cref="InvalidOperationException">Le travail a fini sans tout faire.</exception>
    public static async Task<TimeSpan> ExecuterAsync<TDemande, TDetail>(
        this HttpClient client, string api, TDemande demande, Func<TDetail, Guid?> travail, Func<TDetail, string?> refus, TimeSpan patience)
    {
        using var delai = new CancellationTokenSource(patience);
        using var lancee = await client.PostAsJsonAsync(api, demande, delai.Token);
        var adresse = lancee.EnsureSuccessStatusCode().Headers.Location!;
        var travailId = travail((await client.GetFromJsonAsync<TDetail>(adresse, delai.Token))!);
        while (true)
        {
            var execution = await client.GetFromJsonAsync<Execution>($"/api/v1/travaux/{travailId}", delai.Token);
            if (execution!.TermineLe is { } fin)
            {
                return refus((await client.GetFromJsonAsync<TDetail>(adresse, delai.Token))!) is { } manque
                    ? throw new InvalidOperationException($"{manque} : {execution.Erreur}.")
                    : fin - execution.DebuteLe!.Value;
            }
            await Task.Delay(Intervalle, delai.Token);
        }
    }

    private sealed record Execution(DateTime? DebuteLe, DateTime? TermineLe, string? Erreur);
}
