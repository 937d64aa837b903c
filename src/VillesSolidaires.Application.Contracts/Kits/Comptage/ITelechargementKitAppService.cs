using System.Net;

namespace VillesSolidaires.Kits;

/// <summary>Téléchargement public d'un fichier de kit : vérifie, compte durablement, puis rend le fichier.</summary>
public interface ITelechargementKitAppService
{
    /// <summary>Trouve le fichier publié sans rien compter.</summary>
    /// <exception cref="EntityNotFoundException">Kit, fichier ou version inconnus.</exception>
    /// <exception cref="BusinessException">Commune, canal ou lien inconnus, ou lien d'un autre fichier.</exception>
    ValueTask<FichierPublicDto> TrouverAsync(DemandeTelechargement demande, CancellationToken ct);

    /// <summary>Ne rend la main qu'une fois le compte écrit sur disque.</summary>
    /// <exception cref="IndisponibleException">Le compte ne peut pas s'écrire : le fichier ne doit pas être servi.</exception>
    Task CompterAsync(FichierPublicDto fichier, ContexteTelechargement contexte, CancellationToken ct);
}

/// <param name="Lien">Code d'un lien suivi : sa commune et son canal l'emportent sur ceux de l'adresse.</param>
public sealed record DemandeTelechargement(string Slug, string Fichier, string? Commune, string? Canal, int? Version, string? Lien = null);

/// <summary>Ce que la requête dit du client. Sert à qualifier puis s'oublie : rien de cela n'est enregistré.</summary>
/// <param name="Adresse">Adresse du poste, brouillée en mémoire par une clé aléatoire remplacée chaque jour.</param>
/// <param name="EstPartiel">Requête d'une partie qui ne commence pas au début du fichier.</param>
/// <param name="EstPrechargement">Le navigateur précharge sans que la personne ait cliqué.</param>
public sealed record ContexteTelechargement(IPAddress? Adresse, string? AgentUtilisateur, bool EstPartiel, bool EstPrechargement);

public sealed record FichierPublicDto(
    Guid FichierId, Guid KitId, int Version, string Nom, string TypeMime, byte[] Contenu, string Sha256,
    string CommuneCode, string DepartementCode, string Canal, string LienCode = "");
