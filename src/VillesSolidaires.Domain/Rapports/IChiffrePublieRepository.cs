namespace VillesSolidaires.Rapports;

/// <summary>Chiffres publiés.</summary>
public interface IChiffrePublieRepository
{
    IQueryable<ChiffrePublie> Requete { get; }

    /// <summary>Ajoute ceux dont le code n'est pas encore connu ; les autres restent tels quels.</summary>
    /// <returns>Nombre ajouté.</returns>
    Task<int> AjouterAbsentsAsync(IReadOnlyCollection<ChiffrePublie> chiffres, CancellationToken ct);
}
