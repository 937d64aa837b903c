using VillesSolidaires.Comptes;

namespace VillesSolidaires.Kits;

/// <summary>
/// Adresse courte d’un kit, imprimée ou diffusée pour une commune, par un canal : ce qui en vient lui est compté. Elle n’expire pas, une
/// affiche reste des années dans un hall ; on la révoque si elle ne doit plus compter.
/// </summary>
public sealed class LienSuivi : AggregateRoot, IDansPerimetre
{
    /// <exception cref="BusinessException">Sans libellé, ou canal inconnu.</exception>
    public LienSuivi(Guid id, CodeLien code, LienDonnees donnees)
        : base(id)
    {
        if (!CanalTelechargement.EstConnu(donnees.Canal))
        {
            throw new BusinessException(LienErrorCodes.LienCanalInconnu).WithData("Canal", donnees.Canal).SurChamp("Canaux");
        }
        Code = code.ToString();
        (KitId, Fichier, Canal, CampagneId) = (donnees.KitId, donnees.Fichier, donnees.Canal, donnees.CampagneId);
        (CommuneCode, DepartementCode) = (donnees.CommuneCode, donnees.DepartementCode);
        CreePar = donnees.CreePar;
        Libelle = Textes.Exiger(donnees.Libelle, LienConsts.LibelleMax, nameof(Libelle), LienErrorCodes.LienSansLibelle);
    }

    private LienSuivi()
    {
    }

    /// <summary>Dans l’adresse <c>/k/{code}</c> ; majuscules et chiffres, caractère de contrôle compris.</summary>
    public string Code { get; private set; } = "";
    public Guid KitId { get; private set; }

    /// <summary>Nom d’un fichier du kit ; nul : sa page publique.</summary>
    public string? Fichier { get; private set; }

    /// <summary>Nulle : lien national.</summary>
    public string? CommuneCode { get; private set; }
    public string? DepartementCode { get; private set; }
    public string Canal { get; private set; } = "";
    public Guid? CampagneId { get; private set; }
    public string Libelle { get; private set; } = "";

    /// <summary>Nom de la personne qui l’a créé, tel qu’il était.</summary>
    public string CreePar { get; private set; } = "";

    /// <summary>Unique tant que le lien vit : l’affiche d’une commune, refaite, garde son lien. Nulle pour les autres liens.</summary>
    public string? Cle { get; private set; }
    public DateTime? RevoqueLe { get; private set; }

    /// <summary>Lien du code QR de l’affiche personnalisée d’une commune.</summary>
    public static LienSuivi DAffiche(Guid id, CodeLien code, Guid kitId, string communeCode, string departementCode, Guid? campagneId, string creePar) =>
        new(id, code, new LienDonnees(kitId, CanalTelechargement.Qr, "Affiche de la commune", creePar)
        {
            CommuneCode = communeCode, DepartementCode = departementCode, CampagneId = campagneId,
        })
        {
            Cle = CleDAffiche(kitId, communeCode, campagneId),
        };

    public static string CleDAffiche(Guid kitId, string communeCode, Guid? campagneId) => $"{communeCode}:{kitId:N}:{campagneId:N}";

    /// <summary>Le lien mène encore à la page du kit, mais ne compte plus. Une nouvelle affiche aura un autre lien.</summary>
    public void Revoquer(DateTime instant)
    {
        if (RevoqueLe is { } le)
        {
            throw new BusinessException(LienErrorCodes.LienDejaRevoque).WithData("Le", le);
        }
        (RevoqueLe, Cle) = (instant, null);
    }
}

/// <summary>Ce que dit un lien.</summary>
/// <param name="KitId">Kit désigné.</param>
/// <param name="Canal">Code d’un canal de <see cref="CanalTelechargement"/>.</param>
/// <param name="Libelle">Pour s’y retrouver.</param>
/// <param name="CreePar">Nom de la personne.</param>
public sealed record LienDonnees(Guid KitId, string Canal, string Libelle, string CreePar)
{
    public string? Fichier { get; init; }
    public string? CommuneCode { get; init; }

    /// <summary>Celui de la commune.</summary>
    public string? DepartementCode { get; init; }
    public Guid? CampagneId { get; init; }
}
