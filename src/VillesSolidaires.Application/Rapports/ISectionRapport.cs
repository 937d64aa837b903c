using VillesSolidaires.Rapports.Modele;

namespace VillesSolidaires.Rapports;

/// <summary>
/// Une section d'un type de rapport, en une classe : elle lit la base et rend un modèle typé ; les rendus s'occupent du reste.
/// Enregistrer la classe suffit à l'ajouter au rapport.
/// </summary>
public interface ISectionRapport
{
    TypeRapport Type { get; }

    /// <summary>Place dans le rapport, croissante.</summary>
    int Ordre { get; }

    /// <returns><c>null</c> si la section n'a rien à dire pour ce territoire.</returns>
    Task<SectionRapport?> LireAsync(DemandeSection demande, CancellationToken ct);
}

/// <summary>Territoire et période demandés.</summary>
/// <param name="CommuneCode">Nul quand le rapport porte sur tout le département.</param>
public sealed record DemandeSection(string? CommuneCode, string DepartementCode, DateOnly Du, DateOnly Au)
{
    /// <summary>Même période un an plus tôt.</summary>
    public DemandeSection AnneePrecedente => this with { Du = Du.AddYears(-1), Au = Au.AddYears(-1) };
}
