namespace VillesSolidaires.Kits;

/// <summary>Téléchargement public d'un fichier de kit : vérifie, compte durablement, puis rend le fichier.</summary>
public interface ITelechargementKitAppService
{
    /// <summary>Trouve le fichier publié sans rien compter.</summary>
    /// <exception cref="EntityNotFoundException">Kit, fichier ou version inconnus.</exception>
    /// <exception cref="BusinessException">Commune ou canal inconnus.</exception>
    ValueTask<FichierPublicDto> TrouverAsync(DemandeTelechargement demande, CancellationToken ct);

    /// <summary>Ne rend la main qu'une fois le compte écrit sur disque.</summary>
    Task CompterAsync(FichierPublicDto fichier, ContexteTelechargement contexte, CancellationToken ct);
}

public sealed record DemandeTelechargement(string Slug, string Fichier, string? Commune, string? Canal, int? Version);

/// <summary>Ce que la requête dit du client. Sert à qualifier puis s'oublie : rien de cela n'est enregistré.</summary>
/// <param name="Adresse">Adresse IP, hachée en mémoire avec un sel aléatoire du processus.</param>
/// <param name="EstPartiel">Requête d'une partie qui ne commence pas au début du fichier.</param>
/// <param name="EstPrechargement">Le navigateur précharge sans que la personne ait cliqué.</param>
public sealed record ContexteTelechargement(string? Adresse, string? AgentUtilisateur, bool EstPartiel, bool EstPrechargement);

public sealed record FichierPublicDto(
    Guid FichierId, Guid KitId, int Version, string Nom, string TypeMime, byte[] Contenu, string Sha256,
    string CommuneCode, string DepartementCode, string Canal);
