namespace VillesSolidaires.Animations;

public interface IAnimationRepository : IRepository<Animation>
{
    /// <summary>Animations réalisées de la France entière, hors périmètre : seules des sommes sur de grands ensembles de communes en sortent.</summary>
    IQueryable<Animation> RealiseesFranceEntiere { get; }
}

public interface ILieuRepository : IRepository<Lieu>;

public interface IProgrammeRepository : IRepository<Programme>
{
    /// <summary>Programme d'une commune et d'une année, pour l'écrire ; nul s'il n'existe pas.</summary>
    Task<Programme?> TrouverAsync(string communeCode, int annee, CancellationToken ct);
}
