using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using VillesSolidaires.Labels;
using VillesSolidaires.Web.Formulaires;

namespace VillesSolidaires.Web.Pages.Labels;

/// <summary>Toutes les preuves d'un dossier : jointes, rattachées à un ou plusieurs critères, retirées.</summary>
[DepotLimite(RequeteMax, LabelConsts.TailleFichierMax)]
[RequestFormLimits(MultipartBodyLengthLimit = RequeteMax)]
[Authorize(LabelPermissions.Candidater)]
public sealed class PreuvesModel(OutilsDossier outils, IPreuveCandidatureAppService preuves) : PageDossier(outils)
{
    // De quoi dire au champ « trop gros » un fichier un peu au-dessus de la limite ; très au-dessus, la requête n'est pas lue.
    private const int RequeteMax = LabelConsts.TailleFichierMax + (LabelConsts.TailleFichierMax / 2);

    private const string Ici = "/Labels/Preuves";

    public DepotPreuve Preuve { get; private set; } = new();

    /// <summary>Preuve dont on change les critères ; nulle : aucune.</summary>
    [FromQuery(Name = "preuve")]
    public Guid? Ouverte { get; set; }

    public async Task OnGetAsync(Guid id, string? critere, CancellationToken ct)
    {
        await ChargerAsync(id, ct);
        var exigence = Dossier.Criteres.SelectMany(c => c.Exigences.Select(e => (Cle: $"{c.Code}/{e.Code}", e.Libelle))).FirstOrDefault(e => e.Cle == critere);
        Preuve = new() { Criteres = critere is null ? [] : [critere], Libelle = exigence.Libelle };
    }

    public Task<IActionResult> OnPostAsync(Guid id, DepotPreuve preuve, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(preuve);
        Preuve = preuve;
        return FaireAsync(id, async () => await preuves.JoindreAsync(id, await preuve.LireAsync(ct), ct), $"« {preuve.Libelle} » est jointe.", nameof(Preuve), Ici, ct);
    }

    public Task<IActionResult> OnPostRattacherAsync(Guid id, Guid preuveId, RattacherPreuveInput rattachement, CancellationToken ct)
    {
        Ouverte = preuveId;
        return FaireAsync(id, () => preuves.RattacherAsync(id, preuveId, rattachement, ct), "Les critères de la preuve sont enregistrés.", nameof(rattachement), Ici, ct);
    }

    public Task<IActionResult> OnPostRetirerAsync(Guid id, Guid preuveId, string? concurrencyStamp, CancellationToken ct) =>
        FaireAsync(id, () => preuves.RetirerAsync(id, preuveId, concurrencyStamp, ct), "La preuve est retirée.", "", Ici, ct);
}
