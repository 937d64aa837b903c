namespace VillesSolidaires.Kits;

public interface ILienSuiviRepository : IRepository<LienSuivi>
{
    /// <summary>Lien d’un code canonique, quel que soit son territoire : une affiche se lit sans compte.</summary>
    Task<LienResolu?> ResoudreAsync(string code, CancellationToken ct);

    /// <summary>Oublie ce que la portée suit : un lot enregistré ne doit pas peser sur les suivants.</summary>
    void Oublier();
}
