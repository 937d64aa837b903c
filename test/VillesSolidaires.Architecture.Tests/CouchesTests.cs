namespace VillesSolidaires;

/// <summary>Le sens des dépendances, lu dans les assemblages compilés.</summary>
public class CouchesTests
{
    private static readonly Dictionary<string, string[]> Permises = new(StringComparer.Ordinal)
    {
        ["Domain.Shared"] = [],
        ["Domain"] = ["Domain.Shared"],
        ["Application.Contracts"] = ["Domain.Shared"],
        ["Documents"] = [],
        ["Application"] = ["Application.Contracts", "Documents", "Domain", "Domain.Shared"],
        ["EntityFrameworkCore"] = ["Domain", "Domain.Shared"],
        ["EntityFrameworkCore.Sqlite"] = ["Domain", "Domain.Shared", "EntityFrameworkCore"],
        ["EntityFrameworkCore.SqlServer"] = ["Domain", "Domain.Shared", "EntityFrameworkCore"],
        ["BackgroundJobs"] = ["Application", "Application.Contracts", "Domain", "Domain.Shared", "EntityFrameworkCore"],
        ["HttpApi"] = ["Application.Contracts", "Domain.Shared"],
        ["DbMigrator"] =
            ["Application", "Application.Contracts", "Domain", "Domain.Shared", "EntityFrameworkCore", "EntityFrameworkCore.Sqlite", "EntityFrameworkCore.SqlServer"],
        ["Web"] =
        [
            "Application", "Application.Contracts", "BackgroundJobs", "Documents", "Domain", "Domain.Shared", "EntityFrameworkCore",
            "EntityFrameworkCore.Sqlite", "EntityFrameworkCore.SqlServer", "HttpApi",
        ],
    };

    public static TheoryData<string> Couches => [.. Permises.Keys];

    [Fact]
    public void Assemblages_QuandUnProjetSAjoute_ALeursDependancesEcritesIci() =>
        Assemblages.Noms.Select(n => n[Assemblages.Prefixe.Length..]).Order(StringComparer.Ordinal)
            .ShouldBe(Permises.Keys.Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Couches))]
    public void Couche_NeReferenceQueCellesDeDessous(string couche) =>
        Assemblages.Lire(Assemblages.Prefixe + couche).References
            .Where(r => r.StartsWith(Assemblages.Prefixe, StringComparison.Ordinal)).Select(r => r[Assemblages.Prefixe.Length..])
            .Except(Permises[couche], StringComparer.Ordinal).ShouldBeEmpty();

    [Theory]
    [InlineData("Domain.Shared", "Microsoft.EntityFrameworkCore", "Microsoft.AspNetCore", "Microsoft.Extensions", "Quartz", "AutoMapper", "ClosedXML")]
    [InlineData("Domain", "Microsoft.EntityFrameworkCore", "Quartz", "AutoMapper", "ClosedXML", "Microsoft.Data")]
    [InlineData("Application.Contracts", "Microsoft.EntityFrameworkCore", "Microsoft.AspNetCore", "Microsoft.Extensions", "Quartz", "AutoMapper")]
    [InlineData("Application", "Microsoft.EntityFrameworkCore.Relational", "Microsoft.EntityFrameworkCore.SqlServer", "Microsoft.EntityFrameworkCore.Sqlite",
        "Microsoft.Data", "Quartz", "ClosedXML", "Microsoft.AspNetCore.Http", "Microsoft.AspNetCore.Mvc")]
    [InlineData("Documents", "Microsoft.EntityFrameworkCore", "Microsoft.AspNetCore", "Microsoft.Data", "Quartz", "AutoMapper")]
    [InlineData("EntityFrameworkCore", "AutoMapper", "Quartz", "ClosedXML", "Microsoft.AspNetCore.Http", "Microsoft.AspNetCore.Mvc")]
    [InlineData("HttpApi", "Microsoft.EntityFrameworkCore", "Microsoft.Data", "Quartz", "AutoMapper", "ClosedXML", "Microsoft.AspNetCore.Identity")]
    [InlineData("BackgroundJobs", "ClosedXML", "AutoMapper", "Microsoft.AspNetCore.Mvc")]
    public void Couche_NEmploiePasLOutilDUneAutre(string couche, params string[] interdits) =>
        Assemblages.Lire(Assemblages.Prefixe + couche).References
            .Where(r => interdits.Any(i => r == i || r.StartsWith(i + ".", StringComparison.Ordinal))).ShouldBeEmpty();

    [Fact]
    public void Domain_DAspNetCore_NEmploieQueLesTypesDIdentity() =>
        Assemblages.Lire(Assemblages.Prefixe + "Domain").Types
            .Where(t => t.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal) || t.StartsWith("Microsoft.Extensions", StringComparison.Ordinal))
            .Distinct(StringComparer.Ordinal).ShouldBe(["Microsoft.AspNetCore.Identity.IdentityUser`1"]);
}
