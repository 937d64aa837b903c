namespace VillesSolidaires.Conventions;

/// <summary>Document joint, PDF seulement, rangé sous son empreinte.</summary>
public sealed class PieceConvention
{
    internal PieceConvention(PieceDeposee piece, string? empreinteTexte, Acte acte)
    {
        Id = Guid.CreateVersion7();
        Type = piece.Type;
        Nom = piece.Nom;
        Taille = piece.Taille;
        Sha256 = piece.Sha256;
        PartieId = piece.PartieId;
        EmpreinteTexte = empreinteTexte;
        DeposeeLe = acte.Instant;
        DeposeePar = acte.Auteur;
    }

    private PieceConvention()
    {
    }

    public Guid Id { get; private set; }
    public TypePiece Type { get; private set; }
    public string Nom { get; private set; } = "";

    /// <summary>En octets.</summary>
    public long Taille { get; private set; }
    public string Sha256 { get; private set; } = "";

    /// <summary>Partie que la pièce concerne, s'il y en a une.</summary>
    public Guid? PartieId { get; private set; }

    /// <summary>Empreinte du texte à la signature au moment du dépôt : un exemplaire signé ne vaut que pour lui.</summary>
    public string? EmpreinteTexte { get; private set; }
    public DateTime DeposeeLe { get; private set; }
    public string DeposeePar { get; private set; } = "";
}

/// <summary>Pièce déjà vérifiée et rangée.</summary>
public sealed record PieceDeposee(TypePiece Type, string Nom, long Taille, string Sha256, Guid? PartieId);
