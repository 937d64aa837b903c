using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using VillesSolidaires.Animations;
using VillesSolidaires.Web.Composants;
using VillesSolidaires.Web.Formulaires;
using VillesSolidaires.Web.TagHelpers;

namespace VillesSolidaires.Web.Pages.Animations;

/// <summary>Abonnements de la personne : en créer, montrer le lien une seule fois, révoquer.</summary>
[Authorize(AnimationPermissions.Consulter)]
public sealed class AbonnementsModel(IAgendaAppService agendas) : PageMetier
{
    private const string CleJeton = "vs.abonnement";

    [BindProperty]
    public CreerAgendaInput Saisie { get; set; } = new();

    /// <summary>Commune dont montrer le code à intégrer.</summary>
    [FromQuery(Name = "commune")]
    public string? Commune { get; set; }

    public IReadOnlyList<AgendaDto> Abonnements { get; private set; } = [];

    public ChoixAgendaDto Choix { get; private set; } = new([], []);

    /// <summary>Adresse de l'abonnement qui vient d'être créé ; nulle à toute autre lecture.</summary>
    public string? Lien { get; private set; }

    /// <summary>Le même lien, qu'un agenda installé ouvre tout seul.</summary>
    public string? LienAgenda => Lien is null ? null : "webcal://" + Lien[(Lien.IndexOf("//", StringComparison.Ordinal) + 2)..];

    public TerritoireDAgendaDto? CommuneIntegree => Choix.Communes.FirstOrDefault(c => c.Code == Commune) ?? Choix.Communes.FirstOrDefault();

    /// <summary>Commune écrite, quand elles sont trop nombreuses pour une liste ; à l'ouverture, celle d'où l'on vient.</summary>
    public string? CommuneCitee => HttpMethods.IsPost(Request.Method) ? Saisie.Filtre.Communes.FirstOrDefault() : Commune;

    public string? RefusCommune => ModelState.TryGetValue($"{nameof(Saisie)}.Commune", out var etat) ? etat.Errors.FirstOrDefault()?.ErrorMessage : null;

    public IEnumerable<SelectListItem> ChoixCommunes => Choix.Communes.Select(c => new SelectListItem(c.Nom, c.Code));

    public IEnumerable<SelectListItem> ChoixDepartements => Choix.Departements.Select(d => new SelectListItem($"{d.Nom} ({d.Code})", d.Code));

    public static IEnumerable<SelectListItem> ChoixTypes => Enumerations.Choix<TypeAnimation>();

    public async Task OnGetAsync(CancellationToken ct)
    {
        // Comme la notification : toucher TempData sans cookie en poserait un vide.
        if (Request.Cookies.ContainsKey(CookieTempDataProvider.CookieName) && TempData[CleJeton] is string jeton)
        {
            Lien = Adresse($"/agenda/{jeton}.ics");
            // Le lien est un secret : l'historique du navigateur n'en garde pas la page.
            Response.Headers.CacheControl = "no-store";
        }
        await ChargerAsync(ct);
    }

    public async Task<IActionResult> OnPostCreerAsync(CancellationToken ct)
    {
        AgendaCreeDto? cree = null;
        if (!ModelState.IsValid || !await EssayerAsync(async () => cree = await agendas.CreateAsync(Saisie, ct), nameof(Saisie)))
        {
            await ChargerAsync(ct);
            return Page();
        }
        TempData[CleJeton] = cree!.Jeton;
        return RedirectToPage(null, null, null, "lien");
    }

    public async Task<IActionResult> OnPostRevoquerAsync(Guid id, CancellationToken ct)
    {
        if (!await EssayerAsync(() => agendas.RevoquerAsync(id, ct)))
        {
            await ChargerAsync(ct);
            return Page();
        }
        this.Notifier("L’abonnement est révoqué : son lien ne montre plus rien.");
        return RedirectToPage();
    }

    public string Adresse(string chemin) => $"{Request.Scheme}://{Request.Host}{Request.PathBase}{chemin}";

    /// <summary>« Marseille, temps forts » : ce que l'abonnement retient, en mots.</summary>
    public static string Portee(AgendaDto agenda)
    {
        ArgumentNullException.ThrowIfNull(agenda);
        var ou = agenda.Communes.Count > 0 ? string.Join(", ", agenda.Communes) : agenda.Departement ?? "Tout mon périmètre";
        return agenda.Types.Count == 0 ? ou : $"{ou} · {string.Join(", ", agenda.Types.Select(t => t.Libelle().ToLowerInvariant()))}";
    }

    private async Task ChargerAsync(CancellationToken ct) => (Abonnements, Choix) = (await agendas.GetListAsync(ct), await agendas.GetChoixAsync(ct));
}
