using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using VillesSolidaires.Comptes;
using VillesSolidaires.Territoires;

namespace VillesSolidaires.Organisations;

/// <summary>Lectures communes à la liste, à la fiche et à la fusion, noms de territoires compris.</summary>
public sealed class LectureOrganisations(IOrganisationRepository organisations, ITerritoireRepository territoires, IUtilisateurCourant utilisateur)
{
    public IQueryable<Organisation> Chercher(string? recherche)
    {
        var texte = TexteRecherche.Normaliser(recherche ?? "");
        if (texte.Length == 0)
        {
            return organisations.Requete;
        }
        // « 211 300 553 » et « w75 1234567 » se cherchent comme ils se lisent.
        var numero = texte.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();
        return organisations.Requete.Where(o => o.NomRecherche.Contains(texte)
            || o.Siren!.StartsWith(numero) || o.Siret!.StartsWith(numero) || o.Rna!.StartsWith(numero) || o.CommuneCode == numero
            || territoires.Communes.Any(c => c.Code == o.CommuneCode && c.NomRecherche.Contains(texte)));
    }

    public async Task<IReadOnlyList<OrganisationDto>> ListerAsync(IQueryable<Organisation> requete, CancellationToken ct) => await requete.Select(EnLigne()).ToListAsync(ct);

    /// <returns>Nul si la fiche n'existe pas ou ne se voit pas.</returns>
    public async Task<OrganisationDetailDto?> DetailAsync(Guid id, CancellationToken ct)
    {
        var lue = await organisations.Requete.Where(o => o.Id == id)
            .Select(o => new OrganisationDetailDto(
                o.Id, o.Nom, o.Type, o.Siren, o.Siret, o.Rna,
                o.CommuneCode, territoires.Communes.Where(c => c.Code == o.CommuneCode).Select(c => c.Nom).FirstOrDefault(),
                o.DepartementCode, territoires.Departements.Where(d => d.Code == o.DepartementCode).Select(d => d.Nom).FirstOrDefault(),
                o.Contacts.OrderBy(c => c.Nom).ThenBy(c => c.Id).Select(c => new ContactDto(c.Id, c.Nom, c.Fonction, c.Courriel, c.Telephone)).ToList(),
                false, o.ConcurrencyStamp, o.CreeLe, o.ModifieLe))
            .SingleOrDefaultAsync(ct);
        return lue is null ? null : lue with { ContactsModifiables = utilisateur.TientLesContacts(lue.Id, lue.Type, lue.CommuneCode, lue.DepartementCode) };
    }

    private Expression<Func<Organisation, OrganisationDto>> EnLigne() => o => new OrganisationDto(
        o.Id, o.Nom, o.Type, o.Siren, o.Siret, o.Rna,
        o.CommuneCode, territoires.Communes.Where(c => c.Code == o.CommuneCode).Select(c => c.Nom).FirstOrDefault(),
        o.DepartementCode, territoires.Departements.Where(d => d.Code == o.DepartementCode).Select(d => d.Nom).FirstOrDefault(),
        o.Contacts.Count);
}
