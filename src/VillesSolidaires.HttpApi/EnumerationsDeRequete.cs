using System.Reflection;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace VillesSolidaires;

/// <summary>
/// Accepte dans l'adresse les mots que le JSON rend (<c>?statut=echec</c>), quelle que soit leur casse. La liaison d'ASP.NET Core
/// n'admet que le nom exact en C#, prend n'importe quel nombre, et refuse sans dire pourquoi.
/// </summary>
internal static class EnumerationsDeRequete
{
    /// <summary>À poser sur un groupe de routes : vaut pour toute énumération attendue par l'une d'elles, seule ou dans un objet <c>[AsParameters]</c>.</summary>
    /// <remarks>Une valeur vide vaut absente ; une valeur inconnue est refusée (400, <see cref="GeneralErrorCodes.ValeurInconnue"/>).</remarks>
    public static TRoutes AccepterEnumerationsEnMinuscules<TRoutes>(this TRoutes routes)
        where TRoutes : IEndpointConventionBuilder
    {
        routes.Add(endpoint =>
        {
            var champs = endpoint.Metadata.OfType<MethodInfo>().SelectMany(m => m.GetParameters()).SelectMany(Champs).ToList();
            if (champs.Count == 0)
            {
                return;
            }
            // Avant la liaison : un filtre de point d'accès arriverait après elle.
            var suite = endpoint.RequestDelegate!;
            endpoint.RequestDelegate = http =>
            {
                Ecrire(http.Request, champs);
                return suite(http);
            };
        });
        return routes;
    }

    private static IEnumerable<Champ> Champs(ParameterInfo parametre) =>
        (parametre.IsDefined(typeof(AsParametersAttribute))
            ? parametre.ParameterType.GetProperties().Select(p => (p.Name, Type: p.PropertyType))
            : [(Name: parametre.Name!, Type: parametre.ParameterType)])
        .Select(p => (p.Name, Type: Nullable.GetUnderlyingType(p.Type) ?? p.Type))
        .Where(p => p.Type.IsEnum)
        .Select(p => new Champ(JsonNamingPolicy.CamelCase.ConvertName(p.Name), Enum.GetNames(p.Type)));

    private static void Ecrire(HttpRequest requete, List<Champ> champs)
    {
        var presents = champs.Where(c => requete.Query.ContainsKey(c.Nom)).ToList();
        if (presents.Count == 0)
        {
            return;
        }
        var valeurs = requete.Query.ToDictionary(v => v.Key, v => v.Value, StringComparer.OrdinalIgnoreCase);
        foreach (var champ in presents)
        {
            var donnees = valeurs[champ.Nom];
            if (StringValues.IsNullOrEmpty(donnees))
            {
                valeurs.Remove(champ.Nom);
                continue;
            }
            valeurs[champ.Nom] = new StringValues([.. donnees.Select(champ.Exact)]);
        }
        requete.Query = new QueryCollection(valeurs);
    }

    private sealed record Champ(string Nom, string[] Admises)
    {
        public string Exact(string? valeur) =>
            Array.Find(Admises, a => a.Equals(valeur, StringComparison.OrdinalIgnoreCase))
            ?? throw new BusinessException(GeneralErrorCodes.ValeurInconnue)
                .WithData("Valeur", valeur)
                .WithData("Champ", Nom)
                .WithData("Admises", string.Join(", ", Admises.Select(JsonNamingPolicy.CamelCase.ConvertName)))
                .SurChamp(Nom);
    }
}
