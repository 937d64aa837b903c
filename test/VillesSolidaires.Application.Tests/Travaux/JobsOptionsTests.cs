using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Quartz;

namespace VillesSolidaires.Travaux;

public sealed class JobsOptionsTests
{
    [Theory]
    [InlineData(1, 5)]
    [InlineData(2, 30)]
    [InlineData(3, 120)]
    [InlineData(4, 600)]
    [InlineData(9, 600)]
    public void DelaiAvantReprise_QuandParDefaut_Croit(int tentatives, int secondes) =>
        new JobsOptions().DelaiAvantReprise(tentatives).ShouldBe(TimeSpan.FromSeconds(secondes));

    [Fact]
    public void DelaiAvantReprise_QuandConfigure_RemplaceLesDelaisParDefaut()
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([new("Jobs:RetryDelays:0", "00:00:01"), new("Jobs:RetryDelays:1", "00:00:03")]).Build();

        var options = configuration.GetSection(JobsOptions.Section).Get<JobsOptions>()!;

        options.DelaiAvantReprise(1).ShouldBe(TimeSpan.FromSeconds(1));
        options.DelaiAvantReprise(7).ShouldBe(TimeSpan.FromSeconds(3));
    }

    [Fact]
    public void Validate_QuandLaPeremptionEstTropCourte_LeDit()
    {
        var options = new JobsOptions { HeartbeatInterval = TimeSpan.FromSeconds(30), HeartbeatTimeout = TimeSpan.FromSeconds(60) };

        options.Validate(new ValidationContext(options)).ShouldHaveSingleItem().ErrorMessage!.ShouldStartWith("Jobs:HeartbeatTimeout");
    }

    [Fact]
    public void AddVillesSolidairesBackgroundJobs_QuandGrappeSurSqlite_Refuse()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Jobs:Clustered", "true")]).Build();

        Should.Throw<InvalidOperationException>(() => new ServiceCollection().AddVillesSolidairesBackgroundJobs(configuration))
            .Message.ShouldContain("SqlServer");
    }

    // Quartz vérifie ses tables dès sa construction : sans serveur, seuls ses réglages se contrôlent.
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void AddVillesSolidairesBackgroundJobs_QuandSqlServer_PartageLeMagasinSansCreerDeTables(bool grappe)
    {
        string[] reglages = ["--Database:Provider=SqlServer", "--ConnectionStrings:Default=Server=aucun;Database=villes", $"--Jobs:Clustered={grappe}"];
        using var hote = HoteTravaux.Creer(reglages);

        hote.Services.GetRequiredService<IOptions<ClusteringOptions>>().Value.Enabled.ShouldBe(grappe);
        hote.Services.GetRequiredService<IOptions<AdoJobStoreOptions>>().Value.SchemaProvisioning.ShouldBe(SchemaProvisioning.Validate);
        hote.Services.GetRequiredService<MagasinTravaux>().ChaineDeConnexion.ShouldBe("Server=aucun;Database=villes");
    }

    [Fact]
    public void AddVillesSolidairesBackgroundJobs_QuandDesactive_NePlanifieRien()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Jobs:Enabled", "false")]).Build();
        var services = new ServiceCollection();

        services.AddVillesSolidairesBackgroundJobs(configuration);

        services.ShouldBeEmpty();
    }
}
