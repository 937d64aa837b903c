using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using VillesSolidaires.Animations;
using VillesSolidaires.Web.Composants;
using VillesSolidaires.Web.Securite;

namespace VillesSolidaires.Web.Pages.Public.Agenda;

/// <summary>Agenda public d'une commune ; avec <c>?integre=1</c>, sans en-tête ni pied, pour le cadre d'un autre site.</summary>
public sealed class CommuneModel(IAgendaPublicAppService agendas) : PageModel
{
    [FromQuery(Name = "integre")]
    public string? Integre { get; set; }

    public bool EstIntegre => Integre == "1";

    public AgendaPublicDto Agenda { get; private set; } = null!;

    public string DonneesLiees { get; private set; } = "";

    public string Adresse(string suite = "") => $"{Request.Scheme}://{Request.Host}{Request.PathBase}/agenda-public/{Agenda.CommuneCode}{suite}";

    public string Webcal => "webcal" + Adresse(".ics")[Request.Scheme.Length..];

    public async Task OnGetAsync(string codeInsee, CancellationToken ct)
    {
        Agenda = await agendas.GetAsync(codeInsee, ct);
        DonneesLiees = EvenementsSchemaOrg.Ecrire(Agenda, new Uri(Adresse()));
        if (EstIntegre)
        {
            // Sans formulaire ni compte : rien à faire faire à un visiteur par surprise.
            HttpContext.PermettreLIntegration();
        }
    }

    /// <summary>« vendredi 29 mai 2026, de 18 h à 22 h », « du 1er juin au 15 septembre 2026 ».</summary>
    public static string Quand(AnimationPubliqueDto a)
    {
        ArgumentNullException.ThrowIfNull(a);
        var jours = a.Debut == a.Fin ? Formats.DateLongue(a.Debut) : Formats.Periode(a.Debut, a.Fin);
        return (a.HeureDebut, a.HeureFin) switch
        {
            ({ } de, { } fin) => $"{jours}, de {Formats.Heure(de)} à {Formats.Heure(fin)}",
            ({ } de, null) => $"{jours}, à {Formats.Heure(de)}",
            _ => jours,
        };
    }
}
