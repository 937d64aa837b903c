using System.Diagnostics;

namespace VillesSolidaires.Rapports;

/// <summary>Outils étrangers au projet (poppler-utils, qpdf), que l'intégration continue installe.</summary>
internal static class Outils
{
    /// <summary>Lance l'outil sur un document ; échoue s'il manque, s'il sort en erreur ou s'il se plaint.</summary>
    public static string Lancer(byte[] document, string outil, params string[] arguments)
    {
        var chemin = Path.Combine(Path.GetTempPath(), $"rapport-{Guid.NewGuid():N}.pdf");
        File.WriteAllBytes(chemin, document);
        try
        {
            var depart = new ProcessStartInfo(outil, [.. arguments, chemin]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = System.Text.Encoding.UTF8 };
            using var processus = Process.Start(depart)!;
            var erreurs = processus.StandardError.ReadToEndAsync();
            var sortie = processus.StandardOutput.ReadToEnd();
            processus.WaitForExit();
            erreurs.Result.ShouldBeEmpty($"{outil} se plaint du document");
            processus.ExitCode.ShouldBe(0, sortie);
            return sortie;
        }
        finally
        {
            File.Delete(chemin);
        }
    }
}
