using System.Net;
using VillesSolidaires.Comptes;
using VillesSolidaires.Labels;

namespace VillesSolidaires;

/// <summary>Préparer une version, l'écrire sans script, la publier, la comparer ; ouvrir une session dessus.</summary>
public sealed class PagesReferentielTests(UsineWeb usine) : IClassFixture<UsineWeb>
{
    private const string Livre = "/labels/referentiels/0193a0c0-2026-7001-8000-000000000001";

    [Fact]
    public async Task Version_SEcritSeRangeEtSePublie_SansScript()
    {
        await AssurerAsync();
        var association = await usine.ConnecterAsync(Roles.Association);
        (await association.PageAsync("/labels/referentiels")).ShouldContain("2026.1");
        (await association.PageAsync(Livre)).ShouldSatisfyAllConditions(
            p => p.ShouldContain("Proposition livrée avec l’application"), p => p.ShouldContain("exigée au niveau 2"), p => p.ShouldContain("preuve automatique"));

        using var ouverte = await association.PosterAsync(Livre, [], $"{Livre}?handler=Version");
        var fiche = ouverte.Headers.Location!.ToString();
        (await association.PageAsync(fiche)).ShouldSatisfyAllConditions(p => p.ShouldContain("Référentiel 2026.2"), p => p.ShouldContain("le compte y est"));

        // Un critère de plus : la saisie revient entière, le nouveau critère porte le numéro suivant, rien n'est enregistré.
        using var ajoute = await association.PosterAsync(fiche, [.. Champs(poids: "50,5", intitule: "Un lieu à soi"), ("geste", "ajouter-critere:0")]);
        (await ClientWeb.TexteAsync(ajoute)).ShouldSatisfyAllConditions(
            p => p.ShouldContain("Un lieu à soi"), p => p.ShouldContain("Saisie.Axes[0].Criteres[1].Numero"), p => p.ShouldContain("il manque 49,5"));
        (await association.PageAsync(fiche)).ShouldNotContain("Un lieu à soi");

        // Une erreur de saisie se dit près du champ, et le reste de la saisie est là.
        using var refusee = await association.PosterAsync(fiche, [.. Champs(poids: "beaucoup", intitule: "Un lieu à soi"), ("geste", "enregistrer")]);
        (await ClientWeb.TexteAsync(refusee)).ShouldSatisfyAllConditions(p => p.ShouldContain("« beaucoup » n’est pas un nombre"), p => p.ShouldContain("Un lieu à soi"));

        using var enregistree = await association.PosterAsync(fiche, [.. Champs(poids: "50,5", intitule: "Un lieu à soi"), ("geste", "enregistrer")]);
        enregistree.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await association.PageAsync(fiche)).ShouldContain("Les poids des critères font 50,5 au lieu de 100. Ajoutez 49,5.");
        using var tropTot = await association.PosterAsync(fiche, [], $"{fiche}?handler=Publier");
        (await ClientWeb.TexteAsync(tropTot)).ShouldSatisfyAllConditions(p => p.ShouldContain("font 50,5 au lieu de 100"), p => p.ShouldContain("Un lieu à soi"));

        using var juste = await association.PosterAsync(fiche, [.. Champs(poids: "100", intitule: "Un lieu à soi"), ("geste", "enregistrer")]);
        using var publiee = await association.PosterAsync(fiche, [], $"{fiche}?handler=Publier");
        publiee.StatusCode.ShouldBe(HttpStatusCode.Redirect);

        var mairie = await usine.ConnecterAsync(Roles.Mairie);
        (await mairie.PageAsync(fiche)).ShouldSatisfyAllConditions(p => p.ShouldContain("Un lieu à soi"), p => p.ShouldNotContain("name=\"geste\""));
        (await mairie.PageAsync($"{fiche}/comparaison")).ShouldSatisfyAllConditions(p => p.ShouldContain("Critère retiré"), p => p.ShouldContain("Critère ajouté"));
        using var apres = await association.PosterAsync(fiche, [.. Champs(poids: "90", intitule: "Autre"), ("geste", "enregistrer")]);
        (await association.PageAsync(fiche)).ShouldContain("Un lieu à soi");
    }

    [Fact]
    public async Task Session_QuandLeCalendrierEstInverse_LeDitPresDuChampEtGardeLeReste()
    {
        await AssurerAsync();
        var association = await usine.ConnecterAsync(Roles.Association);
        (string, string)[] Champs(string cloture) =>
        [
            ("Saisie.Intitule", "Session de printemps"), ("Saisie.ReferentielId", ReferentielLivre.Id.ToString()), ("Saisie.Ouverture", "2027-01-10"), ("Saisie.Cloture", cloture),
            ("Saisie.FinCorrections", "2027-05-31"), ("Saisie.DelaiComplements", "21"), ("Saisie.DelaiReponse", "30"), ("Saisie.Validite", "3"),
        ];
        using var refusee = await association.PosterAsync("/labels/sessions/nouvelle", Champs("2027-01-05"));
        (await ClientWeb.TexteAsync(refusee)).ShouldSatisfyAllConditions(
            p => p.ShouldContain("id=\"Saisie_Cloture-err\""), p => p.ShouldContain("Session de printemps"), p => p.ShouldContain("2027-05-31"));

        using var creee = await association.PosterAsync("/labels/sessions/nouvelle", Champs("2027-04-30"));
        var fiche = creee.Headers.Location!.ToString();
        (await association.PageAsync(fiche)).ShouldSatisfyAllConditions(p => p.ShouldContain("Session de printemps"), p => p.ShouldContain("Aucune commune n’a ouvert de dossier"));
        using var modifiee = await association.PosterAsync($"{fiche}/modifier", [.. Champs("2027-04-15").Skip(1), ("Saisie.Intitule", "Session 2027")]);
        modifiee.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var mairie = await usine.ConnecterAsync(Roles.Mairie);
        (await mairie.PageAsync("/labels/sessions")).ShouldSatisfyAllConditions(p => p.ShouldContain("Session 2027"), p => p.ShouldContain("À venir"), p => p.ShouldNotContain("Ouvrir une session"));
    }

    private async Task AssurerAsync()
    {
        await using var systeme = usine.Base.Systeme();
        await systeme.Service<IReferentielLivre>().AssurerAsync(default);
    }

    private static (string, string)[] Champs(string poids, string intitule) =>
    [
        ("Saisie.Intitule", "Label"), ("Saisie.Seuils[0]", "40"), ("Saisie.Seuils[1]", "60"), ("Saisie.Seuils[2]", "80"),
        ("Saisie.Axes[0].Intitule", "Moyens"), ("Saisie.Axes[0].Criteres[0].Numero", "6"), ("Saisie.Axes[0].Criteres[0].Intitule", intitule),
        ("Saisie.Axes[0].Criteres[0].Poids", poids), ("Saisie.Axes[0].Criteres[0].Condition", "Toujours"),
        .. Enumerable.Range(0, 5).Select(n => ($"Saisie.Axes[0].Criteres[0].Descripteurs[{n}]", $"Note {n}")),
        .. Enumerable.Range(0, 3).Select(n => ($"Saisie.Axes[0].Criteres[0].Minimums[{n}]", $"{n + 1}")),
        ("Saisie.Axes[0].Criteres[0].Preuves[0].Libelle", "Charte d’usage"), ("Saisie.Axes[0].Criteres[0].Preuves[0].Obligatoire", "true"),
    ];
}
