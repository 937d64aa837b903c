using System.IO.Compression;
using System.Net;
using Microsoft.EntityFrameworkCore;
using VillesSolidaires.Comptes;
using VillesSolidaires.Conventions;
using VillesSolidaires.Travaux;

namespace VillesSolidaires.Rapports;

/// <summary>Un lot depuis ses pages : le demander, le suivre, l'annuler, le reprendre, prendre son archive, lire pourquoi une commune a échoué.</summary>
public sealed class PagesLotsTests(PagesLotsTests.Usine usine) : IClassFixture<PagesLotsTests.Usine>
{
    private const string Vivant = "hx-trigger=\"every 2s\"";
    private const string Motif = "Le PDF et le classeur ne disent pas le même total.";

    private static readonly Perimetre Mayenne = Perimetre.DeDepartement("53");

    [Fact]
    public async Task Lot_SeDemande_SeSuit_SAnnule_PuisSeReprend()
    {
        var client = await DepartementAsync();
        (await client.PageAsync("/rapports/lots")).ShouldContain($"{Formats.Accorder(2, "commune")}</b> de votre périmètre sont parties");
        var lot = await DemanderAsync(client);

        var page = await client.PageAsync(lot);
        page.ShouldContain("Le lot est lancé.");
        page.ShouldContain("0 rapports produits, 0\u00A0échec, 2 à faire");
        page.ShouldContain(Vivant);
        page.ShouldContain("pas encore finie");
        using (var tropTot = await client.LireAsync($"{lot}/departements/53"))
        {
            tropTot.StatusCode.ShouldBe(HttpStatusCode.Conflict);
            (await ClientWeb.TexteAsync(tropTot)).ShouldContain("à produire");
        }

        (await GesteAsync(client, lot, "Annuler")).ShouldContain("Le lot s’arrête.");
        page = await client.PageAsync(lot);
        page.ShouldNotContain(Vivant);
        page.ShouldContain("Reprendre le lot");

        (await GesteAsync(client, lot, "Reprendre")).ShouldContain(Vivant);
        (await client.PageAsync("/rapports/lots")).ShouldContain(lot);
    }

    [Fact]
    public async Task Lot_OffreSonArchive_EtDitPourquoiUneCommuneAEchoue()
    {
        var client = await DepartementAsync();
        var lot = await DemanderAsync(client);
        await ProduireAsync(Guid.Parse(lot.Split('/')[^1]), enEchec: "53147");

        var page = await client.PageAsync(lot);
        page.ShouldNotContain(Vivant);
        page.ShouldContain(Motif);
        page.ShouldContain("aria-label=\"Refaire : Mayenne\"");
        page.ShouldContain("1\u00A0fini sur 1");
        using (var archive = await client.LireAsync($"{lot}/departements/53"))
        {
            archive.StatusCode.ShouldBe(HttpStatusCode.OK);
            archive.Content.Headers.ContentType!.MediaType.ShouldBe("application/zip");
            archive.Content.Headers.ContentDisposition!.FileName.ShouldBe("rapports-53-2025-01-01-2025-12-31.zip");
            await using var zip = new ZipArchive(await archive.Content.ReadAsStreamAsync());
            zip.Entries.Select(e => e.FullName).ShouldBe(["laval-53130.pdf", "laval-53130.xlsx"]);
        }

        page = await GesteAsync(client, lot, "ReprendreCommune", "&commune=53147");
        page.ShouldContain("Le rapport de cette commune se refait.");
        page.ShouldNotContain(Motif);
        page.ShouldContain(Vivant);
    }

    [Fact]
    public async Task Demande_QuandLaPeriodeEstInversee_LeDitACoteDuChampEtGardeLaSaisie()
    {
        var client = await DepartementAsync();
        using var reponse = await client.PosterAsync("/rapports/lots", Saisie(du: "2025-06-01", au: "2025-01-31"));
        reponse.StatusCode.ShouldBe(HttpStatusCode.OK);
        var page = await ClientWeb.TexteAsync(reponse);
        page.ShouldContain("id=\"Saisie_Au-err\"");
        page.ShouldContain("value=\"2025-06-01\"");
        page.ShouldContain("value=\"2025-01-31\"");
    }

    private async Task<ClientWeb> DepartementAsync() => await usine.NaviguerAsync(await usine.CompteAsync(Roles.Departement, (TypePerimetre.Departement, "53")));

    /// <returns>Adresse du lot.</returns>
    private static async Task<string> DemanderAsync(ClientWeb client)
    {
        using var reponse = await client.PosterAsync("/rapports/lots", Saisie());
        reponse.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        return reponse.Headers.Location!.ToString();
    }

    /// <returns>La page où mène le geste.</returns>
    private static async Task<string> GesteAsync(ClientWeb client, string lot, string geste, string suite = "")
    {
        using var reponse = await client.PosterAsync("/rapports/lots", [], $"{lot}?handler={geste}{suite}");
        reponse.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        return await client.PageAsync(reponse.Headers.Location!.ToString());
    }

    private static (string Nom, string Valeur)[] Saisie(string du = "2025-01-01", string au = "2025-12-31") =>
    [
        ("Saisie.Departement", "53"), ("Saisie.Du", du), ("Saisie.Au", au), ("Saisie.Formats", CodesRapport.Pdf), ("Saisie.Formats", CodesRapport.Xlsx),
    ];

    /// <summary>Produit le lot par le vrai exécutant, une commune ayant déjà épuisé ses essais ; le moteur absent, l'essai clôt le travail à sa place.</summary>
    private async Task ProduireAsync(Guid lot, string enEchec)
    {
        await using var portee = usine.Base.Agir(Roles.Departement, Mayenne, nom: "Camille Roy");
        var contexte = portee.Contexte;
        (await contexte.CommunesDeLots.AsTracking().SingleAsync(c => c.LotId == lot && c.CommuneCode == enEchec)).Echouer(Motif, definitif: true);
        await contexte.SaveChangesAsync();
        await portee.Service<ExecutantsTravail>().Exiger(LotRapportsConsts.TypeTravail)
            .ExecuterAsync(new ContexteTravail(Guid.NewGuid(), lot, (_, _) => Task.CompletedTask), CancellationToken.None);
        await contexte.Travaux.Where(t => t.EntiteId == lot).ExecuteUpdateAsync(s => s.SetProperty(t => t.Statut, StatutTravail.Termine));
    }

    /// <summary>Hôte où Laval et Mayenne sont sous convention.</summary>
    public sealed class Usine : UsineWeb
    {
        public override async Task InitializeAsync()
        {
            await base.InitializeAsync();
            foreach (var (nom, code) in new[] { ("Mairie de Laval", "53130"), ("Mairie de Mayenne", "53147") })
            {
                await Base.ConventionAsync(new ModeleDeTest
                {
                    Mairie = nom, Commune = code, Departement = "53", Jusqua = ConventionStatut.Signee, Debut = new(2026, 9, 1), Fin = new(2027, 8, 31),
                });
            }
        }
    }
}
