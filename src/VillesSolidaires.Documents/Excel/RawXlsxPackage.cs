using System.Globalization;
using System.IO.Compression;
using System.Text;
using ClosedXML.Excel;

namespace VillesSolidaires.Documents.Excel;

/// <summary>
/// Paquet .xlsx minimal écrit au fil des lignes. XML et compression sont synchrones, vers un tampon que l'on vide de façon asynchrone par lots :
/// une écriture asynchrone coûterait une tâche par cellule, et l'archive zip écrit parfois de façon synchrone.
/// </summary>
internal static class RawXlsxPackage
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string PackageRelationships = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const int HeaderStyle = 1;

    /// <summary>Rang du style dans styles.xml : 0 par défaut, 1 l'en-tête, puis un par nature de colonne.</summary>
    private static int StyleOf(ColumnKind kind) => (int)kind + 2;

    /// <summary>Dernier style : un texte qui ressemble à une formule garde l'apostrophe de tête si on le modifie dans Excel.</summary>
    private static int QuotedStyle { get; } = Enum.GetValues<ColumnKind>().Length + 2;

    public static async Task WriteAsync<T>(
        Stream output, string sheetName, IReadOnlyList<TableColumn<T>> columns, IAsyncEnumerable<T> rows, DateTime date, CancellationToken cancellationToken)
    {
        var stamp = new DateTimeOffset(DateTime.SpecifyKind(date, DateTimeKind.Utc));
        await using var staging = new DrainStream();
        using (var zip = new ZipArchive(staging, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, stamp, "[Content_Types].xml", ContentTypes);
            Add(zip, stamp, "_rels/.rels", RootRelations);
            Add(zip, stamp, "xl/workbook.xml", Workbook(sheetName));
            Add(zip, stamp, "xl/_rels/workbook.xml.rels", WorkbookRelations);
            Add(zip, stamp, "xl/styles.xml", Styles());

            using var entry = Entry(zip, "xl/worksheets/sheet1.xml", stamp).Open();
            await RawRows.WriteAsync(entry, Layout(columns), columns, rows, () => staging.DrainAsync(output, DrainStream.Threshold, cancellationToken), cancellationToken);
        }

        await staging.DrainAsync(output, threshold: 1, cancellationToken);
    }

    private static RawSheetLayout Layout<T>(IReadOnlyList<TableColumn<T>> columns)
    {
        var widths = columns.Select((c, i) => string.Create(CultureInfo.InvariantCulture, $"""<col min="{i + 1}" max="{i + 1}" width="{c.Width}" customWidth="1"/>"""));
        var headers = columns.Select((c, i) =>
            $"""<c r="{XLHelper.GetColumnLetterFromNumber(i + 1)}1" s="{HeaderStyle}" t="inlineStr"><is><t>{Escape(CellWriter.Clean(c.Header))}</t></is></c>""");
        return new(
            $"""
            <?xml version="1.0" encoding="utf-8" standalone="yes"?><worksheet xmlns="{Main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>{string.Concat(widths)}</cols><sheetData><row r="1">{string.Concat(headers)}</row>
            """,
            "</worksheet>", [.. columns.Select(c => StyleOf(c.Kind))], QuotedStyle);
    }

    private static ZipArchiveEntry Entry(ZipArchive zip, string name, DateTimeOffset date)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Fastest);
        entry.LastWriteTime = date;
        return entry;
    }

    private static void Add(ZipArchive zip, DateTimeOffset date, string name, string content)
    {
        using var entry = Entry(zip, name, date).Open();
        entry.Write(Encoding.UTF8.GetBytes("""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""" + content));
    }

    private const string ContentTypes = """
        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
        <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
        <Default Extension="xml" ContentType="application/xml"/>
        <Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
        <Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>
        <Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>
        </Types>
        """;

    private const string RootRelations = $"""
        <Relationships xmlns="{PackageRelationships}"><Relationship Id="rId1" Type="{Relationships}/officeDocument" Target="xl/workbook.xml"/></Relationships>
        """;

    private const string WorkbookRelations = $"""
        <Relationships xmlns="{PackageRelationships}">
        <Relationship Id="rId1" Type="{Relationships}/worksheet" Target="worksheets/sheet1.xml"/>
        <Relationship Id="rId2" Type="{Relationships}/styles" Target="styles.xml"/>
        </Relationships>
        """;

    private static string Workbook(string sheetName) => $"""
        <workbook xmlns="{Main}" xmlns:r="{Relationships}"><sheets><sheet name="{Escape(sheetName)}" sheetId="1" r:id="rId1"/></sheets></workbook>
        """;

    private static string Styles()
    {
        const int FirstCustomFormat = 164;
        const string Plain = """fontId="0" fillId="0" borderId="0" applyNumberFormat="1" xfId="0" """;
        var kinds = Enum.GetValues<ColumnKind>();
        var formats = string.Concat(kinds.Select(k => $"""<numFmt numFmtId="{FirstCustomFormat + (int)k}" formatCode="{Escape(CellWriter.NumberFormat(k))}"/>"""));
        var cells = string.Concat(kinds.Select(k => $"""<xf numFmtId="{FirstCustomFormat + (int)k}" {Plain}/>"""));
        return $"""
            <styleSheet xmlns="{Main}">
            <numFmts count="{kinds.Length}">{formats}</numFmts>
            <fonts count="2">
            <font><sz val="11"/><name val="{WorkbookPalette.Font}"/></font>
            <font><b/><sz val="11"/><color rgb="FFFFFFFF"/><name val="{WorkbookPalette.Font}"/></font>
            </fonts>
            <fills count="3">
            <fill><patternFill patternType="none"/></fill>
            <fill><patternFill patternType="gray125"/></fill>
            <fill><patternFill patternType="solid"><fgColor rgb="FF{WorkbookPalette.NavyHex}"/></patternFill></fill>
            </fills>
            <borders count="1"><border/></borders>
            <cellStyleXfs count="1"><xf/></cellStyleXfs>
            <cellXfs count="{kinds.Length + 3}">
            <xf xfId="0"/>
            <xf numFmtId="49" fontId="1" fillId="2" borderId="0" xfId="0" applyFont="1" applyFill="1"/>
            {cells}
            <xf numFmtId="49" {Plain} quotePrefix="1"/>
            </cellXfs>
            </styleSheet>
            """;
    }

    private static string Escape(string text) => System.Security.SecurityElement.Escape(text);
}
