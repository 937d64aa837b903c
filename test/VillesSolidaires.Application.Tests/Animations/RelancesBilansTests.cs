using VillesSolidaires.Campagnes;
using VillesSolidaires.Travaux;

namespace VillesSolidaires.Animations;

/// <summary>Un bilan manquant se rappelle à J+3, J+10 et J+30, jamais deux fois le même jour, en un seul courriel par personne.</summary>
public sealed class RelancesBilansTests : IAsyncLifetime
{
    private BaseDeTest _base = null!;

    public async Task InitializeAsync()
    {
        _base = await BaseDeTest.CreerAsync();
        await _base.AjouterTerritoireAsync();
        await _base.CoordinateurAsync("nadia@essai.example", "13055");
    }

    public async Task DisposeAsync() => await _base.DisposeAsync();

    [Theory]
    [InlineData(2, null)]
    [InlineData(3, 3)]
    [InlineData(9, 3)]
    [InlineData(10, 10)]
    [InlineData(45, 30)]
    public void PalierAtteint_SuitLesJours(int jours, int? palier) =>
        RelanceBilan.PalierAtteint(new(2026, 9, 1), new DateOnly(2026, 9, 1).AddDays(jours)).ShouldBe(palier);

    [Fact]
    public async Task Passage_RappelleAChaquePalier_UneSeuleFois()
    {
        var id = await AjouterAsync("Repas", new(2026, 9, 12));
        await AjouterAsync("Proposition", new(2026, 9, 1), AnimationStatut.Proposee);
        await AjouterAsync("Faite", new(2026, 9, 1), AnimationStatut.Realisee);
        await PasserAsync();
        await PasserAsync();
        (await _base.CourrielsAsync()).ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            c => c.Sujet.ShouldBe("Bilan à saisir : Repas"), c => c.Lien.ShouldBe($"/animations/{id}/bilan"), c => c.CommuneCode.ShouldBe("13055"));

        foreach (var (jours, attendus) in new[] { (1, 1), (6, 2), (1, 2), (19, 3), (10, 3), (60, 3) })
        {
            _base.Horloge.Avancer(TimeSpan.FromDays(jours));
            await PasserAsync();
            (await _base.CourrielsAsync()).Count.ShouldBe(attendus);
        }
    }

    [Fact]
    public async Task Passage_QuandPlusieursBilansManquent_LesReunitEnUnCourriel()
    {
        await AjouterAsync("Repas", new(2026, 9, 12));
        await AjouterAsync("Troc", new(2026, 9, 5));
        await PasserAsync();
        (await _base.CourrielsAsync()).ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            c => c.Sujet.ShouldBe("2 bilans à saisir"), c => c.Corps.ShouldContain("- Troc, 5 septembre 2026"), c => c.Lien.ShouldBe("/animations?vue=liste&sansBilan=true"));
    }

    [Fact]
    public async Task Passage_QuandPersonneNEstJoignable_AttendQuIlYAitUnContact()
    {
        await _base.AnimationAsync("53130", "53", new AnimationDonnees("Repas", PeriodeAnimation.Jour(new(2026, 9, 12))), AnimationStatut.Confirmee);
        await PasserAsync();
        (await _base.CourrielsAsync()).ShouldBeEmpty();
        await _base.CoordinateurAsync("laval@essai.example", "53130");
        await PasserAsync();
        (await _base.CourrielsAsync()).Count.ShouldBe(1);
    }

    private Task<Guid> AjouterAsync(string titre, DateOnly jour, AnimationStatut statut = AnimationStatut.Confirmee) =>
        _base.AnimationAsync("13055", "13", new AnimationDonnees(titre, PeriodeAnimation.Jour(jour)), statut);

    private async Task PasserAsync()
    {
        await using var systeme = _base.Systeme();
        await systeme.Service<IEnumerable<ITravailRecurrent>>().OfType<RelancesBilans>().Single().ExecuterAsync(default);
    }
}
