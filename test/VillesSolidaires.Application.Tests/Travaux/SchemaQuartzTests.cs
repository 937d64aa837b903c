using System.Text.RegularExpressions;
using Quartz;

namespace VillesSolidaires.Travaux;

/// <summary>Le script de SQL Server suit le schéma que cette version de Quartz attend.</summary>
public sealed partial class SchemaQuartzTests
{
    [Fact]
    public async Task ScriptSqlServer_QuandCompareACeluiDeQuartz_EstLeMeme()
    {
        await using var flux = typeof(IScheduler).Assembly.GetManifestResourceStream("Quartz.Impl.AdoJobStore.Schema.create_sqlServer.sql")!;
        var attendu = Separateur().Split(await new StreamReader(flux).ReadToEndAsync())[1..]
            .Select(lot => lot.Replace("{0}", "QRTZ_").Replace("{1}", "QRTZ_").ReplaceLineEndings("\n").Trim());

        var script = await File.ReadAllTextAsync(Path.Combine(RacineDepot.Chemin, "database", "sqlserver", "quartz.sql"));
        var lots = Go().Split(script[script.IndexOf("-- QRTZ_JOB_DETAILS", StringComparison.Ordinal)..])
            .Select(lot => lot.Trim()).Where(lot => lot.Length > 0);

        lots.ShouldBe(attendu);
    }

    [GeneratedRegex(@"^--;;\s*$", RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Separateur();

    [GeneratedRegex(@"^GO\s*$", RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Go();
}
