using System.Diagnostics;

namespace VillesSolidaires.Web.Hebergement;

/// <summary>Donne à chaque requête un numéro de suivi : dans les journaux, dans l'en-tête de réponse et sur les pages d'erreur.</summary>
public sealed class Correlation(RequestDelegate suite, ILogger<Correlation> journal)
{
    public const string EnTete = "X-Correlation-ID";

    public static string Numero(HttpContext http) => Activity.Current?.TraceId.ToString() ?? http.TraceIdentifier;

    public async Task InvokeAsync(HttpContext http)
    {
        var numero = Numero(http);
        // Au dernier moment : le traitement d'une erreur vide les en-têtes déjà posés.
        http.Response.OnStarting(() =>
        {
            http.Response.Headers[EnTete] = numero;
            return Task.CompletedTask;
        });
        using (journal.BeginScope(new Dictionary<string, object>(StringComparer.Ordinal) { ["CorrelationId"] = numero }))
        {
            await suite(http);
        }
    }
}
