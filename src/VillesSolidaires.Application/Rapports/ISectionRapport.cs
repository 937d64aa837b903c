using VillesSolidaires.Rapports.Modele;

namespace VillesSolidaires.Rapports;

/// <summary>
/// Une section d'un rapport, en une classe : elle lit la base et rend un modèle typé ; les rendus s'occupent du reste.
/// Enregistrer la classe suffit à l'ajouter aux rapports de ses types.
/// </summary>
public interface ISectionRapport
{
    /// <summary>Types de rapport où elle paraît ; elle sait se lire à tous les niveaux qu'ils acceptent.</summary>
    IReadOnlyList<TypeRapport> Types { get; }

    /// <summary>Place dans le rapport, croissante.</summary>
    int Ordre { get; }

    /// <returns><c>null</c> si la section n'a rien à dire pour ce territoire.</returns>
    Task<SectionRapport?> LireAsync(DemandeSection demande, CancellationToken ct);
}
