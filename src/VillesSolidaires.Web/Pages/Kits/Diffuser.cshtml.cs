using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using VillesSolidaires.Comptes;
using VillesSolidaires.Kits;
using VillesSolidaires.Territoires;
using VillesSolidaires.Web.Composants;
using VillesSolidaires.Web.Formulaires;

namespace VillesSolidaires.Web.Pages.Kits;

/// <summary>Fabrique l'adresse publique d'un kit ou d'un fichier : la commune et le canal qu'elle porte sont ce que les statistiques compteront.</summary>
public sealed class DiffuserModel(IKitAppService kits, ITerritoireAppService territoires, IUtilisateurCourant utilisateur) : PageMetier
{
    private const int PropositionsMax = 8;

    /// <summary>Code INSEE, code postal ou nom ; vide : sans commune.</summary>
    [FromQuery(Name = "commune")]
    public string? Commune { get; set; }

    [FromQuery(Name = "canal")]
    public string? Canal { get; set; }

    /// <summary>Nom d'un fichier de la version en ligne ; vide : la page du kit.</summary>
    [FromQuery(Name = "fichier")]
    public string? Fichier { get; set; }

    public KitDetailDto Kit { get; private set; } = null!;

    public string CanalChoisi => string.IsNullOrEmpty(Canal) ? CanalTelechargement.NonPrecise : Canal;

    public CommuneDto? CommuneChoisie { get; private set; }

    /// <summary>Communes entre lesquelles choisir, quand la recherche en trouve plusieurs.</summary>
    public IReadOnlyList<CommuneDto> Propositions { get; private set; } = [];

    /// <summary>Adresse complète à diffuser ; nulle tant que les choix ne sont pas faits.</summary>
    public string? Adresse { get; private set; }

    public IEnumerable<SelectListItem> Fichiers =>
        Kit.VersionPubliee!.Fichiers.Select(f => new SelectListItem($"Le fichier « {f.Libelle} »", f.Nom));

    public Task OnGetAsync(Guid id, CancellationToken ct) => PreparerAsync(id, ct);

    /// <summary>Code QR à placer sur une affiche.</summary>
    public async Task<IActionResult> OnGetQrAsync(Guid id, string format, CancellationToken ct)
    {
        await PreparerAsync(id, ct);
        var nom = $"qr-{Kit.Slug}{(CommuneChoisie is null ? "" : "-" + CommuneChoisie.Code)}";
        return (Adresse, format) switch
        {
            (null, _) => NotFound(),
            (_, "png") => File(CodeQr.Png(Adresse), "image/png", $"{nom}.png"),
            (_, "svg") => File(System.Text.Encoding.UTF8.GetBytes(CodeQr.Svg(Adresse, Adresse)), "image/svg+xml", $"{nom}.svg"),
            _ => NotFound(),
        };
    }

    private async Task PreparerAsync(Guid id, CancellationToken ct)
    {
        Kit = await kits.GetAsync(id, ct);
        if (Kit.Statut != KitStatut.Publie) throw new BusinessException(KitErrorCodes.KitNonPublie);
        if (!CanalTelechargement.EstConnu(CanalChoisi)) ModelState.AddModelError(nameof(Canal), "Ce canal n’existe pas. Choisissez-en un dans la liste.");
        if (!string.IsNullOrEmpty(Fichier) && Kit.VersionPubliee!.Fichiers.All(f => f.Nom != Fichier)) ModelState.AddModelError(nameof(Fichier), "Ce fichier n’est pas dans la version en ligne. Choisissez-en un dans la liste.");
        // Une mairie diffuse pour sa commune : inutile de la lui demander.
        if (string.IsNullOrWhiteSpace(Commune) && utilisateur.Perimetre is { EstNational: false, Communes: [var seule], Departements: [] }) Commune = seule;
        if (!string.IsNullOrWhiteSpace(Commune)) await ChercherCommuneAsync(Commune.Trim(), ct);
        if (ModelState.IsValid && Propositions.Count == 0) Adresse = Fabriquer();
    }

    private async Task ChercherCommuneAsync(string recherche, CancellationToken ct)
    {
        var trouvees = (await territoires.GetListAsync(new CommuneListeInput { Recherche = recherche, Taille = PropositionsMax }, ct)).Elements;
        CommuneChoisie = trouvees.FirstOrDefault(c => c.Code == recherche)
            ?? (trouvees.Where(c => string.Equals(c.Nom, recherche, StringComparison.OrdinalIgnoreCase)).ToList() is [var homonyme] ? homonyme : null)
            ?? (trouvees is [var seule] ? seule : null);
        if (CommuneChoisie is not null) return;
        if (trouvees.Count > 0) Propositions = trouvees;
        else ModelState.AddModelError(nameof(Commune), $"Aucune commune de votre périmètre ne correspond à « {recherche} ». Essayez un code INSEE ou un code postal.");
    }

    private string Fabriquer()
    {
        var canal = CanalChoisi == CanalTelechargement.NonPrecise ? null : CanalChoisi;
        var page = Url.Page("/Public/Kits/Kit", pageHandler: null, new { slug = Kit.Slug, commune = CommuneChoisie?.Code, canal }, Request.Scheme)!;
        if (string.IsNullOrEmpty(Fichier)) return page;
        // Sans numéro de version : une affiche imprimée doit mener à la version du jour.
        var adresse = new UriBuilder(page);
        adresse.Path = $"{Request.PathBase}/kits/{Kit.Slug}/{Fichier}";
        return adresse.Uri.AbsoluteUri;
    }
}
