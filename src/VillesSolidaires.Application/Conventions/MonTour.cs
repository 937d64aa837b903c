using System.Linq.Expressions;
using VillesSolidaires.Comptes;
using VillesSolidaires.Organisations;

namespace VillesSolidaires.Conventions;

/// <summary>Les conventions où la personne est attendue : c'est le tour d'une partie pour laquelle elle agit.</summary>
public sealed class MonTour(IUtilisateurCourant utilisateur)
{
    public IQueryable<Convention> Parmi(IQueryable<Convention> requete)
    {
        if (!utilisateur.Peut(ConventionPermissions.Participer))
        {
            return requete.Where(_ => false);
        }
        var mienne = Mienne(utilisateur.Perimetre);
        var redige = utilisateur.Perimetre.EstNational;
        // À la signature, toutes les parties du rang en cours sont attendues, pas seulement celle que la convention nomme.
        return requete.Where(c =>
            (redige && c.Statut == ConventionStatut.Brouillon)
            || (FamillesDeStatuts.ALaSignature.Contains(c.Statut)
                && c.Parties.AsQueryable().Where(mienne).Any(p => p.Signataires.Any(s => s.SigneLe == null)
                    && !c.Parties.Any(avant => avant.Rang < p.Rang && avant.Signataires.Any(s => s.SigneLe == null))))
            || ((c.Statut == ConventionStatut.EnRelecture || c.Statut == ConventionStatut.EnCorrection)
                && c.Parties.AsQueryable().Where(mienne).Any(p => p.Id == c.ActeurPartieId)));
    }

    /// <summary><see cref="PartieConvention.AgitPour"/>, en SQL.</summary>
    private static Expression<Func<PartieConvention, bool>> Mienne(Perimetre perimetre)
    {
        if (perimetre.EstNational)
        {
            return p => p.Type == TypeOrganisation.Association;
        }
        IReadOnlyList<string?> communes = perimetre.Communes;
        IReadOnlyList<string?> departements = perimetre.Departements;
        var organisations = perimetre.Organisations;
        return p => organisations.Contains(p.OrganisationId)
            || (p.Type == TypeOrganisation.Mairie && communes.Contains(p.CommuneCode))
            || (p.Type == TypeOrganisation.Departement && departements.Contains(p.DepartementCode));
    }
}
