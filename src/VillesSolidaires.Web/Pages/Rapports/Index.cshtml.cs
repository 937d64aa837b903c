using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using VillesSolidaires.Comptes;
using VillesSolidaires.Rapports;
using VillesSolidaires.Territoires;
using VillesSolidaires.Travaux;
using VillesSolidaires.Web.Composants;
using VillesSolidaires.Web.Formulaires;
using VillesSolidaires.Web.Rapports;
using VillesSolidaires.Web.Travaux;

namespace VillesSolidaires.Web.Pages.Rapports;

/// <summary>Demander un rapport, suivre ceux qui se produisent, retrouver les autres.</summary>
public sealed class IndexModel(
    IRapportAppService rapports, ITerritoireRapportAppService proposes, ChoixTerritoire territoires, IProgrammationAppService programmations, IUtilisateurCourant utilisateur,
    TimeProvider horloge) : PageDeListe
{
    private const int EnCoursMontres = 20;
    private const int AnneesProposees = 6;
    private const int ProgrammationsMontrees = 5;
    private const string CleTerritoire = $"{nameof(Demande)}.{nameof(CreerRapportInput.CodeTerritoire)}";

    [BindProperty]
    public CreerRapportInput Demande { get; set; } = new();

    /// <summary>Commune telle que saisie : un nom, un code, ou « Marseille (13055) ».</summary>
    [BindProperty]
    [Display(Name = "Commune")]
    public string? Commune { get; set; }

    /// <summary>Saisie pour laquelle des homonymes ont été proposés : le choix ne vaut plus si la saisie a changé.</summary>
    [BindProperty]
    public string? CommuneProposee { get; set; }

    [FromQuery(Name = "type")]
    public string? Type { get; set; }

    [FromQuery(Name = "annee")]
    public int? Annee { get; set; }

    [FromQuery(Name = "statut")]
    public StatutRapport? Statut { get; set; }

    public DateOnly Aujourdhui => horloge.Aujourdhui();

    public bool PeutProduire => utilisateur.Peut(RapportPermissions.Produire);

    public bool PeutProgrammer => utilisateur.Peut(RapportPermissions.Programmer);

    public bool PeutProduireEnLot => utilisateur.Peut(RapportPermissions.ProduireEnLot);

    public bool PeutGerer => utilisateur.Peut(TravailPermissions.Gerer);

    public CommuneDto? CommuneUnique { get; private set; }

    public IReadOnlyList<SelectListItem> Homonymes { get; private set; } = [];

    public IReadOnlyList<TravailAffiche> EnCours { get; private set; } = [];

    public SuiviVivant Suivi { get; private set; } = new();

    public ListeDto<RapportDto> Archives { get; private set; } = new(0, []);

    /// <summary>Les premières à partir ; vides si la personne ne programme pas.</summary>
    public ListeDto<ProgrammationDto> Programmations { get; private set; } = new(0, []);

    /// <summary>Envois des rapports de la page, par rapport ; ceux que rien ne programme n'y sont pas.</summary>
    public IReadOnlyDictionary<Guid, DiffusionDto> Diffusions { get; private set; } = new Dictionary<Guid, DiffusionDto>();

    public IReadOnlyList<PeriodeProposee> Periodes => PeriodeProposee.De(Aujourdhui);

    /// <summary>Types que le périmètre permet de demander.</summary>
    public IReadOnlyList<SelectListItem> Types { get; private set; } = [];

    /// <summary>Liste à dérouler, pour un type dont le territoire n'est pas une commune.</summary>
    public IReadOnlyList<SelectListItem> Territoires { get; private set; } = [];

    public TypeRapport TypeDemande => CodesRapport.Lire(Demande.Type) ?? TypeRapport.ImpactCommunal;

    public bool PerimetreNational => utilisateur.Perimetre.EstNational;

    public static IReadOnlyList<SelectListItem> TousTypes { get; } = [.. CodesRapport.Types.Select(t => new SelectListItem(t.Libelle(), t.Code()))];

    public static IReadOnlyList<SelectListItem> ChoixFormats { get; } = 
        [new("PDF", CodesRapport.Pdf), new("Synopsis à projeter", CodesRapport.Synopsis), new("Excel", CodesRapport.Xlsx)];

    public static IReadOnlyList<SelectListItem> Statuts { get; } =
        [.. new[] { StatutRapport.Disponible, StatutRapport.Echec, StatutRapport.Arrete }.Select(s => new SelectListItem(s.Etat().Libelle, s.ToString()))];

    public IReadOnlyList<SelectListItem> Annees =>
        [.. Enumerable.Range(0, AnneesProposees).Select(i => $"{Aujourdhui.Year - i}").Select(a => new SelectListItem(a, a))];

    public IReadOnlyList<FiltreActif> FiltresActifs =>
    [
        .. FiltreDeRecherche,
        .. CodesRapport.Lire(Type) is { } type ? [new FiltreActif($"Type : {type.Libelle()}", "type")] : Array.Empty<FiltreActif>(),
        .. Annee is { } annee ? [new FiltreActif($"Année : {annee}", "annee")] : Array.Empty<FiltreActif>(),
        .. Statut is { } statut ? [new FiltreActif($"État : {statut.Etat().Libelle}", "statut")] : Array.Empty<FiltreActif>(),
    ];

    public async Task<IActionResult> OnGetAsync(DateOnly? du, DateOnly? au, string? commune, CancellationToken ct)
    {
        Demande = Demande with { Du = du ?? Periodes[0].Du, Au = au ?? Periodes[0].Au, Formats = [.. CodesRapport.Formats] };
        await LireAsync(ct);
        if (commune is not null && CommuneUnique is null && (await territoires.ChercherAsync(commune, ct)).FirstOrDefault(c => c.Code == commune) is { } choisie)
        {
            Commune = ChoixTerritoire.Ecrire(choisie);
            // Le code reçu porte le nom du champ : sans cela, il s'y afficherait à la place de la commune.
            ModelState.Remove(nameof(Commune));
        }
        return PageOuPremiere(Archives);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!PeutProduire)
        {
            return Forbid();
        }
        await DesignerTerritoireAsync(ct);
        var id = Guid.Empty;
        if (ModelState.IsValid && await EssayerAsync(async () => id = await rapports.CreateAsync(Demande, ct), nameof(Demande)))
        {
            this.Notifier("Le rapport est demandé. Vous pouvez quitter la page : il se produit sans vous.");
            return RedirectToPage();
        }
        await LireAsync(ct);
        return Page();
    }

    /// <summary>Suggestions du champ de commune, en options d'une liste.</summary>
    public async Task<IActionResult> OnGetCommunesAsync([FromQuery(Name = nameof(Commune))] string? saisie, CancellationToken ct) =>
        Partial("_Communes", await territoires.ChercherAsync(saisie, ct));

    /// <summary>Champ de territoire du type choisi, quand il change.</summary>
    public async Task<IActionResult> OnGetTerritoireAsync([FromQuery(Name = $"{nameof(Demande)}.{nameof(CreerRapportInput.Type)}")] string? type, CancellationToken ct)
    {
        if (!PeutProduire)
        {
            return Forbid();
        }
        Demande = Demande with { Type = type ?? "" };
        await LireTerritoiresAsync(ct);
        return Partial("_Territoire", this);
    }

    private async Task DesignerTerritoireAsync(CancellationToken ct)
    {
        var unique = await territoires.UniqueAsync(ct);
        var choisieParmiHomonymes = Commune == CommuneProposee && Demande.CodeTerritoire.Length > 0;
        var surListe = unique is null && !TypeDemande.Accepte(NiveauTerritoire.Commune);
        if ((unique is null && choisieParmiHomonymes && !surListe) || (surListe && TypeDemande != TypeRapport.ImpactNational))
        {
            return;
        }
        ModelState.Remove(CleTerritoire);
        if (surListe)
        {
            Demande = Demande with { CodeTerritoire = CodesTerritoire.France };
            return;
        }
        IReadOnlyList<SelectListItem> choix = unique is null
            ? await new TerritoireDemande(proposes, territoires).DesignerAsync(TypeDemande, Commune, ct)
            : [new SelectListItem(unique.Nom, unique.Code)];
        Demande = Demande with { CodeTerritoire = choix is [var seul] ? seul.Value : "" };
        if (choix.Count > 1)
        {
            Homonymes = choix;
            CommuneProposee = Commune;
            ModelState.Remove(nameof(CommuneProposee));
            ModelState.AddModelError(CleTerritoire, $"Plusieurs {(TypeDemande == TypeRapport.ImpactCommunal ? "communes" : "territoires")} répondent à « {Commune} ». Choisissez le bon.");
        }
        else if (choix.Count == 0)
        {
            ModelState.AddModelError(nameof(Commune), Introuvable());
        }
    }

    private string Introuvable()
    {
        var (quoi, aucun) = TypeDemande == TypeRapport.ImpactCommunal ? ("une commune", "Aucune commune") : ("un territoire", "Aucun territoire");
        return string.IsNullOrWhiteSpace(Commune)
            ? $"Choisissez {quoi} : saisissez son nom ou son code."
            : $"{aucun} de votre périmètre ne répond à « {Commune} ». Vérifiez le nom, ou saisissez le code INSEE.";
    }

    private async Task LireTerritoiresAsync(CancellationToken ct)
    {
        CommuneUnique = await territoires.UniqueAsync(ct);
        Types = [.. (await proposes.GetTypesAsync(ct)).Select(t => new SelectListItem(t.Libelle(), t.Code()))];
        Territoires = CommuneUnique is null ? await new TerritoireDemande(proposes, territoires).ListeAsync(TypeDemande, ct) : [];
    }

    private async Task LireAsync(CancellationToken ct)
    {
        if (PeutProduire)
        {
            await LireTerritoiresAsync(ct);
        }
        var enCours = (await rapports.GetListAsync(new RapportListeInput { EnCours = true, Taille = EnCoursMontres }, ct)).Elements;
        Suivi = await SuiviVivant.LireAsync(HttpContext, [.. enCours.Select(r => r.Suivi())], async id => (await rapports.GetAsync(id, ct)).Suivi());
        EnCours = [.. enCours.Select(r => r.Travail(PeutGerer && r.TravailId is { } travail
            ? Url.Page("/Travaux/Index", "Arreter", new { id = travail, retour = Url.Page("/Rapports/Index") }) : null))];
        Archives = await rapports.GetListAsync(
            new RapportListeInput { EnCours = false, Type = Type, Annee = Annee, Statut = Statut, Recherche = Recherche, Tri = Tri, Page = NumeroPage, Taille = Taille }, ct);
        Diffusions = await programmations.GetDiffusionsAsync([.. Archives.Elements.Select(r => r.Id)], ct);
        if (PeutProgrammer)
        {
            ViewData["Aujourdhui"] = Aujourdhui;
            Programmations = await programmations.GetListAsync(new ProgrammationListeInput { Taille = ProgrammationsMontrees }, ct);
        }
    }
}
