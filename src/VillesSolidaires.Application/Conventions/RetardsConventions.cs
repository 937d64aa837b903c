using Microsoft.EntityFrameworkCore;

namespace VillesSolidaires.Conventions;

/// <summary>Versements dus dont le délai de paiement est passé, dans le périmètre.</summary>
public sealed class RetardsConventions(IConventionRepository conventions)
{
    /// <summary>La règle de <see cref="Versement.Limite"/>, en SQL : le délai est celui du jour de l'échéance.</summary>
    public Task<int> CompterVersementsAsync(DateOnly today, CancellationToken ct)
    {
        var loi = Regles.Paiement.Depuis;
        var limite = today.AddDays(-Regles.DelaiDePaiement(loi));
        var limiteAvantLaLoi = today.AddDays(-Regles.DelaiDePaiement(loi.AddDays(-1)));
        var suivies = TransitionsConvention.Depuis(ActionConvention.Suivre);
        // L'échéancier d'un avenant signé est passé dans sa convention : le lire aussi compterait deux fois.
        return (from c in conventions.Requete
                where c.NumeroAvenant == null && suivies.Contains(c.Statut)
                from f in c.Financements
                from v in f.Versements
                where v.VerseLe == null
                    && ((v.Echeance >= loi && (v.AppelRecuLe ?? v.Echeance) < limite) || (v.Echeance < loi && (v.AppelRecuLe ?? v.Echeance) < limiteAvantLaLoi))
                select v).CountAsync(ct);
    }
}
