using System.Security.Cryptography;

namespace VillesSolidaires.Fichiers;

/// <summary>
/// Relit chaque contenu que la base désigne et recalcule son empreinte. Tâche d'exploitation, lancée par le système : elle voit tout le pays, et
/// n'écrit rien.
/// </summary>
public sealed class VerificationFichiers(IEnumerable<IContenusConnus> sources, IDepotFichiers depot)
{
    private const int Nommes = 20;

    /// <summary>Fichiers de passage, qu'aucune ligne ne désigne encore : imports à confirmer, affiches d'un lot en cours.</summary>
    private static readonly string[] DePassage = ["imports/", "affiches/"];

    /// <returns>Ce qui a été relu, et les orphelins, qui ne sont pas une faute : un dépôt abandonné en laisse.</returns>
    /// <exception cref="BusinessException">Au moins un contenu manquant ou corrompu : chacun est nommé.</exception>
    public async Task<string> VerifierAsync(IProgress<Avancement> progression, CancellationToken ct)
    {
        List<ContenuConnu> connus = [];
        foreach (var source in sources)
        {
            connus.AddRange(await source.ListerAsync(ct));
        }
        var uniques = connus.DistinctBy(c => c.Chemin, StringComparer.Ordinal).ToList();
        List<string> fautes = [];
        var relus = 0;
        foreach (var contenu in uniques)
        {
            if (await ExaminerAsync(contenu, ct) is { } faute)
            {
                fautes.Add($"{faute} : {contenu.Nom} ({contenu.Chemin})");
            }
            progression.Report(new Avancement("Relecture des fichiers", ++relus, uniques.Count));
        }
        var orphelins = Orphelins(uniques);
        return fautes.Count == 0
            ? string.Join('\n', [$"{Formats.Accorder(relus, "fichier relu", "fichiers relus")}, aucun manquant, aucun corrompu.", .. Dire(orphelins)])
            : throw new BusinessException(FichierErrorCodes.ContenusFautifs)
                .WithData("Nombre", Formats.Accorder(fautes.Count, "contenu fautif", "contenus fautifs")).WithData("Relus", Formats.Nombre(relus))
                .WithData("Fautes", string.Join("\n", [.. Premiers(fautes), .. orphelins.Count == 0 ? [] : Dire(orphelins)]));
    }

    private async Task<string?> ExaminerAsync(ContenuConnu attendu, CancellationToken ct) =>
        await depot.LireAsync(attendu.Chemin, ct) is not { } octets ? "Manquant"
        : Convert.ToHexStringLower(SHA256.HashData(octets)) != attendu.Sha256 ? "Corrompu"
        : null;

    // Sur le disque, un chemin inconnu ; en base, une empreinte qu'aucun chemin connu ne porte.
    private List<string> Orphelins(List<ContenuConnu> connus)
    {
        var chemins = connus.Select(c => c.Chemin).ToHashSet(StringComparer.Ordinal);
        var empreintes = connus.Select(c => c.Sha256).ToHashSet(StringComparer.Ordinal);
        return [.. depot.Lister("").Where(c => !chemins.Contains(c) && !Array.Exists(DePassage, d => c.StartsWith(d, StringComparison.Ordinal))
            && !(c.StartsWith(Blob.Dossier, StringComparison.Ordinal) && Blob.Empreinte(c) is { } e && empreintes.Contains(e)))];
    }

    private static string[] Dire(List<string> orphelins) => orphelins.Count == 0
        ? ["Aucun orphelin."]
        : [$"{Formats.Accorder(orphelins.Count, "orphelin")}, que rien ne désigne :", .. Premiers(orphelins)];

    private static IEnumerable<string> Premiers(List<string> lignes) =>
        lignes.Count <= Nommes ? lignes : [.. lignes.Take(Nommes), $"… et {Formats.Nombre(lignes.Count - Nommes)} de plus"];
}
