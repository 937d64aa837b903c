using System.Net;
using System.Text;
using VillesSolidaires.Comptes;

namespace VillesSolidaires.Animations;

/// <summary>Modèles, construction d'un programme et import, par les pages : rien de saisi ne se perd.</summary>
public sealed class PagesConstruireTests(UsineWeb usine) : IClassFixture<UsineWeb>
{
    [Fact]
    public async Task Construire_QuandUneDateEstFausse_GardeTouteLaSaisieEtDesigneLaLigne()
    {
        var code = await ModeleAsync("mois:01");
        var mairie = await usine.ConnecterAsync(Roles.Mairie, "13055");
        const string Adresse = "/animations/construire?commune=13055&annee=2028";
        (await mairie.PageAsync(Adresse)).ShouldContain(code);

        using var reponse = await mairie.PosterAsync(Adresse, Envoi(code, "2028-01-20", "2028-01-10"), "/animations/construire");
        reponse.StatusCode.ShouldBe(HttpStatusCode.OK);
        var page = await ClientWeb.TexteAsync(reponse);
        page.ShouldContain("La date de fin précède");
        page.ShouldContain("value=\"2028-01-20\"");
        page.ShouldContain("value=\"2028-01-10\"");
        page.ShouldContain("aria-invalid=\"true\"");

        // Un 31 juin ne se lit pas : la ligne le dit, et garde ce qui était écrit.
        using var illisible = await mairie.PosterAsync(Adresse, Envoi(code, "2028-06-31", ""), "/animations/construire");
        (await ClientWeb.TexteAsync(illisible)).ShouldContain("value=\"2028-06-31\"");
    }

    [Fact]
    public async Task Construire_EnregistreEtMeneAuProgramme()
    {
        var code = await ModeleAsync("mois:02");
        var mairie = await usine.ConnecterAsync(Roles.Mairie, "13055");
        const string Adresse = "/animations/construire?commune=13055&annee=2029";
        using var reponse = await mairie.PosterAsync(Adresse, Envoi(code, "2029-02-10", "", annee: "2029"), "/animations/construire");
        reponse.Headers.Location!.ToString().ShouldBe("/animations?commune=13055&annee=2029");
        (await mairie.PageAsync(Adresse)).ShouldContain("Déjà au programme, le 10 février");
    }

    [Fact]
    public async Task Modele_SeCree_SePublie_EtRefuseLe31Juin()
    {
        var association = await usine.ConnecterAsync(Roles.Association);
        const string Adresse = "/animations/modeles/nouveau";
        (string, string)[] champs = [("Saisie.Code", "JUIN"), ("Saisie.Intitule", "Fête de juin"), ("Saisie.Regle.Genre", "JourFixe"), ("Saisie.Regle.DuMois", "6"), ("Saisie.DureeJours", "1")];
        using var refus = await association.PosterAsync(Adresse, [.. champs, ("Saisie.Regle.DuJour", "31")]);
        var page = await ClientWeb.TexteAsync(refus);
        page.ShouldContain("31 juin");
        page.ShouldContain("value=\"Fête de juin\"");

        using var cree = await association.PosterAsync(Adresse, [.. champs, ("Saisie.Regle.DuJour", "21")]);
        var fiche = cree.Headers.Location!.ToString();
        using var publie = await association.PosterAsync(fiche, [("Publication.Notes", "Première")], $"{fiche}?handler=Publier");
        publie.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await association.PageAsync(fiche)).ShouldContain("Version 1, publiée");
        (await association.PageAsync("/animations/modeles")).ShouldContain("Le 21 juin");
    }

    [Fact]
    public async Task Import_MontreLesErreurs_Importe_PuisAnnule()
    {
        var mairie = await usine.ConnecterAsync(Roles.Mairie, "13055");
        var csv = Encoding.UTF8.GetBytes("titre;debut\nRepas du cours Julien;12/06/2030\nJour faux;31/06/2030");
        using var depose = await mairie.DeposerAsync("/animations/import", "/animations/import", [("Depot.Commune", "13055")], "Depot.Fichier", "programme.csv", csv);
        var apercu = depose.Headers.Location!.ToString();
        var page = await mairie.PageAsync(apercu);
        page.ShouldContain("juin 2030 a 30 jours");
        page.ShouldContain("Importer l’animation saine");
        (await mairie.PageAsync(apercu + "&sort=EnErreur")).ShouldNotContain("Repas du cours Julien");

        using var confirme = await mairie.PosterAsync(apercu, [], apercu.Replace("?import", "?handler=Confirmer&import", StringComparison.Ordinal));
        confirme.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var lots = await mairie.PageAsync("/animations/import");
        lots.ShouldContain("programme.csv");
        var annuler = lots[lots.IndexOf("/animations/import?handler=Annuler", StringComparison.Ordinal)..];
        using var annule = await mairie.PosterAsync("/animations/import", [], annuler[..annuler.IndexOf('"', StringComparison.Ordinal)]);
        (await ClientWeb.TexteAsync(annule)).ShouldContain("animation retirée");
    }

    private static (string, string)[] Envoi(string code, string debut, string fin, string annee = "2028") =>
    [
        ("Saisie.Commune", "13055"), ("Saisie.Annee", annee), ("Saisie.Lignes[0].Cle", code), ("Saisie.Lignes[0].Retenue", "true"),
        ("Saisie.Lignes[0].Debut", debut), ("Saisie.Lignes[0].Fin", fin), ("geste", "enregistrer"),
    ];

    private async Task<string> ModeleAsync(string regle)
    {
        var code = $"M{Guid.NewGuid():N}"[..20].ToUpperInvariant();
        var modele = new ModeleAnimation(Guid.CreateVersion7(), code, new ModeleDonnees($"Modèle {code}", RegleDate.Lire(regle)) { DureeJours = 1 });
        modele.Publier(null, new DateTime(2026, 9, 1, 8, 0, 0, DateTimeKind.Utc));
        await using var systeme = usine.Base.Systeme();
        systeme.Contexte.Add(modele);
        await systeme.Contexte.SaveChangesAsync();
        return code;
    }
}
