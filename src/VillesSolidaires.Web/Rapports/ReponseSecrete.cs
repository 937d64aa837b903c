namespace VillesSolidaires.Web.Rapports;

/// <summary>En-têtes d'une réponse que seul un lien secret ouvre.</summary>
internal static class ReponseSecrete
{
    /// <summary>Ni moteur de recherche, ni mémoire du navigateur : l’adresse porte le secret en clair, et le lien se referme.</summary>
    public static void GarderSecret(this HttpResponse reponse)
    {
        reponse.Headers.CacheControl = "no-store";
        reponse.Headers["X-Robots-Tag"] = "noindex, nofollow, noarchive";
    }
}
