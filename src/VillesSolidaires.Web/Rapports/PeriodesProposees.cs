namespace VillesSolidaires.Web.Rapports;

/// <summary>Période d'usage, proposée en un clic.</summary>
public sealed record PeriodeProposee(string Libelle, DateOnly Du, DateOnly Au)
{
    /// <summary>Les trois périodes qu'une mairie demande le plus ; la première est celle proposée d'office.</summary>
    public static IReadOnlyList<PeriodeProposee> De(DateOnly aujourdhui) =>
    [
        new("Année dernière", new DateOnly(aujourdhui.Year - 1, 1, 1), new DateOnly(aujourdhui.Year - 1, 12, 31)),
        new("Cette année", new DateOnly(aujourdhui.Year, 1, 1), aujourdhui),
        new("12 derniers mois", aujourdhui.AddYears(-1).AddDays(1), aujourdhui),
    ];
}
