using System.Globalization;
using System.Reflection;
using ExcelNumberFormat;

namespace VillesSolidaires.Compat;

public class NumberFormatTests
{
    /// <summary>Espace fine insécable : séparateur de milliers de la culture française.</summary>
    private const string Thin = "\u202f";

    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");

    [Fact]
    public void Membres_QuandClosedXmlLesAppelle_ExistentTous()
    {
        var members = MetadataReferences.MembersOf(typeof(ClosedXML.Excel.XLWorkbook).Assembly, "ExcelNumberFormat");

        members.Select(m => m.Member).ShouldBe([".ctor", "get_IsValid", "get_IsDateTimeFormat", "Format"], ignoreOrder: true);
        members.Where(m => typeof(NumberFormat).Assembly.GetType(m.Type)!.GetMember(m.Member, BindingFlags.Public | BindingFlags.Instance).Length == 0).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("General", 1234.5, "1234,5")]
    [InlineData("General", 0.1 + 0.2, "0,3")]
    [InlineData("General", 1e15, "1E+15")]
    [InlineData("", 12d, "12")]
    [InlineData("@", 12.5, "12,5")]
    [InlineData("0", 1234.5, "1235")]
    [InlineData("0", -0.2, "0")]
    [InlineData("0000", 75d, "0075")]
    [InlineData("#", 0d, "")]
    [InlineData("0.00", 3.14159, "3,14")]
    [InlineData("0.0#", 3.1, "3,1")]
    [InlineData("0.0##", 3.12, "3,12")]
    [InlineData("#,##0", 1234567d, "1" + Thin + "234" + Thin + "567")]
    [InlineData("#,##0", 0d, "0")]
    [InlineData("#,##0", 999d, "999")]
    [InlineData("#,##0.00", -1234.5, "-1" + Thin + "234,50")]
    [InlineData("#,##0\" €\"", 28000d, "28" + Thin + "000 €")]
    [InlineData("#,##0 [$€-40C]", 28000d, "28" + Thin + "000 €")]
    [InlineData("#,##0,", 52917000d, "52" + Thin + "917")]
    [InlineData("0.0%", 0.137, "13,7%")]
    [InlineData("0.0\" \"%", 0.137, "13,7 %")]
    [InlineData("0%", 1d, "100%")]
    [InlineData("0.00E+00", 52917d, "5,29E+04")]
    [InlineData("# ##0", 1234567d, "1234 567")]
    [InlineData("00 00 00", 10203d, "01 02 03")]
    [InlineData("\\N0", 7d, "N7")]
    [InlineData("0_)", 7d, "7 ")]
    [InlineData("* 0", 7d, "7")]
    [InlineData("\"aucun\"", 7d, "aucun")]
    public void Format_QuandLaValeurEstUnNombre_SuitLeCode(string code, double value, string expected) =>
        new NumberFormat(code).Format(value, French).ShouldBe(expected);

    [Theory]
    [InlineData(1234d, "+1" + Thin + "234")]
    [InlineData(-1234d, "(1" + Thin + "234)")]
    [InlineData(0d, "néant")]
    [InlineData("Lyon", "« Lyon »")]
    public void Format_QuandLeCodeAQuatreSections_ChoisitSelonLaValeur(object value, string expected) =>
        new NumberFormat("+#,##0;[Red](#,##0);\"néant\";\"« \"@\" »\"").Format(value, French).ShouldBe(expected);

    [Theory]
    [InlineData("0;-0", -3d, "-3")]
    [InlineData("0;[Red]0", -3d, "3")]
    [InlineData("0;[Red]-0;-", 0d, "-")]
    [InlineData("[>=1000]0,\" k\";0", 2000d, "2 k")]
    [InlineData("[>=1000]0,\" k\";0", 20d, "20")]
    public void Format_QuandLeCodeADeuxOuTroisSectionsOuUneCondition_ChoisitSelonLaValeur(string code, double value, string expected) =>
        new NumberFormat(code).Format(value, French).ShouldBe(expected);

    [Theory]
    [InlineData("dd/mm/yyyy", "29/05/2026")]
    [InlineData("d mmmm yyyy", "29 mai 2026")]
    [InlineData("[$-40C]dddd d mmmm yyyy", "vendredi 29 mai 2026")]
    [InlineData("mmm yy", "mai 26")]
    [InlineData("yyyy-mm-dd hh:mm", "2026-05-29 16:04")]
    [InlineData("h\" h \"mm", "16 h 04")]
    [InlineData("mm:ss.00", "04:05,25")]
    [InlineData("h:mm AM/PM", "4:04 PM")]
    public void Format_QuandLaValeurEstUneDate_SuitLeCode(string code, string expected) =>
        new NumberFormat(code).Format(new DateTime(2026, 5, 29, 16, 4, 5, 250, DateTimeKind.Unspecified), French).ShouldBe(expected);

    [Fact]
    public void Format_QuandUnNombreSuitUnCodeDeDate_RendLaDate() => new NumberFormat("dd/mm/yyyy").Format(46171d, French).ShouldBe("29/05/2026");

    [Fact]
    public void Format_QuandLaDureeDepasseUnJour_CumuleLesHeures() => new NumberFormat("[h]:mm").Format(new TimeSpan(30, 5, 0), French).ShouldBe("30:05");

    [Theory]
    [InlineData("0", "Lyon", "Lyon")]
    [InlineData("@", "01001", "01001")]
    [InlineData("\"code \"@", "01001", "code 01001")]
    [InlineData("0", true, "TRUE")]
    [InlineData("0", null, "")]
    public void Format_QuandLaValeurNEstPasUnNombre_LaLaisse(string code, object? value, string expected) =>
        new NumberFormat(code).Format(value, French).ShouldBe(expected);

    [Theory]
    [InlineData("dd/mm/yyyy", true)]
    [InlineData("[h]:mm", true)]
    [InlineData("[Red]0.00", false)]
    [InlineData("\"jour\" 0", false)]
    [InlineData("General", false)]
    [InlineData("@", false)]
    [InlineData("#,##0 [$€-40C]", false)]
    public void IsDateTimeFormat_SelonLeCode_DistingueLesDates(string code, bool expected) => new NumberFormat(code).IsDateTimeFormat.ShouldBe(expected);

    [Theory]
    [InlineData("0.00", true)]
    [InlineData("0;0;0;@", true)]
    [InlineData("0;0;0;@;0", false)]
    [InlineData("\"jamais fermé", false)]
    [InlineData("[Red", false)]
    [InlineData("# ?/?", false)]
    public void IsValid_SelonLeCode_RefuseLesCodesMalFormes(string code, bool expected) => new NumberFormat(code).IsValid.ShouldBe(expected);
}
