using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace VillesSolidaires.Documents.Pdf;

/// <summary>Écriture des types de base de PDF (ISO 32000-1, § 7.3).</summary>
internal static class PdfSyntax
{
    public static string Number(double value) => Math.Round(value, 3).ToString("0.###", CultureInfo.InvariantCulture);

    public static string Reference(int id) => string.Create(CultureInfo.InvariantCulture, $"{id} 0 R");

    public static string References(IEnumerable<int> ids) => string.Join(' ', ids.Select(Reference));

    /// <summary>Chaîne de texte : littérale si elle est ASCII sans caractère réservé, sinon UTF-16 en hexadécimal.</summary>
    public static string Text(string value)
    {
        foreach (char c in value)
        {
            if (c is < ' ' or > '~' or '(' or ')' or '\\')
                return "<FEFF" + Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(value)) + ">";
        }

        return "(" + value + ")";
    }

    public static string Date(DateTimeOffset value) => "(D:" + value.UtcDateTime.ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture) + "Z)";

    public static string Rectangle(Rect area, double pageHeight) =>
        $"[{Number(area.X)} {Number(pageHeight - area.Bottom)} {Number(area.Right)} {Number(pageHeight - area.Y)}]";

    public static byte[] Deflate(ReadOnlySpan<byte> data)
    {
        using var output = new MemoryStream();
        using (var zlib = new ZLibStream(output, CompressionLevel.Optimal, leaveOpen: true))
            zlib.Write(data);
        return output.ToArray();
    }
}
