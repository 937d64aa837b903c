using VillesSolidaires.Campagnes;
using VillesSolidaires.Travaux;

namespace VillesSolidaires.Labels;

/// <summary>Contrôle à mi-parcours et fin de validité se rappellent une fois, à qui peut agir.</summary>
public sealed class EcheancesLabelsTests : IAsyncLifetime
{
    private BaseDeTest _base = null!;

    public async Task InitializeAsync()
    {
        _base = await BaseDeTest.CreerAsync();
        await _base.AjouterTerritoireAsync();
    }

    public async Task DisposeAsync() => await _base.DisposeAsync();

    [Fact]
    public async Task Passage_RappelleLeControleTrenteJoursAvantPuisLaFinCentQuatreVingtsJoursAvant_UneSeuleFois()
    {
        await _base.CoordinateurAsync("nadia@essai.example", "13055");
        var numero = await _base.AttestationAsync("13055", "13");
        await PasserAsync();
        (await _base.CourrielsAsync()).ShouldBeEmpty();
        _base.Horloge.AllerA(new DateTimeOffset(2028, 2, 14, 8, 0, 0, TimeSpan.Zero));
        await PasserAsync();
        await PasserAsync();
        (await _base.CourrielsAsync()).ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            c => c.Sujet.ShouldBe("Label de Marseille : contrôle à mi-parcours"), c => c.Lien.ShouldBe($"/labels/attestations/{numero}"), c => c.CommuneCode.ShouldBe("13055"));
        _base.Horloge.AllerA(new DateTimeOffset(2029, 3, 18, 8, 0, 0, TimeSpan.Zero));
        await PasserAsync();
        await PasserAsync();
        (await _base.CourrielsAsync()).Select(c => c.Sujet).ShouldContain("Label de Marseille : fin de validité le 14 septembre 2029");
        _base.Horloge.Avancer(TimeSpan.FromDays(30));
        await PasserAsync();
        (await _base.CourrielsAsync()).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Passage_QuandPersonneNEstJoignable_Attend_EtSeTaitSurUnLabelRetireOuRenouvele()
    {
        await _base.AttestationAsync("53130", "53", 1, new(2024, 1, 1), new(2026, 12, 31));
        await PasserAsync();
        (await _base.CourrielsAsync()).ShouldBeEmpty();
        await _base.CoordinateurAsync("lea@essai.example", "53130");
        await _base.AttestationAsync("53130", "53", 2, new(2027, 1, 1));
        await PasserAsync();
        // Le contrôle manqué se rappelle ; la fin, non : le renouvellement est déjà délivré.
        (await _base.CourrielsAsync()).ShouldHaveSingleItem().Sujet.ShouldBe("Label de Laval : contrôle à mi-parcours");
    }

    private async Task PasserAsync()
    {
        await using var systeme = _base.Systeme();
        await systeme.Service<IEnumerable<ITravailRecurrent>>().Single(t => t.Nom == "echeances-labels").ExecuterAsync(default);
    }
}
