using System.Globalization;
using System.Text.RegularExpressions;
using VillesSolidaires.Fichiers;

namespace VillesSolidaires.Kits;

/// <summary>
/// Aperçus par <c>pdfinfo</c> et <c>pdftoppm</c> (poppler-utils), deux à la fois au plus. Chaque PDF vient du dehors : il ne s'ouvre jamais dans
/// le processus du serveur, mais dans un processus borné en durée et en mémoire.
/// </summary>
public sealed partial class ApercusPoppler : IApercusPdf, IDisposable
{
    /// <summary>Plus grand côté de l'aperçu, en pixels : une affiche A4 donne 120 × 170.</summary>
    private const int GrandCote = 170;

    // Une vignette se regarde, elle ne se lit pas : 4 ko, et la page publique, qui en montre six, tient en 100 ko.
    private const string Qualite = "quality=60,optimize=y,progressive=y";

    private readonly string? _pdfinfo;
    private readonly string? _pdftoppm;
    private readonly ProcessusBorne _processus;
    private readonly SemaphoreSlim _places = new(2, 2);

    public ApercusPoppler(OptionsApercus options)
    {
        _pdfinfo = ProcessusBorne.Trouver("pdfinfo", options.Dossier);
        _pdftoppm = ProcessusBorne.Trouver("pdftoppm", options.Dossier);
        _processus = new ProcessusBorne(options.Duree, options.MemoireMo);
    }

    public bool EstDisponible => _pdfinfo is not null && _pdftoppm is not null;

    public async Task<LecturePdf> LireAsync(ReadOnlyMemory<byte> pdf, CancellationToken ct)
    {
        if (_pdfinfo is null || _pdftoppm is null)
        {
            return new LecturePdf(MotifPdf.OutilAbsent);
        }
        await _places.WaitAsync(ct);
        var dossier = Directory.CreateTempSubdirectory("villes-apercu-");
        try
        {
            var fichier = Path.Combine(dossier.FullName, "document.pdf");
            await File.WriteAllBytesAsync(fichier, pdf, ct);
            var lecture = await ExaminerAsync(_pdfinfo, fichier, ct);
            return lecture.Motif == MotifPdf.Aucun ? await DessinerAsync(_pdftoppm, dossier, fichier, lecture, ct) : lecture;
        }
        finally
        {
            dossier.Delete(recursive: true);
            _places.Release();
        }
    }

    public void Dispose() => _places.Dispose();

    private async Task<LecturePdf> ExaminerAsync(string pdfinfo, string fichier, CancellationToken ct)
    {
        var resultat = await _processus.ExecuterAsync(pdfinfo, ["-f", "1", "-l", Entier(DepotKitConsts.PagesMax), fichier], ct);
        if (resultat.Arrete)
        {
            return new LecturePdf(MotifPdf.TropLourd);
        }
        if (resultat.Code != 0)
        {
            return new LecturePdf(resultat.Erreurs.Contains("password", StringComparison.OrdinalIgnoreCase) ? MotifPdf.Chiffre : MotifPdf.Illisible);
        }
        if (EstChiffre().IsMatch(resultat.Sortie))
        {
            return new LecturePdf(MotifPdf.Chiffre);
        }
        if (!int.TryParse(NombreDePages().Match(resultat.Sortie).Groups["n"].Value, CultureInfo.InvariantCulture, out var pages) || pages == 0)
        {
            return new LecturePdf(MotifPdf.Illisible);
        }
        var grande = Tailles().Matches(resultat.Sortie).Select(Taille).DefaultIfEmpty().MaxBy(t => t.GrandCote);
        return new LecturePdf(
            pages > DepotKitConsts.PagesMax ? MotifPdf.TropDePages : grande.GrandCote > DepotKitConsts.CotePageMax ? MotifPdf.PageGeante : MotifPdf.Aucun, pages, grande);
    }

    private async Task<LecturePdf> DessinerAsync(string pdftoppm, DirectoryInfo dossier, string fichier, LecturePdf lecture, CancellationToken ct)
    {
        var sortie = Path.Combine(dossier.FullName, "apercu");
        var resultat = await _processus.ExecuterAsync(
            pdftoppm, ["-jpeg", "-jpegopt", Qualite, "-f", "1", "-l", "1", "-singlefile", "-scale-to", Entier(GrandCote), fichier, sortie], ct);
        if (resultat.Arrete)
        {
            return lecture with { Motif = MotifPdf.TropLourd };
        }
        var image = new FileInfo(sortie + SignatureFichier.Jpeg.Extension);
        if (resultat.Code != 0 || !image.Exists)
        {
            return lecture with { Motif = MotifPdf.Illisible };
        }
        var contenu = await File.ReadAllBytesAsync(image.FullName, ct);
        return DimensionsImage.Lire(contenu) is { } dimensions
            ? lecture with { Apercu = new ImageApercu(contenu, dimensions) }
            : lecture with { Motif = MotifPdf.Illisible };
    }

    private static TaillePage Taille(Match ligne) =>
        new(double.Parse(ligne.Groups["l"].ValueSpan, CultureInfo.InvariantCulture), double.Parse(ligne.Groups["h"].ValueSpan, CultureInfo.InvariantCulture));

    private static string Entier(int nombre) => nombre.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^Encrypted:\s+yes", RegexOptions.ExplicitCapture | RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex EstChiffre();

    [GeneratedRegex(@"^Pages:\s+(?<n>\d+)", RegexOptions.ExplicitCapture | RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NombreDePages();

    [GeneratedRegex(@"^Page\s+\d+\s+size:\s+(?<l>[\d.]+) x (?<h>[\d.]+) pts", RegexOptions.ExplicitCapture | RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Tailles();
}
