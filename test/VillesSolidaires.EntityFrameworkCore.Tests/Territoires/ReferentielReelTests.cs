using Microsoft.EntityFrameworkCore;

namespace VillesSolidaires.Territoires;

/// <summary>Le vrai référentiel, importé une seule fois pour toute la classe.</summary>
public sealed class ReferentielReelTests(ReferentielReelTests.BaseImportee importee) : IClassFixture<ReferentielReelTests.BaseImportee>
{
    [Fact]
    public void Importer_LesDonneesLivrees_CompteChaqueSorte()
    {
        importee.Bilan.De(BilanSorte.Regions).Creees.ShouldBe(26);
        importee.Bilan.De(BilanSorte.Departements).Creees.ShouldBe(109);
        importee.Bilan.De(BilanSorte.Epcis).Creees.ShouldBe(1_266);
        importee.Bilan.De(BilanSorte.Communes).Creees.ShouldBe(34_969);
        importee.Bilan.De(BilanSorte.Arrondissements).Creees.ShouldBe(45);
        importee.Avancement.ShouldContain(a => a.Fait == 34_969 && a.Total == 34_969);
    }

    [Fact]
    public async Task Reimporter_SansChangement_NEcritRien()
    {
        await using var systeme = importee.Test.Systeme();

        var bilan = await systeme.Service<ImportTerritoire>().ImporterAsync(SourceTerritoire.Ressources, null, default);

        bilan.EstSansChangement.ShouldBeTrue();
        bilan.De(BilanSorte.Communes).Inchangees.ShouldBe(34_969);
        bilan.PremiersChangements.ShouldBeEmpty();
    }

    [Fact]
    public async Task Homonymes_SontDesCommunesDistinctes()
    {
        await using var systeme = importee.Test.Systeme();

        var communes = await systeme.Contexte.Communes.Where(c => c.NomRecherche == "saint denis").OrderBy(c => c.Code).Select(c => c.Code).ToListAsync();

        communes.ShouldBe(["11339", "30247", "93066", "97411"], ignoreOrder: true);
        (await systeme.Contexte.Communes.GroupBy(c => c.Nom).CountAsync(g => g.Count() > 1)).ShouldBeGreaterThan(1_400);
    }

    [Fact]
    public async Task Codes_GardentLeurZeroEtLeurLettre()
    {
        await using var systeme = importee.Test.Systeme();

        (await systeme.Contexte.Communes.Where(c => c.Code == "01001" || c.Code == "2A004").Select(c => c.Nom).ToListAsync())
            .ShouldBe(["L'Abergement-Clémenciat", "Ajaccio"], ignoreOrder: true);
    }

    public sealed class BaseImportee : IAsyncLifetime
    {
        private readonly List<Avancement> _avancement = [];

        public BaseDeTest Test { get; private set; } = null!;

        public CompteRenduImport Bilan { get; private set; } = null!;

        public IReadOnlyList<Avancement> Avancement => _avancement;

        public async Task InitializeAsync()
        {
            Test = await BaseDeTest.CreerAsync();
            await using var systeme = Test.Systeme();
            Bilan = await systeme.Service<ImportTerritoire>().ImporterAsync(SourceTerritoire.Ressources, new Suivi(_avancement), default);
        }

        public async Task DisposeAsync() => await Test.DisposeAsync();
    }

    private sealed class Suivi(List<Avancement> recus) : IProgress<Avancement>
    {
        public void Report(Avancement value) => recus.Add(value);
    }
}
