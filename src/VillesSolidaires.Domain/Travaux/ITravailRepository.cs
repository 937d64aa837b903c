namespace VillesSolidaires.Travaux;

public interface ITravailRepository : IRepository<Travail>
{
    /// <summary>Oublie tout ce que la portée a lu et changé sans l'enregistrer, pour reprendre une décision après un conflit.</summary>
    void Oublier();
}
