using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
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

    [Fact]
    public async Task AddVillesSolidairesBackgroundJobs_QuandGrappeSurSqlServer_PartageLeMagasin()
    {
        string[] reglages = ["--Database:Provider=SqlServer", "--ConnectionStrings:Default=Server=aucun;Database=villes", "--Jobs:Clustered=true"];
        using var hote = HoteTravaux.Creer(reglages);

        var ordonnanceur = await hote.Services.GetRequiredService<ISchedulerFactory>().GetScheduler();

        var description = await ordonnanceur.GetMetaData();
        (description.JobStoreSupportsPersistence, description.JobStoreClustered).ShouldBe((true, true));
        ordonnanceur.SchedulerInstanceId.ShouldNotBe("NON_CLUSTERED");
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
