using VillesSolidaires.Conventions;
using VillesSolidaires.Organisations;

namespace VillesSolidaires;

/// <summary>Conventions menées par les verbes du domaine jusqu'à l'état voulu, dans la base du test.</summary>
public static class FabriqueConventions
{
    /// <summary>« Voisins Solidaires » : SIREN et mention fictifs.</summary>
    public const string Association = "Voisins Solidaires";

    public static async Task<Organisation> OrganisationAsync(
        this BaseDeTest essai, TypeOrganisation type, string nom, string? commune = null, string? departement = null, string? siren = null)
    {
        ArgumentNullException.ThrowIfNull(essai);
        await using var systeme = essai.Systeme();
        var organisation = new Organisation(Guid.CreateVersion7(), type, nom, siren, commune, departement);
        systeme.Contexte.Add(organisation);
        await systeme.Contexte.SaveChangesAsync();
        return organisation;
    }

    /// <summary>Convention de l'association, d'une mairie et d'un bailleur, qui signent dans cet ordre : mairie, association, bailleur.</summary>
    public static async Task<Guid> ConventionAsync(this BaseDeTest essai, ModeleDeTest modele)
    {
        ArgumentNullException.ThrowIfNull(essai);
        ArgumentNullException.ThrowIfNull(modele);
        List<(Organisation Organisation, int Rang)> parties =
        [
            (await essai.OrganisationAsync(TypeOrganisation.Mairie, modele.Mairie, modele.Commune, modele.Departement), 1),
            (await essai.OrganisationAsync(TypeOrganisation.Association, Association), 2),
            (await essai.OrganisationAsync(TypeOrganisation.BailleurSocial, "Démo Logis"), 3),
        ];
        foreach (var nom in modele.AutresParties)
        {
            parties.Add((await essai.OrganisationAsync(TypeOrganisation.BailleurSocial, nom), 4));
        }
        await using var systeme = essai.Systeme();
        var conventions = systeme.Service<IConventionRepository>();
        var convention = await new ConventionManager(conventions).CreerAsync(modele.Nouvelle, essai.Acte(), default);
        conventions.Ajouter(convention);
        convention.Redaction.Parties.Ajouter([.. parties.Select(p => Partie(p.Organisation, p.Rang))], essai.Acte());
        essai.Rediger(convention, modele);
        await essai.MenerAsync(convention, modele.Jusqua, conventions);
        return convention.Id;
    }

    /// <summary>Reprend une convention enregistrée pour lui appliquer un geste.</summary>
    public static async Task AgirSurAsync(this BaseDeTest essai, Guid id, Action<Convention, Acte> geste)
    {
        ArgumentNullException.ThrowIfNull(essai);
        ArgumentNullException.ThrowIfNull(geste);
        await using var systeme = essai.Systeme();
        var conventions = systeme.Service<IConventionRepository>();
        var convention = await conventions.GetAsync(id, default);
        geste(convention, essai.Acte());
        await conventions.SaveAsync(convention, null, default);
    }

    /// <summary>Avenant mené à sa signature, et appliqué à la convention.</summary>
    public static async Task<Guid> AvenantSigneAsync(this BaseDeTest essai, Guid id, DateOnly fin, Action<Convention, Acte> rediger)
    {
        ArgumentNullException.ThrowIfNull(essai);
        ArgumentNullException.ThrowIfNull(rediger);
        await using var systeme = essai.Systeme();
        var conventions = systeme.Service<IConventionRepository>();
        var gestionnaire = new ConventionManager(conventions);
        var origine = await conventions.GetAsync(id, default);
        var avenant = await gestionnaire.OuvrirAvenantAsync(origine, origine.Objet, fin, essai.Acte(), default);
        conventions.Ajouter(avenant);
        rediger(avenant, essai.Acte());
        await essai.MenerAsync(avenant, ConventionStatut.Signee, conventions);
        await gestionnaire.ConclureAsync(avenant, essai.Acte(), default);
        await conventions.SaveAsync(origine, null, default);
        return avenant.Id;
    }

    public static Acte Acte(this BaseDeTest essai)
    {
        ArgumentNullException.ThrowIfNull(essai);
        return new Acte(null, "Alice Martin", essai.Horloge.GetUtcNow().UtcDateTime);
    }

    /// <summary>Signe pour toutes les parties attendues, rang après rang.</summary>
    public static void SignerTout(this Convention convention, Acte acte)
    {
        ArgumentNullException.ThrowIfNull(convention);
        ArgumentNullException.ThrowIfNull(acte);
        foreach (var partie in convention.Parties.OrderBy(p => p.Rang).ToList())
        {
            foreach (var signataire in partie.Signataires.Where(s => s.SigneLe is null).ToList())
            {
                convention.Signatures.Signer(partie.Id, signataire.Id, convention.Empreinte!, acte.Jour, surPapier: false, acte);
            }
        }
    }

    private static void Rediger(this BaseDeTest essai, Convention convention, ModeleDeTest modele)
    {
        var acte = essai.Acte();
        var redaction = convention.Redaction;
        foreach (var (titre, texte) in modele.Articles)
        {
            redaction.AjouterClause(NatureClause.Article, titre, texte, acte);
        }
        redaction.AjouterClause(NatureClause.Annexe, "Résidences concernées", "- Les Tilleuls, 84 logements\n- Le Parc, 120 logements", acte);
        foreach (var partie in convention.Parties.ToList())
        {
            redaction.Parties.AjouterSignataire(partie.Id, new IdentiteSignataire($"Personne de {partie.Nom}", "directrice", null), acte);
        }
        var (mairie, association) = (convention.Parties[0], convention.Parties[1]);
        redaction.AjouterEngagement(association.Id, new NouvelEngagement("Former des relais", new DateOnly(2027, 6, 30), 24, "relais"), acte);
        redaction.AjouterEngagement(mairie.Id, new NouvelEngagement("Ouvrir les locaux communs", new DateOnly(2026, 12, 31), null, null), acte);
        if (modele.Subvention is { } montant)
        {
            var aide = redaction.Financements.Ajouter(new NouveauFinancement(
                mairie.Id, association.Id, montant, NatureFinancement.Numeraire, ConditionsVersement.Echelonne, "Politique de la ville", false), acte);
            redaction.Financements.AjouterVersement(aide.Id, new NouveauVersement(2026, new DateOnly(2026, 11, 30), "À la signature", montant / 2), acte);
            var suivant = Math.Min(2027, modele.Fin.Year);
            redaction.Financements.AjouterVersement(aide.Id, new NouveauVersement(suivant, new DateOnly(suivant, 11, 30), "Compte rendu financier 2026 reçu", montant / 2), acte);
            convention.Signatures.AttesterEngagementRepublicain(association.Id, acte.Jour, acte);
        }
    }

    private static async Task MenerAsync(this BaseDeTest essai, Convention convention, ConventionStatut jusqua, IConventionRepository conventions)
    {
        var acte = essai.Acte();
        if (jusqua != ConventionStatut.Brouillon)
        {
            convention.EnvoyerEnRelecture(convention.Parties[0].Id, acte);
        }
        if (jusqua is ConventionStatut.ASigner or ConventionStatut.PartiellementSignee or ConventionStatut.Signee)
        {
            foreach (var collectivite in convention.Parties.Where(p => p.DoitDeliberer).ToList())
            {
                convention.Signatures.EnregistrerDeliberation(collectivite.Id, "2026-0412", acte.Jour.AddDays(-20), acte.Jour.AddDays(-12), acte);
            }
            convention.Signatures.Ouvrir(acte);
        }
        if (jusqua == ConventionStatut.PartiellementSignee)
        {
            var premiere = convention.Parties[0];
            convention.Signatures.Signer(premiere.Id, premiere.Signataires[0].Id, convention.Empreinte!, acte.Jour, surPapier: false, acte);
        }
        if (jusqua == ConventionStatut.Signee)
        {
            convention.SignerTout(acte);
        }
        await conventions.SaveAsync(convention, null, default);
    }

    private static NouvellePartie Partie(Organisation o, int rang) => new(o.Id, o.Type, o.Nom, o.Siren, o.CommuneCode, o.DepartementCode, rang);
}

/// <summary>Ce que doit être la convention d'un test.</summary>
public sealed record ModeleDeTest
{
    public TypeConvention Type { get; init; } = TypeConvention.ObjectifsSubvention;
    public string Objet { get; init; } = "Objectifs et subvention 2026-2028";
    public string Commune { get; init; } = "13055";
    public string Departement { get; init; } = "13";
    public string Territoire { get; init; } = "Marseille";
    public string Mairie { get; init; } = "Ville de Marseille";
    public ConventionStatut Jusqua { get; init; } = ConventionStatut.Brouillon;

    /// <summary>Euros, de la mairie à l'association, en deux versements.</summary>
    public decimal? Subvention { get; init; }
    public IReadOnlyList<string> AutresParties { get; init; } = [];
    public DateOnly Debut { get; init; } = new(2026, 10, 1);
    public DateOnly Fin { get; init; } = new(2028, 12, 31);

    public IReadOnlyList<(string Titre, string Texte)> Articles { get; init; } =
    [
        ("Objet", "La Ville et l’association agissent ensemble pour que les voisins se connaissent et s’entraident."),
        ("Engagements de la Ville", "La Ville désigne un coordinateur par secteur.\n\nElle met à disposition :\n- les locaux communs ;\n- le relais de ses supports."),
        ("Durée", "La convention court du 1er octobre 2026 au 31 décembre 2028."),
    ];

    internal NouvelleConvention Nouvelle => new(Type, Objet, Debut, Fin, new TerritoireConvention(Commune, Territoire, Departement));
}
