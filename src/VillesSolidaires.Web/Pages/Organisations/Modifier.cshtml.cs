using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using VillesSolidaires.Organisations;
using VillesSolidaires.Web.Composants;

namespace VillesSolidaires.Web.Pages.Organisations;

/// <summary>Modifie l'identité d'une organisation. Si quelqu'un a enregistré entre-temps, la saisie reste et montre ce qu'elle changerait.</summary>
[Authorize(OrganisationPermissions.Gerer)]
public sealed class ModifierModel(IOrganisationAppService organisations) : PageOrganisation
{
    [BindProperty]
    public ModifierOrganisationInput Saisie { get; set; } = new();

    public OrganisationDetailDto Organisation { get; private set; } = null!;

    /// <summary>Valeurs enregistrées par l'autre personne, quand elles diffèrent de la saisie.</summary>
    public IReadOnlyList<(string Champ, string Valeur)> Differences { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        Organisation = await organisations.GetAsync(id, ct);
        Saisie = Enregistree();
        return Organisation.Id == id ? Page() : RedirectToPage(new { id = Organisation.Id });
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        Organisation = await organisations.GetAsync(id, ct);
        if (!ModelState.IsValid || !await EssayerAsync(
            () => NoterLaFicheNommeeAsync(() => organisations.ModifierAsync(id, Saisie, ct)), nameof(Saisie), () => ReprendreAsync(id, ct))) return Page();
        this.Notifier($"« {Saisie.Nom} » est enregistrée.");
        return RedirectToPage("/Organisations/Fiche", new { id });
    }

    private ModifierOrganisationInput Enregistree() => new()
    {
        Type = Organisation.Type,
        Nom = Organisation.Nom,
        Siren = Organisation.Siren,
        Siret = Organisation.Siret,
        Rna = Organisation.Rna,
        Commune = Organisation.CommuneCode is null ? null : $"{Organisation.CommuneNom} ({Organisation.CommuneCode})",
        Departement = Organisation.DepartementCode is null ? null : $"{Organisation.DepartementNom} ({Organisation.DepartementCode})",
        ConcurrencyStamp = Organisation.ConcurrencyStamp,
    };

    private async Task ReprendreAsync(Guid id, CancellationToken ct)
    {
        Organisation = await organisations.GetAsync(id, ct);
        var enregistree = Enregistree();
        Saisie = Saisie with { ConcurrencyStamp = enregistree.ConcurrencyStamp };
        // La valeur postée l'emporterait sur la nouvelle empreinte au moment d'écrire le champ caché.
        ModelState.Remove($"{nameof(Saisie)}.{nameof(Saisie.ConcurrencyStamp)}");
        (string Champ, string? Enregistre, string? Saisi)[] champs =
        [
            ("Nom", enregistree.Nom, Saisie.Nom), ("Type", enregistree.Type?.Libelle(), Saisie.Type?.Libelle()), ("SIREN", enregistree.Siren, Saisie.Siren),
            ("SIRET", enregistree.Siret, Saisie.Siret), ("RNA", enregistree.Rna, Saisie.Rna), ("Commune", enregistree.Commune, Saisie.Commune),
            ("Département", enregistree.Departement, Saisie.Departement),
        ];
        Differences = [.. champs.Where(c => (c.Enregistre ?? "") != (c.Saisi ?? "")).Select(c => (c.Champ, c.Enregistre ?? "(vide)"))];
    }
}
