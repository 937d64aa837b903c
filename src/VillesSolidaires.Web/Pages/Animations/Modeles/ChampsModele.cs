using Microsoft.AspNetCore.Mvc.Rendering;
using VillesSolidaires.Animations;
using VillesSolidaires.Kits;

namespace VillesSolidaires.Web.Pages.Animations.Modeles;

/// <summary>Ce que montre la vue partielle des champs d'un modèle ; la saisie porte le même nom dans les deux pages.</summary>
public sealed record ChampsModele(EcrireModeleAnimationInput Saisie, IReadOnlyList<SelectListItem> Kits)
{
    public const string AjouterTaches = "ajouter";
    private const int LignesVides = 3;
    private const int KitsMax = 200;

    public static readonly IReadOnlyList<SelectListItem> Mois =
        [.. Enumerable.Range(1, 12).Select(m => new SelectListItem(Formats.NomMois(m), m.ToString(provider: null)))];

    // La semaine commence un lundi.
    public static readonly IReadOnlyList<SelectListItem> Jours =
        [.. Enum.GetValues<DayOfWeek>().OrderBy(j => ((int)j + 6) % 7).Select(j => new SelectListItem(Formats.NomJour(j), j.ToString()))];

    public static IList<TacheModeleInput> AvecLignesVides(IEnumerable<TacheModeleInput> taches) =>
        [.. taches, .. Enumerable.Repeat(new TacheModeleInput(), LignesVides)];

    public static async Task<IReadOnlyList<SelectListItem>> KitsAsync(IKitAppService kits, CancellationToken ct)
    {
        var lus = await kits.GetListAsync(new KitListeInput { Taille = KitsMax, Tri = "titre" }, ct);
        return [.. lus.Elements.Select(k => new SelectListItem(k.Titre, k.Id.ToString()))];
    }
}
