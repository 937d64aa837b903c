using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using VillesSolidaires.Labels;
using VillesSolidaires.Web.Composants;
using VillesSolidaires.Web.Formulaires;

namespace VillesSolidaires.Web.Pages.Labels.Referentiels;

/// <summary>
/// Une version du référentiel : à lire une fois publiée, à écrire tant qu'elle se prépare. Ajouter, retirer ou ranger réaffiche la saisie ;
/// rien n'est enregistré avant le bouton. Quatre-vingts critères font plus de champs que la limite ordinaire d'un formulaire.
/// </summary>
[Authorize(LabelPermissions.Consulter)]
[RequestFormLimits(ValueCountLimit = 8192)]
public sealed class FicheModel(IReferentielLabelAppService referentiels) : PageMetier
{
    /// <summary>Notes d'un critère, pour une liste.</summary>
    public static readonly IReadOnlyList<SelectListItem> Notes =
        [.. Enumerable.Range(0, LabelConsts.NoteMax + 1).Select(n => new SelectListItem($"{n}", $"{n}"))];

    public ReferentielDetailDto Version { get; private set; } = null!;

    public EcrireReferentielInput Saisie { get; private set; } = new();

    public bool SEcrit => Version.Statut == ReferentielStatut.Brouillon;

    /// <summary>Geste qui a réaffiché la page ; nul à la première lecture.</summary>
    public string? Geste { get; private set; }

    public async Task OnGetAsync(Guid id, CancellationToken ct)
    {
        Version = await referentiels.GetAsync(id, ct);
        Saisie = EnSaisie.De(Version);
    }

    public async Task<IActionResult> OnPostAsync(Guid id, EcrireReferentielInput saisie, string? geste, CancellationToken ct)
    {
        if (!await PeutAsync(LabelPermissions.GererReferentiel))
        {
            return Forbid();
        }
        (Saisie, Geste) = (DispositionReferentiel.Completer(saisie), geste);
        if (geste is not DispositionReferentiel.Enregistrer)
        {
            // Les numéros des champs changent avec l'ordre : la saisie se réécrit depuis la liste, non depuis la requête.
            ModelState.Clear();
            Saisie = DispositionReferentiel.Completer(DispositionReferentiel.Appliquer(saisie, geste));
        }
        else if (ModelState.IsValid && await EssayerAsync(() => referentiels.EcrireAsync(id, saisie, ct), nameof(Saisie)))
        {
            this.Notifier("La version en préparation est enregistrée.");
            return RedirectToPage(new { id });
        }
        Version = await referentiels.GetAsync(id, ct);
        return Page();
    }

    public async Task<IActionResult> OnPostVersionAsync(Guid id, CancellationToken ct)
    {
        Guid ouverte = default;
        return await FaireAsync(
            id, async () => ouverte = await referentiels.OuvrirVersionAsync(id, ct),
            "La version est ouverte. Les sessions gardent la leur.", () => RedirectToPage(new { id = ouverte }), ct);
    }

    public Task<IActionResult> OnPostPublierAsync(Guid id, string? concurrencyStamp, CancellationToken ct) =>
        FaireAsync(id, () => referentiels.PublierAsync(id, concurrencyStamp, ct), "La version est publiée : une session peut la choisir.", () => RedirectToPage(new { id }), ct);

    public Task<IActionResult> OnPostArchiverAsync(Guid id, string? concurrencyStamp, CancellationToken ct) =>
        FaireAsync(id, () => referentiels.ArchiverAsync(id, concurrencyStamp, ct), "La version est archivée.", () => RedirectToPage(new { id }), ct);

    public Task<IActionResult> OnPostAbandonnerAsync(Guid id, string? concurrencyStamp, CancellationToken ct) =>
        FaireAsync(id, () => referentiels.AbandonnerAsync(id, concurrencyStamp, ct), "La version en préparation est abandonnée.", () => RedirectToPage("/Labels/Referentiels/Index"), ct);

    /// <summary>Vrai si le critère doit se montrer ouvert : il est neuf, on vient d'y toucher, ou il porte une erreur.</summary>
    public bool EstOuvert(int axe, int critere)
    {
        var cle = $"{nameof(Saisie)}.{nameof(Saisie.Axes)}[{axe}].Criteres[{critere}]";
        return (Geste is not null && string.IsNullOrEmpty(Saisie.Axes[axe].Criteres[critere].Intitule))
            || Geste == DispositionReferentiel.Geste(DispositionReferentiel.AjouterPreuve, axe, critere)
            || Geste?.StartsWith(DispositionReferentiel.Geste(DispositionReferentiel.RetirerPreuve, axe, critere) + ":", StringComparison.Ordinal) == true
            || ModelState.Any(e => e.Key.StartsWith(cle, StringComparison.OrdinalIgnoreCase) && e.Value is { Errors.Count: > 0 });
    }

    private async Task<IActionResult> FaireAsync(Guid id, Func<Task> geste, string reussite, Func<IActionResult> suite, CancellationToken ct)
    {
        if (await EssayerAsync(geste))
        {
            this.Notifier(reussite);
            return suite();
        }
        OublierEmpreintes();
        await OnGetAsync(id, ct);
        return Page();
    }
}
