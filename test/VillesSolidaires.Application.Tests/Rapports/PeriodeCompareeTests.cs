namespace VillesSolidaires.Rapports;

public sealed class PeriodeCompareeTests
{
    [Theory]
    [InlineData("2025-01-01", "2025-12-31", "2024-01-01", "2024-12-31")]
    [InlineData("2025-03-10", "2025-09-15", "2024-03-10", "2024-09-15")]
    // Février entier se compare à février entier, le 29 compris.
    [InlineData("2025-02-01", "2025-02-28", "2024-02-01", "2024-02-29")]
    [InlineData("2024-02-01", "2024-02-29", "2023-02-01", "2023-02-28")]
    // Deux périodes qui se suivent autour du 29 février se comparent à deux périodes qui se suivent.
    [InlineData("2024-02-01", "2024-02-28", "2023-02-01", "2023-02-28")]
    [InlineData("2024-02-29", "2024-03-31", "2023-03-01", "2023-03-31")]
    // Un an glissant : aucun jour ne se compare à lui-même.
    [InlineData("2024-02-29", "2025-02-28", "2023-03-01", "2024-02-28")]
    public void UnAnPlusTot_NePerdNiNeCompteDeuxFoisLe29Fevrier(string du, string au, string duAvant, string auAvant) =>
        PeriodeComparee.UnAnPlusTot(DateOnly.Parse(du), DateOnly.Parse(au)).ShouldBe((DateOnly.Parse(duAvant), DateOnly.Parse(auAvant)));
}
