using Microsoft.Extensions.DependencyInjection;
using VillesSolidaires.Courriels.Envoi;
using VillesSolidaires.Travaux;

namespace VillesSolidaires.Courriels;

/// <summary>Le travail d'envoi, exécuté par le vrai moteur.</summary>
public sealed class EnvoiCourrielTests
{
    [Fact]
    public async Task Executer_QuandLeServeurAccepte_NoteLEnvoi()
    {
        await using var moteur = await CreerAsync();
        var (id, travail) = await moteur.DeposerAsync();

        await moteur.ExecuterAsync(travail);

        var courriel = await moteur.LireCourrielAsync(id);
        (courriel.Statut, courriel.Tentatives, courriel.EnvoyeLe).ShouldBe((StatutCourriel.Envoye, 1, moteur.Base.Horloge.GetUtcNow().UtcDateTime));
        (await moteur.LireAsync(travail)).Statut.ShouldBe(StatutTravail.Termine);
    }

    [Fact]
    public async Task Executer_QuandRejoueApresUnArretBrutal_NEnvoiePasDeuxFois()
    {
        await using var moteur = await CreerAsync();
        var (id, travail) = await moteur.DeposerAsync();
        // Le processus envoie, note l'envoi, et meurt avant de clore son travail.
        await moteur.ReclamerAilleursAsync(travail);
        await using (var mort = moteur.Base.Systeme())
        {
            await mort.Service<ExecutantsTravail>().Exiger(CourrielConsts.TypeTravail)
                .ExecuterAsync(new ContexteTravail(travail, id, (_, _) => Task.CompletedTask), CancellationToken.None);
        }
        moteur.Base.Horloge.Avancer(TimeSpan.FromMinutes(2));

        await moteur.ExecuterAsync(travail);

        Espion(moteur).Envoyes.ShouldBe([id]);
        var fini = await moteur.LireAsync(travail);
        (fini.Statut, fini.Tentatives).ShouldBe((StatutTravail.Termine, 2));
    }

    [Fact]
    public async Task Executer_QuandLeServeurEstEnPanneUneHeure_EspaceSesEssaisPuisEnvoie()
    {
        await using var moteur = await CreerAsync();
        var (id, travail) = await moteur.DeposerAsync();
        var retour = moteur.Base.Horloge.GetUtcNow().AddHours(1);
        Espion(moteur).Panne = _ => moteur.Base.Horloge.GetUtcNow() < retour ? Muet() : null;

        var attentes = await EpuiserAsync(moteur, travail);

        attentes.ShouldBe([1, 5, 20, 60]);
        var courriel = await moteur.LireCourrielAsync(id);
        (courriel.Statut, courriel.Tentatives, courriel.Motif).ShouldBe((StatutCourriel.Envoye, 5, null));
    }

    [Fact]
    public async Task Executer_QuandLaPanneDure_EchoueEnLeDisantPuisSeRenvoie()
    {
        await using var moteur = await CreerAsync();
        var (id, travail) = await moteur.DeposerAsync();
        Espion(moteur).Panne = _ => Muet();

        await moteur.ExecuterAsync(travail);
        (await moteur.LireCourrielAsync(id)).Motif.ShouldBe("Le serveur de courriel n’a pas pris le message : délai dépassé.");
        await EpuiserAsync(moteur, travail);

        var echec = await moteur.LireCourrielAsync(id);
        (echec.Statut, echec.Tentatives, echec.Motif).ShouldBe((StatutCourriel.Echec, 5, "Le serveur de courriel n’a pas pris le message : délai dépassé."));
        (await moteur.LireAsync(travail)).Erreur.ShouldBe(echec.Motif);

        Espion(moteur).Panne = _ => null;
        await using (var association = moteur.Base.Association())
        {
            await association.Service<ICourrielAppService>().RenvoyerAsync(id, CancellationToken.None);
        }
        moteur.Planifies.Travaux[^1].ShouldBe(new TravailAPlanifier(travail, CourrielConsts.TypeTravail, null));
        await moteur.ExecuterAsync(travail);

        (await moteur.LireCourrielAsync(id)).Statut.ShouldBe(StatutCourriel.Envoye);
    }

    [Fact]
    public async Task Executer_QuandLAdresseEstRefusee_EchoueToutDeSuite()
    {
        await using var moteur = await CreerAsync();
        var (id, travail) = await moteur.DeposerAsync();
        Espion(moteur).Panne = _ => new BusinessException(CourrielErrorCodes.AdresseRefusee).WithData("Cause", "réponse 550");

        await moteur.ExecuterAsync(travail);

        var courriel = await moteur.LireCourrielAsync(id);
        (courriel.Statut, courriel.Motif).ShouldBe(
            (StatutCourriel.Echec, "Le serveur de courriel refuse l’adresse du destinataire (réponse 550). Vérifiez-la auprès de la personne."));
        (await moteur.LireAsync(travail)).Tentatives.ShouldBe(1);
    }

    [Fact]
    public async Task Executer_QuandErreurImprevue_NeMontrePasSonDetail()
    {
        await using var moteur = await CreerAsync();
        var (id, travail) = await moteur.DeposerAsync();
        Espion(moteur).Panne = _ => new IOException("/chemin/secret");

        await moteur.ExecuterAsync(travail);

        var courriel = await moteur.LireCourrielAsync(id);
        (courriel.Statut, courriel.Motif).ShouldBe((StatutCourriel.EnAttente, "Le serveur de courriel n’a pas pris le message : erreur de notre côté."));
    }

    [Fact]
    public async Task Arreter_QuandEnAttente_MetLeCourrielEnEchecEtLeRelanceDepuisLesTravaux()
    {
        await using var moteur = await CreerAsync();
        var (id, travail) = await moteur.DeposerAsync();

        await moteur.AgirAsync(s => s.ArreterAsync(travail, CancellationToken.None));
        var arrete = await moteur.LireCourrielAsync(id);
        (arrete.Statut, arrete.Motif).ShouldBe((StatutCourriel.Echec, "L’envoi a été arrêté par une personne. Vous pouvez le renvoyer."));
        await moteur.AgirAsync(s => s.RelancerAsync(travail, CancellationToken.None));
        await moteur.ExecuterAsync(travail);

        Espion(moteur).Envoyes.ShouldBe([id]);
    }

    private static Task<MoteurDeTest> CreerAsync() => MoteurDeTest.CreerAsync(services: s =>
    {
        s.AddSingleton<ExpediteurEspion>();
        s.AddSingleton<IExpediteurCourriel>(sp => sp.GetRequiredService<ExpediteurEspion>());
    });

    private static ExpediteurEspion Espion(MoteurDeTest moteur) => moteur.Base.Racine.GetRequiredService<ExpediteurEspion>();

    private static ServeurIndisponibleException Muet() => new("délai dépassé", new TimeoutException());

    /// <summary>Déroule les essais jusqu'au dernier ; rend les minutes attendues entre eux.</summary>
    private static async Task<List<double>> EpuiserAsync(MoteurDeTest moteur, Guid travail)
    {
        var attentes = new List<double>();
        while (true)
        {
            await moteur.ExecuterAsync(travail);
            var ligne = await moteur.LireAsync(travail);
            if (ligne.EstClos)
            {
                return attentes;
            }
            var attente = ligne.ProchaineTentativeLe!.Value - moteur.Base.Horloge.GetUtcNow().UtcDateTime;
            attentes.Add(attente.TotalMinutes);
            moteur.Base.Horloge.Avancer(attente);
        }
    }
}
