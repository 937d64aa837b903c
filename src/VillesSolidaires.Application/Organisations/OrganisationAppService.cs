using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using VillesSolidaires.Comptes;
using VillesSolidaires.Territoires;

namespace VillesSolidaires.Organisations;

public sealed class OrganisationAppService(
    AppServiceOutils outils, IOrganisationRepository organisations, OrganisationManager manager, LectureOrganisations lectures, AnnuaireTerritoires annuaire)
    : AppService(outils), IOrganisationAppService
{
    public async Task<ListeDto<OrganisationDto>> GetListAsync(OrganisationListeInput input, CancellationToken ct)
    {
        await VerifierAsync(OrganisationPermissions.Consulter);
        var requete = lectures.Chercher(input.Recherche);
        if (input.Type is { } type)
        {
            requete = requete.Where(o => o.Type == type);
        }
        if (!string.IsNullOrWhiteSpace(input.Departement))
        {
            var departement = input.Departement.Trim().ToUpperInvariant();
            requete = requete.Where(o => o.DepartementCode == departement);
        }
        var total = await requete.CountAsync(ct);
        return new ListeDto<OrganisationDto>(total, await lectures.ListerAsync(Trier(requete, input.Tri).Skip(input.Sauter).Take(input.Prendre), ct));
    }

    public async Task<OrganisationDetailDto> GetAsync(Guid id, CancellationToken ct)
    {
        await VerifierAsync(OrganisationPermissions.Consulter);
        var lue = await lectures.DetailAsync(id, ct);
        if (lue is null && await organisations.TrouverFusionAsync(id, ct) is { } gardee)
        {
            lue = await lectures.DetailAsync(gardee, ct);
        }
        return lue ?? throw new EntityNotFoundException();
    }

    public async Task<Guid> CreateAsync(ModifierOrganisationInput input, CancellationToken ct)
    {
        await VerifierAsync(OrganisationPermissions.Gerer);
        var organisation = await manager.CreerAsync(await DonneesAsync(input, ct), ct);
        organisations.Ajouter(organisation);
        await organisations.SaveAsync(organisation, null, ct);
        return organisation.Id;
    }

    public async Task ModifierAsync(Guid id, ModifierOrganisationInput input, CancellationToken ct)
    {
        await VerifierAsync(OrganisationPermissions.Gerer);
        var organisation = await organisations.GetAsync(id, ct);
        await manager.ModifierAsync(organisation, await DonneesAsync(input, ct), ct);
        await organisations.SaveAsync(organisation, input.ConcurrencyStamp, ct);
    }

    public async Task<Guid> AjouterContactAsync(Guid id, ContactInput input, CancellationToken ct)
    {
        await VerifierAsync(OrganisationPermissions.GererContacts);
        var organisation = await LireSesContactsAsync(id, ct);
        var contact = organisation.AjouterContact(Donnees(input));
        await organisations.SaveAsync(organisation, input.ConcurrencyStamp, ct);
        return contact.Id;
    }

    public async Task ModifierContactAsync(Guid id, Guid contactId, ContactInput input, CancellationToken ct)
    {
        await VerifierAsync(OrganisationPermissions.GererContacts);
        var organisation = await LireSesContactsAsync(id, ct);
        organisation.ModifierContact(contactId, Donnees(input));
        await organisations.SaveAsync(organisation, input.ConcurrencyStamp, ct);
    }

    public async Task RetirerContactAsync(Guid id, Guid contactId, string? concurrencyStamp, CancellationToken ct)
    {
        await VerifierAsync(OrganisationPermissions.GererContacts);
        var organisation = await LireSesContactsAsync(id, ct);
        organisation.RetirerContact(contactId);
        await organisations.SaveAsync(organisation, concurrencyStamp, ct);
    }

    private async Task<Organisation> LireSesContactsAsync(Guid id, CancellationToken ct)
    {
        var organisation = await organisations.GetAsync(id, ct);
        return Utilisateur.TientLesContacts(id, organisation.Type, organisation.CommuneCode, organisation.DepartementCode)
            ? organisation
            : throw new AutorisationRefuseeException(OrganisationErrorCodes.ContactsDUneAutre);
    }

    private async Task<OrganisationDonnees> DonneesAsync(ModifierOrganisationInput input, CancellationToken ct)
    {
        var (commune, departement) = (await annuaire.ChargerAsync([input.Commune], ct)).Situer(input.Commune, input.Departement);
        return new OrganisationDonnees(input.Type!.Value, input.Nom, input.Siren, input.Siret, input.Rna, commune?.Code, departement?.Code);
    }

    private static ContactDonnees Donnees(ContactInput input) => new(input.Nom, input.Fonction, input.Courriel, input.Telephone);

    private static IOrderedQueryable<Organisation> Trier(IQueryable<Organisation> requete, string? tri)
    {
        var demande = TriDemande.Lire(tri);
        return demande.Colonne switch
        {
            "type" => Trier(requete, o => o.Type, demande),
            "territoire" => Trier(requete, o => o.DepartementCode, demande),
            "siren" => Trier(requete, o => o.Siren, demande),
            "contacts" => Trier(requete, o => o.Contacts.Count, demande),
            _ => Trier(requete, o => o.NomRecherche, demande),
        };
    }

    // Le nom puis l'identifiant départagent : sans eux, deux pages pourraient montrer la même ligne.
    private static IOrderedQueryable<Organisation> Trier<T>(IQueryable<Organisation> requete, Expression<Func<Organisation, T>> cle, TriDemande demande) =>
        demande.Par(requete, cle).ThenBy(o => o.NomRecherche).ThenBy(o => o.Id);
}
