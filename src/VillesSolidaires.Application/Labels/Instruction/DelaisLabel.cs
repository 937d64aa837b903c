using Microsoft.EntityFrameworkCore;
using VillesSolidaires.Travaux;

namespace VillesSolidaires.Labels;

/// <summary>
/// Chaque matin, les délais de compléments : un rappel à la mairie quelques jours avant, puis, l'échéance passée, le dossier revient à
/// l'instruction par le système. Rejoué, il n'écrit rien deux fois.
/// </summary>
public sealed class DelaisLabel(ICandidatureRepository candidatures, CourriersInstruction courriers, TimeProvider horloge) : ITravailRecurrent
{
    /// <summary>Jours avant l'échéance où part le rappel.</summary>
    public const int JoursDeRappel = 5;

    private const int ParLot = 100;

    public string Nom => "delais-label";

    public string Libelle => "Délais du label";

    public string Cron => "0 0 7 * * ?";

    public async Task ExecuterAsync(CancellationToken ct)
    {
        var maintenant = horloge.GetUtcNow().UtcDateTime;
        var today = HeureDeParis.Jour(maintenant);
        await ConstaterAsync(today, maintenant, ct);
        await RappelerAsync(today, ct);
    }

    private async Task ConstaterAsync(DateOnly today, DateTime maintenant, CancellationToken ct)
    {
        IReadOnlyList<Candidature> echues;
        do
        {
            echues = await candidatures.DelaisEchusAsync(today, ParLot, ct);
            foreach (var candidature in echues)
            {
                var echeance = candidature.EcheanceComplements!.Value;
                candidature.ConstaterDelaiEchu(maintenant);
                await courriers.AnnoncerDelaiEchuAsync(candidature, echeance, ct);
                await candidatures.SaveAsync(candidature, null, ct);
            }
        }
        while (echues.Count == ParLot);
    }

    private async Task RappelerAsync(DateOnly today, CancellationToken ct)
    {
        var limite = today.AddDays(JoursDeRappel);
        var proches = await candidatures.Requete
            .Where(c => c.Statut == CandidatureStatut.ComplementsDemandes && c.EcheanceComplements >= today && c.EcheanceComplements <= limite)
            .OrderBy(c => c.EcheanceComplements).Select(c => c.Id).ToListAsync(ct);
        foreach (var id in proches)
        {
            var candidature = await candidatures.GetAsync(id, ct);
            if (await courriers.RappelerEcheanceAsync(candidature, ct) > 0)
            {
                await candidatures.SaveAsync(candidature, null, ct);
            }
        }
    }
}
