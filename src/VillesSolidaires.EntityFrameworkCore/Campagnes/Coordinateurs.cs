using Microsoft.EntityFrameworkCore;
using VillesSolidaires.Comptes;
using VillesSolidaires.Conventions;
using VillesSolidaires.EntityFrameworkCore;
using VillesSolidaires.Organisations;

namespace VillesSolidaires.Campagnes;

/// <inheritdoc cref="ICoordinateurs"/>
public sealed class Coordinateurs(VillesSolidairesDbContext contexte) : ICoordinateurs
{
    // Sous le plafond de paramètres des deux fournisseurs.
    private const int ParRequete = 500;

    public async Task<IReadOnlyList<Interlocuteur>> DeLAssociationAsync(CancellationToken ct) =>
        await (from u in contexte.Users.AsNoTracking()
               join ur in contexte.UserRoles on u.Id equals ur.UserId
               join r in contexte.Roles on ur.RoleId equals r.Id
               where r.Name == Roles.Association && u.Email != null
               orderby u.Id
               select new Interlocuteur(u.NomComplet, u.Email!)).ToListAsync(ct);

    public async Task<IReadOnlyList<Coordinateur>> DesCommunesAsync(IReadOnlyCollection<string> communes, CancellationToken ct)
    {
        List<Personne> personnes = [];
        foreach (var lot in communes.Distinct(StringComparer.Ordinal).Chunk(ParRequete))
        {
            var comptes = await ComptesAsync(lot, ct);
            personnes.AddRange(comptes);
            var pourvues = comptes.Select(c => c.Commune).ToHashSet(StringComparer.Ordinal);
            personnes.AddRange(await ContactsAsync([.. lot.Where(c => !pourvues.Contains(c))], ct));
        }
        return
        [
            .. personnes.GroupBy(p => p.Adresse, StringComparer.OrdinalIgnoreCase)
                .Select(g => new Coordinateur(g.Key, g.First().Nom, [.. g.Select(p => p.Commune).Distinct(StringComparer.Ordinal)])),
        ];
    }

    private Task<List<Personne>> ComptesAsync(string[] communes, CancellationToken ct) =>
        (from u in contexte.Users.AsNoTracking()
         join ur in contexte.UserRoles on u.Id equals ur.UserId
         join r in contexte.Roles on ur.RoleId equals r.Id
         from p in u.Perimetres
         where r.Name == Roles.Mairie && u.Email != null && p.Type == TypePerimetre.Commune && communes.Contains(p.Code)
         select new Personne(u.Email!, u.NomComplet, p.Code)).ToListAsync(ct);

    private Task<List<Personne>> ContactsAsync(string[] communes, CancellationToken ct) =>
        (from o in contexte.Organisations.AsNoTracking()
         from c in o.Contacts
         where o.Type == TypeOrganisation.Mairie && c.Courriel != null && communes.Contains(o.CommuneCode)
         select new Personne(c.Courriel!, c.Nom, o.CommuneCode!)).ToListAsync(ct);

    private sealed record Personne(string Adresse, string Nom, string Commune);
}
