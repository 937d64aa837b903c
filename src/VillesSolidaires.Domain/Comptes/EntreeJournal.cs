namespace VillesSolidaires.Comptes;

/// <summary>Modification d'une fiche : qui, quand, avant, après. Écrite dans la même transaction que la modification.</summary>
public sealed class EntreeJournal
{
    public EntreeJournal(DateTime instant, Guid? auteurId, string auteur, string operation, string type, string entiteId, string champs)
    {
        Id = Guid.CreateVersion7();
        Instant = instant;
        AuteurId = auteurId;
        Auteur = auteur;
        Operation = operation;
        Type = type;
        EntiteId = entiteId;
        Champs = champs;
    }

    private EntreeJournal()
    {
    }

    public Guid Id { get; private set; }
    public DateTime Instant { get; private set; }
    public Guid? AuteurId { get; private set; }
    public string Auteur { get; private set; } = "";

    /// <summary><c>creation</c>, <c>modification</c> ou <c>suppression</c>.</summary>
    public string Operation { get; private set; } = "";
    public string Type { get; private set; } = "";
    public string EntiteId { get; private set; } = "";

    /// <summary>JSON : liste de <c>{champ, avant, apres}</c>, champs changés seulement.</summary>
    public string Champs { get; private set; } = "";
}
