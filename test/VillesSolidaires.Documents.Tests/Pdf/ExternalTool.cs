using System.Diagnostics;

namespace VillesSolidaires.Documents.Tests.Pdf;

/// <summary>Outil étranger au projet, que l'intégration continue installe : poppler-utils, qpdf.</summary>
internal static class ExternalTool
{
    /// <summary>Lance l'outil et rend sa sortie ; échoue s'il manque, s'il sort en erreur ou s'il se plaint.</summary>
    public static string Run(string tool, params string[] arguments)
    {
        var start = new ProcessStartInfo(tool, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        start.StandardOutputEncoding = System.Text.Encoding.UTF8;
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        errors.Result.ShouldBeEmpty($"{tool} se plaint du fichier");
        process.ExitCode.ShouldBe(0, output);
        return output;
    }
}
