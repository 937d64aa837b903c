using Microsoft.AspNetCore.Mvc;
using VillesSolidaires.Conventions;
using VillesSolidaires.Web.Composants;

namespace VillesSolidaires.Web.Pages.Conventions;

/// <summary>Gestes qui conduisent une convention : relecture, corrections, relance, annulation, fin, avenant, renouvellement.</summary>
public sealed class ConduiteModel(OutilsFiche outils, IConventionAppService conventions, ISuiviConventionAppService suivi) : PageFiche(outils)
{
    public Task<IActionResult> OnPostCadreAsync(Guid id, RecadrerConventionInput cadre, CancellationToken ct)
    {
        var annulees = 0;
        return FaireAsync(id, async () => annulees = (await conventions.RecadrerAsync(id, cadre, ct)).SignaturesAnnulees, () => annulees == 0
            ? "L’objet et les dates sont enregistrés."
            : $"L’objet et les dates sont enregistrés. {Formats.Accorder(annulees, "signature est annulée", "signatures sont annulées")} : le texte a changé, et les signataires en sont avertis.", nameof(Cadre), ct);
    }

    public Task<IActionResult> OnPostRelectureAsync(Guid id, EnvoyerEnRelectureInput relecture, CancellationToken ct) =>
        FaireAsync(id, () => conventions.EnvoyerEnRelectureAsync(id, relecture, ct), () => "La convention est en relecture. La partie choisie est prévenue si l’adresse d’un signataire est connue.", nameof(Relecture), ct);

    public Task<IActionResult> OnPostCorrectionsAsync(Guid id, DemanderCorrectionsInput corrections, CancellationToken ct) =>
        FaireAsync(id, () => conventions.DemanderCorrectionsAsync(id, corrections, ct), () => "Les corrections sont demandées.", nameof(Corrections), ct);

    public Task<IActionResult> OnPostRelanceAsync(Guid id, string? concurrencyStamp, CancellationToken ct) =>
        FaireAsync(id, () => suivi.RelancerAsync(id, concurrencyStamp, ct), () => "La relance est déposée : elle part par courriel avec le lien de la convention.", "", ct);

    public Task<IActionResult> OnPostAnnulationAsync(Guid id, MotiverInput annulation, CancellationToken ct) =>
        FaireAsync(id, () => conventions.AnnulerAsync(id, annulation, ct), () => "La convention est annulée. Elle reste dans la liste, avec son motif.", nameof(Annulation), ct);

    public Task<IActionResult> OnPostResiliationAsync(Guid id, ResilierInput resiliation, CancellationToken ct) =>
        FaireAsync(id, () => conventions.ResilierAsync(id, resiliation, ct), () => $"La convention est résiliée, effet au {Formats.Date(resiliation.EffetLe)}.", nameof(Resiliation), ct);

    public Task<IActionResult> OnPostDenonciationAsync(Guid id, ResilierInput denonciation, CancellationToken ct) =>
        FaireAsync(id, () => conventions.DenoncerAsync(id, denonciation, ct), () => $"La convention est dénoncée, effet au {Formats.Date(denonciation.EffetLe)}.", nameof(Denonciation), ct);

    public Task<IActionResult> OnPostAvenantAsync(Guid id, OuvrirAvenantInput avenant, CancellationToken ct) =>
        OuvrirAsync(id, () => conventions.OuvrirAvenantAsync(id, avenant, ct), "L’avenant est ouvert avec le texte en vigueur. Modifiez-le, puis envoyez-le en relecture.", nameof(Avenant), ct);

    public Task<IActionResult> OnPostRenouvellementAsync(Guid id, string? concurrencyStamp, CancellationToken ct) =>
        OuvrirAsync(id, () => conventions.RenouvelerAsync(id, concurrencyStamp, ct), "Le renouvellement est prêt à relire : parties, texte, engagements et résultats y sont repris.", "", ct);

    /// <summary>Un geste qui crée une autre convention mène à celle-ci.</summary>
    private async Task<IActionResult> OuvrirAsync(Guid id, Func<Task<Guid>> ouvrir, string reussite, string saisie, CancellationToken ct)
    {
        var ouverte = Guid.Empty;
        var suite = await FaireAsync(id, async () => ouverte = await ouvrir(), () => reussite, saisie, ct);
        return ouverte == Guid.Empty ? suite : RedirectToPage("/Conventions/Fiche", new { id = ouverte });
    }
}
