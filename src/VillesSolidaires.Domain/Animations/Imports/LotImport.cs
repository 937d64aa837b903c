namespace VillesSolidaires.Animations;

/// <summary>Un import confirmé : qui, quand, quelles animations. Il s'annule tant qu'elles ne sont que proposées.</summary>
public sealed class LotImport : AggregateRoot
{
    private readonly List<AnimationImportee> _animations = [];

    /// <param name="lues">Lignes du fichier, les écartées comprises.</param>
    public LotImport(Guid id, string fichier, int lues, IEnumerable<Guid> animations, AuteurImport auteur, DateTime instant)
        : base(id)
    {
        Fichier = fichier.Length > ModeleAnimationConsts.NomFichierMax ? fichier[..ModeleAnimationConsts.NomFichierMax] : fichier;
        (AuteurId, Auteur, Le, Lues) = (auteur.Id, auteur.Nom, instant, lues);
        _animations.AddRange(animations.Select(a => new AnimationImportee(a)));
        Creees = _animations.Count;
        Statut = StatutLotImport.Importe;
    }

    private LotImport()
    {
    }

    public string Fichier { get; private set; } = "";
    public Guid? AuteurId { get; private set; }
    public string Auteur { get; private set; } = "";
    public DateTime Le { get; private set; }
    public int Lues { get; private set; }
    public int Creees { get; private set; }
    public StatutLotImport Statut { get; private set; }
    public DateTime? AnnuleLe { get; private set; }

    /// <summary>Animations que l'annulation a retirées ; les autres avaient avancé.</summary>
    public int? Retirees { get; private set; }
    public IReadOnlyList<AnimationImportee> Animations => _animations;

    public void Annuler(int retirees, DateTime instant)
    {
        if (Statut == StatutLotImport.Annule)
        {
            throw new BusinessException(ModeleAnimationErrorCodes.ImportDejaAnnule).WithData("Fichier", Fichier);
        }
        (Statut, AnnuleLe, Retirees) = (StatutLotImport.Annule, instant, retirees);
    }
}

/// <summary>Lien d'un lot à une animation qu'il a créée.</summary>
public sealed class AnimationImportee
{
    internal AnimationImportee(Guid animationId)
    {
        Id = Guid.CreateVersion7();
        AnimationId = animationId;
    }

    private AnimationImportee()
    {
    }

    public Guid Id { get; private set; }
    public Guid AnimationId { get; private set; }
}

public sealed record AuteurImport(Guid? Id, string Nom);

public interface ILotImportRepository : IRepository<LotImport>
{
    /// <summary>Animations du lot encore au calendrier, suivies pour être retirées ; sans leurs parties.</summary>
    Task<IReadOnlyList<Animation>> AnimationsAsync(Guid lotId, CancellationToken ct);
}
