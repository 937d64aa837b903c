using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using VillesSolidaires.Animations;
using VillesSolidaires.Comptes;

namespace VillesSolidaires.EntityFrameworkCore;

/// <summary>Décrit une entité modifiée pour le journal : champs changés, avant et après.</summary>
internal static class JournalDesModifications
{
    private const int ValeurMax = 300;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    // Secrets, et champs techniques que l'audit tient déjà.
    private static readonly HashSet<string> Ignores = new(StringComparer.Ordinal)
    {
        nameof(Utilisateur.PasswordHash), nameof(Utilisateur.SecurityStamp), nameof(AggregateRoot.ConcurrencyStamp),
        nameof(IAudite.CreeLe), nameof(IAudite.CreeParId), nameof(IAudite.ModifieLe), nameof(IAudite.ModifieParId),
        nameof(Utilisateur.NormalizedEmail), nameof(Utilisateur.NormalizedUserName), nameof(Utilisateur.DerniereConnexionLe),
        nameof(Utilisateur.AccessFailedCount), nameof(Agenda.JetonEmpreinte),
    };

    /// <summary>Les agrégats, leurs parties, les comptes et leurs droits ; ni le référentiel importé, ni les écritures techniques.</summary>
    public static bool Concerne(EntityEntry entree) =>
        entree.Entity is not (IHorsJournal or EntreeJournal)
        && (entree.Entity is AggregateRoot or Utilisateur or PerimetreAttribue or IdentityUserRole<Guid>
            || entree.Metadata.GetForeignKeys().Any(fk => fk.DeleteBehavior == DeleteBehavior.Cascade && typeof(AggregateRoot).IsAssignableFrom(Racine(fk.PrincipalEntityType))));

    /// <returns><c>null</c> si rien de notable n'a changé.</returns>
    public static EntreeJournal? Decrire(EntityEntry entree, IUtilisateurCourant utilisateur, DateTime maintenant)
    {
        var champs = entree.Properties.Where(p => !Ignores.Contains(p.Metadata.Name) && !p.Metadata.IsPrimaryKey())
            .Select(p => Champ(entree.State, p)).OfType<ChampChange>().ToList();
        if (champs.Count == 0 && entree.State == EntityState.Modified)
        {
            return null;
        }
        var operation = entree.State switch
        {
            EntityState.Added => "creation",
            EntityState.Deleted => "suppression",
            _ when champs.Exists(c => c.Champ == nameof(ISoftDelete.EstSupprime)) => "suppression",
            _ => "modification",
        };
        var cle = string.Join('/', entree.Metadata.FindPrimaryKey()!.Properties.Select(p => Ecrire(entree.Property(p.Name).CurrentValue)));
        return new EntreeJournal(
            maintenant, utilisateur.Id, utilisateur.Nom, operation, Nommer(entree.Metadata.ClrType), cle, JsonSerializer.Serialize(champs, Json));
    }

    private static string Nommer(Type type) => type == typeof(IdentityUserRole<Guid>) ? "RoleAttribue" : type.Name;

    private static ChampChange? Champ(EntityState etat, PropertyEntry p)
    {
        var avant = etat == EntityState.Added ? null : Ecrire(p.OriginalValue);
        var apres = etat == EntityState.Deleted ? null : Ecrire(p.CurrentValue);
        return avant == apres ? null : new ChampChange(p.Metadata.Name, avant, apres);
    }

    private static string? Ecrire(object? valeur)
    {
        var texte = valeur switch
        {
            null => null,
            DateTime d => d.ToString("o", CultureInfo.InvariantCulture),
            DateOnly d => d.ToString("o", CultureInfo.InvariantCulture),
            IFormattable f => f.ToString(null, CultureInfo.InvariantCulture),
            _ => valeur.ToString(),
        };
        return texte is { Length: > ValeurMax } ? string.Concat(texte.AsSpan(0, ValeurMax), "…") : texte;
    }

    private static Type Racine(Microsoft.EntityFrameworkCore.Metadata.IEntityType type)
    {
        while (!typeof(AggregateRoot).IsAssignableFrom(type.ClrType)
            && type.GetForeignKeys().FirstOrDefault(fk => fk.DeleteBehavior == DeleteBehavior.Cascade) is { } parent)
        {
            type = parent.PrincipalEntityType;
        }
        return type.ClrType;
    }

    private sealed record ChampChange(string Champ, string? Avant, string? Apres);
}
