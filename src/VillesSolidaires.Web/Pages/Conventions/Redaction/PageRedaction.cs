using Microsoft.AspNetCore.Mvc;
using VillesSolidaires.Conventions;
using VillesSolidaires.Web.Composants;
using VillesSolidaires.Web.Formulaires;

namespace VillesSolidaires.Web.Pages.Conventions.Redaction;

/// <summary>
/// Page où se travaille le contenu d'une convention. Tant que le texte est à la signature, elle se lit : modifier demande de confirmer que
/// les signatures données tomberont, et le message d'après dit combien sont tombées.
/// </summary>
public abstract class PageRedaction(IConventionAppService conventions) : PageMetier
{
    private const string Modification = "modification";

    public ConventionDetailDto Convention { get; private set; } = null!;

    /// <summary>La personne a confirmé vouloir modifier un texte proposé à la signature.</summary>
    [FromQuery(Name = Modification)]
    public bool EstConfirmee { get; set; }

    /// <summary>La personne a le droit de modifier ce que montre la page, dans cet état.</summary>
    public bool PeutModifier { get; private set; }

    public bool EstALaSignature => Convention.Statut is ConventionStatut.ASigner or ConventionStatut.PartiellementSignee;

    public int SignaturesDonnees => Convention.Parties.Sum(p => p.Signataires.Count(s => s.SigneLe is not null));

    /// <summary>Les formulaires se montrent.</summary>
    public bool EstOuverte => PeutModifier && (!EstALaSignature || EstConfirmee);

    /// <summary>À ajouter aux adresses des formulaires : la confirmation suit d'un envoi à l'autre.</summary>
    public bool? Confirmation => EstConfirmee ? true : null;

    /// <summary>Permission sans laquelle la page se lit seulement.</summary>
    protected virtual string Permission => ConventionPermissions.Gerer;

    public virtual Task OnGetAsync(Guid id, CancellationToken ct) => ChargerAsync(id, ct);

    /// <summary>La personne a lu que les signatures tomberont : les formulaires s'ouvrent.</summary>
    public IActionResult OnPostConfirmer(Guid id) => RedirectToPage(new { id, modification = true });

    protected virtual async Task ChargerAsync(Guid id, CancellationToken ct)
    {
        Convention = await conventions.GetAsync(id, ct);
        PeutModifier = await PeutAgirAsync();
    }

    protected virtual async Task<bool> PeutAgirAsync() => Convention.Peut(ActionConvention.Modifier) && await PeutAsync(Permission);

    /// <summary>Fait une modification puis revient à la page, ou la réaffiche avec le refus et la saisie.</summary>
    /// <param name="id">Convention.</param>
    /// <param name="action">Appel du service.</param>
    /// <param name="reussite">Ce qui est fait, une fois fait.</param>
    /// <param name="saisie">Nom de la propriété dont les champs portent les refus.</param>
    /// <param name="ct">Annulation.</param>
    /// <param name="ancre">Élément à montrer ensuite.</param>
    /// <param name="retour">Valeurs de l'adresse où revenir, si la convention seule ne suffit pas.</param>
    protected async Task<IActionResult> FaireAsync(
        Guid id, Func<Task<EffetModificationDto>> action, string reussite, string saisie, CancellationToken ct, string? ancre = null, object? retour = null)
    {
        ArgumentNullException.ThrowIfNull(action);
        var effet = "";
        if (!await PreparerAsync(id, ct) || !await EssayerAsync(async () => effet = Effet((await action()).SignaturesAnnulees), saisie))
        {
            await RevenirAsync(id, ct);
            return Page();
        }
        this.Notifier(reussite + effet);
        return RedirectToPage(null, null, retour ?? new { id }, ancre);
    }

    /// <returns>Vrai si la saisie est bien formée et, pour un texte à la signature, la modification confirmée.</returns>
    protected async Task<bool> PreparerAsync(Guid id, CancellationToken ct)
    {
        await ChargerAsync(id, ct);
        if (EstALaSignature && !EstConfirmee)
        {
            ModelState.AddModelError("", "Ce texte est proposé à la signature. Confirmez d’abord que vous voulez le modifier.");
        }
        return ModelState.IsValid;
    }

    /// <summary>Relit la convention après un refus : l'empreinte du moment permet de refaire le geste en connaissance de cause.</summary>
    protected async Task RevenirAsync(Guid id, CancellationToken ct)
    {
        OublierEmpreintes();
        await ChargerAsync(id, ct);
    }

    /// <summary>Ce qu'une modification a fait aux signatures, à dire à la suite de ce qui est fait.</summary>
    protected string Effet(int annulees) => (annulees, EstALaSignature) switch
    {
        (0, false) => "",
        (0, true) => " La convention n’est plus à la signature : elle revient en correction.",
        (1, _) => " Une signature est annulée, son signataire en est averti ; la convention revient en correction.",
        _ => $" {Formats.Nombre(annulees)} signatures sont annulées, leurs signataires en sont avertis ; la convention revient en correction.",
    };
}
