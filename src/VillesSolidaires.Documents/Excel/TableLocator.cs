using System.Globalization;
using System.IO.Compression;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace VillesSolidaires.Documents.Excel;

/// <summary>Trouve les tables déclarées d'un classeur en lisant ses relations : ExcelDataReader ne les donne pas.</summary>
internal static partial class TableLocator
{
    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static readonly XNamespace Relationship = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    public static ILookup<string, TableRange> Find(Stream file)
    {
        file.Position = 0;
        using var zip = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
        var workbook = Load(zip, "xl/workbook.xml") ?? throw new InvalidDataException("Le paquet n'a pas de classeur.");
        var parts = Relations(zip, "xl/workbook.xml");
        return workbook.Descendants(Main + "sheet")
            .SelectMany(sheet => TablesOf(zip, parts.GetValueOrDefault((string?)sheet.Attribute(Relationship + "id") ?? string.Empty).Path)
                .Select(range => (Name: (string?)sheet.Attribute("name") ?? string.Empty, range)))
            .ToLookup(found => found.Name, found => found.range, StringComparer.Ordinal);
    }

    private static IEnumerable<TableRange> TablesOf(ZipArchive zip, string? sheetPath) => sheetPath is null
        ? []
        : Relations(zip, sheetPath).Values
            .Where(r => r.Type.EndsWith("/table", StringComparison.Ordinal))
            .Select(r => Load(zip, r.Path)?.Root)
            .OfType<XElement>()
            .Select(ToRange);

    private static TableRange ToRange(XElement table)
    {
        var match = RangePattern().Match((string?)table.Attribute("ref") ?? string.Empty);
        if (!match.Success) throw new InvalidDataException("Une table du classeur n'a pas d'étendue.");
        return new(Row(match, "l1"), Row(match, "l2"), Column(match.Groups["c1"].Value), Column(match.Groups["c2"].Value), (int?)table.Attribute("totalsRowCount") > 0);
    }

    private static int Row(Match match, string group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture) - 1;

    private static int Column(string letters) => letters.Aggregate(0, (total, letter) => (total * 26) + letter - 'A' + 1) - 1;

    private static Dictionary<string, (string Type, string Path)> Relations(ZipArchive zip, string partPath)
    {
        var folder = partPath[..(partPath.LastIndexOf('/') + 1)];
        var relations = Load(zip, $"{folder}_rels/{partPath[folder.Length..]}.rels");
        return relations?.Root?.Elements().ToDictionary(
            e => (string?)e.Attribute("Id") ?? string.Empty,
            e => ((string?)e.Attribute("Type") ?? string.Empty, Resolve(folder, (string?)e.Attribute("Target") ?? string.Empty)),
            StringComparer.Ordinal) ?? [];
    }

    private static string Resolve(string folder, string target) => new Uri(new Uri("zip:///" + folder), target).AbsolutePath.TrimStart('/');

    private static XDocument? Load(ZipArchive zip, string path)
    {
        if (zip.GetEntry(path) is not { } entry) return null;
        using var stream = entry.Open();
        // Pas de DTD : un classeur n'en a jamais, et ses entités seraient une attaque.
        using var reader = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
        return XDocument.Load(reader);
    }

    [GeneratedRegex("^(?<c1>[A-Z]{1,3})(?<l1>[0-9]{1,7}):(?<c2>[A-Z]{1,3})(?<l2>[0-9]{1,7})$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex RangePattern();
}
