using System.Globalization;
using VillesSolidaires.Documents.Pdf;

namespace VillesSolidaires.Documents.Layout;

/// <summary>Titre : étiquette H1 à H6, signet, destination et entrée du sommaire. Il ne reste jamais seul en bas de page.</summary>
internal sealed class HeadingElement : ContainerElement
{
    private readonly TextElement _text;
    private bool _registered;

    public HeadingElement(int level, string title, string? section, TextElement text)
    {
        Level = level;
        Title = title;
        Section = section;
        _text = text;
        _text.Tag = string.Create(CultureInfo.InvariantCulture, $"H{level}");
        _text.Unbreakable = true;
        ((IContainer)this).SetChild(text);
    }

    public int Level { get; }

    public string Title { get; }

    /// <summary>Nom de destination ; donné par l'appelant ou, à défaut, par le rang du titre dans le document.</summary>
    public string? Section { get; set; }

    public bool InTableOfContents { get; set; } = true;

    public override bool KeepsWithNext => true;

    public override void Draw(Rect area, RenderContext context)
    {
        if (!_registered && !context.InArtifact)
        {
            _registered = true;
            context.RegisterHeading(this);
            context.Surface.AddDestination(Section!, area.Y);
            context.Surface.AddOutline(Level, Title, area.Y);
        }

        base.Draw(area, context);
    }

    public override void Reset()
    {
        _registered = false;
        base.Reset();
    }
}
