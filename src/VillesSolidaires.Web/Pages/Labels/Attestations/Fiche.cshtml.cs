using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;
using VillesSolidaires.Labels;
using VillesSolidaires.Web.Formulaires;

namespace VillesSolidaires.Web.Pages.Labels.Attestations;

/// <summary>Une attestation : échéances, contrôle à mi-parcours, retrait, document émis.</summary>
[Authorize(LabelPermissions.Consulter)]
public sealed class FicheModel(IAttestationAppService attestations, TimeProvider horloge) : PageMetier
{
    public AttestationDetailDto Attestation { get; private set; } = null!;

    public RetirerAttestationInput Retrait { get; private set; } = new();

    public ControlerAttestationInput Controle { get; private set; } = new();

    public DateOnly Aujourdhui => horloge.Aujourdhui();

    public int LargeurBadge => BadgeLabel.Largeur;

    public int HauteurBadge => BadgeLabel.Hauteur;

    public async Task OnGetAsync(string numero, CancellationToken ct) => Attestation = await attestations.GetAsync(numero, ct);

    public async Task<IActionResult> OnGetDocumentAsync(string numero, CancellationToken ct)
    {
        var document = await attestations.GetDocumentAsync(numero, ct);
        Response.Headers.CacheControl = "private, no-cache";
        return new FileContentResult(document.Contenu, document.TypeMime)
        {
            FileDownloadName = document.Nom,
            EntityTag = new EntityTagHeaderValue($"\"{document.Sha256}\""),
            EnableRangeProcessing = true,
        };
    }

    public Task<IActionResult> OnPostRetraitAsync(string numero, RetirerAttestationInput retrait, CancellationToken ct)
    {
        Retrait = retrait;
        return FaireAsync(numero, LabelPermissions.Publier, () => attestations.RetirerAsync(numero, retrait, ct), "Le label est retiré.", nameof(Retrait), ct);
    }

    public Task<IActionResult> OnPostControleAsync(string numero, ControlerAttestationInput controle, CancellationToken ct)
    {
        Controle = controle;
        return FaireAsync(numero, LabelPermissions.Instruire, () => attestations.ControlerAsync(numero, controle, ct), "Le contrôle est enregistré.", nameof(Controle), ct);
    }

    // Un formulaire incomplet d'une personne sans droit doit rester un refus, pas une page de saisie.
    private async Task<IActionResult> FaireAsync(string numero, string permission, Func<Task> geste, string reussite, string saisie, CancellationToken ct) => await PeutAsync(permission)
        ? await AccomplirAsync(geste, saisie, () => reussite, () => RedirectToPage(new { numero }), () => OnGetAsync(numero, ct))
        : Forbid();
}
