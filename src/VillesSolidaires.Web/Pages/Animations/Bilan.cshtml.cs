using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using VillesSolidaires.Animations;
using VillesSolidaires.Web.Composants;
using VillesSolidaires.Web.Formulaires;

namespace VillesSolidaires.Web.Pages.Animations;

/// <summary>Saisit ou corrige le bilan d'une animation passée. Après un refus tout revient, sauf la photo : un navigateur ne la rend pas.</summary>
[DepotLimite(AnimationConsts.RequetePhotoMax, AnimationConsts.PhotoMax)]
[RequestFormLimits(MultipartBodyLengthLimit = AnimationConsts.RequetePhotoMax)]
[Authorize(AnimationPermissions.Gerer)]
public sealed class BilanModel(IAnimationAppService animations, TimeProvider horloge) : PageAnimation(animations, horloge)
{
    public SaisirBilanInput Saisie { get; private set; } = new();

    /// <summary>Nulle : la photo déjà déposée reste.</summary>
    public IFormFile? Photo { get; private set; }

    public static IReadOnlyList<SelectListItem> Publics { get; } =
        [.. Enum.GetValues<PublicsTouches>().Where(p => p != PublicsTouches.Aucun).Select(p => new SelectListItem(p.Libelle(), p.ToString()))];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        await ChargerAsync(id, ct);
        if (!Peut(ActionAnimation.SaisirBilan))
        {
            this.Notifier(Animation.Bilan is null ? $"Le bilan se saisit après l’animation, à partir du {Formats.Date(Animation.Fin.AddDays(1))}." : "Le bilan ne se corrige plus.");
            return RedirectToPage("/Animations/Fiche", new { id });
        }
        if (Animation.Bilan is { } bilan)
        {
            Saisie = new()
            {
                Participants = bilan.Participants, Benevoles = bilan.Benevoles, Heures = bilan.Heures, Publics = [.. bilan.Publics.Un()],
                Commentaire = bilan.Commentaire, PhotoTexte = bilan.PhotoTexte,
            };
        }
        return Page();
    }

    public Task<IActionResult> OnPostAsync(Guid id, SaisirBilanInput saisie, IFormFile? photo, CancellationToken ct)
    {
        (Saisie, Photo) = (saisie, photo);
        return FaireAsync(
            id, async () => await Animations.SaisirBilanAsync(id, saisie, await LireAsync(photo, ct), ct), () => "Le bilan est enregistré. Merci : il compte dans les rapports.", nameof(Saisie), ct, "bilan");
    }

    /// <summary>La photo en mémoire : <see cref="DepotLimiteAttribute"/> a déjà borné la requête.</summary>
    private static async Task<PhotoDeposee?> LireAsync(IFormFile? photo, CancellationToken ct)
    {
        if (photo is null or { Length: 0 })
        {
            return null;
        }
        var contenu = new byte[photo.Length];
        await using var flux = photo.OpenReadStream();
        await flux.ReadExactlyAsync(contenu, ct);
        return new PhotoDeposee(Path.GetFileName(photo.FileName), contenu);
    }
}
