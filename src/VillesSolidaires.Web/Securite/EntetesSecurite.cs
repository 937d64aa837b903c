namespace VillesSolidaires.Web.Securite;

/// <summary>
/// En-têtes de sécurité de toutes les réponses. La politique de contenu n'admet ni script ni style en ligne : aucune vue n'en écrit,
/// et un SVG ne porte pas d'attribut <c>style</c>.
/// </summary>
public sealed class EntetesSecurite(RequestDelegate suivant, IWebHostEnvironment environnement)
{
    private const string Politique =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; " +
        "manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    // Une page que son modèle a dite intégrable, et elle seule, paraît dans le cadre d'un autre site.
    private static readonly string PolitiqueIntegrable =
        Politique.Replace("form-action 'self'", "form-action 'none'", StringComparison.Ordinal).Replace("frame-ancestors 'none'", "frame-ancestors *", StringComparison.Ordinal);

    // Swagger UI, servi en Développement seulement, écrit son style dans la page.
    private static readonly string PolitiqueSwagger = Politique.Replace("style-src 'self'", "style-src 'self' 'unsafe-inline'", StringComparison.Ordinal);

    public Task InvokeAsync(HttpContext contexte)
    {
        ArgumentNullException.ThrowIfNull(contexte);
        // À l'envoi, et non ici : la page d'erreur vide les en-têtes avant de se rendre.
        contexte.Response.OnStarting(() =>
        {
            Poser(contexte);
            return Task.CompletedTask;
        });
        return suivant(contexte);
    }

    private void Poser(HttpContext contexte)
    {
        var swagger = environnement.IsDevelopment() && contexte.Request.Path.StartsWithSegments("/swagger", StringComparison.OrdinalIgnoreCase);
        var entetes = contexte.Response.Headers;
        var integrable = contexte.EstIntegrable();
        entetes.ContentSecurityPolicy = swagger ? PolitiqueSwagger : integrable ? PolitiqueIntegrable : Politique;
        entetes.XContentTypeOptions = "nosniff";
        entetes.XFrameOptions = integrable ? default : "DENY"; // Redit frame-ancestors ; l'anti-rejeu poserait sinon SAMEORIGIN.
        entetes["Referrer-Policy"] = "strict-origin-when-cross-origin";
        entetes["Permissions-Policy"] = "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()";
        entetes["Cross-Origin-Opener-Policy"] = "same-origin";
    }
}
