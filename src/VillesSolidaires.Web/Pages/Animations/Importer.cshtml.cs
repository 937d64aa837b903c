using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using VillesSolidaires.Animations;
using VillesSolidaires.Comptes;
using VillesSolidaires.Web.Composants;
using VillesSolidaires.Web.Formulaires;

namespace VillesSolidaires.Web.Pages.Animations;

/// <summary>Import d'animations : dépôt, aperçu à sa propre adresse, confirmation, annulation d'un lot.</summary>
[Authorize(AnimationPermissions.Gerer)]
[DepotLimite(ModeleAnimationConsts.TailleRequeteImportMax, ModeleAnimationConsts.TailleImportMax)]
[RequestFormLimits(MultipartBodyLengthLimit = ModeleAnimationConsts.TailleRequeteImportMax)]
public sealed class ImporterModel(IImportAnimationAppService imports, IUtilisateurCourant utilisateur, TimeProvider horloge) : PageMetier
{
    /// <summary>Dix mille lignes se lisent par pages.</summary>
    public const int ParPage = 100;

    /// <summary>Import dont on montre l'aperçu.</summary>
    [FromQuery(Name = "import")]
    public Guid? Import { get; set; }

    [FromQuery(Name = "sort")]
    public SortLigneAnimation? Sort { get; set; }

    [FromQuery(Name = "page")]
    public int NumeroPage { get; set; } = 1;

    /// <summary>Fichier en cours de dépôt ; revient sur la page s'il est refusé.</summary>
    public DepotAnimations Depot { get; private set; } = new();

    public ApercuAnimationsDto? Apercu { get; private set; }

    public IReadOnlyList<LigneAnimationDto> Lignes { get; private set; } = [];

    public int Total { get; private set; }

    public IReadOnlyList<LotImportDto> Lots { get; private set; } = [];

    public AnnulationImportDto? Annulation { get; private set; }

    public async Task OnGetAsync(CancellationToken ct)
    {
        Depot.Commune = utilisateur.Perimetre.Communes is [var seule] ? seule : null;
        await ChargerAsync(ct);
    }

    public async Task<IActionResult> OnPostAsync(DepotAnimations depot, CancellationToken ct)
    {
        Depot = depot;
        var id = Guid.Empty;
        if (ModelState.IsValid && await EssayerAsync(async () => id = await imports.DeposerAsync(await depot.LireAsync(ct), ct), nameof(Depot)))
        {
            return RedirectToPage(new { import = id });
        }
        await ChargerAsync(ct);
        return Page();
    }

    public async Task<IActionResult> OnPostConfirmerAsync(Guid import, CancellationToken ct)
    {
        if (await EssayerAsync(() => imports.ConfirmerAsync(import, ct)))
        {
            this.Notifier("Les animations sont au programme, à l’état « proposée ». Vous pouvez annuler cet import tant qu’elles y restent.");
            return RedirectToPage(new { import = (Guid?)null });
        }
        await ChargerAsync(ct);
        return Page();
    }

    public async Task<IActionResult> OnPostAnnulerAsync(Guid lot, string? concurrencyStamp, CancellationToken ct)
    {
        await EssayerAsync(async () => Annulation = await imports.AnnulerAsync(lot, concurrencyStamp, ct));
        await ChargerAsync(ct);
        return Page();
    }

    /// <summary>Fichier d'exemple, à remplir.</summary>
    public Task<IActionResult> OnGetModeleAsync(string format, CancellationToken ct) =>
        ExportListe.EcrireAsync("modele-animations", ModeleImportAnimations.Colonnes, ModeleImportAnimations.Exemple, format, horloge.GetUtcNow().UtcDateTime, ct);

    private async Task ChargerAsync(CancellationToken ct)
    {
        if (Import is { } id && await EssayerAsync(async () => Apercu = await imports.GetApercuAsync(id, ct)))
        {
            var retenues = Apercu!.Lignes.Where(l => Sort is null || l.Sort == Sort).ToList();
            (Total, NumeroPage) = (retenues.Count, Math.Clamp(NumeroPage, 1, Math.Max(1, (retenues.Count + ParPage - 1) / ParPage)));
            Lignes = [.. retenues.Skip((NumeroPage - 1) * ParPage).Take(ParPage)];
        }
        Lots = await imports.GetLotsAsync(ct);
    }
}

/// <summary>Fichier déposé par le formulaire d'import.</summary>
public sealed class DepotAnimations
{
    [Required(ErrorMessage = "Choisissez le fichier à importer.")]
    public IFormFile? Fichier { get; set; }

    /// <summary>Nom ou code INSEE.</summary>
    [StringLength(100, ErrorMessage = "Le nom d’une commune tient en 100 caractères.")]
    public string? Commune { get; set; }

    /// <summary>Le fichier en mémoire : <see cref="DepotLimiteAttribute"/> a déjà borné la requête.</summary>
    public async Task<DeposerAnimationsInput> LireAsync(CancellationToken ct)
    {
        var contenu = new byte[Fichier!.Length];
        await using var flux = Fichier.OpenReadStream();
        await flux.ReadExactlyAsync(contenu, ct);
        return new DeposerAnimationsInput(Path.GetFileName(Fichier.FileName), contenu, string.IsNullOrWhiteSpace(Commune) ? null : Commune);
    }
}
