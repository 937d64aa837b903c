namespace VillesSolidaires.Kits;

public sealed class LienPublicAppService(AppServiceOutils outils, ILiensSuivis liens, CatalogueTelechargements catalogue)
    : AppService(outils), ILienPublicAppService
{
    [AccesPublic("Adresse courte imprimée sur les affiches : elle ne fait que mener à un kit en ligne.")]
    public async Task<DestinationLienDto?> TrouverAsync(string code, CancellationToken ct)
    {
        if (await liens.TrouverAsync(code, ct) is not { } lien || !await catalogue.KitEnLigneAsync(lien.KitSlug, ct))
        {
            return null;
        }
        // Un fichier qui n'est plus dans la version en ligne, ou un lien révoqué : la page du kit vaut mieux qu'un refus.
        var fichier = lien is { Fichier: { } nom, Revoque: false } && await catalogue.TrouverAsync(lien.KitSlug, nom, version: null, ct) is not null ? nom : null;
        return new DestinationLienDto(lien.Code, lien.KitSlug, fichier, lien.Fichier is null, lien.CommuneCode.Length == 0 ? null : lien.CommuneCode, lien.Canal, lien.Revoque);
    }
}
