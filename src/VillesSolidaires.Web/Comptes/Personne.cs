using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.Extensions.Caching.Memory;
using VillesSolidaires.Comptes;

namespace VillesSolidaires.Web.Comptes;

/// <summary>Ce que l'en-tête montre de la personne connectée.</summary>
/// <param name="Nom">Nom affiché.</param>
/// <param name="Role">Rôle, en toutes lettres.</param>
/// <param name="Perimetre">Périmètre en vigueur, en toutes lettres : « Grigny (91) + 2 communes ».</param>
public sealed record Personne(string Nom, string Role, string? Perimetre)
{
    /// <summary>Deux lettres : « NB » pour Nadia Berthier.</summary>
    public string Initiales => string.Concat(Nom.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries)
        .Select(mot => StringInfo.GetNextTextElement(mot).ToUpper(CultureInfo.GetCultureInfo("fr-FR"))).Take(2));
}

/// <summary>Lit la personne connectée pour l'en-tête ; le libellé d'un périmètre se garde en mémoire, il ne change qu'avec le référentiel.</summary>
public sealed class PersonneConnectee(IUtilisateurCourant utilisateur, ICompteAppService comptes, IMemoryCache memoire, IHttpContextAccessor contexte)
{
    private static readonly TimeSpan DureeDuLibelle = TimeSpan.FromMinutes(10);

    /// <returns>Nul pour un visiteur.</returns>
    public async Task<Personne?> LireAsync()
    {
        if (utilisateur.Id is null)
        {
            return null;
        }
        var role = utilisateur.Principal.FindFirstValue(ClaimTypes.Role) ?? "";
        return new Personne(utilisateur.Nom, Roles.Libelles.GetValueOrDefault(role, role), await PerimetreAsync());
    }

    private async Task<string?> PerimetreAsync()
    {
        var p = utilisateur.Perimetre;
        var cle = $"perimetre-libelle|{p.EstNational}|{string.Join(',', p.Departements)}|{string.Join(',', p.Communes)}|{string.Join(',', p.Organisations)}";
        if (memoire.TryGetValue(cle, out string? libelle))
        {
            return libelle;
        }
        var http = contexte.HttpContext!;
        if (http.Features.Get<IExceptionHandlerFeature>() is not null)
        {
            // La base est peut-être ce qui vient de tomber : la page d'erreur ne lui demande rien.
            return null;
        }
        return memoire.Set(cle, await comptes.GetLibellePerimetreAsync(http.RequestAborted), DureeDuLibelle);
    }
}
