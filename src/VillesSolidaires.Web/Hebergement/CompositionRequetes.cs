using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using VillesSolidaires.Web.Comptes;
using VillesSolidaires.Web.Erreurs;
using VillesSolidaires.Web.Securite;

namespace VillesSolidaires.Web.Hebergement;

/// <summary>Ordre des intergiciels : chacun dit par sa place ce qu'il protège.</summary>
internal static class CompositionRequetes
{
    public static void ComposerRequetes(this WebApplication app)
    {
        // Avant tout ce qui lit l'adresse du poste : comptage, limites de débit, journaux.
        app.UseRelaisDeConfiance();
        app.UseMiddleware<Correlation>();
        app.UseMiddleware<EntetesSecurite>();
        app.UseResponseCompression();
        app.UseRequestLocalization("fr-FR");
        app.UseWhen(http => TraductionErreurs.AttendUnProbleme(http.Request), api => api.UseStatusCodePages());
        app.UseWhen(http => !TraductionErreurs.AttendUnProbleme(http.Request), pages => pages.UseStatusCodePagesWithReExecute("/erreur/{0}"));
        app.UseExceptionHandler();
        app.UseRouting();
        app.UseAuthentication();
        app.UseMiddleware<IdentificationUtilisateur>();
        app.UseRateLimiter();
        app.UseAuthorization();
        app.UseAntiforgery();

        app.MapStaticAssets();
        app.MapRazorPages().WithStaticAssets();
        app.MapVillesSolidairesApi();
        app.MapJetons();
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous();
        app.MapHealthChecks("/health/ready").AllowAnonymous();
        app.MapOpenApi("/openapi/{documentName}.json").AllowAnonymous();
        if (app.Environment.IsDevelopment())
        {
            app.UseSwaggerUI(o => o.SwaggerEndpoint("/openapi/v1.json", "Villes Solidaires v1"));
        }
    }
}
