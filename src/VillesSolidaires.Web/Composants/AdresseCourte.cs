namespace VillesSolidaires.Web.Composants;

/// <summary>Adresse courte d'un lien suivi, telle qu'on l'imprime.</summary>
public static class AdresseCourte
{
    /// <summary>« https://villes.example/k/7ZK3M9QAF ».</summary>
    public static string De(HttpRequest requete, string code)
    {
        ArgumentNullException.ThrowIfNull(requete);
        return $"{requete.Scheme}://{requete.Host}{requete.PathBase}/k/{code}";
    }
}
