using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;
using VillesSolidaires.Travaux;

namespace VillesSolidaires.EntityFrameworkCore;

/// <summary>
/// Planifie les travaux mis en attente, une fois la transaction validée seulement : celle de l'enregistrement,
/// ou celle que l'appelant a ouverte autour de plusieurs enregistrements.
/// </summary>
public sealed class TravauxInterceptor(IPlanificateurTravaux? planificateur = null) : SaveChangesInterceptor, IDbTransactionInterceptor
{
    private readonly List<TravailAPlanifier> _enAttente = [];

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        if (planificateur is not null)
        {
            _enAttente.AddRange(eventData.Context!.ChangeTracker.Entries<Travail>().Where(EstMisEnAttente)
                .Select(e => new TravailAPlanifier(e.Entity.Id, e.Entity.Type, e.Entity.ProchaineTentativeLe)));
        }
        return base.SavingChangesAsync(eventData, result, cancellationToken);
    }

    public override async ValueTask<int> SavedChangesAsync(SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        if (eventData.Context!.Database.CurrentTransaction is null)
        {
            await PlanifierAsync();
        }
        return await base.SavedChangesAsync(eventData, result, cancellationToken);
    }

    public override Task SaveChangesFailedAsync(DbContextErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        _enAttente.Clear();
        return base.SaveChangesFailedAsync(eventData, cancellationToken);
    }

    public Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default) =>
        PlanifierAsync();

    public Task TransactionRolledBackAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        _enAttente.Clear();
        return Task.CompletedTask;
    }

    private static bool EstMisEnAttente(EntityEntry<Travail> entree) =>
        entree.State is EntityState.Added or EntityState.Modified && entree.Entity.Statut == StatutTravail.EnAttente;

    // La demande est validée : un client qui raccroche ne doit pas empêcher de la planifier, d'où l'absence de jeton d'annulation.
    private async Task PlanifierAsync()
    {
        if (_enAttente.Count > 0)
        {
            TravailAPlanifier[] travaux = [.. _enAttente];
            _enAttente.Clear();
            await planificateur!.PlanifierAsync(travaux, CancellationToken.None);
        }
    }
}
