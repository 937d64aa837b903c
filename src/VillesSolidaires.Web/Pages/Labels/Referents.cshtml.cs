using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using VillesSolidaires.Labels;
using VillesSolidaires.Web.Composants;

namespace VillesSolidaires.Web.Pages.Labels;

/// <summary>Référents du dossier, et niveau demandé tant que le dossier se remplit.</summary>
[Authorize(LabelPermissions.Candidater)]
public sealed class ReferentsModel(OutilsDossier outils) : PageDossier(outils)
{
    public ReferentsInput Saisie { get; private set; } = new();

    public DemanderNiveauInput Niveau { get; private set; } = new();

    public IEnumerable<SelectListItem> ChoixNiveaux => Dossier.Points.Seuils.Select((seuil, i) =>
        new SelectListItem($"{LibellesLabel.Niveau(i + 1)} : dès {seuil.EnPoints()} points sur 100", Formats.Nombre(i + 1)));

    public async Task OnGetAsync(Guid id, CancellationToken ct)
    {
        await ChargerAsync(id, ct);
        Saisie = new() { Elu = En(Dossier.Elu), Technique = En(Dossier.Technique) };
    }

    public Task<IActionResult> OnPostAsync(Guid id, ReferentsInput saisie, CancellationToken ct)
    {
        Saisie = saisie;
        return FaireAsync(id, () => Candidatures.DesignerReferentsAsync(id, saisie, ct), "Les référents sont enregistrés.", nameof(Saisie), "/Labels/Dossier", ct);
    }

    public Task<IActionResult> OnPostNiveauAsync(Guid id, DemanderNiveauInput niveau, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(niveau);
        Niveau = niveau;
        return FaireAsync(id, () => Candidatures.DemanderNiveauAsync(id, niveau, ct), $"Le dossier demande le niveau {niveau.NiveauDemande}.", nameof(Niveau), "/Labels/Dossier", ct);
    }

    protected override async Task ChargerAsync(Guid id, CancellationToken ct)
    {
        await base.ChargerAsync(id, ct);
        Niveau = new() { NiveauDemande = Candidature.NiveauDemande };
    }

    private static ReferentInput En(ReferentDto? referent) =>
        referent is null ? new() : new() { Nom = referent.Nom, Fonction = referent.Fonction, Courriel = referent.Courriel };
}
