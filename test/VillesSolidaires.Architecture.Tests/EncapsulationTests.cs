using System.Reflection;
using Microsoft.EntityFrameworkCore;
using VillesSolidaires.Comptes;
using VillesSolidaires.EntityFrameworkCore;

namespace VillesSolidaires;

/// <summary>L'état d'un agrégat ne change que par ses verbes.</summary>
public class EncapsulationTests
{
    private static readonly IReadOnlyList<Type> Entites = [.. ModeleEf.Creer(FournisseurBase.Sqlite).GetEntityTypes()
        .Select(e => e.ClrType).Where(t => t.Assembly == typeof(AggregateRoot).Assembly).Distinct()];

    [Fact]
    public void Entites_NOntAucunAccesseurDEcriturePublic() =>
        Entites.Append(typeof(AggregateRoot))
            .SelectMany(t => t.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly))
            .Where(p => p.SetMethod is { IsPublic: true }).Select(p => $"{p.DeclaringType!.Name}.{p.Name}").ShouldBeEmpty();

    [Fact]
    public void Entites_NExposentNiChampNiListeModifiable() =>
        Entites.SelectMany(t => t.GetMembers(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly))
            .Where(m => m is FieldInfo || (m is PropertyInfo p && EstListeModifiable(p.PropertyType)))
            .Select(m => $"{m.DeclaringType!.Name}.{m.Name}").ShouldBeEmpty();

    [Fact]
    public void Agregats_SontScellesEtConnusDuModele() =>
        typeof(AggregateRoot).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(AggregateRoot)))
            .Where(t => !t.IsSealed || !Entites.Contains(t)).Select(t => t.Name).ShouldBeEmpty();

    [Fact]
    public void Agregats_NeTiennentAucunAutreAgregatParReference() =>
        Entites.Where(t => t.IsSubclassOf(typeof(AggregateRoot)))
            .SelectMany(t => t.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(p => Contenu(p.PropertyType) is var contenu && (contenu.IsSubclassOf(typeof(AggregateRoot)) || contenu == typeof(Utilisateur)))
            .Select(p => $"{p.DeclaringType!.Name}.{p.Name}").ShouldBeEmpty();

    private static bool EstListeModifiable(Type type) =>
        type.IsGenericType && (type.GetGenericTypeDefinition() == typeof(List<>) || type.GetGenericTypeDefinition() == typeof(ICollection<>)
            || type.GetGenericTypeDefinition() == typeof(IList<>));

    private static Type Contenu(Type type) => type.IsGenericType ? type.GetGenericArguments()[0] : type;
}
