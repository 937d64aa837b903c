using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using VillesSolidaires.Kits;
using VillesSolidaires.Travaux;
using VillesSolidaires.Web.Composants;
using VillesSolidaires.Web.Formulaires;
using VillesSolidaires.Web.Travaux;

namespace VillesSolidaires.Web.Pages.Kits;

/// <summary>Les affiches d'un département : où en est leur préparation, et l'archive quand elle est prête.</summary>
[Authorize(KitPermissions.Diffuser)]
public sealed class LotAffichesModel(ILotAffichesAppService lots) : PageMetier
{
    public LotAffichesDto Lot { get; private set; } = null!;

    public bool EnCours => Lot.Travail is StatutTravail.EnAttente or StatutTravail.EnCours;

    public SuiviVivant Suivi { get; private set; } = new();

    public string Titre => $"Affiches « {Lot.KitTitre} », {Lot.Departement}";

    public TravailAffiche? Travail => Lot.Travail is { } statut && Lot.TravailId is { } travail
        ? new TravailAffiche
        {
            Id = travail.ToString("N"),
            Titre = Titre,
            Detail = Lot.Erreur ?? Lot.Etape ?? "Le travail commence dans un instant.",
            Etat = statut.Etat(),
            Pourcentage = statut == StatutTravail.EnCours ? Lot.Progression : null,
            Suite = Lot.EstPret ? null : (EnCours ? "L’arrêter depuis les travaux" : "Le relancer depuis les travaux", "/travaux"),
        }
        : null;

    public Task OnGetAsync(Guid id, Guid lotId, CancellationToken ct) => ChargerAsync(id, lotId, ct);

    public async Task<IActionResult> OnGetArchiveAsync(Guid id, Guid lotId, CancellationToken ct)
    {
        await ChargerAsync(id, lotId, ct);
        var archive = await lots.GetArchiveAsync(lotId, ct);
        return File(archive.Contenu, archive.TypeMime, archive.Nom);
    }

    private async Task ChargerAsync(Guid id, Guid lotId, CancellationToken ct)
    {
        Lot = await lots.GetAsync(lotId, ct);
        if (Lot.KitId != id) throw new EntityNotFoundException();
        var suivi = new TravailSuivi(Lot.Id, Titre, EnCours ? Lot.Etape ?? "" : Lot.Travail?.Etat().Libelle ?? "");
        Suivi = await SuiviVivant.LireAsync(HttpContext, EnCours ? [suivi] : [], _ => Task.FromResult(suivi));
    }
}
