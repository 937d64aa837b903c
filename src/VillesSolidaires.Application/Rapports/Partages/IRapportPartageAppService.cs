namespace VillesSolidaires.Rapports;

/// <summary>Ce qu'un lien de partage ouvre à qui n'a pas de compte : la version web du rapport et ses documents.</summary>
public interface IRapportPartageAppService
{
    /// <summary>Lit le rapport, et compte une vue s'il est ouvert.</summary>
    /// <exception cref="EntityNotFoundException">Aucun lien n'a ce jeton.</exception>
    Task<RapportPartage> GetAsync(string jeton, CancellationToken ct);

    /// <returns>Nul si le lien est expiré ou révoqué.</returns>
    /// <exception cref="EntityNotFoundException">Aucun lien n'a ce jeton, ou le rapport n'a pas ce format.</exception>
    Task<FichierDto?> GetDocumentAsync(string jeton, string format, CancellationToken ct);
}

/// <param name="ExpireLe">Dernier jour où le lien mène au rapport.</param>
/// <param name="Contenu">Nul si le lien n'est plus ouvert : il ne montre alors plus rien du rapport.</param>
public sealed record RapportPartage(EtatPartage Etat, DateOnly ExpireLe, ContenuRapport? Contenu, int TotauxRecoupes, IReadOnlyList<DocumentDto> Documents);
