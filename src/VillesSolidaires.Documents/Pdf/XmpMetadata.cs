using System.Globalization;
using System.Text;
using System.Xml.Linq;

namespace VillesSolidaires.Documents.Pdf;

/// <summary>Métadonnées XMP : ce que le document dit de lui et les normes qu'il déclare suivre (PDF/A-2a ou 3a, PDF/UA-1).</summary>
internal static class XmpMetadata
{
    public const string Producer = "Villes Solidaires";

    private static readonly XNamespace Rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    private static readonly XNamespace Dc = "http://purl.org/dc/elements/1.1/";
    private static readonly XNamespace Xmp = "http://ns.adobe.com/xap/1.0/";
    private static readonly XNamespace Pdf = "http://ns.adobe.com/pdf/1.3/";
    private static readonly XNamespace PdfA = "http://www.aiim.org/pdfa/ns/id/";
    private static readonly XNamespace PdfUa = "http://www.aiim.org/pdfua/ns/id/";
    private static readonly XNamespace Extension = "http://www.aiim.org/pdfa/ns/extension/";
    private static readonly XNamespace Schema = "http://www.aiim.org/pdfa/ns/schema#";
    private static readonly XNamespace Property = "http://www.aiim.org/pdfa/ns/property#";

    /// <param name="metadata">Métadonnées du document.</param>
    /// <param name="pdfAPart">Partie de PDF/A : 2, ou 3 si le document porte des pièces jointes de toute nature.</param>
    public static byte[] Write(DocumentMetadata metadata, int pdfAPart)
    {
        var date = metadata.CreatedAt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        var description = new XElement(
            Rdf + "Description",
            new XAttribute(Rdf + "about", ""),
            new XElement(Dc + "format", "application/pdf"),
            new XElement(Dc + "title", LanguageAlternative(metadata.Title)),
            new XElement(Dc + "creator", new XElement(Rdf + "Seq", new XElement(Rdf + "li", metadata.Author))),
            new XElement(Dc + "language", new XElement(Rdf + "Bag", new XElement(Rdf + "li", metadata.Language))),
            metadata.Subject is { } subject ? new XElement(Dc + "description", LanguageAlternative(subject)) : null,
            metadata.Identifier is { } identifier ? new XElement(Dc + "identifier", identifier) : null,
            new XElement(Xmp + "CreateDate", date),
            new XElement(Xmp + "ModifyDate", date),
            new XElement(Pdf + "Producer", Producer),
            new XElement(PdfA + "part", pdfAPart),
            new XElement(PdfA + "conformance", "A"),
            new XElement(PdfUa + "part", "1"));
        var rdf = new XElement(
            Rdf + "RDF",
            Prefix("rdf", Rdf), Prefix("dc", Dc), Prefix("xmp", Xmp), Prefix("pdf", Pdf), Prefix("pdfaid", PdfA), Prefix("pdfuaid", PdfUa),
            Prefix("pdfaExtension", Extension), Prefix("pdfaSchema", Schema), Prefix("pdfaProperty", Property),
            description,
            ExtensionSchema());
        XNamespace meta = "adobe:ns:meta/";
        var packet = new XElement(meta + "xmpmeta", Prefix("x", meta), rdf);
        return Encoding.UTF8.GetBytes(
            "<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
            + packet.ToString(SaveOptions.DisableFormatting)
            + "\n<?xpacket end=\"w\"?>");
    }

    private static XAttribute Prefix(string prefix, XNamespace name) => new(XNamespace.Xmlns + prefix, name.NamespaceName);

    private static XElement LanguageAlternative(string text) =>
        new(Rdf + "Alt", new XElement(Rdf + "li", new XAttribute(XNamespace.Xml + "lang", "x-default"), text));

    /// <summary>PDF/A ne connaît pas pdfuaid : la norme demande de décrire ce vocabulaire dans le fichier même (ISO 19005-2, § 6.6.2.3).</summary>
    private static XElement ExtensionSchema()
    {
        XAttribute Resource() => new(Rdf + "parseType", "Resource");
        var part = new XElement(
            Rdf + "li",
            Resource(),
            new XElement(Property + "name", "part"),
            new XElement(Property + "valueType", "Integer"),
            new XElement(Property + "category", "internal"),
            new XElement(Property + "description", "PDF/UA part"));
        var schema = new XElement(
            Rdf + "li",
            Resource(),
            new XElement(Schema + "schema", "PDF/UA identification schema"),
            new XElement(Schema + "namespaceURI", PdfUa.NamespaceName),
            new XElement(Schema + "prefix", "pdfuaid"),
            new XElement(Schema + "property", new XElement(Rdf + "Seq", part)));
        return new XElement(
            Rdf + "Description",
            new XAttribute(Rdf + "about", ""),
            new XElement(Extension + "schemas", new XElement(Rdf + "Bag", schema)));
    }
}
