namespace VillesSolidaires.Animations;

public interface IModeleAnimationRepository : IRepository<ModeleAnimation>
{
    /// <summary>Modèles ni archivés ni en attente de leur première publication, entiers, pour les lire : ils sont peu nombreux.</summary>
    Task<IReadOnlyList<ModeleAnimation>> UtilisablesAsync(CancellationToken ct);
}
