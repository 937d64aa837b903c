using System.ComponentModel.DataAnnotations;

namespace VillesSolidaires;

/// <summary>Page d'une liste : <see cref="Total"/> compte tout ce qui répond au filtre, pas seulement la page.</summary>
public sealed record ListeDto<T>(int Total, IReadOnlyList<T> Elements);

/// <summary>Pagination, tri et recherche communs à toutes les listes : <c>?page=1&amp;taille=50&amp;tri=-creeLe&amp;recherche=…</c>.</summary>
public record ListeInput
{
    public const int TailleMax = 200;

    private const int TailleParDefaut = 50;

    // Facultatifs dans l'adresse : un entier non nullable y serait exigé malgré sa valeur par défaut.
    [Range(1, 1_000_000, ErrorMessage = "La page commence à 1.")]
    public int? Page { get; init; }

    [Range(1, TailleMax, ErrorMessage = "Une page contient entre 1 et 200 lignes.")]
    public int? Taille { get; init; }

    /// <summary>Nom d'une colonne, précédé de « - » pour l'ordre décroissant.</summary>
    [StringLength(40, ErrorMessage = "Le tri ne dépasse pas 40 caractères.")]
    public string? Tri { get; init; }

    [StringLength(100, ErrorMessage = "La recherche ne dépasse pas 100 caractères.")]
    public string? Recherche { get; init; }

    /// <summary>Nombre de lignes de la page.</summary>
    public int Prendre => Taille ?? TailleParDefaut;

    /// <summary>Nombre de lignes qui la précèdent.</summary>
    public int Sauter => ((Page ?? 1) - 1) * Prendre;
}

/// <summary>Fichier à envoyer au navigateur. <see cref="Contenu"/> appartient à l'appelant, qui le ferme.</summary>
public sealed record FichierDto(string Nom, string TypeMime, byte[] Contenu, string Sha256);
