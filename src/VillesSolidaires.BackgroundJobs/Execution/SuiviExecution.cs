using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace VillesSolidaires.Travaux;

/// <summary>
/// Lien d'une exécution avec le registre : note la progression, donne signe de vie en arrière-plan,
/// et annule <see cref="Jeton"/> dès que l'arrêt est demandé ou que le travail est perdu.
/// </summary>
internal sealed class SuiviExecution : IAsyncDisposable
{
    private readonly IServiceScopeFactory _portees;
    private readonly ILogger _journal;
    private readonly Guid _travailId;
    private readonly string _reclamePar;
    private readonly CancellationTokenSource _annulation;
    private readonly CancellationTokenSource _finDuPouls = new();
    private readonly Task _pouls;
    private volatile SuiteExecution _suite = SuiteExecution.Continuer;

    /// <param name="arrets">Autres causes d'annulation : arrêt du programme, durée dépassée.</param>
    public SuiviExecution(
        IServiceScopeFactory portees, ILogger journal, Guid travailId, string reclamePar, PeriodicTimer rythme, params CancellationToken[] arrets)
    {
        _portees = portees;
        _journal = journal;
        _travailId = travailId;
        _reclamePar = reclamePar;
        _annulation = CancellationTokenSource.CreateLinkedTokenSource(arrets);
        _pouls = BattreAsync(rythme);
    }

    public CancellationToken Jeton => _annulation.Token;

    public SuiteExecution Suite => _suite;

    public async Task AvancerAsync(string etape, int progression)
    {
        _annulation.Token.ThrowIfCancellationRequested();
        await EcrireAsync(r => r.AvancerAsync(_travailId, _reclamePar, etape, progression, _annulation.Token));
        _annulation.Token.ThrowIfCancellationRequested();
    }

    public async ValueTask DisposeAsync()
    {
        await _finDuPouls.CancelAsync();
        await _pouls;
        _finDuPouls.Dispose();
        _annulation.Dispose();
    }

    private async Task BattreAsync(PeriodicTimer rythme)
    {
        using (rythme)
        {
            try
            {
                while (await rythme.WaitForNextTickAsync(_finDuPouls.Token))
                {
                    await DonnerSigneDeVieAsync();
                }
            }
            catch (Exception) when (_finDuPouls.IsCancellationRequested)
            {
                _journal.SuiviFini(_travailId);
            }
        }
    }

    private async Task DonnerSigneDeVieAsync()
    {
        try
        {
            await EcrireAsync(r => r.DonnerSigneDeVieAsync(_travailId, _reclamePar, _finDuPouls.Token));
        }
        catch (Exception e) when (!_finDuPouls.IsCancellationRequested)
        {
            // La base est occupée ou injoignable : le travail continue, le signe suivant rattrapera celui-ci.
            _journal.SigneDeVieManque(e, _travailId);
        }
    }

    private async Task EcrireAsync(Func<IRegistreTravaux, Task<SuiteExecution>> ecrire)
    {
        await using var portee = _portees.OuvrirSysteme();
        var suite = await ecrire(portee.ServiceProvider.GetRequiredService<IRegistreTravaux>());
        if (suite != SuiteExecution.Continuer)
        {
            _suite = suite;
            await _annulation.CancelAsync();
        }
    }
}
