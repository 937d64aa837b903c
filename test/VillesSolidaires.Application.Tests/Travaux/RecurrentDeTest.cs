namespace VillesSolidaires.Travaux;

/// <summary>Ce que fait le récurrent, et ce qu'on en a vu.</summary>
internal sealed class ScenarioRecurrent
{
    private int _executions;
    private int _enCours;

    public string Cron { get; set; } = "0 30 7 * * ?";

    public Func<CancellationToken, Task> Corps { get; set; } = _ => Task.CompletedTask;

    public int Executions => Volatile.Read(ref _executions);

    public int MaximumEnMemeTemps { get; private set; }

    public (Guid? Id, string Nom, bool National)? Agissant { get; private set; }

    public async Task ExecuterAsync(Comptes.IUtilisateurCourant utilisateur, CancellationToken ct)
    {
        Interlocked.Increment(ref _executions);
        MaximumEnMemeTemps = Math.Max(MaximumEnMemeTemps, Interlocked.Increment(ref _enCours));
        Agissant = (utilisateur.Id, utilisateur.Nom, utilisateur.Perimetre.EstNational);
        try
        {
            await Corps(ct);
        }
        finally
        {
            Interlocked.Decrement(ref _enCours);
        }
    }
}

internal sealed class RecurrentDeTest(ScenarioRecurrent scenario, Comptes.IUtilisateurCourant utilisateur) : ITravailRecurrent
{
    public const string NomStable = "essai-recurrent";

    public string Nom => NomStable;

    public string Libelle => "Essai récurrent";

    public string Cron => scenario.Cron;

    public Task ExecuterAsync(CancellationToken ct) => scenario.ExecuterAsync(utilisateur, ct);
}
