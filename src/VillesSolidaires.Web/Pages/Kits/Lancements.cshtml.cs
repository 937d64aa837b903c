using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using VillesSolidaires.Comptes;
using VillesSolidaires.Documents.Excel;
using VillesSolidaires.Kits;
using VillesSolidaires.Web.Composants;
using VillesSolidaires.Web.Formulaires;

namespace VillesSolidaires.Web.Pages.Kits;

/// <summary>Lancements comparés : jusqu'à quatre, choisis par l'adresse (<c>?l=canicule-v2&amp;l=coronavirus-2020</c>).</summary>
[Authorize(KitPermissions.Consulter)]
public sealed class LancementsModel(ILancementKitAppService lancements, IUtilisateurCourant utilisateur, TimeProvider horloge) : PageMetier
{
    private static readonly TableColumns<LancementDto> Colonnes = LancementsDto.Reperes.Index().Aggregate(
            new TableColumns<LancementDto>().Text("Lancement", l => l.Libelle, 32).Date("Jour 1 le", l => l.Jour1),
            (colonnes, r) => colonnes
                .Text($"Borne au jour {r.Item}", l => l.Reperes[r.Index].Point is { } p ? p.Borne.Libelle() : null, 14)
                .Integer($"Jour {r.Item}", l => l.Reperes[r.Index].Point?.Valeur)
                .Integer($"Relevé au jour (pour {r.Item})", l => l.Reperes[r.Index].Point?.Jour, width: 16))
        .Text("Dernier chiffre", l => l.Dernier, 28)
        .Text("Nature", l => l.Nature == NatureLancement.Compte ? "calculé" : "déclaré", 12)
        .Text("Définition et source", l => l.Definition, 60)
        .Text("Remarques", l => string.Join(" ", l.Remarques), 60);

    [FromQuery(Name = "l")]
    public IList<string> Codes { get; set; } = [];

    [FromQuery(Name = "monPerimetre")]
    public bool? MonPerimetre { get; set; }

    /// <summary>Nul quand le choix est à corriger.</summary>
    public LancementsDto? Lus { get; private set; }

    public bool PerimetreRestreint => !utilisateur.Perimetre.EstNational;

    public async Task OnGetAsync(CancellationToken ct)
    {
        var demande = new LancementsInput { Lancements = [.. Codes.Where(c => !string.IsNullOrWhiteSpace(c))], MonPerimetre = MonPerimetre };
        if (!await EssayerAsync(async () => Lus = await lancements.GetAsync(demande, ct)))
        {
            // Le choix refusé reste à l'écran, à côté de ce qui peut se comparer.
            Lus = await lancements.GetAsync(new LancementsInput { MonPerimetre = MonPerimetre }, ct);
        }
    }

    public async Task<IActionResult> OnGetExportAsync(string format, CancellationToken ct)
    {
        await OnGetAsync(ct);
        return ModelState.IsValid && Lus is { } lus
            ? await ExportListe.EcrireAsync("lancements", Colonnes, lus.Lancements, format, horloge.GetUtcNow().UtcDateTime, ct)
            : BadRequest();
    }

    /// <summary>Choix de la liste déroulante de ce rang.</summary>
    public IEnumerable<SelectListItem> Choix(int rang)
    {
        var choisi = Lus!.Lancements.ElementAtOrDefault(rang)?.Code;
        return Lus.Choix.Select(c => new SelectListItem($"{c.Libelle} ({(c.Nature == NatureLancement.Compte ? "compté ici" : "relevé")}, {Formats.MoisAnnee(c.Jour1)})", c.Code, c.Code == choisi));
    }
}
