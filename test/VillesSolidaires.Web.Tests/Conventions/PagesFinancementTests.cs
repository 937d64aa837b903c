using System.Net;
using Shouldly;
using VillesSolidaires.Comptes;
using Xunit;

namespace VillesSolidaires.Conventions;

/// <summary>Aides, échéancier et engagements d'une convention.</summary>
public sealed class PagesFinancementTests(UsineWeb usine) : IClassFixture<UsineWeb>
{
    [Theory]
    [InlineData("-5", "Un montant est supérieur à zéro.")]
    [InlineData("1234,567", "a plus de deux décimales")]
    [InlineData("beaucoup", "« beaucoup » n’est pas un nombre.")]
    [InlineData("", "Saisissez le montant.")]
    public async Task Aide_QuandLeMontantEstFaux_LeDitACoteDuChampEtGardeLaSaisie(string montant, string message)
    {
        var convention = await usine.BrouillonAsync(DonneesWeb.Laval);
        var client = await usine.ConnecterAsync(Roles.Association);
        using var reponse = await PosterAsync(client, convention.Id, "financement", "Enregistrer", Aide(convention, montant));
        reponse.StatusCode.ShouldBe(HttpStatusCode.OK);
        var page = await ClientWeb.TexteAsync(reponse);
        page.ShouldContain("id=\"Saisie_Montant-err\"");
        page.ShouldContain(message);
        page.ShouldContain($"value=\"{montant}\"");
        (await usine.FicheAsync(convention.Id)).Financements.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("84000", 84000)]
    [InlineData("84 000,50", 84000.5)]
    [InlineData("84\u202F000,5 €", 84000.5)]
    [InlineData("84000.25", 84000.25)]
    public async Task Aide_QuandLeMontantEstEcritALaMain_SeLit(string montant, double attendu)
    {
        var convention = await usine.BrouillonAsync(DonneesWeb.Laval);
        var client = await usine.ConnecterAsync(Roles.Association);
        using var reponse = await PosterAsync(client, convention.Id, "financement", "Enregistrer", Aide(convention, montant));
        reponse.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await usine.FicheAsync(convention.Id)).Montant.ShouldBe((decimal)attendu);
    }

    [Fact]
    public async Task Echeancier_DitSonTotalEtSonEcart()
    {
        var convention = await usine.BrouillonAsync(DonneesWeb.Laval);
        var client = await usine.ConnecterAsync(Roles.Association);
        using var aide = await PosterAsync(client, convention.Id, "financement", "Enregistrer", Aide(convention, "28000"));
        var id = (await usine.FicheAsync(convention.Id)).Financements[0].Id;
        using var versement = await VerserAsync(client, convention.Id, id, "2027", "2027-09-30", "14000,50");
        versement.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var page = await client.PageAsync($"/conventions/{convention.Id}/financement");
        page.ShouldContain("Il manque 13\u202F999,50\u202F€ à l’échéancier");
        page.ShouldContain("bloque la signature");
        using var trop = await VerserAsync(client, convention.Id, id, "2028", "2028-09-30", "14000");
        (await client.PageAsync($"/conventions/{convention.Id}/financement")).ShouldContain("L’échéancier dépasse de 0,50\u202F€");

        var prevu = (await usine.FicheAsync(convention.Id)).Financements[0].Versements[1];
        using var juste = await VerserAsync(client, convention.Id, id, "2028", "2028-09-30", "13999,50", $"&versement={prevu.Id}");
        (await client.PageAsync($"/conventions/{convention.Id}/financement")).ShouldContain("L’échéancier couvre le montant");
        using var retrait = await PosterAsync(client, convention.Id, "financement", $"RetirerVersement&aide={id}&versement={prevu.Id}");
        retrait.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        using var retraitAide = await PosterAsync(client, convention.Id, "financement", $"Retirer&aide={id}");
        (await usine.FicheAsync(convention.Id)).Financements.ShouldBeEmpty();
    }

    [Fact]
    public async Task Versement_QuandIlSortDeLaPeriode_LeDitACoteDuChamp()
    {
        var convention = await usine.BrouillonAsync(DonneesWeb.Laval);
        var client = await usine.ConnecterAsync(Roles.Association);
        using var aide = await PosterAsync(client, convention.Id, "financement", "Enregistrer", Aide(convention, "28000"));
        var id = (await usine.FicheAsync(convention.Id)).Financements[0].Id;
        using var tard = await VerserAsync(client, convention.Id, id, "2027", "2031-01-01", "28000");
        (await ClientWeb.TexteAsync(tard)).ShouldContain("id=\"Versement_Echeance-err\"");
        using var exercice = await VerserAsync(client, convention.Id, id, "2035", "2027-09-30", "28000");
        var page = await ClientWeb.TexteAsync(exercice);
        page.ShouldContain("id=\"Versement_Exercice-err\"");
        page.ShouldContain("value=\"28000\"");
    }

    [Fact]
    public async Task Aide_QuandLesDeuxPartiesSontLaMeme_LeDit()
    {
        var convention = await usine.BrouillonAsync(DonneesWeb.Laval);
        var client = await usine.ConnecterAsync(Roles.Association);
        using var reponse = await PosterAsync(client, convention.Id, "financement", "Enregistrer", Aide(convention with { Association = convention.Mairie }, "100"));
        (await ClientWeb.TexteAsync(reponse)).ShouldContain("id=\"Saisie_BeneficiaireId-err\"");
    }

    [Fact]
    public async Task Engagement_SAjouteSeModifieEtSeRetire()
    {
        var convention = await usine.BrouillonAsync(DonneesWeb.Laval);
        var client = await usine.ConnecterAsync(Roles.Association);
        using var vide = await PosterAsync(client, convention.Id, "engagements", "Ajouter", [("Saisie.PartieId", ""), ("Saisie.Libelle", ""), ("Saisie.Echeance", ""), ("Saisie.Cible", "-4")]);
        var page = await ClientWeb.TexteAsync(vide);
        page.ShouldContain("Choisissez la partie qui s’engage.");
        page.ShouldContain("Choisissez l’échéance.");
        using var negatif = await PosterAsync(client, convention.Id, "engagements", "Ajouter", Engagement(convention, "-4"));
        (await ClientWeb.TexteAsync(negatif)).ShouldContain("id=\"Saisie_Cible-err\"");
        using var ajout = await PosterAsync(client, convention.Id, "engagements", "Ajouter", Engagement(convention, "18"));
        ajout.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var engagement = (await usine.FicheAsync(convention.Id)).Engagements[0];
        (await client.PageAsync($"/conventions/{convention.Id}/engagements?engagement={engagement.Id}")).ShouldContain("value=\"Ouvrir les halls\"");
        using var modifie = await PosterAsync(client, convention.Id, "engagements", $"Modifier&engagement={engagement.Id}", Engagement(convention, "20"));
        (await usine.FicheAsync(convention.Id)).Engagements[0].Cible.ShouldBe(20);
        using var retrait = await PosterAsync(client, convention.Id, "engagements", $"Retirer&engagement={engagement.Id}");
        (await usine.FicheAsync(convention.Id)).Engagements.ShouldBeEmpty();
    }

    [Fact]
    public async Task Financement_QuandLaMairieLeLit_NeLeModifiePas()
    {
        var convention = await usine.BrouillonAsync(DonneesWeb.Marseille);
        var client = await usine.ConnecterAsync(Roles.Mairie, "13055");
        (await client.PageAsync($"/conventions/{convention.Id}/financement")).ShouldNotContain("Ajouter une aide");
        using var reponse = await PosterAsync(client, convention.Id, "financement", "Enregistrer", Aide(convention, "100"));
        reponse.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    private static (string, string)[] Aide(ConventionDeTest convention, string montant) =>
    [
        ("Saisie.AttribuantId", $"{convention.Mairie}"), ("Saisie.BeneficiaireId", $"{convention.Association}"), ("Saisie.Montant", montant),
        ("Saisie.Nature", "Numeraire"), ("Saisie.Conditions", "Echelonne"), ("Saisie.Dispositif", ""),
    ];

    private static (string, string)[] Engagement(ConventionDeTest convention, string cible) =>
        [("Saisie.PartieId", $"{convention.Bailleur}"), ("Saisie.Libelle", "Ouvrir les halls"), ("Saisie.Echeance", "2027-06-30"), ("Saisie.Cible", cible), ("Saisie.Unite", "halls")];

    private static Task<HttpResponseMessage> VerserAsync(ClientWeb client, Guid id, Guid aide, string exercice, string echeance, string montant, string suite = "") =>
        PosterAsync(client, id, "financement", $"Verser&aide={aide}{suite}",
            [("Versement.Exercice", exercice), ("Versement.Echeance", echeance), ("Versement.Montant", montant), ("Versement.Condition", "")]);

    private static Task<HttpResponseMessage> PosterAsync(ClientWeb client, Guid id, string page, string geste, (string, string)[]? champs = null) =>
        client.PosterAsync($"/conventions/{id}/{page}", champs ?? [], $"/conventions/{id}/{page}?handler={geste}");
}
