using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using VillesSolidaires.Conventions;

namespace VillesSolidaires.Web.Pages.Conventions.Redaction;

/// <summary>Aides d'une convention et leur échéancier, dont le total se compare au montant.</summary>
[Authorize(ConventionPermissions.Consulter)]
public sealed class FinancementModel(IConventionAppService conventions, IFinancementConventionAppService financements) : PageRedaction(conventions)
{
    /// <summary>Aide dont on saisit l'échéancier, ou que l'on modifie.</summary>
    [FromQuery(Name = "aide")]
    public Guid? AideId { get; set; }

    /// <summary>Versement ouvert à la modification.</summary>
    [FromQuery(Name = "versement")]
    public Guid? VersementId { get; set; }

    /// <summary>Vrai : le volet saisit un versement de l'aide, et non l'aide.</summary>
    [FromQuery(Name = "echeancier")]
    public bool EstEcheancier { get; set; }

    public FinancementInput Saisie { get; private set; } = new();

    public VersementInput Versement { get; private set; } = new();

    public FinancementDto? Aide => Convention.Financements.FirstOrDefault(f => f.Id == AideId);

    public VersementDto? VersementOuvert => Aide?.Versements.FirstOrDefault(v => v.Id == VersementId);

    public IEnumerable<SelectListItem> Parties => Convention.Parties.Select(p => new SelectListItem(p.Nom, p.Id.ToString()));

    public override async Task OnGetAsync(Guid id, CancellationToken ct)
    {
        await base.OnGetAsync(id, ct);
        Saisie = Aide is not { } aide
            ? new FinancementInput { Nature = NatureFinancement.Numeraire, Conditions = ConditionsVersement.Echelonne }
            : new FinancementInput
            {
                AttribuantId = aide.AttribuantId,
                BeneficiaireId = aide.BeneficiaireId,
                Montant = aide.Montant,
                Nature = aide.Nature,
                Conditions = aide.Conditions,
                Dispositif = aide.Dispositif,
                ContrepartieIndividualisee = aide.ContrepartieIndividualisee,
            };
        Versement = VersementOuvert is { } versement
            ? new VersementInput { Exercice = versement.Exercice, Echeance = versement.Echeance, Condition = versement.Condition, Montant = versement.Montant }
            // Ce qui manque à l'échéancier est la proposition la plus probable.
            : new VersementInput { Exercice = Convention.Debut.Year, Montant = Aide is { } a && a.Montant > a.TotalEcheancier ? a.Montant - a.TotalEcheancier : null };
    }

    public Task<IActionResult> OnPostEnregistrerAsync(Guid id, FinancementInput saisie, CancellationToken ct)
    {
        Saisie = saisie;
        return AideId is { } aide
            ? FaireAsync(id, () => financements.ModifierAsync(id, aide, saisie, ct), "L’aide est enregistrée.", nameof(Saisie), ct, Ancre(aide))
            : FaireAsync(id, () => financements.AjouterAsync(id, saisie, ct), "L’aide est ajoutée. Écrivez maintenant son échéancier.", nameof(Saisie), ct, "aides");
    }

    public Task<IActionResult> OnPostRetirerAsync(Guid id, string? concurrencyStamp, CancellationToken ct) =>
        FaireAsync(id, () => financements.RetirerAsync(id, AideId ?? Guid.Empty, concurrencyStamp, ct), "L’aide et son échéancier sont retirés.", "", ct, "aides");

    public Task<IActionResult> OnPostVerserAsync(Guid id, VersementInput versement, CancellationToken ct)
    {
        (Versement, EstEcheancier) = (versement, true);
        var aide = AideId ?? Guid.Empty;
        return VersementId is { } prevu
            ? FaireAsync(id, () => financements.ModifierVersementAsync(id, aide, prevu, versement, ct), "Le versement est enregistré.", nameof(Versement), ct, Ancre(aide))
            : FaireAsync(id, () => financements.AjouterVersementAsync(id, aide, versement, ct), "Le versement est ajouté à l’échéancier.", nameof(Versement), ct, "volet", new { id, aide, echeancier = true });
    }

    public Task<IActionResult> OnPostRetirerVersementAsync(Guid id, string? concurrencyStamp, CancellationToken ct) =>
        FaireAsync(id, () => financements.RetirerVersementAsync(id, AideId ?? Guid.Empty, VersementId ?? Guid.Empty, concurrencyStamp, ct),
            "Le versement est retiré de l’échéancier.", "", ct, Ancre(AideId ?? Guid.Empty));

    private static string Ancre(Guid aide) => $"aide-{aide}";
}
