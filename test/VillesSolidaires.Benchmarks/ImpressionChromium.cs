using System.Diagnostics;
using System.Text;

namespace VillesSolidaires.Benchmarks;

/// <summary>
/// Chromium sans tête, un processus par document, comme un serveur le lancerait sans tenir de navigateur ouvert : démarrage, mise en page et
/// écriture du PDF sont comptés.
/// </summary>
internal sealed class ImpressionChromium(string programme) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Releve = TimeSpan.FromMilliseconds(20);

    private readonly DirectoryInfo _dossier = Directory.CreateTempSubdirectory("villes-chromium-");

    /// <summary>Plus grande mémoire vue pour l'ensemble de ses processus, en Mio ; 0 hors de Linux.</summary>
    public double MemoireMio { get; private set; }

    /// <summary>Chromium de la machine, ou nul.</summary>
    public static string? Trouver() =>
        new[] { Environment.GetEnvironmentVariable("CHROMIUM_PATH"), "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome" }.FirstOrDefault(File.Exists);

    public void Dispose() => _dossier.Delete(recursive: true);

    /// <summary>Imprime la page et rend son PDF.</summary>
    /// <exception cref="InvalidOperationException">Chromium a échoué ou n'a rien écrit ; le message porte sa sortie.</exception>
    public byte[] Imprimer(string html)
    {
        var (page, pdf) = (Path.Combine(_dossier.FullName, "page.html"), Path.Combine(_dossier.FullName, "page.pdf"));
        File.WriteAllText(page, html, Encoding.UTF8);
        File.Delete(pdf);
        var info = new ProcessStartInfo(
            programme,
            ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
             $"--user-data-dir={Path.Combine(_dossier.FullName, "profil")}", "--no-pdf-header-footer", $"--print-to-pdf={pdf}", new Uri(page).AbsoluteUri])
        {
            UseShellExecute = false,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        using var processus = Process.Start(info)!;
        var erreurs = processus.StandardError.ReadToEndAsync();
        var sortie = processus.StandardOutput.ReadToEndAsync();
        var debut = Stopwatch.GetTimestamp();
        while (!processus.WaitForExit(Releve))
        {
            MemoireMio = Math.Max(MemoireMio, MemoireDesProcessus.Mio(processus.Id));
            if (Stopwatch.GetElapsedTime(debut) > Patience)
            {
                processus.Kill(entireProcessTree: true);
                throw new InvalidOperationException($"Chromium n'a pas fini en {Patience.TotalSeconds:0} s.");
            }
        }
        return processus.ExitCode == 0 && File.Exists(pdf)
            ? File.ReadAllBytes(pdf)
            : throw new InvalidOperationException($"Chromium n'a rien imprimé (code {processus.ExitCode}) : {erreurs.Result}{sortie.Result}");
    }
}
