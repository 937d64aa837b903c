using ClosedXML.Excel;

namespace VillesSolidaires.Compat;

/// <summary>Les mêmes formats vus par ClosedXML, qui rend toujours en culture invariante.</summary>
public class ClosedXmlFormattingTests
{
    [Theory]
    [InlineData("#,##0.00", 1234.5, "1,234.50")]
    [InlineData("0.0%", 0.137, "13.7%")]
    [InlineData("#,##0 \"€\"", 28000d, "28,000 €")]
    [InlineData("0;[Red]-0;\"néant\"", 0d, "néant")]
    public void GetFormattedString_QuandLaCelluleEstUnNombre_SuitLeFormat(string format, double value, string expected) =>
        Formatted(cell => cell.Value = value, format).ShouldBe(expected);

    [Fact]
    public void GetFormattedString_QuandLaCelluleEstUneDate_SuitLeFormat() =>
        Formatted(cell => cell.Value = new DateTime(2026, 5, 29, 0, 0, 0, DateTimeKind.Unspecified), "dd/mm/yyyy").ShouldBe("29/05/2026");

    [Fact]
    public void GetFormattedString_QuandLaCelluleEstUnCode_GardeLeZeroDeTete() => Formatted(cell => cell.SetValue("01001"), "@").ShouldBe("01001");

    [Fact]
    public void Relecture_QuandLaCelluleEstUneDate_RedonneUneDate()
    {
        using var stream = new MemoryStream();
        using (var workbook = new XLWorkbook())
        {
            var cell = workbook.AddWorksheet("Dates").Cell(1, 1);
            cell.Value = 46171;
            cell.Style.NumberFormat.Format = "d mmmm yyyy";
            workbook.SaveAs(stream);
        }

        using var reread = new XLWorkbook(stream);

        reread.Worksheet("Dates").Cell(1, 1).DataType.ShouldBe(XLDataType.DateTime);
    }

    private static string Formatted(Action<IXLCell> fill, string format)
    {
        using var workbook = new XLWorkbook();
        var cell = workbook.AddWorksheet("Essai").Cell(1, 1);
        fill(cell);
        cell.Style.NumberFormat.Format = format;
        return cell.GetFormattedString();
    }
}
