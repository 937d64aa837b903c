using System.Globalization;

namespace VillesSolidaires.Benchmarks;

/// <summary>Mémoire d'un processus et de sa descendance, lue dans /proc : la part propre de chacun (Pss), pour ne pas compter deux fois ce qu'ils partagent.</summary>
internal static class MemoireDesProcessus
{
    private const double KioParMio = 1024;

    /// <summary>En Mio ; 0 là où /proc n'existe pas.</summary>
    public static double Mio(int racine)
    {
        if (!Directory.Exists("/proc"))
        {
            return 0;
        }
        var parents = Directory.EnumerateDirectories("/proc")
            .Select(d => int.TryParse(Path.GetFileName(d), CultureInfo.InvariantCulture, out var id) ? id : 0).Where(id => id > 0)
            .ToDictionary(id => id, Parent);
        bool EstDeLaFamille(int id) => id == racine || (parents.GetValueOrDefault(id) is var parent and > 0 && EstDeLaFamille(parent));
        return parents.Keys.Where(EstDeLaFamille).Sum(id => Kio($"/proc/{id}/smaps_rollup", "Pss:")) / KioParMio;
    }

    /// <summary>Plus grande mémoire physique qu'a tenue ce processus, en Mio ; 0 là où /proc n'existe pas.</summary>
    public static double PointeMio() => Kio("/proc/self/status", "VmHWM:") / KioParMio;

    /// <summary>Plus grande mémoire physique qu'a tenue un autre processus, en Mio ; 0 là où /proc n'existe pas.</summary>
    public static double PointeMio(int processus) => Directory.Exists("/proc") ? Kio($"/proc/{processus}/status", "VmHWM:") / KioParMio : 0;

    /// <summary>Mémoire physique de ce processus à l'instant, en Mio ; 0 là où /proc n'existe pas.</summary>
    public static double ActuelleMio() => Kio("/proc/self/status", "VmRSS:") / KioParMio;

    private static int Parent(int id)
    {
        // « id (nom) état parent … » : le nom peut contenir des espaces.
        var etat = Lire($"/proc/{id}/stat");
        var champs = etat[(etat.LastIndexOf(')') + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return champs.Length > 1 ? int.Parse(champs[1], CultureInfo.InvariantCulture) : 0;
    }

    private static double Kio(string fichier, string champ)
    {
        var ligne = Lire(fichier).Split('\n').FirstOrDefault(l => l.StartsWith(champ, StringComparison.Ordinal));
        return ligne is null ? 0 : double.Parse(ligne.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture);
    }

    private static string Lire(string fichier)
    {
        try
        {
            return File.ReadAllText(fichier);
        }
        catch (IOException)
        {
            return ""; // le processus vient de finir
        }
        catch (UnauthorizedAccessException)
        {
            return ""; // le processus d'un autre compte
        }
    }
}
