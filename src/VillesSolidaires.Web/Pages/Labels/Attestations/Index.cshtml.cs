using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using VillesSolidaires.Labels;
using VillesSolidaires.Web.Composants;
using VillesSolidaires.Web.Formulaires;
using VillesSolidaires.Web.TagHelpers;

namespace VillesSolidaires.Web.Pages.Labels.Attestations;

/// <summary>Labels délivrés du périmètre : la prochaine échéance d'abord.</summary>
[Authorize(LabelPermissions.Consulter)]
public sealed class IndexModel(IAttestationAppService attestations, TimeProvider horloge) : PageDeListe
{
    [FromQuery(Name = "suivi")]
    public SuiviAttestation? Suivi { get; set; }

    [FromQuery(Name = "etat")]
    public EtatAttestation? Etat { get; set; }

    [FromQuery(Name = "niveau")]
    public int? Niveau { get; set; }

    public ListeDto<AttestationDto> Liste { get; private set; } = new(0, []);

    public DateOnly Aujourdhui => horloge.Aujourdhui();

    public IReadOnlyList<SelectListItem> Niveaux { get; } =
        [.. Enumerable.Range(1, LabelConsts.NiveauMax).Reverse().Select(n => new SelectListItem(LibellesLabel.Niveau(n), Formats.Nombre(n)))];

    public IReadOnlyList<FiltreActif> FiltresActifs =>
    [
        .. FiltreDeRecherche,
        .. Suivi is { } suivi ? [new FiltreActif(suivi.Libelle(), "suivi")] : Array.Empty<FiltreActif>(),
        .. Etat is { } etat ? [new FiltreActif($"État : {etat.Libelle()}", "etat")] : Array.Empty<FiltreActif>(),
        .. Niveau is { } niveau ? [new FiltreActif(LibellesLabel.Niveau(niveau), "niveau")] : Array.Empty<FiltreActif>(),
    ];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        Liste = await attestations.GetListAsync(
            new AttestationListeInput { Page = NumeroPage, Taille = Taille, Tri = Tri, Recherche = Recherche, Suivi = Suivi, Etat = Etat, Niveau = Niveau }, ct);
        return PageOuPremiere(Liste);
    }
}
