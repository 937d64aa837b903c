namespace VillesSolidaires.Kits;

/// <summary>Lot de fichiers d'un kit, figé à la publication.</summary>
public sealed class VersionKit
{
    private readonly List<FichierKit> _fichiers = [];

    internal VersionKit(int numero)
    {
        Id = Guid.CreateVersion7();
        Numero = numero;
    }

    private VersionKit()
    {
    }

    public Guid Id { get; private set; }
    public int Numero { get; private set; }
    public string? Notes { get; private set; }
    public DateTime? PublieeLe { get; private set; }
    public IReadOnlyList<FichierKit> Fichiers => _fichiers;

    public bool EstPubliee => PublieeLe is not null;

    internal FichierKit Ajouter(FichierDepose depose)
    {
        if (_fichiers.Exists(f => f.Nom == depose.Nom))
        {
            throw new BusinessException(KitErrorCodes.FichierDejaPresent).WithData("Nom", depose.Nom).SurChamp("Nom");
        }
        var fichier = new FichierKit(depose);
        _fichiers.Add(fichier);
        return fichier;
    }

    internal void Retirer(Guid fichierId)
    {
        var fichier = _fichiers.Find(f => f.Id == fichierId) ?? throw new EntityNotFoundException();
        _fichiers.Remove(fichier);
    }

    internal void Publier(string? notes, DateTime instant)
    {
        if (_fichiers.Count == 0)
        {
            throw new BusinessException(KitErrorCodes.VersionSansFichier).WithData("Numero", Numero);
        }
        Notes = string.IsNullOrWhiteSpace(notes) ? null : notes.Trim();
        PublieeLe = instant;
    }
}
