using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using VillesSolidaires.Courriels.Envoi;
using VillesSolidaires.Travaux;

namespace VillesSolidaires.Courriels;

public sealed class ExpediteurFichiersTests
{
    [Fact]
    public async Task Envoyer_QuandAucunServeurNEstConfigure_EcritUnFichierQuUnLecteurDeCourrielComprend()
    {
        await using var moteur = await MoteurDeTest.CreerAsync();
        var (id, travail) = await moteur.DeposerAsync();

        await moteur.ExecuterAsync(travail);

        var fichier = Fichiers(moteur).ShouldHaveSingleItem();
        Path.GetRelativePath(moteur.Base.Dossier, fichier).ShouldBe(Path.Combine("courriels", "2026-09-15", $"{id:N}.eml"));
        var message = MessageLu.Lire(await File.ReadAllBytesAsync(fichier));
        message["Subject"].ShouldBe("Convention « cœur de ville » : à signer avant le 1er octobre");
        message["From"].ShouldContain("<ne-pas-repondre@villes-solidaires.example>");
        message["To"].ShouldBe("Mairie de Béziers <mairie@demo.example>");
        message["Message-ID"].ShouldBe($"<{id:N}@villes-solidaires.example>");
        DateTimeOffset.Parse(message["Date"], CultureInfo.InvariantCulture).ShouldBe(TimeProvider.System.GetUtcNow(), TimeSpan.FromMinutes(2));
        message["List-Id"].ShouldBe("Villes Solidaires <notifications.villes-solidaires.example>");
        message["Auto-Submitted"].ShouldBe("auto-generated");
        message["MIME-Version"].ShouldBe("1.0");
        message.Parties.Keys.ShouldBe(["text/plain", "text/html"], "du plus simple au plus riche");
        message.Parties["text/plain"].ShouldStartWith("Bonjour,\n\nLa convention attend votre signature.\nMerci.\n\nOuvrir la page dans Villes Solidaires :\nhttp://localhost:5080/conventions/42\n");
        message.Parties["text/html"].ShouldContain("<a href=\"http://localhost:5080/conventions/42\"");
        message.Parties["text/html"].ShouldContain(">http://localhost:5080/conventions/42</a>");
    }

    [Fact]
    public async Task Envoyer_QuandRejouee_RecritLeMemeFichier()
    {
        await using var moteur = await MoteurDeTest.CreerAsync();
        var (id, _) = await moteur.DeposerAsync();
        var courriel = await moteur.LireCourrielAsync(id);
        var expediteur = moteur.Base.Racine.GetRequiredService<IExpediteurCourriel>();

        await expediteur.EnvoyerAsync(courriel, CancellationToken.None);
        moteur.Base.Horloge.Avancer(TimeSpan.FromDays(1));
        await expediteur.EnvoyerAsync(courriel, CancellationToken.None);

        Fichiers(moteur).Length.ShouldBe(1);
    }

    [Fact]
    public async Task Composer_QuandLeTexteContientDuHtml_LEchappeDansLeCorpsRiche()
    {
        await using var moteur = await MoteurDeTest.CreerAsync();
        var (_, travail) = await moteur.DeposerAsync(CourrielsDeTest.Creer(
            sujet: "<script>alert(1)</script>", corps: "<img src=x onerror=alert(1)>\n.\nPoint seul", nom: "\"Mairie\", <Laval>", lien: "/a?b=1&c='2'"));

        await moteur.ExecuterAsync(travail);

        var message = MessageLu.Lire(await File.ReadAllBytesAsync(Fichiers(moteur).Single()));
        var html = message.Parties["text/html"];
        html.ShouldNotContain("<script");
        html.ShouldNotContain("<img");
        html.ShouldContain("&lt;img src=x onerror=alert(1)&gt;<br>");
        html.ShouldContain("/a?b=1&amp;c=&#39;2&#39;");
        message.Parties["text/plain"].ShouldContain("<img src=x onerror=alert(1)>\n.\nPoint seul");
        message.EnTetes.Count(e => e.Nom.Equals("To", StringComparison.OrdinalIgnoreCase)).ShouldBe(1);
        message["To"].ShouldEndWith("<mairie@demo.example>");
    }

    [Fact]
    public async Task Composer_QuandSujetLongEtAccentue_SePlieSansSePerdre()
    {
        await using var moteur = await MoteurDeTest.CreerAsync();
        var sujet = string.Concat(Enumerable.Repeat("é€œ ", CourrielConsts.SujetMax / 4)).Trim();
        var (_, travail) = await moteur.DeposerAsync(CourrielsDeTest.Creer(sujet: sujet, lien: null));

        await moteur.ExecuterAsync(travail);

        var message = MessageLu.Lire(await File.ReadAllBytesAsync(Fichiers(moteur).Single()));
        message["Subject"].ShouldBe(sujet);
        message.Parties["text/plain"].ShouldNotContain("Ouvrir la page");
    }

    private static string[] Fichiers(MoteurDeTest moteur) => Directory.GetFiles(Path.Combine(moteur.Base.Dossier, "courriels"), "*", SearchOption.AllDirectories);
}
