using VillesSolidaires.Territoires;

namespace VillesSolidaires.Conventions;

/// <summary>Les filtres de la liste, tous traduits en SQL.</summary>
internal static class FiltresDeConventions
{
    private const int LongueurCodeCommune = 5;

    /// <summary>Au-delà, des mots de plus n'affinent rien et ralentissent tout.</summary>
    private const int MotsMax = 8;

    public static IQueryable<Convention> DeLaVue(this IQueryable<Convention> requete, VueConventions? vue, DateOnly today) => vue switch
    {
        VueConventions.ATraiter => requete.Where(c => FamillesDeStatuts.ATraiter.Contains(c.Statut)),
        VueConventions.Brouillons => requete.Where(c => c.Statut == ConventionStatut.Brouillon),
        VueConventions.EnVigueur => requete.Where(c => c.Statut == ConventionStatut.Signee && c.NumeroAvenant == null && c.Debut <= today && c.Fin >= today),
        VueConventions.Expirent => requete.FinissantEntre(today, today.AddDays(ConventionConsts.EcheanceProche)),
        VueConventions.Expirees => requete.Where(c => c.Statut == ConventionStatut.Signee && c.NumeroAvenant == null && c.Fin < today),
        VueConventions.Closes => requete.Where(c => FamillesDeStatuts.Closes.Contains(c.Statut)),
        _ => requete,
    };

    /// <summary>Conventions signées qui finissent dans ces jours, bornes comprises. Un avenant finit avec sa convention : il ne se compte pas.</summary>
    public static IQueryable<Convention> FinissantEntre(this IQueryable<Convention> requete, DateOnly du, DateOnly au) =>
        requete.Where(c => c.Statut == ConventionStatut.Signee && c.NumeroAvenant == null && c.Fin >= du && c.Fin <= au);

    public static IQueryable<Convention> Filtrer(this IQueryable<Convention> requete, ConventionListeInput input, IConventionRepository conventions, DateOnly today)
    {
        requete = requete.DeLaVue(input.Vue, today);
        if (input.Type is { } type)
        {
            requete = requete.Where(c => c.Type == type);
        }
        if (input.Etat is { } etat)
        {
            requete = requete.DeLEtat(etat, today);
        }
        if (input.Acteur is { } acteur)
        {
            requete = requete.Where(c => c.Acteur == acteur);
        }
        if (input.Echeance is { } jours)
        {
            var limite = today.AddDays(jours);
            // Une convention annulée ou résiliée n'a plus d'échéance.
            requete = requete.Where(c => c.Statut <= ConventionStatut.Signee && c.Fin >= today && c.Fin <= limite);
        }
        if (!string.IsNullOrWhiteSpace(input.Territoire))
        {
            requete = requete.DuTerritoire(input.Territoire.Trim().ToUpperInvariant(), conventions);
        }
        if (input.OrganisationId is { } organisation)
        {
            var parties = conventions.AyantPourPartie(p => p.OrganisationId == organisation);
            requete = requete.Where(c => parties.Contains(c.Id));
        }
        return requete.Contenant(input.Recherche);
    }

    private static IQueryable<Convention> DeLEtat(this IQueryable<Convention> requete, EtatConvention etat, DateOnly today)
    {
        var statut = (ConventionStatut)etat;
        return etat switch
        {
            EtatConvention.Signee => requete.Where(c => c.Statut == ConventionStatut.Signee && c.Debut > today && c.Fin >= today),
            EtatConvention.EnVigueur => requete.Where(c => c.Statut == ConventionStatut.Signee && c.Debut <= today && c.Fin >= today),
            EtatConvention.Expiree => requete.Where(c => c.Statut == ConventionStatut.Signee && c.Fin < today),
            _ => requete.Where(c => c.Statut == statut),
        };
    }

    /// <summary>Celles du territoire, et celles dont une partie en vient : un cadre départemental couvre ses communes.</summary>
    // Par liste d'identifiants : la base la tire d'un index une seule fois, au lieu de visiter les parties de chaque convention.
    private static IQueryable<Convention> DuTerritoire(this IQueryable<Convention> requete, string code, IConventionRepository conventions)
    {
        if (code.Length == LongueurCodeCommune)
        {
            var mairies = conventions.AyantPourPartie(p => p.CommuneCode == code);
            return requete.Where(c => c.TerritoireCode == code || mairies.Contains(c.Id));
        }
        var parties = conventions.AyantPourPartie(p => p.DepartementCode == code);
        return requete.Where(c => c.DepartementCode == code || parties.Contains(c.Id));
    }

    /// <summary>Chaque mot cherché se trouve dans le numéro, l'objet, le territoire ou le nom d'une partie.</summary>
    private static IQueryable<Convention> Contenant(this IQueryable<Convention> requete, string? recherche) =>
        TexteRecherche.Normaliser(recherche ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(MotsMax)
            .Aggregate(requete, (q, mot) => q.Where(c => c.Recherche.Contains(mot)));
}
