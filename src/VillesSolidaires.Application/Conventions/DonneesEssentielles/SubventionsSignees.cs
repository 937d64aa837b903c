using VillesSolidaires.Organisations;
using VillesSolidaires.Territoires;

namespace VillesSolidaires.Conventions.DonneesEssentielles;

/// <summary>
/// Subventions dont la loi demande la publication : conventions signées, hors prestation, attribuées par un département ou une commune de plus
/// de 3 500 habitants. Les avenants signés sont déjà dans le texte de la convention : ils ne font pas de ligne.
/// </summary>
public sealed class SubventionsSignees(IConventionRepository conventions, IOrganisationRepository organisations, ITerritoireRepository territoires)
{
    /// <summary>Code des relations entre le public et l'administration, art. L. 312-1-1 : au-delà de ce nombre d'habitants.</summary>
    public const int HabitantsMin = 3_500;

    /// <summary>
    /// France entière, sans périmètre : la levée du filtre, faite une fois par <see cref="IConventionRepository.PublieesFranceEntiere"/>, vaut pour toute
    /// la requête, organisations comprises. Une organisation supprimée n'a plus de SIRET à publier.
    /// </summary>
    public IQueryable<SubventionSignee> FranceEntiere =>
        from c in conventions.PublieesFranceEntiere
        from f in c.Financements
        from a in c.Parties.Where(p => p.Id == f.AttribuantId)
        from b in c.Parties.Where(p => p.Id == f.BeneficiaireId)
        join oa in organisations.Requete on a.OrganisationId equals oa.Id into attribuants
        from oa in attribuants.DefaultIfEmpty()
        join ob in organisations.Requete on b.OrganisationId equals ob.Id into beneficiaires
        from ob in beneficiaires.DefaultIfEmpty()
        join k in territoires.Communes on a.CommuneCode equals k.Code into communes
        from k in communes.DefaultIfEmpty()
        where c.SigneeLe != null
            && (a.Type == TypeOrganisation.Departement || (a.Type == TypeOrganisation.Mairie && k != null && k.Population > HabitantsMin))
        orderby c.SigneeLe, c.Numero, f.Id
        select new SubventionSignee
        {
            ConventionId = c.Id,
            Numero = c.Numero,
            Objet = c.Objet,
            SigneeLe = c.SigneeLe!.Value,
            Debut = c.Debut,
            Fin = c.Fin,
            Attribuant = a.Nom,
            SiretAttribuant = oa == null ? null : oa.Siret,
            Deliberation = a.DeliberationReference,
            Beneficiaire = b.Nom,
            SiretBeneficiaire = ob == null ? null : ob.Siret,
            RnaBeneficiaire = ob == null ? null : ob.Rna,
            Montant = f.Montant,
            Nature = f.Nature,
            Conditions = f.Conditions,
            Dispositif = f.Dispositif,
            Versements = f.Versements.Count(),
            PremierVersement = f.Versements.Min(v => (DateOnly?)v.Echeance),
            DernierVersement = f.Versements.Max(v => (DateOnly?)v.Echeance),
        };
}
