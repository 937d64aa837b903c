using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using VillesSolidaires.Courriels.Envoi;
using VillesSolidaires.Fichiers;
using VillesSolidaires.Travaux;

namespace VillesSolidaires.Courriels;

/// <summary>
/// Chaque nuit, efface les courriels déposés depuis plus de douze mois, avec leur travail d'envoi et leur fichier : des noms et des adresses ne
/// se gardent pas au-delà de ce qui sert (RGPD, art. 5, 1, e). Ce qui dépasse un passage attend le suivant.
/// </summary>
public sealed class PurgeCourriels(
    IRepository<Courriel> courriels, ITravailRepository travaux, [FromKeyedServices(IDepotFichiers.Courriels)] IDepotFichiers fichiers, TimeProvider horloge)
    : ITravailRecurrent
{
    /// <summary>Courriels effacés par transaction.</summary>
    public const int ParLot = 100;

    private const int LotsParPassage = 100;

    public string Nom => "purge-courriels";

    public string Libelle => "Purge des courriels anciens";

    public string Cron => "0 45 3 * * ?";

    public async Task ExecuterAsync(CancellationToken ct)
    {
        var limite = horloge.GetUtcNow().UtcDateTime.AddMonths(-CourrielConsts.MoisDeConservation);
        for (var lot = 0; lot < LotsParPassage && await EffacerAsync(limite, ct); lot++)
        {
            travaux.Oublier();
        }
    }

    /// <returns>Vrai si un lot plein est effacé : il en reste peut-être.</returns>
    private async Task<bool> EffacerAsync(DateTime limite, CancellationToken ct)
    {
        var ids = await courriels.Requete.Where(c => c.CreeLe < limite).OrderBy(c => c.CreeLe).Take(ParLot).Select(c => c.Id).ToListAsync(ct);
        if (ids.Count == 0)
        {
            return false;
        }
        var envois = await travaux.Requete.Where(t => t.Type == CourrielConsts.TypeTravail && ids.Contains(t.EntiteId)).Select(t => t.Id).ToListAsync(ct);
        foreach (var envoi in envois)
        {
            travaux.Supprimer(await travaux.GetAsync(envoi, ct));
        }
        Courriel? dernier = null;
        foreach (var id in ids)
        {
            dernier = await courriels.GetAsync(id, ct);
            // Le fichier d'abord : un arrêt entre les deux laisse la ligne, que le passage suivant reprend.
            fichiers.Supprimer(ExpediteurFichiers.Chemin(dernier));
            courriels.Supprimer(dernier);
        }
        await courriels.SaveAsync(dernier!, concurrencyStamp: null, ct);
        return ids.Count == ParLot;
    }
}
