using VillesSolidaires.Fichiers;
using VillesSolidaires.Travaux;

namespace VillesSolidaires.Rapports;

/// <summary>La durée de conservation efface les vieux rapports programmés, jamais le dernier ni un rapport encore partagé.</summary>
public sealed class PurgeRapportsTests : IAsyncLifetime
{
    private ProgrammationsDeTest _essai = null!;

    public async Task InitializeAsync() => _essai = await ProgrammationsDeTest.CreerAsync();

    public async Task DisposeAsync() => await _essai.DisposeAsync();

    [Fact]
    public async Task Passage_EffaceLesAnciensAvecLeursFichiers_PasLeDernier()
    {
        await ProduireDeuxFoisAsync();
        var (ancien, dernier) = await LireAsync();
        var depot = (IDepotFichiers)_essai.Moteur.Base.Racine.GetService(typeof(IDepotFichiers))!;
        depot.Lister(FichiersRapport.Dossier(ancien.RapportId!.Value)).ShouldNotBeEmpty();

        await PurgerAsync();
        (await _essai.RapportsAsync()).ShouldBe(2);

        _essai.Moteur.Base.Horloge.Avancer(TimeSpan.FromDays(366 * 11));
        await PurgerAsync();
        await PurgerAsync();
        (await _essai.RapportsAsync()).ShouldBe(1);
        depot.Lister(FichiersRapport.Dossier(ancien.RapportId.Value)).ShouldBeEmpty();
        depot.Lister(FichiersRapport.Dossier(dernier.RapportId!.Value)).ShouldNotBeEmpty();
        var (efface, garde) = await LireAsync();
        (efface.RapportId, efface.EffaceLe is null, efface.Statut).ShouldBe((null, false, StatutExecution.Envoyee));
        garde.RapportId.ShouldBe(dernier.RapportId);
    }

    [Fact]
    public async Task Passage_GardeUnRapportRetenu()
    {
        await ProduireDeuxFoisAsync();
        var (ancien, _) = await LireAsync();
        _essai.Moteur.Base.Horloge.Avancer(TimeSpan.FromDays(366 * 11));
        await using var systeme = _essai.Moteur.Base.Systeme();
        var purge = new PurgeRapports(
            systeme.Service<IRepository<ExecutionProgrammation>>(), systeme.Service<IRepository<Rapport>>(), systeme.Service<ITravailRepository>(),
            [new Retenue(ancien.RapportId!.Value)], systeme.Service<IDepotFichiers>(), Microsoft.Extensions.Options.Options.Create(new ConservationOptions()),
            _essai.Moteur.Base.Horloge);
        await purge.ExecuterAsync(default);
        (await _essai.RapportsAsync()).ShouldBe(2);
    }

    private async Task ProduireDeuxFoisAsync()
    {
        await _essai.ProgrammerAsync();
        await _essai.EchoirAsync();
        await _essai.TravaillerAsync();
        await _essai.PasserAsync();
        _essai.Moteur.Base.Horloge.Avancer(TimeSpan.FromDays(31) + TimeSpan.FromHours(1));
        await _essai.PasserAsync();
        await _essai.TravaillerAsync();
        await _essai.PasserAsync();
    }

    private async Task<(ExecutionProgrammation Ancien, ExecutionProgrammation Dernier)> LireAsync()
    {
        var lues = await _essai.ExecutionsAsync();
        lues.Count.ShouldBe(2);
        return (lues[0], lues[1]);
    }

    private async Task PurgerAsync()
    {
        await using var systeme = _essai.Moteur.Base.Systeme();
        await systeme.Service<IEnumerable<ITravailRecurrent>>().OfType<PurgeRapports>().Single().ExecuterAsync(default);
    }

    private sealed class Retenue(Guid rapport) : IRapportsRetenus
    {
        public Task<IReadOnlySet<Guid>> ParmiAsync(IReadOnlyCollection<Guid> rapports, CancellationToken ct) => Task.FromResult<IReadOnlySet<Guid>>(new HashSet<Guid> { rapport });
    }
}
