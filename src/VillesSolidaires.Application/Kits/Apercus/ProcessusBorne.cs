using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace VillesSolidaires.Kits;

/// <summary>
/// Lance un programme avec une durée et une mémoire bornées. Sous Linux, <c>prlimit</c> (util-linux) fait tenir les bornes par le noyau ;
/// partout, le processus est surveillé et arrêté avec ses enfants.
/// </summary>
internal sealed class ProcessusBorne(TimeSpan duree, int memoireMo)
{
    private const long OctetsParMo = 1024 * 1024;
    private const long SortieMax = 16 * OctetsParMo;
    private const int TexteMax = 200_000;

    /// <summary>Au-delà, le code de retour d'un processus tué par un signal (128 + numéro).</summary>
    private const int TueParSignal = 128;

    private static readonly TimeSpan Pas = TimeSpan.FromMilliseconds(50);
    private static readonly string? Prlimit = Trouver("prlimit", null);

    /// <returns>Chemin du programme dans ce dossier, ou sur le <c>PATH</c> ; nul s'il n'y est pas.</returns>
    public static string? Trouver(string programme, string? dossier)
    {
        var nom = OperatingSystem.IsWindows() ? programme + ".exe" : programme;
        var dossiers = dossier is not null ? [dossier] : (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return dossiers.Select(d => Path.Combine(d, nom)).FirstOrDefault(File.Exists);
    }

    public async Task<ResultatProcessus> ExecuterAsync(string programme, IEnumerable<string> arguments, CancellationToken ct)
    {
        using var processus = new Process { StartInfo = Preparer(programme, arguments) };
        try
        {
            processus.Start();
        }
        catch (Win32Exception e)
        {
            return new ResultatProcessus(1, "", e.Message, Arrete: false);
        }
        processus.StandardInput.Close();
        var sortie = LireAsync(processus.StandardOutput);
        var erreurs = LireAsync(processus.StandardError);
        var arrete = await SurveillerAsync(processus, ct);
        await processus.WaitForExitAsync(CancellationToken.None);
        ct.ThrowIfCancellationRequested();
        var texteErreurs = await erreurs;
        return new ResultatProcessus(
            processus.ExitCode, await sortie, texteErreurs, arrete || processus.ExitCode >= TueParSignal || ManqueDeMemoire(texteErreurs));
    }

    private ProcessStartInfo Preparer(string programme, IEnumerable<string> arguments)
    {
        var depart = new ProcessStartInfo(Prlimit ?? programme)
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false, CreateNoWindow = true,
        };
        if (Prlimit is not null)
        {
            string[] bornes = [$"--as={memoireMo * OctetsParMo}", $"--cpu={Math.Max(1, (int)duree.TotalSeconds)}", $"--fsize={SortieMax}", "--core=0", "--", programme];
            Array.ForEach(bornes, depart.ArgumentList.Add);
        }
        foreach (var argument in arguments)
        {
            depart.ArgumentList.Add(argument);
        }
        // Les messages se lisent : ils doivent être en anglais quelle que soit la langue du serveur.
        depart.Environment["LC_ALL"] = "C";
        return depart;
    }

    /// <returns>Vrai s'il a fallu l'arrêter.</returns>
    private async Task<bool> SurveillerAsync(Process processus, CancellationToken ct)
    {
        var depart = Stopwatch.GetTimestamp();
        var fin = processus.WaitForExitAsync(CancellationToken.None);
        while (await Task.WhenAny(fin, Task.Delay(Pas, CancellationToken.None)) != fin)
        {
            if (ct.IsCancellationRequested || Stopwatch.GetElapsedTime(depart) > duree || Memoire(processus) > memoireMo * OctetsParMo)
            {
                processus.Kill(entireProcessTree: true);
                return true;
            }
        }
        return false;
    }

    private static long Memoire(Process processus)
    {
        try
        {
            processus.Refresh();
            return processus.WorkingSet64;
        }
        catch (InvalidOperationException)
        {
            // Il vient de finir.
            return 0;
        }
    }

    private static bool ManqueDeMemoire(string erreurs) =>
        erreurs.Contains("Out of memory", StringComparison.OrdinalIgnoreCase) || erreurs.Contains("bad_alloc", StringComparison.Ordinal);

    // Un flux bavard se lit jusqu'au bout, pour ne pas bloquer le processus, mais ne se garde pas.
    private static async Task<string> LireAsync(StreamReader flux)
    {
        var texte = new StringBuilder();
        var tampon = new char[4096];
        int lus;
        while ((lus = await flux.ReadAsync(tampon)) > 0)
        {
            texte.Append(tampon, 0, Math.Min(lus, TexteMax - texte.Length));
        }
        return texte.ToString();
    }
}

/// <param name="Arrete">Vrai s'il a dépassé ses bornes.</param>
internal sealed record ResultatProcessus(int Code, string Sortie, string Erreurs, bool Arrete);
