using Microsoft.EntityFrameworkCore;
using VillesSolidaires.EntityFrameworkCore;

namespace VillesSolidaires.Travaux;

/// <inheritdoc cref="IRegistreTravaux"/>
public sealed class RegistreTravaux(VillesSolidairesDbContext contexte, TimeProvider horloge) : IRegistreTravaux
{
    private DateTime Maintenant => horloge.GetUtcNow().UtcDateTime;

    public async Task<Travail?> ReclamerAsync(Guid id, string jeton, TimeSpan peremption, CancellationToken ct)
    {
        var maintenant = Maintenant;
        var perime = maintenant - peremption;
        var lignes = await contexte.Travaux
            .Where(t => t.Id == id
                && ((t.Statut == StatutTravail.EnAttente && (t.ProchaineTentativeLe == null || t.ProchaineTentativeLe <= maintenant))
                    || (t.Statut == StatutTravail.EnCours && t.SigneDeVieLe < perime)))
            .ExecuteUpdateAsync(
                s => s.SetProperty(t => t.Statut, StatutTravail.EnCours)
                    .SetProperty(t => t.ReclamePar, jeton)
                    .SetProperty(t => t.SigneDeVieLe, maintenant)
                    .SetProperty(t => t.DebuteLe, maintenant)
                    .SetProperty(t => t.Tentatives, t => t.Tentatives + 1)
                    .SetProperty(t => t.Progression, 0)
                    .SetProperty(t => t.Etape, (string?)null)
                    .SetProperty(t => t.Erreur, (string?)null)
                    .SetProperty(t => t.ProchaineTentativeLe, (DateTime?)null)
                    .SetProperty(t => t.ConcurrencyStamp, NouveauJetonDeConcurrence()),
                ct);
        return lignes == 0 ? null : await contexte.Travaux.AsNoTracking().SingleOrDefaultAsync(t => t.Id == id && t.ReclamePar == jeton, ct);
    }

    public async Task<SuiteExecution> AvancerAsync(Guid id, string jeton, string etape, int progression, CancellationToken ct)
    {
        var texte = etape.Length <= TravailConsts.EtapeMax ? etape : etape[..TravailConsts.EtapeMax];
        var lignes = await Tenu(id, jeton).ExecuteUpdateAsync(
            s => s.SetProperty(t => t.Etape, texte)
                .SetProperty(t => t.Progression, Math.Clamp(progression, 0, 100))
                .SetProperty(t => t.SigneDeVieLe, Maintenant),
            ct);
        return await SuiteAsync(lignes, id, jeton, ct);
    }

    public async Task<SuiteExecution> DonnerSigneDeVieAsync(Guid id, string jeton, CancellationToken ct)
    {
        var lignes = await Tenu(id, jeton).ExecuteUpdateAsync(s => s.SetProperty(t => t.SigneDeVieLe, Maintenant), ct);
        return await SuiteAsync(lignes, id, jeton, ct);
    }

    public Task<int> RemettreEnAttenteAsync(string? seulProcessus, TimeSpan peremption, CancellationToken ct)
    {
        var perime = Maintenant - peremption;
        var morts = contexte.Travaux.Where(t => t.Statut == StatutTravail.EnCours);
        morts = seulProcessus is null
            ? morts.Where(t => t.SigneDeVieLe < perime)
            : morts.Where(t => t.SigneDeVieLe < perime || !t.ReclamePar!.StartsWith(seulProcessus));
        return morts.ExecuteUpdateAsync(
            s => s.SetProperty(t => t.Statut, StatutTravail.EnAttente)
                .SetProperty(t => t.ReclamePar, (string?)null)
                .SetProperty(t => t.SigneDeVieLe, (DateTime?)null)
                .SetProperty(t => t.ConcurrencyStamp, NouveauJetonDeConcurrence()),
            ct);
    }

    public async Task<IReadOnlyList<TravailAPlanifier>> ListerEchusAsync(int max, CancellationToken ct)
    {
        var maintenant = Maintenant;
        return await contexte.Travaux
            .Where(t => t.Statut == StatutTravail.EnAttente && (t.ProchaineTentativeLe == null || t.ProchaineTentativeLe <= maintenant))
            .OrderBy(t => t.DemandeLe)
            .Take(max)
            .Select(t => new TravailAPlanifier(t.Id, t.Type, t.ProchaineTentativeLe))
            .ToListAsync(ct);
    }

    private static string NouveauJetonDeConcurrence() => Guid.NewGuid().ToString("N");

    private IQueryable<Travail> Tenu(Guid id, string jeton) =>
        contexte.Travaux.Where(t => t.Id == id && t.Statut == StatutTravail.EnCours && t.ReclamePar == jeton);

    private async Task<SuiteExecution> SuiteAsync(int lignes, Guid id, string jeton, CancellationToken ct)
    {
        if (lignes == 0)
        {
            return SuiteExecution.Abandonner;
        }
        return await Tenu(id, jeton).AnyAsync(t => t.ArretDemande, ct) ? SuiteExecution.Arreter : SuiteExecution.Continuer;
    }
}
