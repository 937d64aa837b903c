namespace VillesSolidaires.Web.Composants;

/// <summary>Où en est une étape.</summary>
public enum EtatEtape
{
    AVenir,
    EnCours,
    Fait,
}

/// <summary>Étape nommée d'un travail.</summary>
/// <param name="Libelle">« Excel, 26 feuilles sur 36 ».</param>
/// <param name="Etat">Où elle en est.</param>
public sealed record EtapeAffichee(string Libelle, EtatEtape Etat);

/// <summary>Travail montré dans une liste : rapport en cours, import, envoi. Rendu par la vue partielle <c>_Travail</c>.</summary>
public sealed record TravailAffiche
{
    /// <summary>Identifiant unique dans la page, pour l'ancre et le dialogue.</summary>
    public required string Id { get; init; }

    /// <summary>« Impact départemental, Mayenne, année 2025 ».</summary>
    public required string Titre { get; init; }

    /// <summary>Qui l'a demandé, quand, ce qu'il reste.</summary>
    public required string Detail { get; init; }

    /// <summary>État, avec son mot.</summary>
    public required EtatAffiche Etat { get; init; }

    /// <summary>Avancement de 0 à 100 ; nul tant que le travail n'a pas commencé ou une fois qu'il est clos.</summary>
    public int? Pourcentage { get; init; }

    /// <summary>Étapes nommées, dans l'ordre.</summary>
    public IReadOnlyList<EtapeAffichee> Etapes { get; init; } = [];

    /// <summary>Adresse du POST qui arrête le travail ; nulle si on ne peut pas l'arrêter.</summary>
    public string? AdresseArret { get; init; }

    /// <summary>Ce que l'arrêt entraîne, dit dans le dialogue.</summary>
    public string? ConsequenceArret { get; init; }

    /// <summary>Lien vers la suite (fichier, écart, page de l'objet), avec son libellé.</summary>
    public (string Libelle, string Adresse)? Suite { get; init; }
}
