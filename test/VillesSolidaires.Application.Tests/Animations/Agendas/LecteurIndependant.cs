using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace VillesSolidaires.Animations;

/// <summary>Ce qu'un lecteur étranger au projet (ical.js, celui de Thunderbird) comprend d'un flux.</summary>
internal sealed record FluxLu(string Version, string Nom, string Rafraichissement, IReadOnlyList<string> Fuseaux, IReadOnlyList<EvenementLu> Evenements);

/// <param name="Debut">Jour, ou jour et heure de Paris.</param>
/// <param name="DebutUtc">Instant ; nul pour une journée entière.</param>
/// <param name="Repetitions">Instants de chaque séance d'une série, la première comprise ; vide hors d'une série.</param>
internal sealed record EvenementLu(
    string Uid, int Sequence, string Statut, string Revise, string Modifie, bool JourneeEntiere, string Debut, string? Fin, DateTimeOffset? DebutUtc,
    DateTimeOffset? FinUtc, string Titre, string? Description, string? Lieu, string? Url, IReadOnlyList<string> Categories,
    IReadOnlyList<DateTimeOffset> Repetitions);

internal static class LecteurIndependant
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Lit le flux dans un programme à part, dont le fuseau n'est pas celui de Paris.</summary>
    public static FluxLu Lire(string flux)
    {
        var demarrage = new ProcessStartInfo("node", [Path.Combine(AppContext.BaseDirectory, "lecteur-ical", "lire.mjs")])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = Utf8,
            StandardOutputEncoding = Utf8,
        };
        demarrage.Environment["TZ"] = "Pacific/Auckland";
        using var lecteur = Process.Start(demarrage)!;
        var erreurs = lecteur.StandardError.ReadToEndAsync();
        var sortie = lecteur.StandardOutput.ReadToEndAsync();
        lecteur.StandardInput.Write(flux);
        lecteur.StandardInput.Close();
        lecteur.WaitForExit();
        erreurs.Result.ShouldBeEmpty("le lecteur se plaint du flux");
        lecteur.ExitCode.ShouldBe(0);
        return JsonSerializer.Deserialize<FluxLu>(sortie.Result, JsonSerializerOptions.Web)!;
    }
}
