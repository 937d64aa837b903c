using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using VillesSolidaires.Rapports;
using VillesSolidaires.Territoires;
using VillesSolidaires.Web.Formulaires;
using VillesSolidaires.Web.Rapports;

namespace VillesSolidaires.Web.Pages.Rapports.Programmations;

/// <summary>Formulaire d'une programmation, à la création comme à la modification : ce qui est refusé reste saisi.</summary>
[Authorize(RapportPermissions.Programmer)]
public abstract class PageEcrireProgrammation(
    IProgrammationAppService programmations, ITerritoireRapportAppService proposes, ChoixTerritoire communes) : PageMetier
{
    [BindProperty]
    public EcrireProgrammationInput Saisie { get; set; } = new();

    /// <summary>Territoire tel que saisi : un nom, un code, ou « Marseille (13055) ».</summary>
    [BindProperty]
    [Display(Name = "Territoire")]
    public string? Territoire { get; set; }

    /// <summary>Saisie pour laquelle plusieurs territoires ont été proposés : le choix ne vaut plus si elle a changé.</summary>
    [BindProperty]
    public string? TerritoirePropose { get; set; }

    /// <summary>Une adresse par ligne.</summary>
    [BindProperty]
    [Display(Name = "Destinataires")]
    [StringLength(20_000, ErrorMessage = "La liste des destinataires est trop longue.")]
    public string? Adresses { get; set; }

    /// <summary>Comptes et contacts du territoire, cochés.</summary>
    [BindProperty]
    public IList<string> Coches { get; set; } = [];

    public CommuneDto? CommuneUnique { get; private set; }

    public IReadOnlyList<SelectListItem> Types { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Homonymes { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Campagnes { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Contacts { get; private set; } = [];

    protected IProgrammationAppService Programmations => programmations;

    private const string CleTerritoire = $"{nameof(Saisie)}.{nameof(EcrireProgrammationInput.CodeTerritoire)}";

    private TypeRapport TypeChoisi => CodesRapport.Lire(Saisie.Type) ?? TypeRapport.ImpactCommunal;

    protected async Task ChargerAsync(CancellationToken ct)
    {
        CommuneUnique = await communes.UniqueAsync(ct);
        Types = [.. (await proposes.GetTypesAsync(ct)).Select(t => new SelectListItem(t.Libelle(), t.Code()))];
        Campagnes = [.. (await programmations.GetCampagnesAsync(ct)).Select(c => new SelectListItem($"{c.Titre}, {Formats.Periode(c.Du, c.Au)}", c.Id.ToString()))];
        var code = CommuneUnique?.Code ?? Saisie.CodeTerritoire;
        var deja = SaisieDestinataires.Lire(Adresses, []).Select(d => d.Adresse).ToHashSet(StringComparer.OrdinalIgnoreCase);
        Contacts = code.Length == 0
            ? []
            : [.. (await programmations.GetContactsAsync(Saisie.Type, code, ct)).Where(c => !deja.Contains(c.Adresse)).Select(SaisieDestinataires.Ecrire).Select(c => new SelectListItem(c, c))];
    }

    /// <summary>Désigne le territoire, réunit les destinataires, puis appelle le service.</summary>
    protected async Task<bool> EnregistrerAsync(Func<EcrireProgrammationInput, Task> ecrire, Func<Task>? apresConcurrence, CancellationToken ct)
    {
        await DesignerTerritoireAsync(ct);
        Saisie = Saisie with { Destinataires = SaisieDestinataires.Lire(Adresses, Coches) };
        return ModelState.IsValid && await EssayerAsync(() => SousSonChampAsync(ecrire), nameof(Saisie), apresConcurrence);
    }

    /// <summary>Suggestions du champ de territoire, en options d'une liste.</summary>
    public async Task<IActionResult> OnGetCommunesAsync([FromQuery(Name = nameof(Territoire))] string? saisie, CancellationToken ct) =>
        Partial("/Pages/Rapports/_Communes.cshtml", await communes.ChercherAsync(saisie, ct));

    // Le service nomme ses champs ; ceux-là se saisissent sous un autre nom.
    private async Task SousSonChampAsync(Func<EcrireProgrammationInput, Task> ecrire)
    {
        try
        {
            await ecrire(Saisie);
        }
        catch (BusinessException refus) when (refus.Champ is nameof(EcrireProgrammationInput.Destinataires) or nameof(EcrireProgrammationInput.CodeTerritoire))
        {
            refus.SurChamp(refus.Champ == nameof(EcrireProgrammationInput.Destinataires) ? nameof(Adresses) : nameof(Territoire));
            throw;
        }
    }

    protected async Task DesignerTerritoireAsync(CancellationToken ct)
    {
        ModelState.Remove(CleTerritoire);
        if (await communes.UniqueAsync(ct) is { } unique)
        {
            Saisie = Saisie with { CodeTerritoire = unique.Code };
            return;
        }
        if (TypeChoisi == TypeRapport.ImpactNational)
        {
            Saisie = Saisie with { CodeTerritoire = CodesTerritoire.France };
            return;
        }
        if (Territoire == TerritoirePropose && Saisie.CodeTerritoire.Length > 0)
        {
            return;
        }
        Trancher(await TrouverAsync(ct));
    }

    private void Trancher(IReadOnlyList<SelectListItem> trouves)
    {
        Saisie = Saisie with { CodeTerritoire = trouves is [var seul] ? seul.Value : "" };
        if (trouves.Count == 1)
        {
            return;
        }
        if (trouves.Count > 1)
        {
            (Homonymes, TerritoirePropose) = (trouves, Territoire);
            ModelState.Remove(nameof(TerritoirePropose));
            ModelState.AddModelError(CleTerritoire, $"Plusieurs territoires répondent à « {Territoire} ». Choisissez le bon.");
            return;
        }
        ModelState.AddModelError(nameof(Territoire), string.IsNullOrWhiteSpace(Territoire)
            ? "Choisissez un territoire : saisissez son nom ou son code."
            : $"Aucun territoire de votre périmètre ne répond à « {Territoire} » pour ce type de rapport. Vérifiez le nom ou le code.");
    }

    private async Task<IReadOnlyList<SelectListItem>> TrouverAsync(CancellationToken ct)
    {
        var demande = new TerritoireDemande(proposes, communes);
        if (TypeChoisi.Accepte(NiveauTerritoire.Commune))
        {
            return string.IsNullOrWhiteSpace(Territoire) ? [] : await demande.DesignerAsync(TypeChoisi, Territoire, ct);
        }
        var nom = TexteRecherche.Normaliser(Territoire ?? "");
        return nom.Length == 0
            ? []
            : [.. (await demande.ListeAsync(TypeChoisi, ct)).Where(t => string.Equals(t.Value, Territoire!.Trim(), StringComparison.OrdinalIgnoreCase) || TexteRecherche.Normaliser(t.Text).Contains(nom, StringComparison.Ordinal))];
    }
}
