using Microsoft.AspNetCore.Mvc;
using VillesSolidaires.Conventions;
using VillesSolidaires.Organisations;
using VillesSolidaires.Web.Formulaires;

namespace VillesSolidaires.Web.Pages.Organisations;

/// <summary>Fiche d'une organisation, ses contacts et ses conventions. L'adresse d'un doublon fusionné mène à la fiche gardée.</summary>
public sealed class FicheModel(IOrganisationAppService organisations, IConventionAppService conventions) : PageMetier
{
    private const int ConventionsMontrees = 6;

    public OrganisationDetailDto Organisation { get; private set; } = null!;

    public bool Gere { get; private set; }

    /// <summary>Ses dernières conventions, dans le périmètre ; nul pour qui ne consulte pas les conventions.</summary>
    public ListeDto<ConventionDto>? Conventions { get; private set; }

    /// <summary>Contact en cours de saisie ; revient sur la page s'il est refusé.</summary>
    public ContactInput Contact { get; private set; } = new();

    /// <summary>Contact que la saisie modifie ; nul : elle en ajoute un.</summary>
    [FromQuery(Name = "contact")]
    public Guid? ContactId { get; set; }

    public ContactDto? ContactModifie => Organisation.Contacts.FirstOrDefault(c => c.Id == ContactId);

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        await ChargerAsync(id, ct);
        if (Organisation.Id != id) return RedirectToPagePermanent("/Organisations/Fiche", new { id = Organisation.Id });
        if (ContactModifie is { } contact)
        {
            Contact = new ContactInput { Nom = contact.Nom, Fonction = contact.Fonction, Courriel = contact.Courriel, Telephone = contact.Telephone };
        }
        return Page();
    }

    public Task<IActionResult> OnPostContactAsync(Guid id, ContactInput contact, CancellationToken ct)
    {
        Contact = contact;
        return FaireAsync(
            id, () => ContactId is { } modifie ? organisations.ModifierContactAsync(id, modifie, contact, ct) : organisations.AjouterContactAsync(id, contact, ct),
            $"Le contact « {contact?.Nom} » est enregistré.", nameof(Contact), ct);
    }

    public Task<IActionResult> OnPostRetirerAsync(Guid id, Guid contactId, string? concurrencyStamp, CancellationToken ct) =>
        FaireAsync(id, () => organisations.RetirerContactAsync(id, contactId, concurrencyStamp, ct), "Le contact est retiré de la fiche.", "", ct);

    private Task<IActionResult> FaireAsync(Guid id, Func<Task> geste, string reussite, string saisie, CancellationToken ct) =>
        AccomplirAsync(geste, saisie, () => reussite, () => RedirectToPage("/Organisations/Fiche", new { id }), () => ChargerAsync(id, ct));

    private async Task ChargerAsync(Guid id, CancellationToken ct)
    {
        Organisation = await organisations.GetAsync(id, ct);
        Gere = await PeutAsync(OrganisationPermissions.Gerer);
        if (await PeutAsync(ConventionPermissions.Consulter))
        {
            Conventions = await conventions.GetListAsync(new ConventionListeInput { Vue = VueConventions.Toutes, OrganisationId = Organisation.Id, Taille = ConventionsMontrees }, ct);
        }
    }
}
