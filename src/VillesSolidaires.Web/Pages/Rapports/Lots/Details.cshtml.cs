using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using VillesSolidaires.Rapports;
using VillesSolidaires.Travaux;
using VillesSolidaires.Web.Composants;
using VillesSolidaires.Web.Formulaires;
using VillesSolidaires.Web.Rapports;
using VillesSolidaires.Web.Travaux;

namespace VillesSolidaires.Web.Pages.Rapports.Lots;

/// <summary>Un lot : son avancement vivant, ses échecs nommés, l'archive de chaque département fini.</summary>
[Authorize(RapportPermissions.ProduireEnLot)]
public sealed class DetailsModel(ILotRapportsAppService lots) : PageMetier
{
    public LotRapportsDetailDto Detail { get; private set; } = null!;

    public LotRapportsDto Lot => Detail.Lot;

    public SuiviVivant Suivi { get; private set; } = new();

    public string Titre => $"{Lot.Territoire}, {Formats.Periode(Lot.Du, Lot.Au)}";

    public TravailAffiche? Travail => Lot.Travail is { } statut
        ? new TravailAffiche
        {
            Id = Lot.Id.ToString("N"),
            Titre = Titre,
            Detail = Lot.Erreur ?? $"{Formats.Nombre(Lot.Produits)} rapports produits, {Formats.Accorder(Lot.Echecs, "échec")}, {Formats.Nombre(Lot.Restants)} à faire",
            Etat = statut.Etat(),
            Pourcentage = statut == StatutTravail.EnCours ? Lot.Progression : null,
            AdresseArret = Lot.EstEnCours ? Url.Page("/Rapports/Lots/Details", "Annuler", new { id = Lot.Id }) : null,
            ConsequenceArret = "Les rapports déjà produits restent. Vous pourrez reprendre le lot où il s’est arrêté.",
        }
        : null;

    public Task OnGetAsync(Guid id, CancellationToken ct) => ChargerAsync(id, ct);

    public Task<IActionResult> OnPostAnnulerAsync(Guid id, CancellationToken ct) =>
        FaireAsync(id, () => lots.AnnulerAsync(id, ct), "Le lot s’arrête. Les rapports déjà produits restent.", ct);

    public Task<IActionResult> OnPostReprendreAsync(Guid id, CancellationToken ct) =>
        FaireAsync(id, () => lots.ReprendreAsync(id, ct), "Le lot reprend : rien de ce qui est produit ne se refait.", ct);

    public Task<IActionResult> OnPostReprendreCommuneAsync(Guid id, string commune, CancellationToken ct) =>
        FaireAsync(id, () => lots.ReprendreCommuneAsync(id, commune, ct), "Le rapport de cette commune se refait.", ct);

    private async Task<IActionResult> FaireAsync(Guid id, Func<Task> geste, string dit, CancellationToken ct)
    {
        if (!await EssayerAsync(geste))
        {
            await ChargerAsync(id, ct);
            return Page();
        }
        this.Notifier(dit);
        return RedirectToPage(null, null, new { id }, null);
    }

    private async Task ChargerAsync(Guid id, CancellationToken ct)
    {
        Detail = await lots.GetAsync(id, ct);
        // L'annonce suit les départements, pas les communes : mille annonces n'apprendraient rien.
        var suivi = new TravailSuivi(Lot.Id, Titre, Lot.EstEnCours ? $"{Formats.Accorder(Detail.Departements.Count(d => d.EstFini), "département fini", "départements finis")}" : Lot.Travail?.Etat().Libelle ?? "");
        Suivi = await SuiviVivant.LireAsync(HttpContext, Lot.EstEnCours ? [suivi] : [], _ => Task.FromResult(suivi));
    }
}
