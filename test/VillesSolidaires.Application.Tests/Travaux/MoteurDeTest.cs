using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using VillesSolidaires.Comptes;

namespace VillesSolidaires.Travaux;

/// <summary>Le moteur d'exécution sur une base réelle, sans Quartz : le test déclenche lui-même, à l'heure de son horloge.</summary>
internal sealed class MoteurDeTest : IAsyncDisposable
{
    private MoteurDeTest(BaseDeTest base_) => Base = base_;

    public BaseDeTest Base { get; }

    public ScenarioDeTest Executant => Base.Racine.GetRequiredService<ScenarioDeTest>();

    public FabriqueDeTest Fabrique => Base.Racine.GetRequiredService<FabriqueDeTest>();

    public PlanificateurEspion Planifies => Base.Racine.GetRequiredService<PlanificateurEspion>();

    public static async Task<MoteurDeTest> CreerAsync(Action<JobsOptions>? options = null, Action<IServiceCollection>? services = null) => new(await BaseDeTest.CreerAsync(s =>
    {
        s.AddExecutionTravaux();
        s.Configure(options ?? (_ => { }));
        s.AddSingleton<ScenarioDeTest>();
        s.AddScoped<IExecutantTravail, ExecutantDeTest>();
        s.AddSingleton<FabriqueDeTest>();
        s.AddSingleton<IFabriqueIdentite>(sp => sp.GetRequiredService<FabriqueDeTest>());
        s.AddSingleton<PlanificateurEspion>();
        s.AddSingleton<IPlanificateurTravaux>(sp => sp.GetRequiredService<PlanificateurEspion>());
        services?.Invoke(s);
    }));

    /// <summary>Inscrit un travail pour Marseille, demandé par le système ou par cette personne.</summary>
    public async Task<Guid> InscrireAsync(Guid? demandeur = null, string type = ExecutantDeTest.Nom, string commune = "13055", string departement = "13", string libelle = "Essai")
    {
        await using var portee = Base.Systeme();
        var demande = new DemandeTravail(type, libelle, Guid.NewGuid(), commune, departement);
        var travail = new Travail(Guid.NewGuid(), demande, demandeur, demandeur is null ? UtilisateurCourant.NomSysteme : "Camille Roy", Base.Horloge.GetUtcNow().UtcDateTime);
        var travaux = portee.Service<IRepository<Travail>>();
        travaux.Ajouter(travail);
        await travaux.SaveAsync(travail, null, CancellationToken.None);
        return travail.Id;
    }

    public async Task ExecuterAsync(Guid id, CancellationToken arret = default) =>
        await Base.Racine.GetRequiredService<ExecutionTravail>().ExecuterAsync(id, arret);

    public async Task<Travail> LireAsync(Guid id)
    {
        await using var portee = Base.Systeme();
        return await portee.Contexte.Travaux.AsNoTracking().SingleAsync(t => t.Id == id);
    }

    /// <summary>Attend que le travail remplisse la condition : l'exécution se fait ailleurs, à la vraie heure.</summary>
    public async Task<Travail> AttendreAsync(Guid id, Func<Travail, bool> condition)
    {
        using var delai = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (true)
        {
            var travail = await LireAsync(id);
            if (condition(travail))
            {
                return travail;
            }
            delai.IsCancellationRequested.ShouldBeFalse($"toujours {travail.Statut}, {travail.Tentatives} tentatives, {travail.Progression} %, {travail.Erreur}");
            await Task.Delay(50);
        }
    }

    /// <summary>Ce que fait une autre exécution, dans un autre processus.</summary>
    public async Task<Travail?> ReclamerAilleursAsync(Guid id, string jeton = "ailleurs:1:a:1")
    {
        await using var portee = Base.Systeme();
        return await portee.Service<IRegistreTravaux>().ReclamerAsync(id, jeton, TimeSpan.FromSeconds(90), CancellationToken.None);
    }

    /// <summary>Le service tel que l'emploie une chargée de mission de l'association, à Marseille.</summary>
    public async Task AgirAsync(Func<ITravailAppService, Task> action)
    {
        await using var portee = Base.Agir(Roles.Association, Perimetre.DeCommune("13055"));
        await action(portee.Service<ITravailAppService>());
    }

    public ValueTask DisposeAsync() => Base.DisposeAsync();
}

/// <summary>Corps du travail, écrit par le test, et ce que l'exécutant a vu.</summary>
internal sealed class ScenarioDeTest
{
    private int _executions;

    public Func<ContexteTravail, CancellationToken, Task> Corps { get; set; } = (_, _) => Task.CompletedTask;

    public Func<Task> AvantAbandon { get; set; } = () => Task.CompletedTask;

    public int Executions => _executions;

    public List<(StatutTravail Issue, string Motif)> Abandons { get; } = [];

    public int Reprises { get; set; }

    /// <summary>Identité et périmètre endossés par la dernière exécution.</summary>
    public (Guid? Id, string Nom, Perimetre Perimetre)? Agissant { get; private set; }

    public Task ExecuterAsync(ContexteTravail contexte, IUtilisateurCourant utilisateur, CancellationToken ct)
    {
        Interlocked.Increment(ref _executions);
        Agissant = (utilisateur.Id, utilisateur.Nom, utilisateur.Perimetre);
        return Corps(contexte, ct);
    }
}

internal sealed class ExecutantDeTest(ScenarioDeTest scenario, IUtilisateurCourant utilisateur) : IExecutantTravail
{
    public const string Nom = "essai";

    public string Type => Nom;

    public string Permission => TravailPermissions.Gerer;

    public Task ExecuterAsync(ContexteTravail contexte, CancellationToken ct) => scenario.ExecuterAsync(contexte, utilisateur, ct);

    public async Task AbandonnerAsync(Guid entiteId, StatutTravail issue, string motif, CancellationToken ct)
    {
        await scenario.AvantAbandon();
        scenario.Abandons.Add((issue, motif));
    }

    public Task ReprendreAsync(Guid entiteId, CancellationToken ct)
    {
        scenario.Reprises++;
        return Task.CompletedTask;
    }
}

/// <summary>Comptes connus du test, avec leur rôle et leur périmètre du moment.</summary>
internal sealed class FabriqueDeTest : IFabriqueIdentite
{
    private readonly Dictionary<Guid, IdentiteCompte> _comptes = [];

    public Guid Connaitre(string role, Perimetre perimetre)
    {
        var id = Guid.NewGuid();
        var principal = new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.Role, role)], "test"));
        _comptes[id] = new IdentiteCompte(principal, id, "Camille Roy", perimetre);
        return id;
    }

    public Task<IdentiteCompte?> CreerAsync(Guid utilisateurId, CancellationToken ct) => Task.FromResult(_comptes.GetValueOrDefault(utilisateurId));
}

/// <summary>Note ce qui aurait été confié à Quartz.</summary>
internal sealed class PlanificateurEspion : IPlanificateurTravaux
{
    public List<TravailAPlanifier> Travaux { get; } = [];

    public Task PlanifierAsync(IReadOnlyCollection<TravailAPlanifier> travaux, CancellationToken ct)
    {
        Travaux.AddRange(travaux);
        return Task.CompletedTask;
    }
}
