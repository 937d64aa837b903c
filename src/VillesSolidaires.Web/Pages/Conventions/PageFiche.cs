using Microsoft.AspNetCore.Mvc;
using VillesSolidaires.Conventions;
using VillesSolidaires.Organisations;
using VillesSolidaires.Web.Conventions;

namespace VillesSolidaires.Web.Pages.Conventions;

/// <summary>
/// La fiche d'une convention, que montrent la page de lecture et celles des gestes faits par dialogue : un geste refusé la réaffiche avec
/// son dialogue ouvert. Les saisies ci-dessous nomment les champs des dialogues ; ce qui a été tapé revient de la requête.
/// </summary>
public abstract class PageFiche(OutilsFiche outils) : PageGeste(outils)
{
    public GestesFiche Gestes { get; private set; } = null!;

    public RecadrerConventionInput Cadre { get; private set; } = new();

    public EnvoyerEnRelectureInput Relecture { get; private set; } = new();

    public DemanderCorrectionsInput Corrections { get; private set; } = new();

    public RefuserSignatureInput Refus { get; private set; } = new();

    public MotiverInput Annulation { get; } = new();

    public ResilierInput Resiliation { get; } = new();

    public ResilierInput Denonciation { get; private set; } = new();

    public OuvrirAvenantInput Avenant { get; private set; } = new();

    /// <summary>Commentaire refusé : l'article ou le fil visé, et le texte tapé, à rendre à la personne.</summary>
    public (Guid Cible, string? Texte) CommentaireRefuse { get; protected set; }

    /// <summary>Une adresse de geste ouverte à la main mène à la fiche.</summary>
    public virtual Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct) => Task.FromResult<IActionResult>(RedirectToPage("/Conventions/Fiche", new { id }));

    protected override async Task ChargerAsync(Guid id, CancellationToken ct)
    {
        await base.ChargerAsync(id, ct);
        Gestes = new GestesFiche(Convention, Aujourdhui);
        // Ce que l'état laisse deviner est déjà choisi : le premier partenaire relit, l'association corrige, la partie attendue refuse.
        var parties = Convention.Parties;
        Relecture = new() { PartieId = parties.FirstOrDefault(p => p.Type != TypeOrganisation.Association)?.Id };
        Corrections = new() { PartieId = parties.FirstOrDefault(p => p.Type == TypeOrganisation.Association)?.Id };
        Refus = new() { PartieId = parties.FirstOrDefault(p => p.ASonTour && Agit(p))?.Id };
        Denonciation = new() { PartieId = parties.FirstOrDefault(p => p.EstMienne)?.Id };
        Cadre = new() { Objet = Convention.Objet, Debut = Convention.Debut, Fin = Convention.Fin };
        Avenant = new() { Objet = Convention.Objet, Fin = Convention.Fin };
    }
}
