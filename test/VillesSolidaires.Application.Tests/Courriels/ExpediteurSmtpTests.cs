using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using VillesSolidaires.Courriels.Envoi;
using VillesSolidaires.Travaux;

namespace VillesSolidaires.Courriels;

/// <summary>Un vrai dialogue SMTP, sur une vraie connexion.</summary>
public sealed class ExpediteurSmtpTests
{
    [Fact]
    public async Task Envoyer_QuandLeServeurAccepte_LuiRemetLeMessage()
    {
        await using var serveur = new ServeurSmtpDeTest();
        await using var moteur = await CreerAsync(serveur.Port);
        var (id, travail) = await moteur.DeposerAsync();

        await moteur.ExecuterAsync(travail);

        (await moteur.LireCourrielAsync(id)).Statut.ShouldBe(StatutCourriel.Envoye);
        serveur.Commandes.ShouldContain("MAIL FROM:<avis@villes.example>");
        serveur.Commandes.ShouldContain("RCPT TO:<mairie@demo.example>");
        var message = MessageLu.Lire(serveur.Messages.ShouldHaveSingleItem());
        message["Subject"].ShouldBe("Convention « cœur de ville » : à signer avant le 1er octobre");
        message["Message-ID"].ShouldBe($"<{id:N}@villes.example>");
        message.Parties["text/plain"].ShouldContain("https://villes.example/solidaires/conventions/42");
        Directory.Exists(Path.Combine(moteur.Base.Dossier, "courriels")).ShouldBeFalse("parti pour de bon, rien n’est gardé en fichier");
    }

    [Theory]
    [InlineData("550 5.1.1 boite inconnue", "Le serveur de courriel refuse l’adresse du destinataire (réponse 550). Vérifiez-la auprès de la personne.", StatutCourriel.Echec)]
    [InlineData("450 4.2.1 revenez plus tard", "Le serveur de courriel n’a pas pris le message : réponse 450.", StatutCourriel.EnAttente)]
    [InlineData("552 5.2.2 boite pleine", "Le serveur de courriel n’a pas pris le message : réponse 552.", StatutCourriel.EnAttente)]
    public async Task Envoyer_QuandLaBoiteEstRefusee_DistingueLeDefinitifDuPassager(string reponse, string motif, StatutCourriel statut)
    {
        await using var serveur = new ServeurSmtpDeTest { ReponseDestinataire = reponse };
        await using var moteur = await CreerAsync(serveur.Port);
        var (id, travail) = await moteur.DeposerAsync();

        await moteur.ExecuterAsync(travail);

        var courriel = await moteur.LireCourrielAsync(id);
        (courriel.Statut, courriel.Motif).ShouldBe((statut, motif));
        serveur.Messages.ShouldBeEmpty();
    }

    [Fact]
    public async Task Envoyer_QuandLeServeurSeTait_AbandonneAuDelai()
    {
        await using var serveur = new ServeurSmtpDeTest { Muet = true };
        await using var moteur = await CreerAsync(serveur.Port, o => o.Smtp.Delai = TimeSpan.FromMilliseconds(300));
        var (id, travail) = await moteur.DeposerAsync();
        var chronometre = Stopwatch.StartNew();

        // L'horloge du test est arrêtée : le délai, lui, se mesure sur la vraie.
        await moteur.ExecuterAsync(travail).WaitAsync(TimeSpan.FromSeconds(20));

        chronometre.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(5));
        (await moteur.LireCourrielAsync(id)).Motif.ShouldBe("Le serveur de courriel n’a pas pris le message : délai dépassé.");
    }

    [Fact]
    public async Task Envoyer_QuandPersonneNEcoute_LeDit()
    {
        int port;
        await using (var ferme = new ServeurSmtpDeTest())
        {
            port = ferme.Port;
        }
        await using var moteur = await CreerAsync(port);
        var (id, travail) = await moteur.DeposerAsync();

        await moteur.ExecuterAsync(travail);

        (await moteur.LireCourrielAsync(id)).Motif.ShouldBe("Le serveur de courriel n’a pas pris le message : connexion impossible.");
    }

    [Fact]
    public async Task Envoyer_QuandTlsExigeEtPasPropose_NEnvoieRienEnClair()
    {
        await using var serveur = new ServeurSmtpDeTest();
        await using var moteur = await CreerAsync(serveur.Port, o => (o.Smtp.Tls, o.Smtp.Identifiant, o.Smtp.MotDePasse) = (true, "villes", "secret-d-essai"));
        var (id, travail) = await moteur.DeposerAsync();

        await moteur.ExecuterAsync(travail);

        (await moteur.LireCourrielAsync(id)).Statut.ShouldBe(StatutCourriel.EnAttente);
        serveur.Messages.ShouldBeEmpty();
        serveur.Commandes.ShouldNotContain(c => c.StartsWith("AUTH", StringComparison.Ordinal) || c.StartsWith("MAIL", StringComparison.Ordinal));
    }

    private static Task<MoteurDeTest> CreerAsync(int port, Action<CourrielOptions>? reglages = null) => MoteurDeTest.CreerAsync(services: s => s.Configure<CourrielOptions>(o =>
    {
        (o.Expediteur, o.AdressePublique) = ("Avis <avis@villes.example>", "https://villes.example/solidaires/");
        (o.Smtp.Hote, o.Smtp.Port, o.Smtp.Tls) = ("127.0.0.1", port, false);
        reglages?.Invoke(o);
    }));
}
