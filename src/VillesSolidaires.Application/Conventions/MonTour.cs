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
        return utilisateur.Perimetre.EstNational ? PourLAssociation(requete) : PourUnePartie(requete, Mienne(utilisateur.Perimetre));
    }

    /// <summary>
    /// L'acteur enregistré suffit, sauf quand plusieurs parties d'un même rang sont attendues : il n'en nomme qu'une, « … et 2 autres ». Ce
    /// suffixe évite de visiter les parties de toutes les conventions du pays.
    /// </summary>
    private static IQueryable<Convention> PourLAssociation(IQueryable<Convention> requete) =>
        requete.Where(c => c.Statut < ConventionStatut.Signee && (c.Acteur == TypeActeur.Association
            || (FamillesDeStatuts.ALaSignature.Contains(c.Statut) && c.ActeurNom.Contains("autre")
                && c.Parties.Any(p => p.Type == TypeOrganisation.Association && p.Signataires.Any(s => s.SigneLe == null)
                    && !c.Parties.Any(avant => avant.Rang < p.Rang && avant.Signataires.Any(s => s.SigneLe == null))))));

    private static IQueryable<Convention> PourUnePartie(IQueryable<Convention> requete, Expression<Func<PartieConvention, bool>> mienne) =>
        // À la signature, toutes les parties du rang en cours sont attendues, pas seulement celle que la convention nomme.
        requete.Where(c =>
            (FamillesDeStatuts.ALaSignature.Contains(c.Statut)
                && c.Parties.AsQueryable().Where(mienne).Any(p => p.Signataires.Any(s => s.SigneLe == null)
                    && !c.Parties.Any(avant => avant.Rang < p.Rang && avant.Signataires.Any(s => s.SigneLe == null))))
            || ((c.Statut == ConventionStatut.EnRelecture || c.Statut == ConventionStatut.EnCorrection)
                && c.Parties.AsQueryable().Where(mienne).Any(p => p.Id == c.ActeurPartieId)));

    /// <summary><see cref="PartieConvention.AgitPour"/>, en SQL.</summary>
    private static Expression<Func<PartieConvention, bool>> Mienne(Perimetre perimetre)
    {
        IReadOnlyList<string?> communes = perimetre.Communes;
        IReadOnlyList<string?> departements = perimetre.Departements;
        var organisations = perimetre.Organisations;
        return p => organisations.Contains(p.OrganisationId)
            || (p.Type == TypeOrganisation.Mairie && communes.Contains(p.CommuneCode))
            || (p.Type == TypeOrganisation.Departement && departements.Contains(p.DepartementCode));
    }
}
