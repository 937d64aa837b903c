using VillesSolidaires.Comptes;
using VillesSolidaires.Territoires;

namespace VillesSolidaires.Organisations;

/// <summary>Personne morale du programme : mairie, bailleur, département, association, mécène.</summary>
public sealed class Organisation : AggregateRoot, IDansPerimetre, IConcerneOrganisations, ISoftDelete
{
    private readonly List<ContactOrganisation> _contacts = [];

    public Organisation(Guid id, TypeOrganisation type, string nom, string? siren, string? communeCode, string? departementCode)
        : this(id, new OrganisationDonnees(type, nom, siren, CommuneCode: communeCode, DepartementCode: departementCode))
    {
    }

    public Organisation(Guid id, OrganisationDonnees donnees)
        : base(id) => Modifier(donnees);

    private Organisation()
    {
    }

    public TypeOrganisation Type { get; private set; }
    public string Nom { get; private set; } = "";

    /// <summary>Nom sans accents ni ponctuation, en minuscules, pour la recherche et le tri.</summary>
    public string NomRecherche { get; private set; } = "";
    public string? Siren { get; private set; }

    /// <summary>SIRET du siège.</summary>
    public string? Siret { get; private set; }

    /// <summary>Numéro au répertoire national des associations.</summary>
    public string? Rna { get; private set; }
    public string? CommuneCode { get; private set; }
    public string? DepartementCode { get; private set; }

    /// <summary>Organisation gardée, quand celle-ci était un doublon.</summary>
    public Guid? FusionneeDansId { get; private set; }
    public bool EstSupprime { get; private set; }
    public DateTime? SupprimeLe { get; private set; }
    public IReadOnlyList<ContactOrganisation> Contacts => _contacts;

    public void Modifier(OrganisationDonnees donnees)
    {
        var nom = donnees.Nom.Trim();
        if (nom.Length == 0)
        {
            throw new BusinessException(OrganisationErrorCodes.NomObligatoire).SurChamp(nameof(Nom));
        }
        if (nom.Length > OrganisationConsts.NomMax)
        {
            throw new BusinessException(OrganisationErrorCodes.NomTropLong)
                .WithData("Longueur", nom.Length).WithData("Max", OrganisationConsts.NomMax).SurChamp(nameof(Nom));
        }
        var commune = OuNul(donnees.CommuneCode);
        var departement = OuNul(donnees.DepartementCode);
        if (donnees.Type == TypeOrganisation.Mairie && commune is null)
        {
            throw new BusinessException(OrganisationErrorCodes.MairieSansCommune).SurChamp("Commune");
        }
        if (donnees.Type == TypeOrganisation.Departement && departement is null)
        {
            throw new BusinessException(OrganisationErrorCodes.DepartementSansCode).SurChamp("Departement");
        }
        var siret = OuNul(donnees.Siret) is { } saisi ? Organisations.Siret.Valider(saisi) : null;
        var siren = (OuNul(donnees.Siren) ?? SirenDuSiret(siret)) is { } numero ? Organisations.Siren.Valider(numero) : null;
        if (siret is not null && SirenDuSiret(siret) != siren)
        {
            throw new BusinessException(OrganisationErrorCodes.SiretAutreSiren).WithData("Siret", siret).WithData("Siren", siren).SurChamp(nameof(Siret));
        }
        Rna = OuNul(donnees.Rna) is { } rna ? Organisations.Rna.Valider(rna) : null;
        (Type, Nom, NomRecherche) = (donnees.Type, nom, TexteRecherche.Normaliser(nom));
        (Siren, Siret, CommuneCode, DepartementCode) = (siren, siret, commune, departement);
    }

    public ContactOrganisation AjouterContact(ContactDonnees donnees)
    {
        var contact = new ContactOrganisation(donnees);
        ExigerCourrielLibre(contact.Courriel, contact.Id);
        _contacts.Add(contact);
        return contact;
    }

    public void ModifierContact(Guid contactId, ContactDonnees donnees)
    {
        var contact = Contact(contactId);
        ExigerCourrielLibre(donnees.AuPropre().Courriel, contactId);
        contact.Modifier(donnees);
    }

    public void RetirerContact(Guid contactId) => _contacts.Remove(Contact(contactId));

    bool IConcerneOrganisations.Concerne(Guid organisationId) => organisationId == Id;

    /// <exception cref="BusinessException">La même fiche, ou deux types différents.</exception>
    public void VerifierFusion(Organisation doublon)
    {
        if (doublon.Id == Id)
        {
            throw new BusinessException(OrganisationErrorCodes.FusionAvecElleMeme).SurChamp("DoublonId");
        }
        if (doublon.Type != Type)
        {
            throw new BusinessException(OrganisationErrorCodes.FusionTypesDifferents).SurChamp("DoublonId")
                .WithData("Garder", Nom).WithData("TypeGarder", Type.Libelle()).WithData("Doublon", doublon.Nom).WithData("TypeDoublon", doublon.Type.Libelle());
        }
    }

    /// <summary>
    /// Reprend d'un doublon ce qui manque ici et ses contacts, puis le marque comme fusionné ; la suppression et les rattachements sont au service.
    /// Ce qui est déjà rempli ici l'emporte toujours.
    /// </summary>
    /// <inheritdoc cref="VerifierFusion" path="/exception"/>
    public void Absorber(Organisation doublon)
    {
        VerifierFusion(doublon);
        Modifier(Reunir(doublon));
        _contacts.AddRange(ContactsAReprendre(doublon).ToList());
        // Le doublon ne garde aucune coordonnée : ce qui n'est pas repris est déjà ici.
        doublon._contacts.Clear();
        doublon.FusionneeDansId = Id;
    }

    /// <summary>Identité après fusion : celle d'ici, complétée par le doublon.</summary>
    public OrganisationDonnees Reunir(Organisation doublon)
    {
        var siren = Siren ?? doublon.Siren;
        // Un SIRET d'une autre entreprise ne complète pas la fiche gardée.
        var siret = Siret ?? (doublon.Siret is { } autre && SirenDuSiret(autre) == siren ? autre : null);
        var commune = CommuneCode ?? (DepartementCode is null || DepartementCode == doublon.DepartementCode ? doublon.CommuneCode : null);
        return new OrganisationDonnees(Type, Nom, siren, siret, Rna ?? doublon.Rna, commune, DepartementCode ?? doublon.DepartementCode);
    }

    /// <summary>Contacts du doublon qui ne sont pas déjà ici.</summary>
    public IEnumerable<ContactOrganisation> ContactsAReprendre(Organisation doublon) =>
        doublon._contacts.Where(c => !_contacts.Exists(ici => ici.Donnees.EstLaMemePersonneQue(c.Donnees)));

    private ContactOrganisation Contact(Guid id) => _contacts.Find(c => c.Id == id) ?? throw new EntityNotFoundException();

    private void ExigerCourrielLibre(string? courriel, Guid contactId)
    {
        if (courriel is not null && _contacts.Find(c => c.Courriel == courriel && c.Id != contactId) is { } pris)
        {
            throw new BusinessException(OrganisationErrorCodes.ContactDejaPresent).WithData("Courriel", courriel).WithData("Nom", pris.Nom).SurChamp("Courriel");
        }
    }

    private static string? SirenDuSiret(string? siret) => siret is null ? null : Organisations.Siret.SirenDe(siret);

    private static string? OuNul(string? texte) => string.IsNullOrWhiteSpace(texte) ? null : texte.Trim();
}
