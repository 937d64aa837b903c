using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using VillesSolidaires.Conventions;
using VillesSolidaires.Organisations;

namespace VillesSolidaires.Web.Pages.Conventions.Redaction;

/// <summary>Parties d'une convention, leur rang de signature et leurs signataires. Chaque partie désigne les siens.</summary>
[Authorize(ConventionPermissions.Consulter)]
public sealed class PartiesModel(IConventionAppService conventions, IPartiesConventionAppService parties, IOrganisationAppService organisations)
    : PageRedaction(conventions)
{
    /// <summary>Partie ouverte dans le volet.</summary>
    [FromQuery(Name = "partie")]
    public Guid? PartieId { get; set; }

    [FromQuery(Name = "recherche")]
    public string? Recherche { get; set; }

    public PartieDto? Ouverte => Convention.Partie(PartieId);

    /// <summary>La personne compose la liste des parties ; sinon elle ne tient que les signataires de la sienne.</summary>
    public bool Compose { get; private set; }

    public ListeDto<OrganisationDto>? Trouvees { get; private set; }

    public AjouterPartiesInput Ajout { get; private set; } = new();

    public SaisieCommunes Communes { get; private set; } = new();

    /// <summary>Ce que la liste collée désigne, une fois vérifiée.</summary>
    public IReadOnlyList<LigneCommuneDto>? Lignes { get; private set; }

    public AjouterSignataireInput Signataire { get; private set; } = new();

    public ChangerRangInput Rang { get; private set; } = new();

    public bool Designe(PartieDto partie) => EstOuverte && (Compose || partie.EstMienne);

    public Task<IActionResult> OnPostAjouterAsync(Guid id, AjouterPartiesInput ajout, CancellationToken ct)
    {
        Ajout = ajout;
        if (ajout.OrganisationIds.Count == 0)
        {
            ModelState.AddModelError("", "Cochez au moins une organisation.");
        }
        return FaireAsync(id, () => parties.AjouterAsync(id, ajout, ct), $"{Formats.Accorder(ajout.OrganisationIds.Count, "partie ajoutée", "parties ajoutées")}.", nameof(Ajout), ct, "parties");
    }

    /// <summary>Lit la liste collée, sans rien changer.</summary>
    public async Task<IActionResult> OnPostVerifierAsync(Guid id, SaisieCommunes communes, CancellationToken ct)
    {
        Communes = communes;
        await ChargerAsync(id, ct);
        if (ModelState.IsValid)
        {
            await AnalyserAsync(id, ct);
        }
        return Page();
    }

    public async Task<IActionResult> OnPostCommunesAsync(Guid id, SaisieCommunes communes, CancellationToken ct)
    {
        Communes = communes;
        var resultat = await FaireAsync(id, () => parties.AjouterCommunesAsync(id, communes.VersInput(), ct), "Les communes sont ajoutées à la convention.", nameof(Communes), ct, "parties");
        if (resultat is PageResult && communes.Liste.Length > 0)
        {
            await AnalyserAsync(id, ct);
        }
        return resultat;
    }

    public Task<IActionResult> OnPostRangAsync(Guid id, ChangerRangInput rang, CancellationToken ct)
    {
        Rang = rang;
        return FaireAsync(id, () => parties.ChangerRangAsync(id, PartieId ?? Guid.Empty, rang, ct), $"Le rang de signature est le {rang.Rang}.", nameof(Rang), ct, "volet", Volet(id));
    }

    public Task<IActionResult> OnPostDesignerAsync(Guid id, AjouterSignataireInput signataire, CancellationToken ct)
    {
        Signataire = signataire;
        return FaireAsync(id, () => parties.AjouterSignataireAsync(id, PartieId ?? Guid.Empty, signataire, ct), $"{signataire.Nom} est désigné signataire.", nameof(Signataire), ct, "volet", Volet(id));
    }

    public Task<IActionResult> OnPostReprendreAsync(Guid id, Guid signataireId, string? concurrencyStamp, CancellationToken ct) =>
        FaireAsync(id, () => parties.RetirerSignataireAsync(id, PartieId ?? Guid.Empty, signataireId, concurrencyStamp, ct), "Le signataire est retiré.", "", ct, "volet", Volet(id));

    public Task<IActionResult> OnPostRetirerAsync(Guid id, string? concurrencyStamp, CancellationToken ct) =>
        FaireAsync(id, () => parties.RetirerAsync(id, PartieId ?? Guid.Empty, concurrencyStamp, ct), "La partie est retirée de la convention.", "", ct, "parties");

    protected override async Task ChargerAsync(Guid id, CancellationToken ct)
    {
        await base.ChargerAsync(id, ct);
        if (Recherche is not null && Compose)
        {
            Trouvees = await organisations.GetListAsync(new OrganisationListeInput { Recherche = Recherche, Taille = 20 }, ct);
        }
        if (Ouverte is { } partie && !ModelState.ContainsKey($"{nameof(Rang)}.{nameof(Rang.Rang)}"))
        {
            Rang = new ChangerRangInput { Rang = partie.Rang };
        }
    }

    protected override async Task<bool> PeutAgirAsync()
    {
        Compose = await base.PeutAgirAsync();
        return Compose || (Convention.Parties.Any(p => p.EstMienne) && TransitionsConvention.EstPermise(ActionConvention.Modifier, Convention.Statut)
            && await PeutAsync(ConventionPermissions.Participer));
    }

    private async Task AnalyserAsync(Guid id, CancellationToken ct) =>
        await EssayerAsync(async () => Lignes = await parties.AnalyserCommunesAsync(id, Communes.VersInput(), ct), nameof(Communes));

    private object Volet(Guid id) => new { id, partie = PartieId };
}
