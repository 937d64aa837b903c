using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;
using VillesSolidaires.Comptes;

namespace VillesSolidaires.EntityFrameworkCore;

/// <summary>Refuse d'écrire une donnée d'un territoire hors du périmètre, ou de l'y faire entrer ou sortir.</summary>
public sealed class PerimetreInterceptor(IUtilisateurCourant utilisateur) : SaveChangesInterceptor
{
    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Verifier(eventData.Context!);
        return base.SavingChangesAsync(eventData, result, cancellationToken);
    }

    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        Verifier(eventData.Context!);
        return base.SavingChanges(eventData, result);
    }

    private void Verifier(DbContext contexte)
    {
        // Une donnée partagée n'a pu être lue qu'à travers son filtre : reste à refuser celle qui sort du périmètre ou y naît sans part.
        if (contexte.ChangeTracker.Entries<IPartage>()
            .Any(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted && !e.Entity.EstDans(utilisateur.Perimetre)))
        {
            throw new AutorisationRefuseeException(CompteErrorCodes.HorsPerimetre);
        }
        foreach (var entree in contexte.ChangeTracker.Entries<IDansPerimetre>())
        {
            if (ConcerneLaPersonne(entree))
            {
                continue;
            }
            if (entree.State is EntityState.Modified || (entree.State is EntityState.Added && entree.Entity is not ISuiteDeDecision { EcriteParLeProgramme: true }))
            {
                utilisateur.Perimetre.Exiger(entree.Entity.CommuneCode, entree.Entity.DepartementCode);
            }
            if (entree.State is EntityState.Modified or EntityState.Deleted)
            {
                utilisateur.Perimetre.Exiger(
                    Original(entree, nameof(IDansPerimetre.CommuneCode)), Original(entree, nameof(IDansPerimetre.DepartementCode)));
            }
        }
    }

    // Une organisation nommée par le compte modifie ce qui la concerne, sans jamais le faire changer de territoire.
    private bool ConcerneLaPersonne(EntityEntry<IDansPerimetre> entree) =>
        entree is { State: EntityState.Modified, Entity: IConcerneOrganisations donnee }
        && utilisateur.Perimetre.Organisations.Any(donnee.Concerne)
        && Original(entree, nameof(IDansPerimetre.CommuneCode)) == donnee.CommuneCode
        && Original(entree, nameof(IDansPerimetre.DepartementCode)) == donnee.DepartementCode;

    private static string? Original(EntityEntry entree, string propriete) => (string?)entree.Property(propriete).OriginalValue;
}
