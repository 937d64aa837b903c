using VillesSolidaires.Comptes;
using VillesSolidaires.Documents.Excel;
using VillesSolidaires.Documents.Reading;
using VillesSolidaires.Kits;
using VillesSolidaires.Rapports.Modele;

namespace VillesSolidaires.Rapports;

/// <summary>Un texte saisi avec un caractère que les polices n'ont pas : le rapport sort, et rien ne se perd.</summary>
public sealed class JeuImprimableTests
{
    [Fact]
    public async Task Rapport_QuandUnTitrePorteUneEmoticone_LEcritParSonCodeDansLePdfEtLaGardeAilleurs()
    {
        await using var essai = await BaseDeTest.CreerAsync();
        await essai.AjouterTerritoireAsync();
        await essai.CreerKitEnLigneAsync(titre: "Canicule 😀");
        await essai.TelechargerAsync("13055", 3);
        var id = await essai.DemanderAsync(RapportsDeTest.Demande());

        await essai.ProduireAsync(id);

        await using var portee = essai.Agir(Roles.Elu, Perimetre.DeCommune("13055"));
        var service = portee.Service<IRapportAppService>();
        var texte = PdfTextReader.Read((await service.GetDocumentAsync(id, "pdf", default)).Contenu).Text;
        texte.ShouldContain("[U+1F600]");
        texte.ShouldContain("Caractères remplacés");
        var classeur = WorkbookReader.Read(new MemoryStream((await service.GetDocumentAsync(id, "xlsx", default)).Contenu));
        classeur.Sheet("Kits téléchargés").Rows.SelectMany(l => l).OfType<string>().ShouldContain(c => c.Contains("😀", StringComparison.Ordinal));
        JeuDeDonnees.DeJson((await essai.LireRapportAsync(id)).JeuDeDonnees!).Tableau("Par kit").Lignes[0][0].Texte.ShouldBe("Canicule 😀");
    }

    [Fact]
    public void De_QuandToutSeDessine_RendLeMemeJeu()
    {
        var entete = new EnTeteRapport("Impact communal", "Évron", "53097", new(2025, 1, 1), new(2025, 12, 31), new DateTime(2026, 1, 12, 9, 0, 0, DateTimeKind.Utc), "Essai", null);
        var jeu = new JeuDeDonnees(entete, [new SectionRapport("s", "Section", [], ["« Œuvre » à 5 €"], [], [])]);
        JeuImprimable.De(JeuImprimable.Signaler(jeu)).ShouldBeSameAs(jeu);
    }
}
