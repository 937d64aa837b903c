using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace VillesSolidaires.Web.Travaux;

/// <summary>Travail suivi à l'écran et l'état qu'on en montre.</summary>
/// <param name="Etat">Ce qui s'annonce quand il change : « PDF », « Terminé ».</param>
public sealed record TravailSuivi(Guid Id, string Titre, string Etat)
{
    internal string Signature => $"{Id:N}.{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Etat)))[..8]}";
}

/// <summary>
/// Zone rafraîchie par htmx : chaque demande rappelle, dans un en-tête, ce que l'écran montrait. La réponse sait donc ce qui a changé,
/// n'annonce que cela aux lecteurs d'écran, et prévient la page quand un travail s'est achevé.
/// </summary>
public sealed class SuiviVivant
{
    /// <summary>En-tête de requête : signatures des travaux montrés.</summary>
    public const string EnTete = "X-Suivi";

    /// <summary>Événement envoyé à la page quand un travail suivi n'est plus en cours.</summary>
    public const string Acheve = "travail-acheve";

    private const int SuivisMax = 50;

    private IReadOnlyList<TravailSuivi> _enCours = [];

    /// <summary>Vrai tant qu'il y a quelque chose à suivre : la zone demande alors à être rafraîchie.</summary>
    public bool Actif => _enCours.Count > 0;

    /// <summary>Valeur de <c>hx-headers</c>.</summary>
    public string EnTetes => JsonSerializer.Serialize(new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [EnTete] = string.Join(',', _enCours.Take(SuivisMax).Select(t => t.Signature)),
    });

    /// <summary>Ce qui a changé depuis la demande précédente ; nul s'il n'y a rien à dire.</summary>
    public string? Annonce { get; private set; }

    /// <param name="http">Requête en cours.</param>
    /// <param name="enCours">Travaux en attente ou en cours.</param>
    /// <param name="relire">Relit un travail qui n'est plus en cours.</param>
    public static async Task<SuiviVivant> LireAsync(HttpContext http, IReadOnlyList<TravailSuivi> enCours, Func<Guid, Task<TravailSuivi>> relire)
    {
        ArgumentNullException.ThrowIfNull(http);
        ArgumentNullException.ThrowIfNull(relire);
        var suivi = new SuiviVivant { _enCours = enCours };
        var montres = http.Request.Headers[EnTete].ToString().Split(',', StringSplitOptions.RemoveEmptyEntries).Take(SuivisMax).ToList();
        if (montres.Count == 0)
        {
            return suivi;
        }
        var changes = enCours.Where(t => montres.Exists(m => m.StartsWith($"{t.Id:N}.", StringComparison.Ordinal)) && !montres.Contains(t.Signature)).ToList();
        var acheves = new List<TravailSuivi>();
        foreach (var id in montres.Select(m => Guid.TryParse(m.Split('.')[0], out var id) ? id : Guid.Empty).Where(id => id != Guid.Empty && enCours.All(t => t.Id != id)))
        {
            acheves.Add(await relire(id));
        }
        if (acheves.Count > 0)
        {
            http.Response.Headers["HX-Trigger"] = Acheve;
        }
        if (changes.Count + acheves.Count > 0)
        {
            suivi.Annonce = string.Join(' ', changes.Concat(acheves).Select(t => $"{t.Titre} : {t.Etat}."));
        }
        return suivi;
    }
}
