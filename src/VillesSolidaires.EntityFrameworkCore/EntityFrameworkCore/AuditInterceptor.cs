using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;
using VillesSolidaires.Comptes;

namespace VillesSolidaires.EntityFrameworkCore;

/// <summary>Remplit l'audit, change la suppression en marque, renouvelle le jeton de concurrence et tient le journal, dans la même transaction.</summary>
public sealed class AuditInterceptor(IUtilisateurCourant utilisateur, TimeProvider horloge) : SaveChangesInterceptor
{
    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Preparer(eventData.Context!);
        return base.SavingChangesAsync(eventData, result, cancellationToken);
    }

    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        Preparer(eventData.Context!);
        return base.SavingChanges(eventData, result);
    }

    // Un enregistrement refusé peut être retenté (un numéro pris entre-temps) : ses lignes de journal seront alors récrites.
    public override void SaveChangesFailed(DbContextErrorEventData eventData) => OublierLeJournal(eventData.Context!);

    public override Task SaveChangesFailedAsync(DbContextErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        OublierLeJournal(eventData.Context!);
        return Task.CompletedTask;
    }

    private static void OublierLeJournal(DbContext contexte) =>
        contexte.ChangeTracker.Entries<EntreeJournal>().Where(e => e.State == EntityState.Added).ToList().ForEach(e => e.State = EntityState.Detached);

    private void Preparer(DbContext contexte)
    {
        var maintenant = horloge.GetUtcNow().UtcDateTime;
        MarquerSuppressions(contexte.ChangeTracker, maintenant);
        // Après le marquage : les parties retirées d'un agrégat s'effacent, celles d'un agrégat marqué supprimé restent.
        contexte.ChangeTracker.CascadeChanges();
        var entrees = contexte.ChangeTracker.Entries()
            .Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted).ToList();
        var lignes = entrees.Where(JournalDesModifications.Concerne).Select(e => JournalDesModifications.Decrire(e, utilisateur, maintenant)).ToList();
        entrees.ForEach(e => RemplirAudit(e, maintenant));
        contexte.AddRange(lignes.OfType<EntreeJournal>());
    }

    private static void MarquerSuppressions(ChangeTracker suivi, DateTime maintenant)
    {
        foreach (var entree in suivi.Entries<ISoftDelete>().Where(e => e.State == EntityState.Deleted).ToList())
        {
            entree.State = EntityState.Modified;
            entree.Property(nameof(ISoftDelete.EstSupprime)).CurrentValue = true;
            entree.Property(nameof(ISoftDelete.SupprimeLe)).CurrentValue = maintenant;
        }
    }

    private void RemplirAudit(EntityEntry entree, DateTime maintenant)
    {
        if (entree.Entity is not AggregateRoot)
        {
            return;
        }
        switch (entree.State)
        {
            case EntityState.Added:
                entree.Property(nameof(IAudite.CreeLe)).CurrentValue = maintenant;
                entree.Property(nameof(IAudite.CreeParId)).CurrentValue = utilisateur.Id;
                break;
            case EntityState.Modified:
                entree.Property(nameof(IAudite.ModifieLe)).CurrentValue = maintenant;
                entree.Property(nameof(IAudite.ModifieParId)).CurrentValue = utilisateur.Id;
                entree.Property(nameof(AggregateRoot.ConcurrencyStamp)).CurrentValue = Guid.NewGuid().ToString("N");
                break;
        }
    }
}
