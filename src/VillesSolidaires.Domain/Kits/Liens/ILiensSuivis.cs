namespace VillesSolidaires.Kits;

/// <summary>
/// Liens suivis, pour la route publique : un code bien connu se lit en mémoire, bornée ; un code faux se refuse sans lire la base ; un code
/// inconnu ne laisse rien en mémoire.
/// </summary>
public interface ILiensSuivis
{
    /// <param name="code">Tel qu’il est dans l’adresse, recopié ou non.</param>
    /// <param name="ct">Annulation.</param>
    /// <returns><c>null</c> si le code est illisible ou n’est celui d’aucun lien. Un lien révoqué se rend, marqué.</returns>
    ValueTask<LienResolu?> TrouverAsync(string? code, CancellationToken ct);

    /// <summary>Un lien vient de changer : il sera relu.</summary>
    void Oublier(string code);
}

/// <summary>Ce qu’un lien dit à la route qui compte.</summary>
/// <param name="Code">Forme canonique, celle des compteurs.</param>
/// <param name="KitId">Kit désigné.</param>
/// <param name="KitSlug">Son adresse publique, définitive.</param>
/// <param name="Fichier">Fichier désigné ; nul : la page du kit, le lien vaut alors pour tous ses fichiers.</param>
/// <param name="CommuneCode">Vide : lien national.</param>
/// <param name="DepartementCode">Celui de la commune ; vide sinon.</param>
/// <param name="Canal">L’emporte sur celui de l’adresse.</param>
/// <param name="Revoque">Le fichier se sert, mais rien ne se compte plus sous ce lien.</param>
public sealed record LienResolu(
    string Code, Guid KitId, string KitSlug, string? Fichier, string CommuneCode, string DepartementCode, string Canal, bool Revoque);
