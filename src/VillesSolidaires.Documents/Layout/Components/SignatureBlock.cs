namespace VillesSolidaires.Documents.Layout.Components;

/// <summary>Signataire : la partie, puis la personne et sa qualité.</summary>
public sealed record Signatory(string Party, string Person);

public static class SignatureBlockExtensions
{
    private const double Gap = 40, RuleHeight = 0.75;

    /// <summary>Emplacements de signature, deux par rangée, jamais coupés.</summary>
    /// <param name="container">Place du bloc.</param>
    /// <param name="signatories">Signataires, dans l'ordre.</param>
    /// <param name="signatureHeight">Hauteur laissée à la signature manuscrite, en points.</param>
    public static void SignatureBlock(this IContainer container, IReadOnlyList<Signatory> signatories, double signatureHeight = 60)
    {
        ArgumentNullException.ThrowIfNull(signatories);
        container.Column(column =>
        {
            column.Spacing(16);
            foreach (var pair in signatories.Chunk(2))
            {
                column.Item().KeepTogether().Row(row =>
                {
                    row.Spacing(Gap);
                    foreach (var signatory in pair)
                        Place(row.RelativeItem(), signatory, signatureHeight);
                    if (pair.Length == 1)
                        row.RelativeItem();
                });
            }
        });
    }

    private static void Place(IContainer container, Signatory signatory, double signatureHeight) =>
        container.PaddingTop(signatureHeight).Column(column =>
        {
            column.Item().LineHorizontal(RuleHeight, Theme.Title);
            column.Item().PaddingTop(6).Text(t =>
            {
                t.Span(signatory.Party + "\n").Bold();
                t.Span(signatory.Person);
            });
        });
}
