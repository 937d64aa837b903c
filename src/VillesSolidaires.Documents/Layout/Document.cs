using System.Globalization;
using VillesSolidaires.Documents.Images;
using VillesSolidaires.Documents.Pdf;

namespace VillesSolidaires.Documents.Layout;

/// <summary>
/// Document PDF balisé (PDF/UA-1, PDF/A-2a, PDF/A-3a avec des pièces jointes). Longueurs en points (1/72 pouce). La composition se rejoue à chaque génération : une même instance peut servir
/// à plusieurs fils, et donne chaque fois les mêmes octets.
/// </summary>
public sealed class Document
{
    private const int MaxPasses = 200; // une passe au plus par page qui porte des notes, et deux de mesure

    private readonly DocumentMetadata _metadata;
    private readonly Action<DocumentDescriptor> _compose;
    private readonly IReadOnlyList<Attachment> _attachments;

    private Document(DocumentMetadata metadata, Action<DocumentDescriptor> compose, IReadOnlyList<Attachment> attachments)
    {
        _metadata = metadata;
        _compose = compose;
        _attachments = attachments;
    }

    /// <summary>Prépare un document ; rien n'est composé avant la génération.</summary>
    /// <param name="metadata">Titre, auteur, date : le moteur n'a pas d'horloge.</param>
    /// <param name="compose">Composition, rejouée à chaque génération : elle ne doit dépendre que de ce qu'elle capture.</param>
    /// <exception cref="ArgumentException">Le titre est vide.</exception>
    public static Document Create(DocumentMetadata metadata, Action<DocumentDescriptor> compose)
    {
        ArgumentNullException.ThrowIfNull(metadata);
        ArgumentNullException.ThrowIfNull(compose);
        ArgumentException.ThrowIfNullOrWhiteSpace(metadata.Title);
        return new Document(metadata, compose, []);
    }

    /// <summary>Rend le même document avec un fichier joint (PDF/A-3a), par exemple ses données en CSV. Le document reçu ne change pas.</summary>
    /// <param name="name">Nom du fichier, sans chemin : « donnees.csv ».</param>
    /// <param name="mimeType">Type de contenu : « text/csv ».</param>
    /// <param name="content">Octets du fichier, recopiés.</param>
    /// <param name="description">Ce que contient le fichier, montré par le lecteur de PDF.</param>
    /// <param name="relation">Ce que le fichier est pour le document.</param>
    /// <exception cref="ArgumentException">Nom déjà joint, vide ou qui contient un chemin, type inconnu, description vide, fichier de plus de 20 Mo.</exception>
    public Document Attach(string name, string mimeType, byte[] content, string description, AttachmentRelation relation = AttachmentRelation.Data)
    {
        var attachment = new Attachment(name, mimeType, content, description, relation);
        if (_attachments.Any(a => string.Equals(a.Name, name, StringComparison.OrdinalIgnoreCase)))
            throw new ArgumentException($"Le document porte déjà une pièce jointe « {name} ».", nameof(name));
        return new Document(_metadata, _compose, [.. _attachments, attachment]);
    }

    /// <exception cref="LayoutException">Le contenu ne peut pas se mettre en page.</exception>
    /// <exception cref="Fonts.MissingGlyphException">Un caractère n'existe pas dans sa police.</exception>
    public byte[] GeneratePdf()
    {
        var descriptor = Compose();

        var measuring = Measure(descriptor);
        var builder = new PdfDocumentBuilder(_metadata, _attachments);
        Render(descriptor, builder, measuring);
        return builder.Finish();
    }

    /// <inheritdoc cref="GeneratePdf()"/>
    public void GeneratePdf(Stream output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.Write(GeneratePdf());
    }

    /// <summary>Dessine une page en un élément <c>svg</c> sans style ni script, à montrer avant de produire le PDF.</summary>
    /// <param name="label">Texte de remplacement.</param>
    /// <param name="addressOf">Adresse d'où le navigateur lit une image du document.</param>
    /// <param name="page">Page voulue, à partir de 1.</param>
    /// <exception cref="LayoutException">Le contenu ne peut pas se mettre en page, ou n'a pas cette page.</exception>
    public string GenerateSvg(string label, Func<RasterImage, string> addressOf, int page = 1)
    {
        ArgumentNullException.ThrowIfNull(addressOf);
        var descriptor = Compose();
        var measuring = Measure(descriptor);
        var surface = new SvgPageSurface(page, addressOf);
        Render(descriptor, surface, measuring);
        return surface.ToSvg(label);
    }

    /// <summary>Nombre de pages, sans rien écrire : pour essayer une mise en page avant de la retenir.</summary>
    /// <exception cref="LayoutException">Le contenu ne peut pas se mettre en page.</exception>
    public int CountPages() => Measure(Compose()).PageNumber;

    private DocumentDescriptor Compose()
    {
        var descriptor = new DocumentDescriptor();
        _compose(descriptor);
        if (descriptor.Pages.Count == 0)
            throw new LayoutException("Le document n'a aucune page.");
        Prepare(descriptor);
        return descriptor;
    }

    private static void Prepare(DocumentDescriptor descriptor)
    {
        var headings = descriptor.Pages.SelectMany(p => p.ContentElement.DescendantsAndSelf()).OfType<HeadingElement>().ToList();
        int level = 0;
        for (int i = 0; i < headings.Count; i++)
        {
            var heading = headings[i];
            if (heading.Level > level + 1)
                throw new LayoutException($"Le titre « {heading.Title} » est de niveau {heading.Level} après un niveau {level} : PDF/UA n'admet pas de saut.");
            level = heading.Level;
            heading.Section ??= string.Create(CultureInfo.InvariantCulture, $"titre-{i + 1}");
        }

        NumberFootnotes(descriptor);
        foreach (var page in descriptor.Pages)
        {
            foreach (var part in page.Parts)
            {
                part.Inherit(page.Style);
                part.Prepare(headings);
            }
        }
    }

    /// <summary>
    /// Passes à blanc : la première apprend le nombre de pages et la page de chaque titre, que l'écriture reprend. Des notes de bas de page ou un
    /// en-tête qui dépend du total en demandent d'autres, jusqu'à ce que rien ne bouge plus.
    /// </summary>
    private static RenderContext Measure(DocumentDescriptor descriptor)
    {
        RenderContext? pass = null;
        for (int i = 0; i < MaxPasses; i++)
        {
            pass = Render(descriptor, new NullSurface(), pass);
            if (!pass.MustRepeat)
                return pass;
        }

        throw new LayoutException("La mise en page ne se stabilise pas : un en-tête, un pied ou une note change le nombre de pages dont il dépend.");
    }

    private static void NumberFootnotes(DocumentDescriptor descriptor)
    {
        static IEnumerable<Footnote> Footnotes(Element part) => part.DescendantsAndSelf().OfType<TextElement>().SelectMany(t => t.Footnotes);
        if (descriptor.Pages.SelectMany(p => p.Parts.Except([p.ContentElement])).SelectMany(Footnotes).Any())
            throw new LayoutException("Une note de bas de page ne s'appelle que depuis le contenu, pas depuis un en-tête, un pied ou un décor.");
        foreach (var (rank, footnote) in descriptor.Pages.SelectMany(p => Footnotes(p.ContentElement)).Index())
            footnote.Assign(rank + 1);
    }

    private static RenderContext Render(DocumentDescriptor descriptor, IPageSurface surface, RenderContext? previousPass)
    {
        var context = new RenderContext(surface, previousPass);
        context.BeginPass();
        foreach (var page in descriptor.Pages)
            new PageRenderer(page, context).Render();
        return context;
    }
}
