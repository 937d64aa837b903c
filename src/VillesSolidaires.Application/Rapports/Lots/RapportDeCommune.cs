using Microsoft.Extensions.Logging;

namespace VillesSolidaires.Rapports;

/// <summary>Le rapport d'une commune d'un lot : lu, rendu, recoupé et rangé, puis écrit avec l'état de la commune en une seule transaction.</summary>
public sealed class RapportDeCommune(
    IRepository<CommuneDeLot> communes, IRepository<Rapport> rapports, ChaineDeProduction chaine, TimeProvider horloge, ILogger<RapportDeCommune> journal)
{
    private static readonly Func<string, int, Task> SansEtape = (_, _) => Task.CompletedTask;

    public async Task ProduireAsync(LotRapports lot, Guid communeId, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(lot);
        var commune = await communes.GetAsync(communeId, ct);
        if (commune.Etat != EtatCommuneDeLot.AFaire)
        {
            return;
        }
        var territoire = new TerritoireRapport(commune.Nom, commune.CommuneCode, commune.DepartementCode);
        var rapport = new Rapport(
            commune.RapportId, TypeRapport.ImpactCommunal, territoire, lot.Du, lot.Au, [.. lot.ListeFormats], horloge.Aujourdhui());
        await chaine.FigerAsync(rapport, ct);
        await chaine.OffrirAsync(rapport, await chaine.RendreAsync(rapport, SansEtape), ct);
        // Les fichiers sont rangés : rien de lent ne reste dans la transaction, et un arrêt avant elle fait reprendre les mêmes noms.
        commune.Produire();
        rapports.Ajouter(rapport);
        await communes.SaveAsync(commune, null, ct);
        chaine.Nettoyer(rapport);
    }

    /// <summary>Un refus métier se répéterait à l'identique : il est définitif. Toute autre erreur laisse à la commune ses essais restants.</summary>
    public async Task EchouerAsync(Guid communeId, Exception cause, CancellationToken ct)
    {
        var commune = await communes.GetAsync(communeId, ct);
        if (commune.Etat != EtatCommuneDeLot.AFaire)
        {
            return;
        }
        var refus = cause is BusinessException and not (ConcurrenceException or UniciteException) ? (BusinessException)cause : null;
        journal.CommuneEnEchec(cause, commune.LotId, commune.CommuneCode!, commune.Essais + 1);
        commune.Echouer(refus?.Texte ?? new BusinessException(LotRapportsErrorCodes.LotErreurImprevue).Texte, definitif: refus is not null);
        await communes.SaveAsync(commune, null, ct);
        chaine.Effacer(commune.RapportId);
    }
}

internal static partial class JournalLots
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "Lot {LotId} : le rapport de la commune {Commune} a échoué (essai {Essai})")]
    public static partial void CommuneEnEchec(this ILogger journal, Exception cause, Guid lotId, string commune, int essai);
}
