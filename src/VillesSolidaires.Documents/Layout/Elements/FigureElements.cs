using QRCoder;
using VillesSolidaires.Documents.Charts;
using VillesSolidaires.Documents.Images;
using VillesSolidaires.Documents.Pdf;

namespace VillesSolidaires.Documents.Layout;

/// <summary>Dessin d'une pièce : balisé Figure avec son texte de remplacement et son cadre, ou artefact si ce texte est null.</summary>
internal abstract class GraphicElement(string? alternateText) : Element
{
    private bool _done;

    protected abstract Size SizeIn(double width);

    protected abstract void Paint(Rect area, IPageSurface surface);

    public sealed override SpacePlan Measure(Size available, RenderContext context)
    {
        if (_done)
            return SpacePlan.Nothing;
        var size = SizeIn(available.Width);
        bool fits = size.Height <= available.Height + Epsilon && size.Width <= available.Width + Epsilon;
        return fits ? SpacePlan.Full(size.Width, size.Height) : SpacePlan.Wrap;
    }

    public sealed override void Draw(Rect area, RenderContext context)
    {
        if (_done)
            return;
        _done = true;
        var size = SizeIn(area.Width);
        var box = new Rect(area.X, area.Y, size.Width, size.Height);
        if (alternateText is null || context.InArtifact)
        {
            context.BeginArtifact(ArtifactKind.Layout);
            Paint(box, context.Surface);
            context.EndArtifact();
            return;
        }

        StructureElement? figure = null;
        context.Enter(ref figure, "Figure");
        figure!.AlternateText = alternateText;
        context.Surface.SetBoundingBox(figure, box);
        Paint(box, context.Surface);
        context.Leave();
    }

    public override string Blocking(Size available, RenderContext context)
    {
        var size = SizeIn(available.Width);
        var name = alternateText is null ? "un dessin décoratif" : $"la figure « {TextElement.Excerpt(alternateText)} »";
        return $"{name} de {size.Width:0} × {size.Height:0} points";
    }

    public override void Reset() => _done = false;
}

/// <summary>Dessin libre : le même <see cref="ICanvas"/> que les graphiques. Une hauteur null prend toute la place offerte.</summary>
internal sealed class DrawingElement(string? alternateText, double height, Action<ICanvas, Size> draw) : GraphicElement(alternateText)
{
    protected override Size SizeIn(double width) => new(width, height);

    protected override void Paint(Rect area, IPageSurface surface) => draw(new PdfCanvas(surface, area.X, area.Y), area.Size);
}

/// <summary>Image, à la largeur offerte ou moins si <paramref name="maxHeight"/> (points) l'oblige ; ses proportions sont gardées.</summary>
internal sealed class ImageElement(RasterImage image, string? alternateText, double? maxHeight) : GraphicElement(alternateText)
{
    protected override Size SizeIn(double width)
    {
        double height = width * image.AspectRatio;
        return height > maxHeight ? new Size(maxHeight.Value / image.AspectRatio, maxHeight.Value) : new Size(width, height);
    }

    protected override void Paint(Rect area, IPageSurface surface) => surface.DrawImage(image, area);
}

/// <summary>QR code vectoriel, marge de quatre modules comprise (ISO/IEC 18004).</summary>
internal sealed class QrCodeElement : GraphicElement
{
    private readonly bool[][] _modules;
    private readonly double _side;

    public QrCodeElement(string content, string alternateText, double side)
        : base(alternateText)
    {
        using var code = QRCodeGenerator.GenerateQrCode(content, QRCodeGenerator.ECCLevel.M);
        _modules = [.. code.ModuleMatrix.Select(row => row.Cast<bool>().ToArray())];
        _side = side;
    }

    protected override Size SizeIn(double width) => new(_side, _side);

    protected override void Paint(Rect area, IPageSurface surface)
    {
        double module = _side / _modules.Length;
        var path = new GraphicsPath();
        for (int y = 0; y < _modules.Length; y++)
        {
            for (int x = 0; x < _modules[y].Length;)
            {
                int start = x;
                while (x < _modules[y].Length && _modules[y][x])
                    x++;
                if (x > start) // un trait par suite de modules noirs : pas de liseré entre voisins
                    path.AddRectangle(new Rect(area.X + start * module, area.Y + y * module, (x - start) * module, module));
                else
                    x++;
            }
        }

        surface.DrawPath(GraphicsPath.Rectangle(area), new Paint(Color.White));
        surface.DrawPath(path, new Paint(Color.Black));
    }
}
