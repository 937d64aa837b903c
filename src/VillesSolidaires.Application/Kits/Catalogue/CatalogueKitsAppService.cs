using Microsoft.EntityFrameworkCore;
using VillesSolidaires.Fichiers;

namespace VillesSolidaires.Kits;

public sealed class CatalogueKitsAppService(AppServiceOutils outils, IKitRepository kits, LectureKits lecture, IDepotFichiers depot)
    : AppService(outils), ICatalogueKitsAppService
{
    private const int PerimesMontres = 20;

    [AccesPublic("Les kits en ligne sont faits pour être diffusés.")]
    public async Task<CataloguePublicDto> GetListAsync(CataloguePublicInput input, CancellationToken ct)
    {
        var jour = Aujourdhui;
        var valables = lecture.EnLigne().Where(k => k.ValideAu == null || k.ValideAu >= jour);
        var themes = await valables.Select(k => k.Themes).Distinct().ToListAsync(ct);
        var langues = await (from k in valables
                             from v in k.Versions
                             where v.PublieeLe != null && !k.Versions.Any(p => p.PublieeLe != null && p.Numero > v.Numero)
                             from f in v.Fichiers
                             select f.Langue).Distinct().ToListAsync(ct);
        var choisis = Filtrer(valables, input);
        var total = await choisis.CountAsync(ct);
        var cartes = await choisis.OrderBy(k => k.Titre).Skip((Math.Max(1, input.Page) - 1) * CataloguePublicInput.ParPage).Take(CataloguePublicInput.ParPage)
            .Select(k => new { k.Id, k.Slug, k.Titre, k.Nature, k.Themes, k.Resume, k.Periode, PublieLe = k.Versions.Max(v => v.PublieeLe)!.Value }).ToListAsync(ct);
        var fichiers = await FichiersAsync(cartes.ConvertAll(c => c.Id), ct);
        var perimes = await lecture.EnLigne().Where(k => k.ValideAu < jour).OrderByDescending(k => k.ValideAu).ThenBy(k => k.Titre).Take(PerimesMontres)
            .Select(k => new KitPerimeDto(k.Slug, k.Titre, k.ValideAu!.Value)).ToListAsync(ct);
        return new CataloguePublicDto(
            total,
            cartes.ConvertAll(c => new CarteKitDto(
                c.Slug, c.Titre, c.Nature, c.Themes, c.Resume, c.Periode, c.PublieLe, fichiers[c.Id].Count(), LanguesKit.Ordonner(fichiers[c.Id].Select(f => f.Langue)),
                fichiers[c.Id].FirstOrDefault(f => f.Vignette is not null)?.Vignette)),
            [.. Enum.GetValues<ThemesKit>().Where(t => t != ThemesKit.Aucun && themes.Exists(x => x.HasFlag(t)))], LanguesKit.Ordonner(langues), perimes);
    }

    [AccesPublic("Les kits en ligne sont faits pour être diffusés.")]
    public async Task<KitPublicDto> GetAsync(string slug, CancellationToken ct)
    {
        var kit = await lecture.LireAsync(lecture.EnLigne().Where(k => k.Slug == slug), Aujourdhui, ct) ?? throw KitInconnu(slug);
        var version = kit.VersionPubliee!;
        return new KitPublicDto(
            kit.Slug, kit.Titre, kit.Nature, kit.Themes, kit.Resume, kit.Periode, version.Numero, version.PublieeLe!.Value, kit.ValideDu, kit.ValideAu, kit.Validite,
            [.. version.Fichiers.OrderByDescending(f => f.Langue == LanguesKit.Francais).ThenBy(f => f.Type).ThenBy(f => f.Nom, StringComparer.Ordinal)], kit.Journal, kit.Modeles);
    }

    [AccesPublic("Un aperçu montre un fichier déjà public ; les autres demandent un compte.")]
    public async Task<FichierDto> LireApercuAsync(string sha256, CancellationToken ct)
    {
        var interne = Utilisateur.Principal.Identity?.IsAuthenticated == true;
        var visible = await kits.Requete.Where(k => interne || k.Statut == KitStatut.Publie).SelectMany(k => k.Versions).Where(v => interne || v.PublieeLe != null)
            .AnyAsync(v => v.Fichiers.Any(f => f.ApercuSha256 == sha256), ct);
        return visible && await depot.LireAsync(FichiersKit.Chemin(sha256), ct) is { } image
            ? new FichierDto(sha256 + SignatureFichier.Jpeg.Extension, ImageApercu.TypeMime, image, sha256)
            : throw new EntityNotFoundException(DepotKitErrorCodes.ApercuInconnu);
    }

    private static IQueryable<Kit> Filtrer(IQueryable<Kit> requete, CataloguePublicInput input)
    {
        if (input.Theme is { } theme && theme != ThemesKit.Aucun)
        {
            requete = requete.Where(k => (k.Themes & theme) == theme);
        }
        return string.IsNullOrEmpty(input.Langue)
            ? requete
            : requete.Where(k => k.Versions.Any(v =>
                v.PublieeLe != null && v.Fichiers.Any(f => f.Langue == input.Langue) && !k.Versions.Any(p => p.PublieeLe != null && p.Numero > v.Numero)));
    }

    // L'affiche d'abord, en français d'abord : c'est elle qui fait reconnaître le kit.
    private async Task<ILookup<Guid, FichierDeCarte>> FichiersAsync(List<Guid> ids, CancellationToken ct)
    {
        var lignes = await (from k in kits.Requete.Where(k => ids.Contains(k.Id))
                            from v in k.Versions
                            where v.PublieeLe != null && !k.Versions.Any(p => p.PublieeLe != null && p.Numero > v.Numero)
                            from f in v.Fichiers
                            select new { k.Id, f.Type, f.Nom, f.Langue, f.ApercuSha256, f.ApercuLargeur, f.ApercuHauteur }).ToListAsync(ct);
        return lignes.OrderBy(l => l.Type).ThenByDescending(l => l.Langue == LanguesKit.Francais).ThenBy(l => l.Nom, StringComparer.Ordinal).ToLookup(l => l.Id, l => new FichierDeCarte(
            l.Langue, l.ApercuSha256 is null ? null : new VignetteDto(l.ApercuSha256, l.ApercuLargeur ?? 0, l.ApercuHauteur ?? 0)));
    }

    private static EntityNotFoundException KitInconnu(string slug)
    {
        var erreur = new EntityNotFoundException(KitErrorCodes.KitInconnu);
        erreur.WithData("Slug", slug);
        return erreur;
    }

    private sealed record FichierDeCarte(string Langue, VignetteDto? Vignette);
}
