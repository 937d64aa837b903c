using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace VillesSolidaires.Benchmarks;

/// <summary>Tableau à l'écran, JSON pour les comparaisons.</summary>
internal static class Sortie
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static void EcrireTableau(string nom, IReadOnlyList<Mesure> mesures)
    {
        Console.WriteLine($"\n{nom} — {Machine()}");
        Console.WriteLine($"{"mesure",-28} {"valeur",12} {"unité",-12} {"cible",-10}");
        foreach (var m in mesures)
        {
            var cible = m.Cible is { } c ? $"{(m.Sens == "min" ? "≥" : "≤")} {c.ToString("0.###", CultureInfo.InvariantCulture)} {(m.EstTenue == true ? "tenue" : "MANQUÉE")}" : "";
            Console.WriteLine($"{m.Nom,-28} {m.Valeur.ToString("0.###", CultureInfo.InvariantCulture),12} {m.Unite,-12} {cible}");
        }
    }

    public static async Task EcrireJsonAsync(string fichier, string nom, IReadOnlyList<Mesure> mesures)
    {
        await using var flux = File.Create(fichier);
        await JsonSerializer.SerializeAsync(flux, new { nom, machine = Machine(), mesures = mesures.Select(m => new { m.Nom, m.Valeur, m.Unite, m.Cible, m.Sens }) }, Json);
    }

    private static string Machine() => $"{Environment.ProcessorCount} cœurs, {RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription}";
}
