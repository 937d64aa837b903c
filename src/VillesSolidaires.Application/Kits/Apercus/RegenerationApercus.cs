using VillesSolidaires.Fichiers;
using VillesSolidaires.Travaux;

namespace VillesSolidaires.Kits;

/// <summary>
/// Chaque nuit, dessine les aperçus qui manquent : fichiers déposés quand l'outil était absent, ou aperçus perdus. Un fichier qui ne s'ouvre
/// plus garde sa place sans aperçu.
/// </summary>
public sealed class RegenerationApercus(IKitRepository kits, IDepotFichiers depot, LectureContenus contenus, FichierDeposeFactory fichiers) : ITravailRecurrent
{
    private static readonly Dictionary<string, SignatureFichier> Types = new[] { SignatureFichier.Pdf, SignatureFichier.Png, SignatureFichier.Jpeg }
        .ToDictionary(t => t.TypeMime, StringComparer.Ordinal);

    public string Nom => "apercus-kits";

    public string Libelle => "Aperçus manquants des kits";

    public string Cron => "0 15 4 * * ?";

    public async Task ExecuterAsync(CancellationToken ct)
    {
        if (!contenus.ApercusDisponibles)
        {
            return;
        }
        // Un contenu ne se lit qu'une fois, même si dix versions le portent.
        foreach (var fichier in (await kits.FichiersAsync(ct)).Where(f => Types.ContainsKey(f.TypeMime)).DistinctBy(f => f.Sha256, StringComparer.Ordinal))
        {
            if (await ApercuManqueAsync(fichier, ct) && await depot.LireAsync(FichiersKit.Chemin(fichier.Sha256), ct) is { } contenu
                && await LireAsync(fichier, contenu, ct) is var (lecture, image))
            {
                await fichiers.RangerApercuAsync(lecture, image, ct);
                await kits.NoterLectureAsync(fichier.Sha256, lecture, ct);
            }
        }
    }

    private async Task<bool> ApercuManqueAsync(FichierKit fichier, CancellationToken ct) =>
        fichier.ApercuSha256 is null || await depot.LireAsync(FichiersKit.Chemin(fichier.ApercuSha256), ct) is null;

    private async Task<(LectureFichier Lecture, ImageApercu? Image)?> LireAsync(FichierKit fichier, byte[] contenu, CancellationToken ct)
    {
        try
        {
            return await contenus.LireAsync(fichier.Nom, Types[fichier.TypeMime], contenu, ct);
        }
        catch (BusinessException)
        {
            // Publié avant que les contenus ne s'examinent : il se télécharge comme avant.
            return null;
        }
    }
}
