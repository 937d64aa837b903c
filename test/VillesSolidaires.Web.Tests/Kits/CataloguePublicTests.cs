using System.Net;
using System.Text;
using Shouldly;
using VillesSolidaires.Comptes;
using VillesSolidaires.Fichiers;
using Xunit;

namespace VillesSolidaires.Kits;

/// <summary>Catalogue public et dépôt, tels que les reçoit un navigateur.</summary>
public sealed class CataloguePublicTests(UsineWeb usine) : IClassFixture<UsineWeb>
{
    [Fact]
    public async Task Depot_QuandLeContenuEstPiege_DitPourquoiEtGardeLaSaisie()
    {
        var id = await usine.BrouillonAsync("depot-piege");
        var client = await usine.ConnecterAsync(Roles.Association);
        using var reponse = await client.DeposerAsync(
            $"/kits/{id}", $"/kits/{id}?handler=Deposer", [("Depot.Type", "Guide"), ("Depot.Langue", "ar"), ("Depot.Libelle", "Livret du voisin"), ("Depot.Nom", "livret.docx")],
            "Depot.Fichier", "livret.docx", DocumentsDeTest.Docx(("word/vbaProject.bin", [1])));
        reponse.StatusCode.ShouldBe(HttpStatusCode.OK);
        var page = await ClientWeb.TexteAsync(reponse);
        page.ShouldContain("contient des macros");
        page.ShouldContain("id=\"Depot_Fichier-err\"");
        page.ShouldContain("value=\"Livret du voisin\"");
        page.ShouldContain("<option selected=\"selected\" value=\"ar\">arabe</option>");
        page.ShouldContain("Le fichier est à choisir de nouveau");
        page.ShouldContain("L’aperçu des fichiers n’est pas disponible sur ce serveur");
    }

    [Fact]
    public async Task Liste_SeFiltreParLangueEtSeLitSansApercu()
    {
        var id = await usine.BrouillonAsync("langue-arabe");
        var client = await usine.ConnecterAsync(Roles.Association);
        using (await client.DeposerAsync(
            $"/kits/{id}", $"/kits/{id}?handler=Deposer", [("Depot.Type", "Affiche"), ("Depot.Langue", "ar"), ("Depot.Nom", "affiche-ar.pdf")], "Depot.Fichier", "a.pdf", KitsDeTest.Pdf))
        {
        }
        var filtree = await client.PageAsync("/kits?langue=ar&theme=&contenu=Affiche");
        filtree.ShouldContain("Kit langue-arabe");
        filtree.ShouldContain("Langue : arabe");
        (await client.PageAsync("/kits?langue=uk")).ShouldContain("Aucun kit ne correspond");

        using (await client.PosterAsync($"/kits/{id}", [], $"/kits/{id}?handler=Publier"))
        {
        }
        var publique = await usine.Anonyme().PageAsync("/kits-a-telecharger/langue-arabe");
        publique.ShouldContain("hreflang=\"ar\"");
        publique.ShouldContain("<span lang=\"ar\" dir=\"rtl\">العربية</span>");
        publique.ShouldContain("Ce qui a changé");
    }

    [Fact]
    public async Task KitPerime_QuitteLeCatalogueAvecUnePhraseEtSesAffichesSeServent()
    {
        var id = await usine.PublieAsync("ete-passe");
        var client = await usine.ConnecterAsync(Roles.Association);
        var page = $"/kits/{id}/modifier";
        using (var modifie = await client.PosterAsync(page,
            [
                ("Saisie.Titre", "Été passé"), ("Saisie.Nature", "Saisonnier"), ("Saisie.Resume", "Résumé."), ("Saisie.Themes", "Chaleur"), ("Saisie.Themes", "Vacances"),
                ("Saisie.ValideAu", "2026-08-31"), ("Saisie.ConcurrencyStamp", await client.ChampAsync(page, "Saisie.ConcurrencyStamp")),
            ]))
        {
            modifie.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        }
        (await client.PageAsync($"/kits/{id}")).ShouldContain("Ce kit est périmé depuis le 1er");

        var visiteur = usine.Anonyme();
        var catalogue = await visiteur.PageAsync("/kits-a-telecharger");
        catalogue.ShouldContain("Kits qui ne sont plus à jour");
        catalogue.ShouldContain("Été passé</a>, valable jusqu’au 31");
        (await visiteur.PageAsync("/kits-a-telecharger/ete-passe")).ShouldContain("Ce kit n’est plus à jour");
        using var affiche = await visiteur.LireAsync("/kits/ete-passe/affiche.pdf");
        affiche.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Apercu_SeSertEnImageQuiNeChangeJamais()
    {
        await usine.PublieAsync("avec-apercu");
        var empreinte = new string('c', 64);
        await using (var systeme = usine.Base.Systeme())
        {
            var fichier = (await systeme.Service<IKitRepository>().FichiersAsync(default)).First(f => f.Nom == "affiche.pdf");
            await systeme.Service<IDepotFichiers>().EcrireAsync(FichiersKit.Chemin(empreinte), Encoding.ASCII.GetBytes("une image"), default);
            await systeme.Service<IKitRepository>().NoterLectureAsync(fichier.Sha256, new LectureFichier(1, null, null, new ApercuRange(empreinte, 160, 226)), default);
        }
        var visiteur = usine.Anonyme();
        (await visiteur.PageAsync("/kits-a-telecharger")).ShouldContain($"src=\"/apercus-kits/{empreinte}.jpg\" width=\"160\" height=\"226\" alt=\"\" loading=\"lazy\"");
        using var image = await visiteur.LireAsync($"/apercus-kits/{empreinte}.jpg");
        image.StatusCode.ShouldBe(HttpStatusCode.OK);
        image.Content.Headers.ContentType!.MediaType.ShouldBe("image/jpeg");
        image.Headers.CacheControl!.ToString().ShouldBe("public, max-age=31536000, immutable");
        image.Headers.ETag!.Tag.ShouldBe($"\"{empreinte}\"");
        using var inconnue = await visiteur.LireAsync($"/apercus-kits/{new string('d', 64)}.jpg");
        inconnue.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }
}
