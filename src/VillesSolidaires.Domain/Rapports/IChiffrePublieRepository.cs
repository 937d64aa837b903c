namespace VillesSolidaires.Rapports;

/// <summary>Chiffres publiés, en lecture.</summary>
public interface IChiffrePublieRepository
{
    IQueryable<ChiffrePublie> Requete { get; }
}
