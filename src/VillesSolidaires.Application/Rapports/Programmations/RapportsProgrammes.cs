using VillesSolidaires.Travaux;

namespace VillesSolidaires.Rapports;

/// <summary>
/// Toutes les cinq minutes : ouvre les passages échus, envoie les rapports produits, alerte sur ceux qui manquent. Les heures de nuit sont
/// celles des programmations ; le travail passe aussi le jour, pour un rapport lancé à la main et pour les courriels d'un serveur revenu.
/// </summary>
public sealed class RapportsProgrammes(EcheancesDues echeances, SuiviExecutions suivi) : ITravailRecurrent
{
    public string Nom => "rapports-programmes";

    public string Libelle => "Rapports programmés";

    public string Cron => "0 0/5 * * * ?";

    public async Task ExecuterAsync(CancellationToken ct)
    {
        await echeances.OuvrirAsync(ct);
        await suivi.SuivreAsync(ct);
    }
}
