using Microsoft.AspNetCore.Mvc.Rendering;
using VillesSolidaires.Animations;
using VillesSolidaires.Kits;

namespace VillesSolidaires.Web.Pages.Animations;

/// <summary>Ce qu'un formulaire d'animation propose : les lieux de la commune, les kits en ligne.</summary>
public sealed record ChoixDAnimation(IReadOnlyList<SelectListItem> Lieux, IReadOnlyList<SelectListItem> Kits)
{
    public static readonly ChoixDAnimation Aucun = new([], []);

    /// <param name="commune">Code INSEE ; nul tant qu'elle n'est pas choisie.</param>
    public static async Task<ChoixDAnimation> LireAsync(ILieuAppService lieux, IKitAppService kits, string? commune, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(lieux);
        ArgumentNullException.ThrowIfNull(kits);
        var places = commune is null ? [] : await lieux.GetListAsync(commune, ct);
        var enLigne = await kits.GetListAsync(new KitListeInput { Statut = KitStatut.Publie, Taille = ListeInput.TailleMax }, ct);
        return new ChoixDAnimation(
            [.. places.Select(l => new SelectListItem(l.Quartier is null ? l.Nom : $"{l.Nom} ({l.Quartier})", l.Id.ToString()))],
            [.. enLigne.Elements.Select(k => new SelectListItem(k.Titre, k.Id.ToString()))]);
    }
}
