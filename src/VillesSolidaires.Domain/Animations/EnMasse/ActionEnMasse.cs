using VillesSolidaires.Comptes;

namespace VillesSolidaires.Animations;

/// <summary>
/// Un modèle à mettre au programme de toutes les communes d'un territoire. Chaque commune traitée y laisse son issue : c'est le résumé,
/// et c'est ce qui permet de reprendre après un arrêt.
/// </summary>
public sealed class ActionEnMasse : AggregateRoot, IDansPerimetre
{
    private readonly List<CommuneEnMasse> _communes = [];

    /// <param name="departementCode">Nul : tout le périmètre national.</param>
    public ActionEnMasse(Guid id, ModeleAnimation modele, int annee, string? departementCode, IReadOnlyList<DateProposee> dates)
        : base(id)
    {
        var version = modele.Publiee ?? throw new BusinessException(ModeleAnimationErrorCodes.ModeleSansVersion).WithData("Code", modele.Code);
        if (dates.Count == 0)
        {
            throw new BusinessException(ModeleAnimationErrorCodes.AucuneDate).WithData("Modele", version.Intitule).WithData("Annee", Formats.Annee(annee));
        }
        (ModeleId, ModeleVersion, Intitule, Annee, DepartementCode) = (modele.Id, version.Numero, version.Intitule, annee, departementCode);
    }

    private ActionEnMasse()
    {
    }

    public string? CommuneCode { get; private set; }
    public string? DepartementCode { get; private set; }
    public Guid ModeleId { get; private set; }
    public int ModeleVersion { get; private set; }
    public string Intitule { get; private set; } = "";
    public int Annee { get; private set; }
    public IReadOnlyList<CommuneEnMasse> Communes => _communes;

    public void Noter(string communeCode, IssueEnMasse issue, int animations) => _communes.Add(new CommuneEnMasse(communeCode, issue, animations));
}

/// <summary>Ce que l'action a fait dans une commune.</summary>
public sealed class CommuneEnMasse
{
    internal CommuneEnMasse(string communeCode, IssueEnMasse issue, int animations)
    {
        Id = Guid.CreateVersion7();
        (Code, Issue, Animations) = (communeCode, issue, animations);
    }

    private CommuneEnMasse()
    {
    }

    public Guid Id { get; private set; }
    public string Code { get; private set; } = "";
    public IssueEnMasse Issue { get; private set; }

    /// <summary>Animations ajoutées.</summary>
    public int Animations { get; private set; }
}

public interface IActionEnMasseRepository : IRepository<ActionEnMasse>
{
    /// <summary>L'action seule, suivie, sans ses communes : on lui en ajoute sans relire les précédentes.</summary>
    Task<ActionEnMasse> OuvrirAsync(Guid id, CancellationToken ct);

    /// <summary>Oublie ce que la portée suit : un lot enregistré ne doit pas peser sur les suivants.</summary>
    void Oublier();
}
