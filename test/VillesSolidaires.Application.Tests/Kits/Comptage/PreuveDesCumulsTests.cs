using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using VillesSolidaires.Travaux;

namespace VillesSolidaires.Kits;

/// <summary>Un cumul faussé se voit, se refait et se prouve ; un compteur horaire faussé se dit.</summary>
public sealed class PreuveDesCumulsTests : IAsyncLifetime
{
    private BaseDeTest _base = null!;
    private Guid _kit;

    public async Task InitializeAsync()
    {
        _base = await BaseDeTest.CreerAsync();
        await _base.AjouterTerritoireAsync();
        _kit = await _base.CreerKitEnLigneAsync();
        await _base.TelechargerAsync("13055", fois: 3, canal: "qr");
        _base.Horloge.AllerA(new DateTimeOffset(2027, 1, 2, 10, 0, 0, TimeSpan.Zero));
        await _base.TelechargerAsync("53130", fois: 2);
        await _base.TelechargerAsync(null, fois: 1, poste: "198.51.100.");
    }

    public async Task DisposeAsync() => await _base.DisposeAsync();

    [Fact]
    public async Task VerifierAsync_QuandToutEstJuste_LeDit()
    {
        var bilan = (await VerifierAsync(reconstruire: false)).Exiger();
        (bilan.Tranches, bilan.Faux).ShouldBe((2, 0));
        bilan.Phrase.ShouldContain("somme exacte");
    }

    [Theory]
    [InlineData("UPDATE KitTelechargementsJour SET Qualifie = Qualifie + 1 WHERE Jour = '2027-01-02'", 1)]
    [InlineData("DELETE FROM KitTelechargementsMois WHERE CommuneCode = '53130'", 1)]
    [InlineData("INSERT INTO KitTelechargementsMoisNational (KitId, Mois, FichierId, Canal, NumeroVersion, Brut, Qualifie, Robots, Doubles, Partiels, Exces) SELECT KitId, '2025-03-01', FichierId, Canal, NumeroVersion, 9, 9, 0, 0, 0, 0 FROM KitTelechargementsMoisNational", 2)]
    [InlineData("UPDATE KitTelechargementsJour SET NumeroVersion = 4", 2)]
    [InlineData("DELETE FROM KitTelechargementsJour; DELETE FROM KitTelechargementsMois; DELETE FROM KitTelechargementsMoisNational", 7)]
    public async Task VerifierAsync_QuandUnCumulEstFausse_LeVoitLeRefaitEtLeProuve(string faussement, int faux)
    {
        await FausserAsync(faussement);
        var constat = await VerifierAsync(reconstruire: false);
        constat.Faux.ShouldBe(faux);
        Should.Throw<BusinessException>(() => constat.Exiger()).Texte.ShouldContain("Grand froid en 20");

        var refait = (await VerifierAsync(reconstruire: true)).Exiger();
        refait.Faux.ShouldBe(faux);
        refait.Phrase.ShouldContain("prouvée");
        (await VerifierAsync(reconstruire: false)).Exiger().Faux.ShouldBe(0);
        await using var systeme = _base.Systeme();
        (await systeme.Contexte.Set<TelechargementJour>().SumAsync(j => j.Qualifie)).ShouldBe(6);
        (await systeme.Contexte.Set<TelechargementMois>().Select(m => m.CommuneCode).ToListAsync()).ShouldBe(["13055", "53130", ""], ignoreOrder: true);
    }

    [Fact]
    public async Task VerifierAsync_QuandUnCompteurHoraireEstFausse_LeDitSansRienInventer()
    {
        await FausserAsync("UPDATE KitTelechargements SET Brut = 100 WHERE CommuneCode = '13055'");
        Should.Throw<BusinessException>((await VerifierAsync(reconstruire: true)).Exiger).Code.ShouldBe(ComptageErrorCodes.CompteursIncoherents);
    }

    [Fact]
    public async Task PreuveNocturne_QuandUnCumulEstFausse_LeRepareEtSeMontreEnEchec_PuisTrouveToutJuste()
    {
        await FausserAsync("UPDATE KitTelechargementsMois SET Brut = 0");
        await using (var systeme = _base.Systeme())
        {
            var refus = await Should.ThrowAsync<BusinessException>(() => Nocturne(systeme).ExecuterAsync(default));
            refus.Code.ShouldBe(ComptageErrorCodes.CumulsReconstruits);
            refus.Texte.ShouldContain("Grand froid en 2026, Grand froid en 2027");
        }
        await using var lendemain = _base.Systeme();
        await Nocturne(lendemain).ExecuterAsync(default);
    }

    [Fact]
    public async Task ReconstruireAsync_PendantQueLOnCompte_NePerdNiNeDoubleRien()
    {
        using var arret = new CancellationTokenSource();
        var charge = Task.Run(async () =>
        {
            for (var i = 0; !arret.IsCancellationRequested; i++)
            {
                await _base.TelechargerAsync("13055", poste: $"198.51.{i % 200}.");
            }
        });
        for (var i = 0; i < 10; i++)
        {
            await using var systeme = _base.Systeme();
            (await systeme.Service<IPreuveDesCumuls>().ReconstruireAsync(new TrancheDeComptes(_kit, 2027), default)).EstJuste.ShouldBeTrue();
        }
        await arret.CancelAsync();
        await charge;
        (await VerifierAsync(reconstruire: false)).Exiger().Faux.ShouldBe(0);
    }

    private static ITravailRecurrent Nocturne(PorteeDeTest systeme) => systeme.Service<IEnumerable<ITravailRecurrent>>().OfType<PreuveNocturne>().Single();

    private async Task<BilanCumuls> VerifierAsync(bool reconstruire)
    {
        await using var systeme = _base.Systeme();
        return await systeme.Service<VerificationCumuls>().VerifierAsync(reconstruire, progression: null, default);
    }

    private async Task FausserAsync(string sql)
    {
        await using var systeme = _base.Systeme();
        (await systeme.Contexte.Database.ExecuteSqlRawAsync(sql)).ShouldBeGreaterThan(0);
    }
}
