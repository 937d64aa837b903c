namespace VillesSolidaires.Conventions;

/// <summary>La convention en PDF balisé : son texte, ses engagements, son financement et ses signatures.</summary>
public interface IDocumentConventionAppService
{
    /// <summary>Un même texte, aux mêmes signatures, donne toujours les mêmes octets.</summary>
    /// <param name="id">Convention ou avenant du périmètre.</param>
    /// <param name="numeroVersion">Version figée ; nul : le texte en cours de rédaction, ou celui qui engage une fois à la signature.</param>
    /// <param name="ct">Annulation.</param>
    /// <exception cref="EntityNotFoundException">Convention hors du périmètre, ou version qui n'existe pas.</exception>
    Task<FichierDto> GetPdfAsync(Guid id, int? numeroVersion, CancellationToken ct);
}
