using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http;

namespace VillesSolidaires;

/// <summary>Vérifie la forme des objets reçus (DataAnnotations des contrats) avant d'appeler le service : 400 avec le message de chaque champ.</summary>
public sealed class ValidationFilter : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        Dictionary<string, List<string>> erreurs = new(StringComparer.Ordinal);
        foreach (var argument in context.Arguments)
        {
            if (argument is null || argument.GetType().Namespace?.StartsWith(nameof(VillesSolidaires), StringComparison.Ordinal) != true)
            {
                continue;
            }
            List<ValidationResult> resultats = [];
            Validator.TryValidateObject(argument, new ValidationContext(argument), resultats, validateAllProperties: true);
            foreach (var resultat in resultats)
            {
                foreach (var champ in resultat.MemberNames.DefaultIfEmpty(""))
                {
                    var cle = champ.Length == 0 ? "" : char.ToLowerInvariant(champ[0]) + champ[1..];
                    (erreurs.TryGetValue(cle, out var liste) ? liste : erreurs[cle] = []).Add(resultat.ErrorMessage ?? "");
                }
            }
        }
        return erreurs.Count == 0
            ? await next(context)
            : TypedResults.ValidationProblem(
                erreurs.ToDictionary(e => e.Key, e => e.Value.ToArray(), StringComparer.Ordinal),
                title: TextesErreur.Lire(GeneralErrorCodes.SaisieInvalide, new Dictionary<string, object?>(StringComparer.Ordinal)),
                extensions: [new("code", GeneralErrorCodes.SaisieInvalide)]);
    }
}
