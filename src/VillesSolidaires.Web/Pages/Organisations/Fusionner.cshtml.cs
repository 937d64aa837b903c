using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using VillesSolidaires.Organisations;
using VillesSolidaires.Web.Composants;
using VillesSolidaires.Web.Formulaires;

namespace VillesSolidaires.Web.Pages.Organisations;

/// <summary>Fusion en deux temps : choisir le doublon, puis comparer et confirmer.</summary>
[Authorize(OrganisationPermissions.Gerer)]
public sealed class FusionnerModel(IOrganisationAppService organisations, IFusionOrganisationAppService fusions) : PageMetier
{
    /// <summary>Doublon choisi ; nul : à choisir.</summary>
    [FromQuery(Name = "avec")]
    public Guid? Avec { get; set; }

    [FromQuery(Name = "recherche")]
    public string? Recherche { get; set; }

    public OrganisationDetailDto Organisation { get; private set; } = null!;

    public IReadOnlyList<OrganisationDto> Candidates { get; private set; } = [];

    public ApercuFusionDto? Apercu { get; private set; }

    /// <summary>Une ligne par champ : libellé, fiche gardée, doublon, résultat.</summary>
    public IEnumerable<(string Champ, string Garder, string Doublon, string Resultat)> Lignes => Apercu is not { } a ? [] :
    [
        Ligne("Nom", o => o.Nom), Ligne("Type", o => o.Type.Libelle()), Ligne("SIREN", o => o.Siren?.Groupe()), Ligne("SIRET du siège", o => o.Siret?.Groupe()),
        Ligne("RNA", o => o.Rna), Ligne("Territoire", o => o.Territoire),
        Ligne("Contacts", o => o.Contacts.Count == 0 ? null : string.Join(", ", o.Contacts.Select(c => c.Nom))),
    ];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        await ChargerAsync(id, ct);
        return Organisation.Id == id ? Page() : RedirectToPage(new { id = Organisation.Id, avec = Avec });
    }

    public async Task<IActionResult> OnPostAsync(Guid id, FusionnerInput fusion, CancellationToken ct)
    {
        if (!ModelState.IsValid || !await EssayerAsync(() => fusions.FusionnerAsync(id, fusion, ct)))
        {
            Avec = fusion?.DoublonId;
            await ChargerAsync(id, ct);
            return Page();
        }
        this.Notifier("Les deux fiches n’en font plus qu’une. L’ancienne adresse mène ici.");
        return RedirectToPage("/Organisations/Fiche", new { id });
    }

    private async Task ChargerAsync(Guid id, CancellationToken ct)
    {
        Organisation = await organisations.GetAsync(id, ct);
        if (Avec is { } avec) Apercu = await fusions.GetApercuAsync(Organisation.Id, avec, ct);
        else Candidates = await fusions.GetCandidatesAsync(Organisation.Id, Recherche, ct);
    }

    private (string Champ, string Garder, string Doublon, string Resultat) Ligne(string champ, Func<OrganisationDetailDto, string?> valeur) =>
        (champ, valeur(Apercu!.Garder) ?? Formats.Absent, valeur(Apercu.Doublon) ?? Formats.Absent, valeur(Apercu.Resultat) ?? Formats.Absent);
}
