using VillesSolidaires.Comptes;
using VillesSolidaires.Organisations;

namespace VillesSolidaires.Conventions;

/// <summary>Organisation partie à la convention, telle qu'elle y est nommée, et ses signataires.</summary>
public sealed class PartieConvention
{
    private readonly List<Signataire> _signataires = [];

    internal PartieConvention(NouvellePartie donnees)
    {
        Id = Guid.CreateVersion7();
        OrganisationId = donnees.OrganisationId;
        Type = donnees.Type;
        Nom = donnees.Nom;
        Siren = donnees.Siren;
        CommuneCode = donnees.CommuneCode;
        DepartementCode = donnees.DepartementCode;
        ChangerRang(donnees.Rang);
        Reprise = donnees.Reprise;
    }

    /// <summary>Partie entrée par un avenant, avec les signatures qu'elle y a données.</summary>
    internal PartieConvention(PartieConvention origine)
        : this(new NouvellePartie(
            origine.OrganisationId, origine.Type, origine.Nom, origine.Siren, origine.CommuneCode, origine.DepartementCode, origine.Rang))
    {
        (DeliberationReference, DeliberationLe, DeliberationExecutoireLe) =
            (origine.DeliberationReference, origine.DeliberationLe, origine.DeliberationExecutoireLe);
        EngagementRepublicainLe = origine.EngagementRepublicainLe;
        _signataires.AddRange(origine.Signataires.Select(s => new Signataire(s)));
    }

    private PartieConvention()
    {
    }

    public Guid Id { get; private set; }
    public Guid OrganisationId { get; private set; }
    public TypeOrganisation Type { get; private set; }
    public string Nom { get; private set; } = "";
    public string? Siren { get; private set; }
    public string? CommuneCode { get; private set; }
    public string? DepartementCode { get; private set; }

    /// <summary>Rang de signature, à partir de 1. Les parties d'un rang signent quand tous les rangs précédents ont signé.</summary>
    public int Rang { get; private set; }

    /// <summary>Partie venue de la convention que cet avenant modifie : elle n'en sort que par une dénonciation.</summary>
    public bool Reprise { get; private set; }

    /// <summary>Référence de la délibération qui autorise la signature (collectivités seulement).</summary>
    public string? DeliberationReference { get; private set; }
    public DateOnly? DeliberationLe { get; private set; }

    /// <summary>Premier jour où la délibération est exécutoire : publiée et transmise au préfet (CGCT, art. L. 2131-1).</summary>
    public DateOnly? DeliberationExecutoireLe { get; private set; }

    /// <summary>Jour où la partie a attesté le contrat d'engagement républicain.</summary>
    public DateOnly? EngagementRepublicainLe { get; private set; }
    public IReadOnlyList<Signataire> Signataires => _signataires;

    public bool EstSignee => _signataires.Count > 0 && _signataires.TrueForAll(s => s.SigneLe is not null);

    /// <summary>Jour de la dernière de ses signatures, une fois toutes données.</summary>
    public DateOnly? SigneeLe => EstSignee ? _signataires.Max(s => s.SigneLe) : null;

    public bool DoitDeliberer => Type is TypeOrganisation.Mairie or TypeOrganisation.Departement;

    public TypeActeur Acteur => Type switch
    {
        TypeOrganisation.Association => TypeActeur.Association,
        TypeOrganisation.Mairie => TypeActeur.Mairie,
        TypeOrganisation.BailleurSocial or TypeOrganisation.BailleurPrive => TypeActeur.Bailleur,
        TypeOrganisation.Departement => TypeActeur.Departement,
        _ => TypeActeur.Autre,
    };

    public bool EstDans(Perimetre perimetre) => perimetre.Contient(CommuneCode, DepartementCode, OrganisationId);

    /// <summary>
    /// La personne peut agir en son nom : la mairie d'une commune de son périmètre, son département, son organisation, ou l'association pour
    /// l'échelon national. Voir une convention de son territoire ne suffit pas.
    /// </summary>
    public bool AgitPour(Perimetre perimetre) =>
        perimetre.Organisations.Contains(OrganisationId)
        || (Type == TypeOrganisation.Association && perimetre.EstNational)
        || (Type == TypeOrganisation.Mairie && CommuneCode is { } commune && perimetre.Communes.Contains(commune, StringComparer.Ordinal))
        || (Type == TypeOrganisation.Departement && DepartementCode is { } code && perimetre.Departements.Contains(code, StringComparer.Ordinal));

    internal void ChangerRang(int rang) => Rang = Math.Max(1, rang);

    internal void Rattacher(Guid organisationId) => OrganisationId = organisationId;

    internal Signataire AjouterSignataire(IdentiteSignataire identite)
    {
        if (_signataires.Exists(s => string.Equals(s.Nom, identite.Nom.Trim(), StringComparison.OrdinalIgnoreCase)))
        {
            throw new BusinessException(ConventionErrorCodes.SignataireEnDouble).WithData("Nom", identite.Nom).WithData("Partie", Nom).SurChamp("Nom");
        }
        var signataire = new Signataire(identite);
        _signataires.Add(signataire);
        return signataire;
    }

    internal void RetirerSignataire(Guid signataireId) => _signataires.Remove(Signataire(signataireId));

    internal Signataire Signataire(Guid signataireId) => _signataires.Find(s => s.Id == signataireId)
        ?? throw new BusinessException(ConventionErrorCodes.SignataireInconnu).WithData("Partie", Nom).SurChamp("SignataireId");

    internal void Deliberer(string reference, DateOnly le, DateOnly executoireLe)
    {
        if (!DoitDeliberer)
        {
            throw new BusinessException(ConventionErrorCodes.DeliberationSansObjet).WithData("Partie", Nom);
        }
        if (string.IsNullOrWhiteSpace(reference))
        {
            throw new BusinessException(ConventionErrorCodes.ReferenceObligatoire).SurChamp("Reference");
        }
        if (executoireLe < le)
        {
            throw new BusinessException(ConventionErrorCodes.DeliberationDatesInversees).WithData("Le", le).SurChamp("ExecutoireLe");
        }
        if (_signataires.Exists(s => s.SigneLe < executoireLe))
        {
            // Corriger la délibération d'une partie qui a déjà signé ne doit pas rendre sa signature prématurée.
            throw new BusinessException(ConventionErrorCodes.DeliberationNonExecutoire).WithData("Partie", Nom).WithData("Executoire", executoireLe).SurChamp("ExecutoireLe");
        }
        (DeliberationReference, DeliberationLe, DeliberationExecutoireLe) = (reference.Trim(), le, executoireLe);
    }

    internal void AttesterEngagementRepublicain(DateOnly le) => EngagementRepublicainLe = le;

    /// <returns>Nombre de signatures annulées.</returns>
    internal int AnnulerSignatures() => _signataires.Count(s => s.Annuler());

    internal void VerifierDeliberation(DateOnly leJour)
    {
        if (!DoitDeliberer)
        {
            return;
        }
        if (DeliberationExecutoireLe is not { } executoire)
        {
            throw new BusinessException(ConventionErrorCodes.DeliberationManquante).WithData("Partie", Nom);
        }
        if (leJour < executoire)
        {
            throw new BusinessException(ConventionErrorCodes.DeliberationNonExecutoire).WithData("Partie", Nom).WithData("Executoire", executoire).SurChamp("Le");
        }
    }

    internal PartieContenu Contenu() => new(Rang, Nom, Type.ToString(), Siren);
}

/// <summary>Organisation à faire entrer dans une convention, ses mentions figées.</summary>
public sealed record NouvellePartie(
    Guid OrganisationId, TypeOrganisation Type, string Nom, string? Siren, string? CommuneCode, string? DepartementCode, int Rang, bool Reprise = false);
