using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using VillesSolidaires.Travaux;

namespace VillesSolidaires.EntityFrameworkCore;

/// <summary>Planifie les travaux inscrits, une fois la transaction validée seulement.</summary>
public sealed class TravauxInterceptor(IPlanificateurTravaux? planificateur = null) : SaveChangesInterceptor
{
    private readonly List<Guid> _inscrits = [];

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        _inscrits.AddRange(eventData.Context!.ChangeTracker.Entries<Travail>().Where(APlanifier).Select(e => e.Entity.Id));
        return base.SavingChangesAsync(eventData, result, cancellationToken);
    }

    public override async ValueTask<int> SavedChangesAsync(SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        if (_inscrits.Count > 0 && planificateur is not null)
        {
            Guid[] travaux = [.. _inscrits];
            _inscrits.Clear();
            // La demande est validée : un client qui raccroche ne doit pas empêcher de la planifier.
            await planificateur.PlanifierAsync(travaux, CancellationToken.None);
        }
        return await base.SavedChangesAsync(eventData, result, cancellationToken);
    }

    public override Task SaveChangesFailedAsync(DbContextErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        _inscrits.Clear();
        return base.SaveChangesFailedAsync(eventData, cancellationToken);
    }

    private static bool APlanifier(Microsoft.EntityFrameworkCore.ChangeTracking.EntityEntry<Travail> e) =>
        e.State is EntityState.Added or EntityState.Modified && e.Entity.Statut == StatutTravail.EnAttente;
}
