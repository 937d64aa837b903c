using Microsoft.EntityFrameworkCore;
using VillesSolidaires.Comptes;
using VillesSolidaires.Organisations;

namespace VillesSolidaires.Conventions;

/// <summary>Après une fusion d'organisations, les conventions suivent celle que l'on garde ; les noms écrits dans les textes signés restent.</summary>
public sealed class RattachementConventions(IConventionRepository conventions, IUtilisateurCourant utilisateur, TimeProvider horloge) : IRattachementOrganisation
{
    public async Task RattacherAsync(Guid doublonId, Guid garderId, CancellationToken ct)
    {
        var acte = new Acte(utilisateur.Id, utilisateur.Nom, horloge.GetUtcNow().UtcDateTime);
        // Les deux déjà parties à la même convention : elle a signé sous deux noms, rien ne s'y change.
        var concernees = await conventions.Requete
            .Where(c => c.Parties.Any(p => p.OrganisationId == doublonId) && !c.Parties.Any(p => p.OrganisationId == garderId))
            .Select(c => c.Id).ToListAsync(ct);
        foreach (var id in concernees)
        {
            (await conventions.GetAsync(id, ct)).Redaction.RattacherOrganisation(doublonId, garderId, acte);
        }
    }
}
