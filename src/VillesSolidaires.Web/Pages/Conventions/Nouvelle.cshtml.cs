using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using VillesSolidaires.Conventions;
using VillesSolidaires.Web.Composants;
using VillesSolidaires.Web.Formulaires;

namespace VillesSolidaires.Web.Pages.Conventions;

/// <summary>
/// Crée une convention : type, cadre, territoire, parties dans l'ordre de signature. Les recherches passent par le même formulaire : la saisie
/// entière revient avec leurs résultats, sans script.
/// </summary>
[Authorize(ConventionPermissions.Gerer)]
public sealed class NouvelleModel(IConventionAppService conventions, IModeleConventionAppService modeles, IChoixConventionAppService choix) : PageMetier
{
    public const string Creer = "creer";
    public const string FranceEntiere = "FR";
    public const string ChercherTerritoire = "territoire";
    public const string ChercherParties = "parties";

    [BindProperty]
    public CreerConventionInput Saisie { get; set; } = new();

    [BindProperty]
    public string? RechercheTerritoire { get; set; }

    [BindProperty]
    public string? RechercheParties { get; set; }

    public IReadOnlyList<ModeleConventionDto> Modeles { get; private set; } = [];

    public IReadOnlyList<TerritoireProposeDto> Territoires { get; private set; } = [];

    public IReadOnlyList<PartenaireDto> Parties { get; private set; } = [];

    public IReadOnlyList<PartenaireDto> Trouvees { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        // L'association porteuse est de toutes les conventions.
        if (await choix.ChercherOrganisationsAsync(null, ct) is [var association])
        {
            Saisie = Saisie with { OrganisationIds = [association.Id] };
        }
        await ChargerAsync(ct);
    }

    public async Task<IActionResult> OnPostAsync(string? geste, CancellationToken ct)
    {
        if (EstUnChoix(geste))
        {
            ModelState.Clear();
            Saisie = Saisie with { OrganisationIds = [.. OrdreDesParties.Appliquer([.. Saisie.OrganisationIds], geste ?? "")] };
            await ChargerAsync(ct);
            return Page();
        }
        var id = Guid.Empty;
        // Un envoi sans aucun champ ne lierait pas la saisie, donc ne la vérifierait pas.
        if (!TryValidateModel(Saisie, nameof(Saisie)) || !await EssayerAsync(async () => id = await conventions.CreateAsync(Saisie, ct), nameof(Saisie)))
        {
            await ChargerAsync(ct);
            return Page();
        }
        this.Notifier("La convention est créée. Désignez les signataires, complétez le texte, puis envoyez-la en relecture.");
        return RedirectToPage("/Conventions/Fiche", new { id });
    }

    /// <summary>Recherche ou ordre des parties ; la touche Entrée dans un champ de recherche, qui n'actionne aucun bouton, en est une aussi.</summary>
    private bool EstUnChoix(string? geste) => geste == Creer ? false
        : !string.IsNullOrEmpty(geste) || !string.IsNullOrWhiteSpace(RechercheTerritoire) || !string.IsNullOrWhiteSpace(RechercheParties);

    private async Task ChargerAsync(CancellationToken ct)
    {
        Modeles = await modeles.GetListAsync(ct);
        Parties = await choix.LireOrganisationsAsync([.. Saisie.OrganisationIds], ct);
        // Le territoire déjà choisi reste proposé ; « France entière » l'est toujours.
        var cherche = !string.IsNullOrWhiteSpace(RechercheTerritoire) ? RechercheTerritoire : Saisie.Territoire == FranceEntiere ? "" : Saisie.Territoire ?? "";
        Territoires = await choix.ChercherTerritoiresAsync(cherche, ct);
        Trouvees = string.IsNullOrWhiteSpace(RechercheParties) ? []
            : [.. (await choix.ChercherOrganisationsAsync(RechercheParties, ct)).Where(o => !Saisie.OrganisationIds.Contains(o.Id))];
    }
}
