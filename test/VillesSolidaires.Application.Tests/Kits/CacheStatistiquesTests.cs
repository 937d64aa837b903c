using Microsoft.Extensions.Options;
using VillesSolidaires.Comptes;

namespace VillesSolidaires.Kits;

public sealed class CacheStatistiquesTests : IDisposable
{
    private readonly HorlogeDeTest _horloge = new(new DateTimeOffset(2026, 9, 15, 8, 0, 0, TimeSpan.Zero));
    private readonly CacheStatistiques _cache;
    private int _lectures;

    public CacheStatistiquesTests() => _cache = new CacheStatistiques(Options.Create(new OptionsStatistiques()), _horloge);

    public void Dispose() => _cache.Dispose();

    [Fact]
    public async Task LireAsync_QuandLaQuestionEstLaMeme_NeLitQuUneFoisParMinute()
    {
        (await LireAsync(new StatistiqueKitInput { Canal = "qr" })).ShouldBe(1);
        (await LireAsync(new StatistiqueKitInput { Canal = "qr" })).ShouldBe(1);
        _horloge.Avancer(TimeSpan.FromMinutes(1));
        (await LireAsync(new StatistiqueKitInput { Canal = "qr" })).ShouldBe(2);
    }

    [Fact]
    public async Task LireAsync_QuandLaQuestionOuLePerimetreChange_RelitPourChacun()
    {
        await LireAsync(new StatistiqueKitInput { Canal = "qr" });
        await LireAsync(new StatistiqueKitInput { Canal = "page" });
        await LireAsync(new StatistiqueKitInput { Canal = "qr" }, Perimetre.DeCommune("13055"));
        await LireAsync(new StatistiqueKitInput { Canal = "qr" }, Perimetre.DeDepartement("13"));
        _lectures.ShouldBe(4);
    }

    [Fact]
    public async Task LireAsync_QuandDeuxDemandesArriventEnsemble_NeCalculeQuUneFois()
    {
        var attente = new TaskCompletionSource();
        Task<int> Demander() => _cache.LireAsync("essai", 1, Perimetre.National, async () =>
        {
            Interlocked.Increment(ref _lectures);
            await attente.Task;
            return _lectures;
        });
        var demandes = Enumerable.Range(0, 10).Select(_ => Demander()).ToList();
        attente.SetResult();
        (await Task.WhenAll(demandes)).ShouldAllBe(n => n == 1);
    }

    [Fact]
    public async Task LireAsync_QuandLaLectureEchoue_NeGardePasLEchec()
    {
        await Should.ThrowAsync<BusinessException>(() => _cache.LireAsync<int>("essai", 1, Perimetre.National, () => throw new BusinessException(KitErrorCodes.CanalInconnu).WithData("Canal", "fax")));
        (await _cache.LireAsync("essai", 1, Perimetre.National, () => Task.FromResult(7))).ShouldBe(7);
    }

    private Task<int> LireAsync(StatistiqueKitInput question, Perimetre? perimetre = null) =>
        _cache.LireAsync("essai", question, perimetre ?? Perimetre.National, () => Task.FromResult(++_lectures));
}
