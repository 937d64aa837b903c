using Microsoft.EntityFrameworkCore;
using VillesSolidaires.Travaux;

namespace VillesSolidaires.Campagnes;

/// <summary>Chaque matin, écrit aux communes en retard dans les campagnes ouvertes : une fois par semaine au plus pour chacune.</summary>
public sealed class RelancesCampagnes(ICampagneRepository campagnes, CourriersCampagne courriers, TimeProvider horloge) : ITravailRecurrent
{
    public string Nom => "relances-campagnes";

    public string Libelle => "Relances des campagnes";

    public string Cron => "0 45 7 * * ?";

    public async Task ExecuterAsync(CancellationToken ct)
    {
        var today = horloge.Aujourdhui();
        var ouvertes = await campagnes.Requete.Where(c => c.Statut == CampagneStatut.Ouverte).OrderBy(c => c.Debut).Select(c => c.Id).ToListAsync(ct);
        foreach (var id in ouvertes)
        {
            await courriers.RelancerAsync(await campagnes.GetAsync(id, ct), departement: null, CampagneConsts.JoursEntreRelances, today, ct);
        }
    }
}
