using Microsoft.EntityFrameworkCore;

namespace VillesSolidaires.EntityFrameworkCore;

/// <inheritdoc cref="IRepository{T}"/>
public class EfRepository<T>(VillesSolidairesDbContext contexte) : IRepository<T>
    where T : AggregateRoot
{
    public IQueryable<T> Requete => Contexte.Set<T>().AsNoTracking();

    protected VillesSolidairesDbContext Contexte { get; } = contexte;

    public async Task<T> GetAsync(Guid id, CancellationToken ct) =>
        await AvecParties(Contexte.Set<T>()).SingleOrDefaultAsync(e => e.Id == id, ct) ?? throw new EntityNotFoundException();

    public void Ajouter(T agregat) => Contexte.Add(agregat);

    public void Supprimer(T agregat) => Contexte.Remove(agregat);

    public async Task SaveAsync(T agregat, string? concurrencyStamp, CancellationToken ct)
    {
        var entree = Contexte.Entry(agregat);
        var jeton = entree.Property(nameof(AggregateRoot.ConcurrencyStamp));
        if (entree.State == EntityState.Unchanged)
        {
            // Une partie a changé (une version, un fichier) : l'agrégat entier change de jeton.
            jeton.IsModified = true;
        }
        if (concurrencyStamp is not null && entree.State != EntityState.Added)
        {
            jeton.OriginalValue = concurrencyStamp;
        }
        try
        {
            await Contexte.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException e)
        {
            Oublier();
            throw await DecrireConflitAsync(agregat.Id, e, ct);
        }
        catch (DbUpdateException e)
        {
            // Deux personnes ont ajouté la même partie au même instant : l'unicité de la base l'a vu avant le jeton.
            if (entree.State != EntityState.Added && await AChangeAsync(agregat.Id, (string?)jeton.OriginalValue, ct))
            {
                Oublier();
                throw await DecrireConflitAsync(agregat.Id, e, ct);
            }
            if (ViolationUnicite.Lire(e, Contexte.Model) is { } unicite)
            {
                throw unicite;
            }
            throw;
        }
    }

    /// <summary>Parties chargées avec l'agrégat pour l'écrire.</summary>
    protected virtual IQueryable<T> AvecParties(IQueryable<T> requete) => requete;

    /// <summary>Ce qui a perdu contre une autre personne ne doit pas repartir avec l'enregistrement suivant de la même portée.</summary>
    private void Oublier() => Contexte.ChangeTracker.Clear();

    private async Task<bool> AChangeAsync(Guid id, string? lu, CancellationToken ct) =>
        !await Requete.AnyAsync(a => a.Id == id && a.ConcurrencyStamp == lu, ct);

    private async Task<ConcurrenceException> DecrireConflitAsync(Guid id, DbUpdateException cause, CancellationToken ct)
    {
        var autre = await (from a in Requete
                           where a.Id == id
                           join u in Contexte.Users on a.ModifieParId equals u.Id into auteurs
                           from u in auteurs.DefaultIfEmpty()
                           select new { a.ModifieLe, Nom = (string?)u!.NomComplet }).FirstOrDefaultAsync(ct);
        return new ConcurrenceException(autre?.Nom, autre?.ModifieLe, cause);
    }
}
