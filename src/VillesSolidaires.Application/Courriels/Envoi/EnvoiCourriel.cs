using VillesSolidaires.Travaux;

namespace VillesSolidaires.Courriels.Envoi;

/// <summary>
/// Envoie un courriel et le note. Rejoué après un arrêt brutal, il ne renvoie pas ce qui est noté envoyé ; si l'arrêt tombe entre la
/// réponse du serveur et l'écriture, le message repart avec le même Message-ID, ce que rien ne peut éviter en SMTP.
/// </summary>
public sealed class EnvoiCourriel(IRepository<Courriel> courriels, IExpediteurCourriel expediteur, TimeProvider horloge) : IExecutantTravail
{
    // Un serveur de courriel en panne l'est rarement moins d'une minute, souvent moins d'une heure : le dernier essai vient 1 h 26 après le premier.
    private static readonly TimeSpan[] Attentes = [TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(20), TimeSpan.FromHours(1)];

    public string Type => CourrielConsts.TypeTravail;

    public string Permission => CourrielPermissions.Renvoyer;

    public async Task ExecuterAsync(ContexteTravail contexte, CancellationToken ct)
    {
        var courriel = await courriels.GetAsync(contexte.EntiteId, ct);
        if (courriel.Statut == StatutCourriel.Envoye)
        {
            return;
        }
        try
        {
            await expediteur.EnvoyerAsync(courriel, ct);
        }
        catch (Exception e) when (e is not BusinessException && !ct.IsCancellationRequested)
        {
            throw await EmpecherAsync(courriel, e, ct);
        }
        courriel.NoterEnvoi(horloge.GetUtcNow().UtcDateTime);
        // Le message est parti : un arrêt demandé à cet instant ne doit pas empêcher de le noter.
        await courriels.SaveAsync(courriel, concurrencyStamp: null, CancellationToken.None);
    }

    public async Task AbandonnerAsync(Guid entiteId, StatutTravail issue, string motif, CancellationToken ct)
    {
        var courriel = await courriels.GetAsync(entiteId, ct);
        if (courriel.Statut == StatutCourriel.EnAttente)
        {
            courriel.Echouer(issue == StatutTravail.Arrete ? new BusinessException(CourrielErrorCodes.EnvoiArrete).Texte : motif);
        }
    }

    public async Task ReprendreAsync(Guid entiteId, CancellationToken ct)
    {
        var courriel = await courriels.GetAsync(entiteId, ct);
        // Le travail a pu se clore sans que le courriel l'apprenne : il attend alors déjà.
        if (courriel.Statut == StatutCourriel.Echec)
        {
            courriel.Reprendre();
        }
    }

    private async Task<EmpechementException> EmpecherAsync(Courriel courriel, Exception cause, CancellationToken ct)
    {
        var empechement = new EmpechementException(CourrielErrorCodes.EnvoiImpossible, Attentes[Math.Min(courriel.Tentatives, Attentes.Length - 1)], cause);
        empechement.WithData("Cause", cause is ServeurIndisponibleException serveur ? serveur.Cause : "erreur de notre côté");
        courriel.NoterEmpechement(empechement.Texte);
        await courriels.SaveAsync(courriel, concurrencyStamp: null, ct);
        return empechement;
    }
}
