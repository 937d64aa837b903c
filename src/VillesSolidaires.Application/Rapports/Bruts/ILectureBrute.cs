using VillesSolidaires.Rapports.Modele;

namespace VillesSolidaires.Rapports.Bruts;

/// <summary>
/// Lit les lignes d'une feuille brute du classeur. Comme une section, elle ne voit que le périmètre de la personne ; aucune colonne ne porte de donnée
/// personnelle. L'enregistrer suffit à ajouter sa feuille aux rapports de ses types.
/// </summary>
public interface ILectureBrute
{
    IReadOnlyList<TypeRapport> Types { get; }

    /// <summary>Place parmi les feuilles brutes, croissante.</summary>
    int Ordre { get; }

    /// <returns>Nul si le territoire n'a aucune ligne sur la période.</returns>
    Task<LignesALire?> PreparerAsync(DemandeSection demande, CancellationToken ct);
}

/// <param name="Lignes">Lues une à une, dans un ordre qui ne dépend que des données ; une cellule par colonne.</param>
public sealed record LignesALire(FeuilleBrute Feuille, IAsyncEnumerable<IReadOnlyList<Cellule>> Lignes);
