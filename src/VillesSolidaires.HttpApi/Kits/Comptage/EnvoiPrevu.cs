using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Headers;
using Microsoft.Net.Http.Headers;

namespace VillesSolidaires.Kits;

/// <summary>
/// Ce que la réponse enverra, décidé avant de compter (RFC 9110, sections 13 et 14). Ce que l'on compte et ce que l'on envoie doivent
/// s'accorder : une plage que l'on ne suivra pas est retirée de la demande.
/// </summary>
internal enum EnvoiPrevu
{
    /// <summary>Rien : le navigateur l'a déjà (304).</summary>
    DejaLa,

    /// <summary>Rien : en-têtes seuls, condition non remplie (412) ou plage hors du fichier (416).</summary>
    SansCorps,

    /// <summary>Le fichier, ou sa première partie.</summary>
    Debut,

    /// <summary>Une partie qui ne commence pas au début.</summary>
    Suite,
}

internal static class PrevisionEnvoi
{
    public static EnvoiPrevu Prevoir(this HttpRequest requete, RequestHeaders entetes, EntityTagHeaderValue etag, long taille)
    {
        if (entetes.IfMatch.Count > 0 && !entetes.IfMatch.Any(e => e.Equals(EntityTagHeaderValue.Any) || e.Compare(etag, useStrongComparison: true)))
        {
            return EnvoiPrevu.SansCorps;
        }
        // Comparaison faible : un relais qui compresse affaiblit l'étiquette.
        if (entetes.IfNoneMatch.Any(e => e.Equals(EntityTagHeaderValue.Any) || e.Compare(etag, useStrongComparison: false)))
        {
            return EnvoiPrevu.DejaLa;
        }
        if (!HttpMethods.IsGet(requete.Method))
        {
            return EnvoiPrevu.SansCorps;
        }
        if (PlageSuivie(entetes, etag) is { } plage)
        {
            return Situer(plage, taille);
        }
        requete.Headers.Remove(HeaderNames.Range);
        return EnvoiPrevu.Debut;
    }

    /// <summary>Le navigateur va chercher la page avant que la personne ait cliqué, si elle clique.</summary>
    public static bool EstPrechargement(this HttpRequest requete) =>
        Contient(requete, "Sec-Purpose", "prefetch") || Contient(requete, "Purpose", "prefetch")
        || Contient(requete, "X-Moz", "prefetch") || Contient(requete, "X-Purpose", "preview");

    private static bool Contient(HttpRequest requete, string entete, string valeur) =>
        requete.Headers[entete].ToString().Contains(valeur, StringComparison.OrdinalIgnoreCase);

    /// <returns>Nulle : pas de plage, plusieurs, une autre unité, ou le fichier a changé depuis la première partie ; il part alors en entier.</returns>
    private static RangeItemHeaderValue? PlageSuivie(RequestHeaders entetes, EntityTagHeaderValue etag)
    {
        var inchange = entetes.IfRange is not { } siInchange || siInchange.EntityTag?.Compare(etag, useStrongComparison: true) == true;
        return inchange && entetes.Range is { Unit.Value: "bytes", Ranges: { Count: 1 } plages } ? plages.Single() : null;
    }

    private static EnvoiPrevu Situer(RangeItemHeaderValue plage, long taille)
    {
        var debut = plage.From ?? Math.Max(0, taille - plage.To!.Value);
        return debut >= taille ? EnvoiPrevu.SansCorps : debut == 0 ? EnvoiPrevu.Debut : EnvoiPrevu.Suite;
    }
}
