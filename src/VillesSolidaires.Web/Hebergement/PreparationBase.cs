using VillesSolidaires.Donnees;

namespace VillesSolidaires.Web.Hebergement;

/// <summary>En Développement, l'hôte prépare lui-même sa base ; ailleurs c'est DbMigrator, avant le démarrage.</summary>
internal static class PreparationBase
{
    public static async Task PreparerBaseAsync(this WebApplication app)
    {
        if (app.Environment.IsDevelopment())
        {
            await app.Services.GetRequiredService<InitialisationBase>().ExecuterAsync(progres: null, app.Lifetime.ApplicationStopping);
        }
    }
}
