using System.Text.Json;
using System.Text.Json.Serialization;
using VillesSolidaires.Documents.Charts;

namespace VillesSolidaires.Rapports.Modele;

/// <summary>
/// Lignes brutes d'un rapport, figées dans un fichier à côté du jeu : elles seraient trop nombreuses pour lui. Son empreinte est dans le jeu, donc dans
/// l'empreinte du jeu.
/// </summary>
/// <param name="Sha256">Du fichier, en hexadécimal.</param>
public sealed record PieceBrute(string Sha256, IReadOnlyList<FeuilleBrute> Feuilles)
{
    /// <summary>Totaux des colonnes qui sont aussi des mesures du rapport : les deux doivent dire le même nombre.</summary>
    [JsonIgnore]
    public IEnumerable<MesureAdditive> Mesures =>
        from feuille in Feuilles
        from x in feuille.Colonnes.Zip(feuille.Totaux)
        where x.First.Mesure is not null && x.Second is not null
        select new MesureAdditive(x.First.Mesure!, $"{x.First.Titre} (feuille « {feuille.Nom} »)", x.Second!.Value);

    /// <summary>La pièce que désigne un jeu, sans relire le jeu entier.</summary>
    /// <returns>Nul sans pièce.</returns>
    public static PieceBrute? DuJeu(string json)
    {
        using var jeu = JsonDocument.Parse(json);
        return jeu.RootElement is { ValueKind: JsonValueKind.Object } racine && racine.TryGetProperty("brut", out var brut) ? brut.Deserialize<PieceBrute>(ChartJson.Options) : null;
    }
}

/// <summary>Une feuille de lignes brutes : ce qu'elle porte, sans ses lignes.</summary>
/// <param name="Code">Stable, sans accent : le nom de ses lignes dans la pièce.</param>
/// <param name="Nom">De la feuille du classeur.</param>
/// <param name="Definition">Ce qu'est une ligne.</param>
public sealed record FeuilleBrute(string Code, string Nom, string Definition, string Source, NatureChiffre Nature, IReadOnlyList<ColonneBrute> Colonnes)
{
    /// <summary>Tout nom de feuille brute commence ainsi : une relecture la reconnaît.</summary>
    public const string Prefixe = "Brut - ";

    public long Lignes { get; init; }

    /// <summary>Somme de chaque colonne ; nulle si elle ne s'additionne pas.</summary>
    public IReadOnlyList<decimal?> Totaux { get; init; } = [];
}

/// <param name="Largeur">En caractères.</param>
/// <param name="Mesure">Code de la mesure dont son total doit dire le nombre ; nul sans mesure, ou tant que la période court.</param>
public sealed record ColonneBrute(string Titre, TypeBrut Type, double Largeur = 14, string? Mesure = null);

public enum TypeBrut
{
    Texte,

    /// <summary>Identifiant : du texte, pour ses zéros de tête.</summary>
    Code,

    /// <summary>Nombre entier qui s'additionne.</summary>
    Entier,

    /// <summary>Nombre entier dont la somme n'a pas de sens.</summary>
    Rang,
    Jour,

    /// <summary>Mois, porté par son premier jour.</summary>
    Mois,
}
