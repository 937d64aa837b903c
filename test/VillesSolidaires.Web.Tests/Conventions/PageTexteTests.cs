using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Shouldly;
using VillesSolidaires.Comptes;
using Xunit;

namespace VillesSolidaires.Conventions;

/// <summary>Rédaction du texte : enregistrement, deux personnes, signatures annulées, mauvaises saisies, commentaires, droits.</summary>
public sealed partial class PageTexteTests(UsineWeb usine) : IClassFixture<UsineWeb>
{
    [Fact]
    public async Task Article_SansScript_SEnregistreEtLeDit()
    {
        var (id, clause) = await ArticleAsync();
        var client = await usine.ConnecterAsync(Roles.Association);
        using var reponse = await EcrireAsync(client, id, clause.Id, "Objet", "Un nouveau texte.", clause.Revision);
        reponse.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        reponse.Headers.Location!.ToString().ShouldEndWith($"/conventions/{id}/texte#clause-{clause.Id}");
        var page = await client.PageAsync($"/conventions/{id}/texte");
        page.ShouldContain("L’article est enregistré.");
        page.ShouldContain("Un nouveau texte.");
        page.ShouldContain("Modifié par Essai association");
    }

    [Fact]
    public async Task Texte_SansScript_NOuvreQuUnArticleALaFois()
    {
        var (id, clause) = await ArticleAsync();
        var client = await usine.ConnecterAsync(Roles.Association);
        var adresse = $"/conventions/{id}/texte";
        // Sans script, un <template> ne se montre ni ne s'envoie.
        var fermee = SansModeles(await client.PageAsync(adresse));
        fermee.ShouldNotContain("name=\"saisie.Texte\"");
        fermee.ShouldContain($"{adresse}?article={clause.Id}#clause-{clause.Id}");

        var ouverte = SansModeles(await client.PageAsync($"{adresse}?article={clause.Id}"));

        ouverte.Split("name=\"saisie.Texte\"").Length.ShouldBe(2);
        ouverte.ShouldContain("La convention organise les fêtes de voisins.</textarea>");
        using var refus = await EcrireAsync(client, id, clause.Id, "", "Un texte gardé.", clause.Revision);
        var refusee = SansModeles(await ClientWeb.TexteAsync(refus));
        refusee.Split("name=\"saisie.Texte\"").Length.ShouldBe(2);
        refusee.ShouldContain("Un texte gardé.</textarea>");
    }

    [Fact]
    public async Task Article_QuandLeScriptLEnregistre_RendLaRevisionEtLHeure()
    {
        var (id, clause) = await ArticleAsync();
        var client = await usine.ConnecterAsync(Roles.Association);
        using var reponse = await EcrireSeulAsync(client, id, clause.Id, "Un nouveau texte.", clause.Revision);
        var rendu = JsonSerializer.Deserialize<JsonElement>(await reponse.EnsureSuccessStatusCode().Content.ReadAsStringAsync());
        rendu.GetProperty("revision").GetInt32().ShouldBe(clause.Revision + 1);
        rendu.GetProperty("etat").GetString().ShouldBe($"Enregistré à {Formats.Heure(new TimeOnly(10, 0))}.");
        rendu.GetProperty("effet").GetString().ShouldBe("");
    }

    [Fact]
    public async Task Article_QuandUnAutreLAEcrit_MontreLesDeuxTextesPuisGardeLeMien()
    {
        var (id, clause) = await ArticleAsync();
        var (une, autre) = (await usine.ConnecterAsync(Roles.Association), await usine.ConnecterAsync(Roles.Administrateur));
        using var premier = await EcrireAsync(autre, id, clause.Id, "Objet", "La convention organise les repas de quartier.", clause.Revision);
        using var second = await EcrireAsync(une, id, clause.Id, "Objet", "La convention organise les fêtes de voisins et leurs tables.", clause.Revision);
        second.StatusCode.ShouldBe(HttpStatusCode.OK);
        var html = await second.Content.ReadAsStringAsync();
        html.ShouldContain("<mark>repas</mark>");
        html.ShouldContain("<ins>");
        var page = WebUtility.HtmlDecode(html);
        page.ShouldContain("Essai administrateur a modifié l’article 1");
        page.ShouldContain("Le texte de Essai administrateur, enregistré");
        page.ShouldContain(">La convention organise les fêtes de voisins et leurs tables.</textarea>");

        using var garde = await EcrireAsync(une, id, clause.Id, "Objet", "Les repas et les fêtes, fusionnés.", clause.Revision, ("garder", $"{clause.Revision + 1}"));
        garde.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await usine.FicheAsync(id)).Clauses[0].Texte.ShouldBe("Les repas et les fêtes, fusionnés.");
    }

    [Fact]
    public async Task Article_QuandLeScriptArriveSecond_RecoitLesDeuxTextes()
    {
        var (id, clause) = await ArticleAsync();
        var client = await usine.ConnecterAsync(Roles.Association);
        using var premier = await EcrireSeulAsync(client, id, clause.Id, "Le premier.", clause.Revision);
        using var second = await EcrireSeulAsync(client, id, clause.Id, "Le second.", clause.Revision);
        second.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        second.Content.Headers.ContentType!.MediaType.ShouldBe("text/html");
        var fragment = await second.Content.ReadAsStringAsync();
        fragment.ShouldContain("data-garder-le-mien");
        fragment.ShouldNotContain("<html");
        (await usine.FicheAsync(id)).Clauses[0].Texte.ShouldBe("Le premier.");
    }

    [Theory]
    [InlineData(null, "Le texte compte 100\u202F000 caractères")]
    [InlineData("Avant <script>alert(1)</script> après", "qui ressemble à une balise")]
    [InlineData("", "Saisissez le texte.")]
    public async Task Article_QuandLeTexteEstInadmissible_LeDitACoteDuChampEtLeGarde(string? texte, string message)
    {
        var (id, clause) = await ArticleAsync();
        var saisi = texte ?? new string('a', 100_000);
        var client = await usine.ConnecterAsync(Roles.Association);
        using var reponse = await EcrireAsync(client, id, clause.Id, "Un titre gardé", saisi, clause.Revision);
        var html = await reponse.Content.ReadAsStringAsync();
        html.ShouldNotContain("<script>alert");
        var page = WebUtility.HtmlDecode(html);
        page.ShouldContain(message);
        page.ShouldContain("href=\"#saisie_Texte\"");
        page.ShouldContain("value=\"Un titre gardé\"");
        page.ShouldContain($">{saisi}</textarea>");

        using var seul = await EcrireSeulAsync(client, id, clause.Id, saisi, clause.Revision);
        seul.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        JsonSerializer.Deserialize<JsonElement>(await seul.Content.ReadAsStringAsync())
            .GetProperty("erreurs").GetProperty("saisie.Texte").GetString()!.ShouldContain(message);
    }

    [Fact]
    public async Task Texte_QuandIlEstALaSignature_AvertitPuisDemandeConfirmationPuisDitCeQuiEstTombe()
    {
        var convention = await usine.PartiellementSigneeAsync(DonneesWeb.Laval);
        var (id, adresse) = (convention.Id, $"/conventions/{convention.Id}/texte");
        var clause = (await usine.FicheAsync(id)).Clauses[0];
        var client = await usine.ConnecterAsync(Roles.Association);
        var lecture = await client.PageAsync(adresse);
        lecture.ShouldContain("Modifier annulera 1\u00A0signature.");
        lecture.ShouldNotContain("<textarea");

        using var refus = await client.PosterAsync(adresse, Champs("Objet", "Autre.", clause.Revision), $"{adresse}?handler=Enregistrer&clauseId={clause.Id}");
        (await ClientWeb.TexteAsync(refus)).ShouldContain("Confirmez d’abord que vous voulez le modifier.");
        (await usine.FicheAsync(id)).Etat.ShouldBe(EtatConvention.PartiellementSignee);

        using var confirme = await client.PosterAsync(adresse, [], $"{adresse}?handler=Confirmer");
        var ouverte = confirme.Headers.Location!.ToString();
        (await client.PageAsync(ouverte)).ShouldContain("Cela se fera à votre premier enregistrement.");
        using var ecrit = await client.PosterAsync(ouverte, Champs("Objet", "Autre.", clause.Revision), $"{adresse}?handler=Enregistrer&clauseId={clause.Id}&modification=true");
        ecrit.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await client.PageAsync(adresse)).ShouldContain("L’article est enregistré. Une signature est annulée, son signataire en est averti ; la convention revient en correction.");
    }

    [Fact]
    public async Task Article_SeDeplaceAvecCeQuiYEstEcrit()
    {
        var (id, clause) = await ArticleAsync();
        var client = await usine.ConnecterAsync(Roles.Association);
        var adresse = $"/conventions/{id}/texte";
        using var reponse = await client.PosterAsync(adresse, Champs("Objet", "Écrit puis descendu.", clause.Revision), $"{adresse}?handler=Deplacer&clauseId={clause.Id}&numero=2");
        reponse.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var deplacee = (await usine.FicheAsync(id)).Clauses.Single(c => c.Id == clause.Id);
        (deplacee.Numero, deplacee.Texte).ShouldBe((2, "Écrit puis descendu."));
    }

    [Fact]
    public async Task Article_SAjouteALaFinEtSeRetire()
    {
        var (id, _) = await ArticleAsync();
        var client = await usine.ConnecterAsync(Roles.Association);
        var adresse = $"/conventions/{id}/texte";
        using var ajout = await client.PosterAsync(adresse, [("Nouvelle.Nature", "Annexe"), ("Nouvelle.Titre", "Résidences"), ("Nouvelle.Texte", "- Les Tilleuls\n- Le Parc")], $"{adresse}?handler=Ajouter");
        ajout.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var annexe = (await usine.FicheAsync(id)).Clauses[^1];
        annexe.Repere.ShouldBe("Annexe 1");
        using var retrait = await client.PosterAsync(adresse, [("revision", $"{annexe.Revision}")], $"{adresse}?handler=Retirer&clauseId={annexe.Id}");
        retrait.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await usine.FicheAsync(id)).Clauses.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Article_QuandIlAEteRecritEntreTemps_NeSeRetirePasALAveugle()
    {
        var (id, clause) = await ArticleAsync();
        var client = await usine.ConnecterAsync(Roles.Association);
        var adresse = $"/conventions/{id}/texte";
        using var ecrit = await EcrireAsync(client, id, clause.Id, "Objet", "Récrit.", clause.Revision);
        using var retrait = await client.PosterAsync(adresse, [("revision", $"{clause.Revision}")], $"{adresse}?handler=Retirer&clauseId={clause.Id}");
        (await ClientWeb.TexteAsync(retrait)).ShouldContain("Article 1 : Essai association l’a modifié");
        (await usine.FicheAsync(id)).Clauses.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Commentaire_SOuvreSeDiscuteEtSeResout()
    {
        var (id, clause) = await ArticleAsync();
        var client = await usine.ConnecterAsync(Roles.Association);
        var adresse = $"/conventions/{id}/texte";
        using var vide = await client.PosterAsync(adresse, [("commentaire.Texte", " ")], $"{adresse}?handler=Commenter&clauseId={clause.Id}");
        (await ClientWeb.TexteAsync(vide)).ShouldContain("id=\"commentaire_Texte-err\"");
        using var ouvert = await client.PosterAsync(adresse, [("commentaire.Texte", "Précisez les quartiers.")], $"{adresse}?handler=Commenter&clauseId={clause.Id}");
        ouvert.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var page = await client.PageAsync(adresse);
        page.ShouldContain("Ouvert, bloque la signature");
        page.ShouldContain("1\u00A0commentaire ouvert");
        var fil = (await usine.FicheAsync(id)).Clauses[0].Fils[0];
        using var reponse = await client.PosterAsync(adresse, [("commentaire.Texte", "C’est fait.")], $"{adresse}?handler=Repondre&clauseId={clause.Id}&filId={fil.Id}");
        using var resolu = await client.PosterAsync(adresse, [], $"{adresse}?handler=Resoudre&clauseId={clause.Id}&filId={fil.Id}");
        page = await client.PageAsync(adresse);
        page.ShouldContain("C’est fait.");
        page.ShouldContain("Résolu par Essai association");
        page.ShouldNotContain("bloque la signature");
    }

    [Fact]
    public async Task Texte_QuandLaPersonneNeRedigePas_SeLitEtSeCommente()
    {
        var organisation = await usine.OrganisationAsync();
        var convention = await usine.BrouillonAsync(DonneesWeb.Marseille, organisation);
        var bailleur = await usine.NaviguerAsync(await usine.CompteAsync(Roles.Bailleur, (TypePerimetre.Organisation, organisation.ToString())));
        var page = await bailleur.PageAsync($"/conventions/{convention.Id}/texte");
        page.ShouldContain("La Ville prête les salles des quartiers.");
        page.ShouldNotContain("Enregistrer l’article");
        page.ShouldContain("Commenter");
        var mairie = await usine.ConnecterAsync(Roles.Mairie, "13055");
        (await mairie.PageAsync($"/conventions/{convention.Id}/texte")).ShouldContain("Enregistrer l’article");
        using var hors = await (await usine.ConnecterAsync(Roles.Mairie, "53130")).LireAsync($"/conventions/{convention.Id}/texte");
        hors.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private async Task<(Guid Id, ClauseDto Clause)> ArticleAsync()
    {
        var id = (await usine.BrouillonAsync(DonneesWeb.Laval)).Id;
        return (id, (await usine.FicheAsync(id)).Clauses[0]);
    }

    private static string SansModeles(string page) => Modele().Replace(page, "");

    [GeneratedRegex("<template.*?</template>", RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Modele();

    private static (string, string)[] Champs(string titre, string texte, int revision) =>
        [("saisie.Titre", titre), ("saisie.Texte", texte), ("saisie.Revision", $"{revision}")];

    private static Task<HttpResponseMessage> EcrireAsync(ClientWeb client, Guid id, Guid clauseId, string titre, string texte, int revision, params (string, string)[] suite) =>
        client.PosterAsync($"/conventions/{id}/texte", [.. Champs(titre, texte, revision), .. suite], $"/conventions/{id}/texte?handler=Enregistrer&clauseId={clauseId}");

    /// <summary>Comme le script : il attend du JSON.</summary>
    private static async Task<HttpResponseMessage> EcrireSeulAsync(ClientWeb client, Guid id, Guid clauseId, string texte, int revision)
    {
        var jeton = await client.ChampAsync($"/conventions/{id}/texte", "__RequestVerificationToken");
        using var demande = new HttpRequestMessage(HttpMethod.Post, $"/conventions/{id}/texte?handler=Enregistrer&clauseId={clauseId}");
        demande.Headers.Accept.ParseAdd("application/json");
        demande.Content = new FormUrlEncodedContent(
            [new("__RequestVerificationToken", jeton), .. Champs("Un titre gardé", texte, revision).Select(c => KeyValuePair.Create(c.Item1, c.Item2))]);
        return await client.Http.SendAsync(demande);
    }
}
