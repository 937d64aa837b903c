using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace VillesSolidaires.Web.Hebergement;

/// <summary>En-tête et schéma d'authentification du document OpenAPI.</summary>
internal static class DescriptionApi
{
    public static void Configurer(OpenApiOptions options) => options.AddDocumentTransformer((document, _, _) =>
    {
        document.Info.Title = "Villes Solidaires";
        document.Info.Description = "API du programme. Jeton : POST /api/v1/comptes/connexion, puis l’en-tête Authorization: Bearer.";
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>(StringComparer.Ordinal)
        {
            ["Bearer"] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer" },
        };
        return Task.CompletedTask;
    });
}
