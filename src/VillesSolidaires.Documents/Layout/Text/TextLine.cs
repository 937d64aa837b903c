using VillesSolidaires.Documents.Pdf;

namespace VillesSolidaires.Documents.Layout;

/// <summary>Cible d'un lien : nom de section, ou adresse externe.</summary>
internal sealed record LinkTarget(string Target, bool External, string Contents);

/// <summary>Texte d'un seul style, avant coupure en lignes.</summary>
internal sealed record TextRun(string Text, TextPaint Paint, double LineHeight, LinkTarget? Link)
{
    /// <summary>Note dont ce texte est l'appel.</summary>
    public Footnote? Footnote { get; init; }
}

/// <summary>Morceau de ligne d'un seul style, à sa largeur mesurée.</summary>
internal readonly record struct TextFragment(string Text, TextRun Run, double Width);

/// <summary>Ligne composée. <paramref name="EndsAtSpace"/> : la coupure a mangé une espace, que l'extraction du texte doit retrouver.</summary>
internal sealed record TextLine(IReadOnlyList<TextFragment> Fragments, double Width, double Height, double Baseline, bool EndsAtSpace);
