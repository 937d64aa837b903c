namespace VillesSolidaires.Comptes;

/// <summary>Journal des modifications, en lecture : il ne s'écrit qu'à l'enregistrement.</summary>
public interface IJournalRepository
{
    IQueryable<EntreeJournal> Requete { get; }
}
