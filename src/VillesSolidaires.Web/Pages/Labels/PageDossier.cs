using Microsoft.AspNetCore.Mvc;
using VillesSolidaires.Comptes;
using VillesSolidaires.Labels;
using VillesSolidaires.Organisations;
using VillesSolidaires.Web.Formulaires;

namespace VillesSolidaires.Web.Pages.Labels;

/// <summary>Ce que toute page d'un dossier reçoit.</summary>
public sealed record OutilsDossier(ICandidatureAppService Candidatures, IUtilisateurCourant Utilisateur, TimeProvider Horloge);

/// <summary>
/// Page d'un dossier de candidature. Un refus réaffiche la page avec la saisie, et l'empreinte relue : après « modifié entre-temps », la personne
/// voit ce qui a changé et peut recommencer le même geste.
/// </summary>
public abstract class PageDossier(OutilsDossier outils) : PageMetier
{
    public CandidatureDetailDto Candidature { get; private set; } = null!;

    /// <summary>Le dossier, pour les pages de qui le remplit.</summary>
    public DossierDto Dossier => Candidature.Dossier!;

    public DateOnly Aujourdhui => outils.Horloge.Aujourdhui();

    /// <summary>La personne est de la commune ; sinon de l'association, qui peut l'aider.</summary>
    public bool EstDeLaCommune => !outils.Utilisateur.Perimetre.EstNational;

    public bool Instruit => outils.Utilisateur.Peut(LabelPermissions.Instruire);

    /// <summary>« Candidature d’Évron au label ».</summary>
    public string Titre => $"Candidature {NomMairie.Complement(Candidature.Commune)} au label";

    protected ICandidatureAppService Candidatures => outils.Candidatures;

    protected virtual async Task ChargerAsync(Guid id, CancellationToken ct)
    {
        Candidature = await Candidatures.GetAsync(id, ct);
        ViewData["Title"] = Titre;
    }

    /// <summary>Fait le geste puis mène à la page suivante, ou réaffiche celle-ci avec le refus.</summary>
    /// <param name="id">Candidature.</param>
    /// <param name="geste">Appel du service.</param>
    /// <param name="reussite">Ce qui est fait, une fois fait.</param>
    /// <param name="saisie">Nom de la propriété liée dont les champs portent les refus.</param>
    /// <param name="suite">Page à montrer ensuite.</param>
    /// <param name="ct">Annulation.</param>
    protected async Task<IActionResult> FaireAsync(Guid id, Func<Task> geste, string reussite, string saisie, string suite, CancellationToken ct) =>
        // Un formulaire incomplet d'une personne sans droit doit rester un refus, pas une page de saisie.
        await PeutAsync(LabelPermissions.Candidater)
            ? await AccomplirAsync(geste, saisie, () => reussite, () => RedirectToPage(suite, new { id }), () => ChargerAsync(id, ct))
            : Forbid();
}
