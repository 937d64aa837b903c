using Microsoft.Extensions.DependencyInjection;
using VillesSolidaires.Comptes;

namespace VillesSolidaires.Travaux;

internal static class PorteeSysteme
{
    /// <summary>Portée sans personne derrière, pour tenir le registre : tout le périmètre, aucune permission.</summary>
    public static AsyncServiceScope OuvrirSysteme(this IServiceScopeFactory portees)
    {
        var portee = portees.CreateAsyncScope();
        portee.ServiceProvider.GetRequiredService<UtilisateurCourant>().DefinirSysteme();
        return portee;
    }
}
