using System.Diagnostics;
using System.Globalization;

namespace VillesSolidaires;

/// <summary>Lit les codes QR avec un lecteur étranger au projet (jsQR), sur la page telle que poppler la dessine.</summary>
public static class LecteurQr
{
    private const int PointsParPouce = 150;

    /// <summary>Texte du code QR d'une page ; vide si le lecteur n'en voit pas.</summary>
    /// <param name="pdf">Document.</param>
    /// <param name="page">À partir de 1.</param>
    public static async Task<string> LireAsync(byte[] pdf, int page = 1)
    {
        var fichier = Path.Combine(Path.GetTempPath(), $"villes-qr-{Guid.NewGuid():N}.pdf");
        await File.WriteAllBytesAsync(fichier, pdf);
        try
        {
            var numero = page.ToString(CultureInfo.InvariantCulture);
            var image = await ExecuterAsync("pdftoppm", ["-r", PointsParPouce.ToString(CultureInfo.InvariantCulture), "-f", numero, "-l", numero, fichier], []);
            var texte = await ExecuterAsync("node", [Path.Combine(AppContext.BaseDirectory, "lecteur-qr", "lire-qr.mjs")], image);
            return System.Text.Encoding.UTF8.GetString(texte);
        }
        finally
        {
            File.Delete(fichier);
        }
    }

    private static async Task<byte[]> ExecuterAsync(string programme, IReadOnlyList<string> arguments, byte[] entree)
    {
        using var processus = Process.Start(new ProcessStartInfo(programme, arguments)
        {
            UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
        })!;
        using var sortie = new MemoryStream();
        var lecture = processus.StandardOutput.BaseStream.CopyToAsync(sortie);
        var erreurs = processus.StandardError.ReadToEndAsync();
        await processus.StandardInput.BaseStream.WriteAsync(entree);
        processus.StandardInput.Close();
        await Task.WhenAll(lecture, processus.WaitForExitAsync());
        return processus.ExitCode == 0 ? sortie.ToArray() : throw new InvalidOperationException($"{programme} a échoué : {await erreurs}");
    }
}
