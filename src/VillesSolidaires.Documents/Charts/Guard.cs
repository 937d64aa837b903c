using System.Runtime.CompilerServices;

namespace VillesSolidaires.Documents.Charts;

/// <summary>Vérifications communes aux modèles de graphique ; toutes lèvent <see cref="ArgumentException"/>.</summary>
internal static class Guard
{
    public static string Text(string value, [CallerArgumentExpression(nameof(value))] string? name = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(value, name);
        return value;
    }

    /// <summary>Copie défensive : le modèle ne change plus quand l'appelant modifie sa liste.</summary>
    public static IReadOnlyList<T> Copy<T>(IReadOnlyList<T> items, [CallerArgumentExpression(nameof(items))] string? name = null)
    {
        ArgumentNullException.ThrowIfNull(items, name);
        return Array.AsReadOnly(items.ToArray());
    }

    public static IReadOnlyList<double?> Values(IReadOnlyList<double?> values, [CallerArgumentExpression(nameof(values))] string? name = null)
    {
        var copy = Copy(values, name);
        return copy.All(v => v is null || double.IsFinite(v.Value)) ? copy : throw new ArgumentException("Une valeur de graphique est un nombre fini ou absente.", name);
    }

    public static IReadOnlyList<T> Series<T>(IReadOnlyList<T> series, [CallerArgumentExpression(nameof(series))] string? name = null)
    {
        var copy = Copy(series, name);
        return copy.Count is >= 1 and <= Chart.MaxSeries ? copy : throw new ArgumentException("Un graphique porte de une à quatre séries.", name);
    }

    public static void SameLength(int values, int expected, string serie)
    {
        if (values != expected) throw new ArgumentException($"La série « {serie} » a {values} valeurs pour {expected} libellés.", nameof(values));
    }
}
