namespace VillesSolidaires.Documents.Pdf;

/// <summary>Ce qu'un document dit de lui-même. Le moteur n'a ni horloge ni hasard : mêmes métadonnées et même contenu donnent les mêmes octets.</summary>
/// <param name="Title">Titre, affiché par le lecteur à la place du nom de fichier ; obligatoire en PDF/UA.</param>
/// <param name="Author">Auteur ou organisme.</param>
/// <param name="CreatedAt">Date de création, écrite en UTC.</param>
public sealed record DocumentMetadata(string Title, string Author, DateTimeOffset CreatedAt)
{
    /// <summary>Objet du document, en une phrase.</summary>
    public string? Subject { get; init; }

    /// <summary>Langue principale, étiquette BCP 47.</summary>
    public string Language { get; init; } = "fr";

    /// <summary>Identifiant stable d'une version à l'autre (numéro d'attestation, de rapport) ; sans lui, il se déduit du contenu.</summary>
    public string? Identifier { get; init; }
}
