using System.Net;
using VillesSolidaires.Comptes;
using VillesSolidaires.Conventions;

namespace VillesSolidaires.Animations;

/// <summary>Le calendrier en pages : quatre vues, leurs filtres, leurs gestes.</summary>
public sealed class PagesCalendrierTests(UsineWeb usine) : IClassFixture<UsineWeb>
{
    [Fact]
    public async Task Annee_MontreChaqueAnimationEtLAncienneDateDUnReport()
    {
        var planifiee = await usine.MarseilleAsync("Repas d’octobre", new(2026, 10, 22));
        var reportee = await usine.MarseilleAsync("Troc reporté", new(2026, 11, 8), AnimationStatut.Reportee);
        var client = await usine.MairieAsync();
        var page = await client.PageLisibleAsync(AnimationsWeb.Marseille);

        page.ShouldContain("Programme 2026 de Marseille");
        page.ShouldContain($"data-animation=\"{planifiee}\"");
        page.ShouldContain($"data-animation=\"{reportee}\" data-quittee");
        page.ShouldContain("prévue d’abord le 8 novembre");
        page.ShouldContain("dim. 15 nov.");
        page.ShouldContain("Vacances, zone B");
        // Deux dessins, l'un pour l'écran, l'autre pour le téléphone, nommés tous deux.
        page.Split("role=\"img\" aria-label=\"Calendrier 2026 de Marseille").Length.ShouldBe(3);
    }

    [Theory]
    [InlineData("mois", "jour=2026-10-04", "octobre 2026")]
    [InlineData("semaine", "jour=2026-10-04", "sem. 40")]
    [InlineData("liste", "annee=2026", "Exporter")]
    public async Task Vue_MontreLAnimationDeSaPeriode(string vue, string quand, string titre)
    {
        await usine.MarseilleAsync("Repas montré", new(2026, 10, 4));
        var client = await usine.MairieAsync();
        var page = await client.PageLisibleAsync($"/animations?vue={vue}&{quand}");
        page.ShouldContain("Repas montré");
        page.ShouldContain(titre);
    }

    [Theory]
    [InlineData("jour=2026-06-31&vue=mois")]
    [InlineData("jour=9999-12-31&vue=semaine")]
    [InlineData("jour=0001-01-01&vue=mois")]
    [InlineData("annee=2100&vue=annee")]
    [InlineData("annee=-4&vue=annee")]
    [InlineData("etat=inconnu&type=99&vue=zzz")]
    [InlineData("vue=liste&page=9999")]
    public async Task Adresse_QuandElleEstRetouchee_NeCasseRien(string parametres)
    {
        var client = await usine.MairieAsync();
        using var reponse = await client.LireAsync($"/animations?{parametres}");
        ((int)reponse.StatusCode).ShouldBeOneOf(200, 302);
    }

    [Fact]
    public async Task Filtres_NeGardentQueCeQuiRepond()
    {
        await usine.MarseilleAsync("Filtrée planifiée", new(2026, 12, 5));
        await usine.MarseilleAsync("Filtrée confirmée", new(2026, 12, 6), AnimationStatut.Confirmee);
        var client = await usine.MairieAsync();
        var page = await client.PageLisibleAsync($"{AnimationsWeb.Marseille}&etat=Confirmee");
        page.ShouldContain("Filtrée confirmée");
        page.ShouldNotContain("Filtrée planifiée");
        page.ShouldContain("État : Confirmée");
    }

    [Fact]
    public async Task Avertissements_DisentLeCroisementUneSeuleFois()
    {
        var lieu = await usine.Base.LieuAsync("13055", "13", new LieuDonnees("Parc du croisement"));
        await usine.MarseilleAsync("Kermesse du parc", new(2026, 11, 28), lieu: lieu);
        await usine.MarseilleAsync("Bal du parc", new(2026, 11, 28), lieu: lieu);
        var client = await usine.MairieAsync();
        var page = await client.PageLisibleAsync(AnimationsWeb.Marseille);
        page.Split("Même lieu : ").Length.ShouldBe(2);
        page.ShouldContain("Choisir une autre date");
    }

    [Fact]
    public async Task Commune_QuandLePerimetreEstNational_SeChoisitParSonNom()
    {
        var client = await usine.ConnecterAsync(Roles.Association);
        (await client.PageLisibleAsync("/animations?annee=2035")).ShouldContain("Ouvrir un programme");
        (await client.PageLisibleAsync("/animations?commune=marseille&annee=2026")).ShouldContain("Programme 2026 de Marseille");
        (await client.PageLisibleAsync("/animations?commune=nulle+part")).ShouldContain("commune-err");
    }

    [Fact]
    public async Task Commune_QuandElleEstHorsDuPerimetre_EstRefusee()
    {
        var client = await usine.MairieAsync();
        using var reponse = await client.LireAsync("/animations?commune=53130");
        reponse.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Annee_QuandElleEstVide_ProposeDeLaConstruire()
    {
        var client = await usine.MairieAsync();
        var page = await client.PageLisibleAsync("/animations?annee=2031");
        page.ShouldContain("Aucune animation en 2031");
        page.ShouldContain("/animations/construire?commune=13055&annee=2031");
    }

    [Fact]
    public async Task Deplacement_RevientALaMemeVueEtLeDit()
    {
        var id = await usine.MarseilleAsync("Loto", new(2026, 10, 10));
        var client = await usine.MairieAsync();
        var adresse = $"{AnimationsWeb.Marseille}&etat=Planifiee";
        using var reponse = await client.PosterAsync(
            adresse, [("id", id.ToString()), ("Deplacement.Debut", "2026-10-17"), ("Deplacement.ConcurrencyStamp", (await usine.AnimationAsync(id)).ConcurrencyStamp)],
            $"{adresse}&handler=Deplacement&confirmer=deplacement");
        reponse.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        reponse.Headers.Location!.OriginalString.ShouldContain("etat=Planifiee");
        reponse.Headers.Location.OriginalString.ShouldNotContain("handler");
        (await usine.AnimationAsync(id)).Debut.ShouldBe(new DateOnly(2026, 10, 17));
        (await client.PageLisibleAsync(adresse)).ShouldContain("L’animation est au samedi 17 octobre 2026.");
    }

    [Theory]
    [InlineData("2027-01-09", "n’est pas dans le programme 2026")]
    [InlineData("2026-06-31", "2026-06-31")]
    [InlineData("", "Choisissez la nouvelle date")]
    public async Task Deplacement_QuandLaDateNeConvientPas_RouvreLeDialogueAvecLaSaisie(string date, string attendu)
    {
        var id = await usine.MarseilleAsync("Loto resté", new(2026, 10, 10));
        var client = await usine.MairieAsync();
        using var reponse = await client.PosterAsync(
            AnimationsWeb.Marseille, [("id", id.ToString()), ("Deplacement.Debut", date)], $"{AnimationsWeb.Marseille}&handler=Deplacement&confirmer=deplacement");
        reponse.StatusCode.ShouldBe(HttpStatusCode.OK);
        var dialogue = AnimationsWeb.Dialogue(await PagesLisibles.TexteAsync(reponse), "deplacement");
        dialogue.ShouldContain(attendu);
        dialogue.ShouldContain("Deplacement_Debut-err");
        dialogue.ShouldContain(id.ToString());
        (await usine.AnimationAsync(id)).Debut.ShouldBe(new DateOnly(2026, 10, 10));
    }

    [Fact]
    public async Task Deplacement_QuandUnAutreAEnregistre_LeDitEtNEcrasePas()
    {
        var id = await usine.MarseilleAsync("Loto disputé", new(2026, 10, 10));
        var client = await usine.MairieAsync();
        using var reponse = await client.PosterAsync(
            AnimationsWeb.Marseille, [("id", id.ToString()), ("Deplacement.Debut", "2026-10-17"), ("Deplacement.ConcurrencyStamp", Guid.NewGuid().ToString("N"))],
            $"{AnimationsWeb.Marseille}&handler=Deplacement&confirmer=deplacement");
        var dialogue = AnimationsWeb.Dialogue(await PagesLisibles.TexteAsync(reponse), "deplacement");
        dialogue.ShouldContain("entre-temps");
        dialogue.ShouldContain((await usine.AnimationAsync(id)).ConcurrencyStamp);
        (await usine.AnimationAsync(id)).Debut.ShouldBe(new DateOnly(2026, 10, 10));
    }

    [Fact]
    public async Task Elu_NeVoitNiGesteNiDialogueEtNePeutPasDeplacer()
    {
        var id = await usine.MarseilleAsync("Loto lu", new(2026, 10, 10));
        var elu = await usine.ConnecterAsync(Roles.Elu, "13055");
        var page = await elu.PageLisibleAsync(AnimationsWeb.Marseille);
        page.ShouldNotContain("data-deplacer");
        page.ShouldNotContain("Ajouter une animation");
        using var reponse = await elu.PosterAsync(AnimationsWeb.Marseille, [("id", id.ToString()), ("Deplacement.Debut", "2026-10-17")], $"{AnimationsWeb.Marseille}&handler=Deplacement");
        reponse.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Programme_SePublieSeRegleEtSeRetire()
    {
        await usine.MarseilleAsync("Fête de 2028", new(2028, 6, 2));
        const string Adresse = "/animations?commune=13055&annee=2028";
        var client = await usine.MairieAsync();
        (string, string)[] champs = [("id", await client.ChampAsync(Adresse, "id")), ("concurrencyStamp", await client.ChampAsync(Adresse, "concurrencyStamp"))];
        using var publie = await client.PosterAsync(Adresse, champs, $"{Adresse}&handler=Publication");
        publie.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var page = await client.PageLisibleAsync(Adresse);
        page.ShouldContain("publié le 15 septembre 2026");
        var programme = ClientWeb.Champ(AnimationsWeb.Dialogue(page, "reglage"), "id");

        using var absurde = await client.PosterAsync(Adresse, [("id", programme), ("Reglage.DelaiVoiePublique", "900")], $"{Adresse}&handler=Reglage&confirmer=reglage");
        AnimationsWeb.Dialogue(await PagesLisibles.TexteAsync(absurde), "reglage").ShouldContain("entre 0 et 180 jours");
        using var regle = await client.PosterAsync(Adresse, [("id", programme), ("Reglage.DelaiVoiePublique", "45")], $"{Adresse}&handler=Reglage&confirmer=reglage");
        regle.StatusCode.ShouldBe(HttpStatusCode.Redirect);

        using var retire = await client.PosterAsync(Adresse, [("id", programme)], $"{Adresse}&handler=Depublication&confirmer=depublication");
        retire.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        page = await client.PageLisibleAsync(Adresse);
        page.ShouldContain("pas encore public");
        page.ShouldContain("Garder 45");
    }

    [Fact]
    public async Task Export_PorteExactementLaListe()
    {
        await usine.MarseilleAsync("Export un", new(2029, 3, 4));
        await usine.MarseilleAsync("Export deux", new(2029, 3, 5), AnimationStatut.Confirmee);
        var client = await usine.MairieAsync();
        (await client.PageLisibleAsync("/animations?vue=liste&annee=2029")).ShouldContain("Exporter ces 2 lignes");
        var csv = await client.PageLisibleAsync("/animations?vue=liste&annee=2029&etat=Confirmee&handler=Export&format=csv");
        csv.ShouldContain("Export deux");
        csv.ShouldNotContain("Export un");
        using var xlsx = await client.LireAsync("/animations?vue=liste&annee=2029&handler=Export&format=xlsx");
        xlsx.Content.Headers.ContentType!.MediaType.ShouldBe("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    }

    [Fact]
    public async Task Menu_MeneAuProgramme()
    {
        var client = await usine.MairieAsync();
        (await client.PageLisibleAsync("/kits")).ShouldContain("href=\"/animations\"");
    }
}
