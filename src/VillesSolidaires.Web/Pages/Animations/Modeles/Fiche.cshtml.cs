using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using VillesSolidaires.Animations;
using VillesSolidaires.Comptes;
using VillesSolidaires.Web.Composants;
using VillesSolidaires.Web.Formulaires;

namespace VillesSolidaires.Web.Pages.Animations.Modeles;

/// <summary>Un modèle : ses versions, ses dates proposées et publiées.</summary>
[Authorize(AnimationPermissions.Consulter)]
public sealed class FicheModel(IModeleAnimationAppService modeles, IUtilisateurCourant utilisateur) : PageMetier
{
    public ModeleAnimationDetailDto Modele { get; private set; } = null!;

    public PublierModeleAnimationInput Publication { get; private set; } = new();

    public AnnoncerDateInput Annonce { get; private set; } = new();

    public bool PeutGerer => utilisateur.Peut(AnimationPermissions.GererModeles);

    public async Task OnGetAsync(Guid id, CancellationToken ct) => Modele = await modeles.GetAsync(id, ct);

    public async Task<IActionResult> OnPostOuvrirAsync(Guid id, string? concurrencyStamp, CancellationToken ct)
    {
        if (!await EssayerAsync(() => modeles.OuvrirVersionAsync(id, concurrencyStamp, ct)))
        {
            return await RevenirAsync(id, ct);
        }
        this.Notifier("La version est ouverte. Les communes voient la version publiée jusqu’à sa publication.");
        return RedirectToPage("/Animations/Modeles/Ecrire", new { id });
    }

    public Task<IActionResult> OnPostPublierAsync(Guid id, PublierModeleAnimationInput publication, CancellationToken ct)
    {
        Publication = publication;
        return AgirAsync(id, () => modeles.PublierAsync(id, publication, ct), "La version est publiée : les communes peuvent la mettre à leur programme.", nameof(Publication), ct);
    }

    public Task<IActionResult> OnPostAnnoncerAsync(Guid id, AnnoncerDateInput annonce, CancellationToken ct)
    {
        Annonce = annonce;
        return AgirAsync(id, () => modeles.AnnoncerDateAsync(id, annonce, ct), "La date publiée est notée : elle sera proposée aux communes.", nameof(Annonce), ct);
    }

    public Task<IActionResult> OnPostRetirerDateAsync(Guid id, int annee, string? concurrencyStamp, CancellationToken ct) =>
        AgirAsync(id, () => modeles.RetirerDateAsync(id, annee, concurrencyStamp, ct), $"La date de {Formats.Annee(annee)} est retirée.", "", ct);

    public Task<IActionResult> OnPostArchiverAsync(Guid id, string? concurrencyStamp, CancellationToken ct) =>
        AgirAsync(id, () => modeles.ArchiverAsync(id, concurrencyStamp, ct), "Le modèle est archivé : il n’est plus proposé.", "", ct);

    public Task<IActionResult> OnPostReactiverAsync(Guid id, string? concurrencyStamp, CancellationToken ct) =>
        AgirAsync(id, () => modeles.ReactiverAsync(id, concurrencyStamp, ct), "Le modèle est de nouveau proposé.", "", ct);

    private async Task<IActionResult> AgirAsync(Guid id, Func<Task> action, string fait, string saisie, CancellationToken ct)
    {
        if (!ModelState.IsValid || !await EssayerAsync(action, saisie))
        {
            return await RevenirAsync(id, ct);
        }
        this.Notifier(fait);
        return RedirectToPage(new { id });
    }

    private async Task<IActionResult> RevenirAsync(Guid id, CancellationToken ct)
    {
        Modele = await modeles.GetAsync(id, ct);
        return Page();
    }
}
