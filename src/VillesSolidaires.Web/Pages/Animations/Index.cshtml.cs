using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using VillesSolidaires.Animations;
using VillesSolidaires.Comptes;
using VillesSolidaires.Web.Animations;
using VillesSolidaires.Web.Composants;
using VillesSolidaires.Web.Formulaires;

namespace VillesSolidaires.Web.Pages.Animations;

/// <summary>
/// Le programme d'une commune : année, mois, semaine ou liste. La vue, la date et les filtres vivent dans l'adresse. Une date change ici par
/// les mêmes formulaires, qu'on glisse l'animation ou qu'on saisisse le jour.
/// </summary>
public sealed class IndexModel(
    ICalendrierAppService calendriers, IAnimationAppService animations, IProgrammeAppService programmes, IUtilisateurCourant utilisateur, TimeProvider horloge)
    : PageDeListe
{
    public const string DialogueDeplacement = "deplacement";
    public const string DialogueReport = "report";
    public const string DialogueDepublication = "depublication";
    public const string DialogueReglage = "reglage";

    [FromQuery(Name = "vue")]
    public VueCalendrier? VueDemandee { get; set; }

    /// <summary>Code INSEE, ou nom.</summary>
    [FromQuery(Name = "commune")]
    public string? Commune { get; set; }

    [FromQuery(Name = "annee")]
    public int? AnneeDemandee { get; set; }

    /// <summary>Jour du mois ou de la semaine à montrer.</summary>
    [FromQuery(Name = "jour")]
    public DateOnly? JourDemande { get; set; }

    [FromQuery(Name = "etat")]
    public AnimationStatut? Etat { get; set; }

    [FromQuery(Name = "type")]
    public TypeAnimation? Type { get; set; }

    public DeplacerAnimationInput Deplacement { get; private set; } = new();

    public ReporterAnimationInput Report { get; private set; } = new();

    public ReglerProgrammeInput Reglage { get; private set; } = new();

    /// <summary>Animation que le dialogue rouvert déplace.</summary>
    public Guid? EnCours { get; private set; }

    public ChoixCalendrierDto Choix { get; private set; } = new([], false);

    /// <summary>Nul tant que la commune n'est pas choisie.</summary>
    public CalendrierDto? Calendrier { get; private set; }

    public JoursDuCalendrier? Jours { get; private set; }

    /// <summary>Vue en liste seulement.</summary>
    public ListeDto<AnimationDto>? Liste { get; private set; }

    public DateOnly Aujourdhui => horloge.Aujourdhui();

    public VueCalendrier Vue => VueDemandee is { } vue && Enum.IsDefined(vue) ? vue : VueCalendrier.Annee;

    /// <summary>Jour autour duquel on regarde ; celui d'une année hors bornes est celui d'aujourd'hui.</summary>
    public DateOnly Jour => (Vue, JourDemande, AnneeDemandee) switch
    {
        (VueCalendrier.Mois or VueCalendrier.Semaine, { Year: >= AnimationConsts.AnneeMin and <= AnimationConsts.AnneeMax } jour, _) => jour,
        (_, _, { } annee and >= AnimationConsts.AnneeMin and <= AnimationConsts.AnneeMax) when annee != Aujourdhui.Year => new DateOnly(annee, 1, 1),
        _ => Aujourdhui,
    };

    public int Annee => Jour.Year;

    public bool PeutGerer => utilisateur.Peut(AnimationPermissions.Gerer);

    public bool PeutPiloter => utilisateur.Peut(AnimationPermissions.Piloter);

    public IReadOnlyList<FiltreActif> FiltresActifs =>
    [
        .. Etat is { } etat ? [new FiltreActif($"État : {etat.Libelle()}", "etat")] : Array.Empty<FiltreActif>(),
        .. Type is { } type ? [new FiltreActif($"Type : {type.Libelle()}", "type")] : Array.Empty<FiltreActif>(),
        .. Vue == VueCalendrier.Liste ? FiltreDeRecherche : [],
    ];

    public IReadOnlyList<SelectListItem> Communes => [.. Choix.Communes.Select(c => new SelectListItem($"{c.Nom} ({c.Code})", c.Code))];

    private FiltreAnimations Demande => new()
    {
        Page = NumeroPage, Taille = Taille, Tri = Tri, Recherche = Recherche, Commune = Calendrier?.Programme.CommuneCode, Annee = Annee, Statut = Etat, Type = Type,
    };

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        await ChargerAsync(ct);
        return Liste is { } liste ? PageOuPremiere(liste) : Page();
    }

    public async Task<IActionResult> OnGetExportAsync(string format, CancellationToken ct)
    {
        await ChargerAsync(ct);
        var lignes = await ExportListe.ToutLireAsync(page => animations.GetListAsync(Demande with { Page = page, Taille = ListeInput.TailleMax }, ct));
        return await ExportListe.EcrireAsync("animations", ExportAnimations.Colonnes, lignes, format, horloge.GetUtcNow().UtcDateTime, ct);
    }

    public Task<IActionResult> OnPostDeplacementAsync(Guid id, DeplacerAnimationInput deplacement, CancellationToken ct)
    {
        (EnCours, Deplacement) = (id, deplacement);
        return FaireAsync(() => animations.DeplacerAsync(id, deplacement, ct), () => $"L’animation est au {Formats.DateLongue(deplacement.Debut!.Value)}.", nameof(Deplacement), ct);
    }

    public Task<IActionResult> OnPostReportAsync(Guid id, ReporterAnimationInput report, CancellationToken ct)
    {
        (EnCours, Report) = (id, report);
        return FaireAsync(
            () => animations.ReporterAsync(id, report, ct),
            () => $"L’animation est reportée au {Formats.DateLongue(report.Debut!.Value)}. L’ancienne date reste au calendrier ; confirmez la nouvelle quand elle est sûre.",
            nameof(Report), ct);
    }

    public Task<IActionResult> OnPostPublicationAsync(Guid id, string? concurrencyStamp, CancellationToken ct) =>
        FaireAsync(() => programmes.PublierAsync(id, concurrencyStamp, ct), () => "Le programme est publié : les habitants et les agendas abonnés le voient.", "", ct);

    public Task<IActionResult> OnPostDepublicationAsync(Guid id, string? concurrencyStamp, CancellationToken ct) =>
        FaireAsync(() => programmes.DepublierAsync(id, concurrencyStamp, ct), () => "Le programme n’est plus public. Rien n’est effacé.", "", ct);

    public Task<IActionResult> OnPostReglageAsync(Guid id, ReglerProgrammeInput reglage, CancellationToken ct)
    {
        Reglage = reglage;
        return FaireAsync(() => programmes.ReglerAsync(id, reglage, ct), () => $"Le délai de voie publique est de {Formats.Accorder(reglage.DelaiVoiePublique!.Value, "jour")}.", nameof(Reglage), ct);
    }

    /// <summary>Fait le geste et revient à la même vue ; un refus la réaffiche, dialogue ouvert, saisie gardée.</summary>
    private async Task<IActionResult> FaireAsync(Func<Task> geste, Func<string> reussite, string saisie, CancellationToken ct)
    {
        if (!PeutGerer)
        {
            return Forbid();
        }
        if (ModelState.IsValid && await EssayerAsync(geste, saisie))
        {
            this.Notifier(reussite());
            return LocalRedirect(Request.AdresseAvec(("handler", null), ("confirmer", null)));
        }
        // L'empreinte relue : la personne voit ce qui a changé, et peut recommencer.
        OublierEmpreintes();
        await ChargerAsync(ct);
        return Page();
    }

    private async Task ChargerAsync(CancellationToken ct)
    {
        Choix = await calendriers.GetChoixAsync(Annee, ct);
        var commune = !string.IsNullOrWhiteSpace(Commune) ? Commune.Trim() : !Choix.EstLibre || Choix.Communes.Count == 1 ? Choix.Communes.FirstOrDefault()?.Code : null;
        if (commune is not null)
        {
            var (du, au) = Vue.Periode(Jour);
            await EssayerAsync(async () => Calendrier = await calendriers.GetAsync(
                new CalendrierInput { Commune = commune, Annee = Annee, Du = du, Au = au, Type = Type, Statut = Etat }, ct));
        }
        if (Calendrier is not null)
        {
            Jours = new JoursDuCalendrier(Calendrier);
            Reglage = Reglage with { DelaiVoiePublique = Reglage.DelaiVoiePublique ?? Calendrier.Programme.DelaiVoiePublique, ConcurrencyStamp = Calendrier.Programme.ConcurrencyStamp };
            ReprendreLEmpreinte();
        }
        // Sans commune, la liste couvre tout le périmètre ; une commune inconnue n'en est pas une raison.
        if (Vue == VueCalendrier.Liste && (Calendrier is not null || commune is null))
        {
            Liste = await animations.GetListAsync(Demande, ct);
        }
    }

    private void ReprendreLEmpreinte()
    {
        var empreinte = Calendrier!.Animations.FirstOrDefault(a => a.Animation.Id == EnCours)?.ConcurrencyStamp;
        (Deplacement, Report) = (Deplacement with { ConcurrencyStamp = empreinte }, Report with { ConcurrencyStamp = empreinte });
    }
}
