using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using VillesSolidaires.Comptes;
using VillesSolidaires.Courriels;
using VillesSolidaires.Courriels.Envoi;
using VillesSolidaires.Kits;
using VillesSolidaires.Travaux;

namespace VillesSolidaires.Rapports;

/// <summary>Le vrai moteur, un expéditeur espion, et une mairie de Marseille qui programme un rapport chaque mois, le 2 à 6 h.</summary>
internal sealed class ProgrammationsDeTest : IAsyncDisposable
{
    public static readonly Perimetre Marseille = Perimetre.DeCommune("13055");

    private ProgrammationsDeTest(MoteurDeTest moteur, Guid mairie) => (Moteur, Mairie) = (moteur, mairie);

    public MoteurDeTest Moteur { get; }

    /// <summary>Compte de la mairie, connu du moteur avec son rôle et son périmètre du moment.</summary>
    public Guid Mairie { get; }

    public ExpediteurEspion Espion => Moteur.Base.Racine.GetRequiredService<ExpediteurEspion>();

    public static async Task<ProgrammationsDeTest> CreerAsync(bool donnees = true, bool partages = false)
    {
        var moteur = await MoteurDeTest.CreerAsync(services: s =>
        {
            s.AddSingleton<ExpediteurEspion>().AddSingleton<IExpediteurCourriel>(sp => sp.GetRequiredService<ExpediteurEspion>());
            if (!partages)
            {
                s.AddScoped<ILienDeRapport, LienDePageSeul>();
            }
        });
        await moteur.Base.AjouterTerritoireAsync();
        await moteur.Base.CreerKitEnLigneAsync();
        if (donnees)
        {
            // Le mois écoulé le 2 octobre : c'est lui que le rapport couvrira.
            await moteur.Base.TelechargerAsync("13055", 7);
        }
        var essai = new ProgrammationsDeTest(moteur, moteur.Fabrique.Connaitre(Roles.Mairie, Marseille));
        await essai.CompteAsync(Roles.Association, "morvan@association.example", "Hélène Morvan", TypePerimetre.National, "");
        await essai.CompteAsync(Roles.Elu, "maire@marseille.example", "La maire", TypePerimetre.Commune, "13055");
        return essai;
    }

    public static EcrireProgrammationInput Saisie(params string[] adresses) => new()
    {
        CodeTerritoire = "13055", Formats = [CodesRapport.Xlsx], Jour = 2, Heure = 6,
        Destinataires = [.. (adresses.Length == 0 ? ["maire@marseille.example"] : adresses).Select(a => new DestinataireInput { Adresse = a })],
    };

    public async Task CompteAsync(string role, string adresse, string nom, TypePerimetre type, string code)
    {
        await using var systeme = Moteur.Base.Systeme();
        var enregistre = await systeme.Contexte.Roles.SingleOrDefaultAsync(r => r.Name == role);
        if (enregistre is null)
        {
            enregistre = new IdentityRole<Guid>(role) { Id = Guid.CreateVersion7(), NormalizedName = role.ToUpperInvariant() };
            systeme.Contexte.Add(enregistre);
        }
        var compte = new Utilisateur(Guid.CreateVersion7(), adresse, nom) { NormalizedEmail = adresse.ToUpperInvariant(), NormalizedUserName = adresse.ToUpperInvariant() };
        compte.AttribuerPerimetre(type, code);
        systeme.Contexte.AddRange(compte, new IdentityUserRole<Guid> { UserId = compte.Id, RoleId = enregistre.Id });
        await systeme.Contexte.SaveChangesAsync();
    }

    public PorteeDeTest Agir(string role = Roles.Mairie, Perimetre? perimetre = null) => Moteur.Base.Agir(role, perimetre ?? Marseille, Mairie, "Nadia Berthier");

    public async Task<Guid> ProgrammerAsync(EcrireProgrammationInput? saisie = null)
    {
        await using var mairie = Agir();
        return await mairie.Service<IProgrammationAppService>().CreateAsync(saisie ?? Saisie(), default);
    }

    public async Task<T> ServirAsync<T>(Func<IProgrammationAppService, Task<T>> action)
    {
        await using var mairie = Agir();
        return await action(mairie.Service<IProgrammationAppService>());
    }

    public async Task PasserAsync()
    {
        await using var systeme = Moteur.Base.Systeme();
        await systeme.Service<IEnumerable<ITravailRecurrent>>().OfType<RapportsProgrammes>().Single().ExecuterAsync(default);
    }

    /// <summary>Exécute les travaux échus jusqu'au dernier, comme le balayage les trouverait.</summary>
    public async Task TravaillerAsync()
    {
        while (await EchusAsync() is { Count: > 0 } echus)
        {
            foreach (var travail in echus)
            {
                await Moteur.ExecuterAsync(travail.Id);
            }
        }
    }

    /// <summary>Jusqu'au 2 octobre à 6 h 5.</summary>
    public void Attendre() => Moteur.Base.Horloge.Avancer(new DateTimeOffset(2026, 10, 2, 4, 5, 0, TimeSpan.Zero) - Moteur.Base.Horloge.GetUtcNow());

    public Task EchoirAsync()
    {
        Attendre();
        return PasserAsync();
    }

    public async Task<List<ExecutionProgrammation>> ExecutionsAsync()
    {
        await using var systeme = Moteur.Base.Systeme();
        return await systeme.Contexte.ExecutionsProgrammation.AsNoTracking().OrderBy(e => e.Echeance).ToListAsync();
    }

    public async Task<List<Courriel>> CourrielsAsync(string prefixe)
    {
        await using var systeme = Moteur.Base.Systeme();
        return await systeme.Contexte.Courriels.AsNoTracking().Where(c => c.Cle!.StartsWith(prefixe)).OrderBy(c => c.DestinataireAdresse).ToListAsync();
    }

    public Task<List<Courriel>> EnvoisAsync() => CourrielsAsync("rapport-envoi:");

    public Task<List<Courriel>> AlertesAsync(string raison) => FiltrerAsync(raison);

    public async Task<int> RapportsAsync()
    {
        await using var systeme = Moteur.Base.Systeme();
        return await systeme.Contexte.Rapports.CountAsync();
    }

    public ValueTask DisposeAsync() => Moteur.DisposeAsync();

    private async Task<List<Courriel>> FiltrerAsync(string raison) =>
        [.. (await CourrielsAsync("rapport-alerte:")).Where(c => c.Cle!.Contains($":{raison}:", StringComparison.Ordinal))];

    private async Task<IReadOnlyList<TravailAPlanifier>> EchusAsync()
    {
        await using var systeme = Moteur.Base.Systeme();
        return await systeme.Service<IRegistreTravaux>().ListerEchusAsync(100, default);
    }
}

/// <summary>Installation sans partage : le lien mène à la page, qui demande un compte.</summary>
internal sealed class LienDePageSeul : ILienDeRapport
{
    public bool OuvreSansCompte => false;

    public Task<string> CheminAsync(Rapport rapport, DestinataireDuLien destinataire, CancellationToken ct) => Task.FromResult($"/rapports/{rapport.Id}");
}
