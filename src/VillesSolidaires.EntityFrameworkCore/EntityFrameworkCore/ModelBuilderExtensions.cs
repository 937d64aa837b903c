using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace VillesSolidaires.EntityFrameworkCore;

internal static class ModelBuilderExtensions
{
    /// <summary>Ce que tout agrégat reçoit sans avoir à le redire : identité donnée par le domaine, jeton de concurrence, suppression logique.</summary>
    public static void AppliquerConventionsAgregats(this ModelBuilder builder)
    {
        foreach (var type in builder.Model.GetEntityTypes().Where(t => typeof(AggregateRoot).IsAssignableFrom(t.ClrType)).ToList())
        {
            var entite = builder.Entity(type.ClrType);
            entite.Property(nameof(AggregateRoot.Id)).ValueGeneratedNever();
            entite.Property(nameof(AggregateRoot.ConcurrencyStamp)).HasMaxLength(32).IsConcurrencyToken();
            if (typeof(ISoftDelete).IsAssignableFrom(type.ClrType))
            {
                entite.HasQueryFilter(Filtres.SuppressionLogique, NonSupprime(type.ClrType));
            }
        }
    }

    private static LambdaExpression NonSupprime(Type type)
    {
        var e = Expression.Parameter(type, "e");
        return Expression.Lambda(Expression.Not(Expression.Property(e, nameof(ISoftDelete.EstSupprime))), e);
    }
}

/// <summary>Les dates vont en base en UTC et en reviennent marquées UTC.</summary>
internal sealed class DateTimeUtcConverter() : ValueConverter<DateTime, DateTime>(
    d => d.ToUniversalTime(),
    d => DateTime.SpecifyKind(d, DateTimeKind.Utc));
