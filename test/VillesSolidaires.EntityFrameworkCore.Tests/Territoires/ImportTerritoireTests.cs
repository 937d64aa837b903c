using Microsoft.EntityFrameworkCore;
using VillesSolidaires.Donnees;

namespace VillesSolidaires.Territoires;

/// <summary>Import de petits lots écrits par chaque test.</summary>
public sealed class ImportTerritoireTests
{
    [Fact]
    public async Task Importer_QuandLaBaseEstVide_CreeToutSansNommerDeChangement()
    {
        await using var test = await BaseDeTest.CreerAsync();
        using var lot = new LotDeTest();

        var bilan = await ImporterAsync(test, lot);

        bilan.De(BilanSorte.Communes).ShouldBe(new BilanSorte(BilanSorte.Communes, 3, 0, 0, 0));
        bilan.PremiersChangements.ShouldBeEmpty();
    }

    [Fact]
    public async Task ImporterSiChange_QuandLeLotEstDejaEnBase_NeRelitRien()
    {
        await using var test = await BaseDeTest.CreerAsync();
        using var lot = new LotDeTest();
        await ImporterAsync(test, lot);

        await using var systeme = test.Systeme();
        (await systeme.Service<ImportTerritoire>().ImporterSiChangeAsync(lot.Source, null, default)).ShouldBeNull();
    }

    [Fact]
    public async Task Importer_QuandUnePopulationChange_LaMetAJourEtLaNomme()
    {
        await using var test = await BaseDeTest.CreerAsync();
        using var lot = new LotDeTest();
        await ImporterAsync(test, lot);
        lot.Remplacer(SourceTerritoire.Communes, "49400", "50001");

        var bilan = await ImporterAsync(test, lot);

        bilan.De(BilanSorte.Communes).ShouldBe(new BilanSorte(BilanSorte.Communes, 0, 1, 2, 0));
        bilan.PremiersChangements.ShouldHaveSingleItem().ShouldMatch("^Laval \\(53130\\) : population 49.400 → 50.001$");
        await using var systeme = test.Systeme();
        (await systeme.Contexte.Communes.SingleAsync(c => c.Code == "53130")).Strate.ShouldBe(8);
    }

    [Fact]
    public async Task Importer_QuandUneCommuneDisparait_LaGardeNonActuelle()
    {
        await using var test = await BaseDeTest.CreerAsync();
        using var lot = new LotDeTest();
        await ImporterAsync(test, lot);
        lot.Retirer(SourceTerritoire.Communes, "53147;");

        var bilan = await ImporterAsync(test, lot);

        bilan.De(BilanSorte.Communes).Retirees.ShouldBe(1);
        bilan.PremiersChangements.ShouldContain("Mayenne (53147) : n’est plus une commune actuelle");
        await using var systeme = test.Systeme();
        (await systeme.Contexte.Communes.SingleAsync(c => c.Code == "53147")).EstActuelle.ShouldBeFalse();
        (await ImporterAsync(test, lot)).EstSansChangement.ShouldBeTrue();
    }

    [Fact]
    public async Task Importer_QuandUneIntercommunaliteDisparait_NEffaceQueCelleQuePlusPersonneNeCite()
    {
        await using var test = await BaseDeTest.CreerAsync();
        using var lot = new LotDeTest();
        await ImporterAsync(test, lot);
        lot.Retirer(SourceTerritoire.Epcis, "200083392;");
        lot.Remplacer(SourceTerritoire.Communes, ";200083392;", ";200054807;");

        (await ImporterAsync(test, lot)).De(BilanSorte.Epcis).Retirees.ShouldBe(1);

        await using var systeme = test.Systeme();
        (await systeme.Contexte.Epcis.Select(e => e.Siren).ToListAsync()).ShouldHaveSingleItem().ShouldBe("200054807");
    }

    [Theory]
    [InlineData(SourceTerritoire.Communes, ";49400;", ";beaucoup;", 3, "population")]
    [InlineData(SourceTerritoire.Communes, ";49400;", ";-5;", 3, "population")]
    [InlineData(SourceTerritoire.Communes, "53147;Mayenne;53;", "53147;Mayenne;99;", 4, "« 99 », qui n’existe pas")]
    [InlineData(SourceTerritoire.Communes, "53147;", "53130;", 4, "déjà à la ligne 3")]
    [InlineData(SourceTerritoire.Communes, "53147;", "5314;", 4, "code valide")]
    [InlineData(SourceTerritoire.Communes, "5.38107", "538.1", 2, "longitude")]
    [InlineData(SourceTerritoire.Communes, ";metro;-0.76;48.07", ";metro", 3, "mal formée")]
    [InlineData(SourceTerritoire.Departements, "53;Mayenne;", "53;;", 3, "« nom » est vide")]
    public async Task Importer_QuandUneLigneEstFausse_DitLeFichierEtLaLigneEtNEcritRien(string fichier, string texte, string remplacement, int ligne, string motif)
    {
        await using var test = await BaseDeTest.CreerAsync();
        using var lot = new LotDeTest();
        lot.Remplacer(fichier, texte, remplacement);

        var erreur = await Should.ThrowAsync<DonneesTerritoireException>(() => ImporterAsync(test, lot));

        (erreur.Fichier, erreur.Ligne).ShouldBe((fichier, ligne));
        erreur.Message.ShouldContain(motif);
        await using var systeme = test.Systeme();
        (await systeme.Contexte.Regions.AnyAsync()).ShouldBeFalse();
        (await systeme.Contexte.Empreintes.AnyAsync()).ShouldBeFalse();
    }

    [Fact]
    public async Task Importer_QuandUneColonneManque_LaNomme()
    {
        await using var test = await BaseDeTest.CreerAsync();
        using var lot = new LotDeTest();
        lot.Remplacer(SourceTerritoire.Communes, "population;", "habitants;");

        (await Should.ThrowAsync<DonneesTerritoireException>(() => ImporterAsync(test, lot))).Message.ShouldBe("communes.csv, ligne 1 : la colonne « population » manque.");
    }

    [Fact]
    public async Task Importer_QuandUnDepartementConnuDisparait_EstRefuse()
    {
        await using var test = await BaseDeTest.CreerAsync();
        using var lot = new LotDeTest();
        await ImporterAsync(test, lot);
        lot.Retirer(SourceTerritoire.Departements, "53;");
        lot.Retirer(SourceTerritoire.Communes, "53130;");
        lot.Retirer(SourceTerritoire.Communes, "53147;");

        (await Should.ThrowAsync<DonneesTerritoireException>(() => ImporterAsync(test, lot))).Message.ShouldContain("« 53 », que la base connaît");
    }

    [Fact]
    public void Dossier_QuandUnFichierManque_LeNomme()
    {
        using var lot = new LotDeTest();
        File.Delete(Path.Combine(lot.Chemin, SourceTerritoire.Epcis));

        Should.Throw<DonneesTerritoireException>(() => SourceTerritoire.Dossier(lot.Chemin)).Fichier.ShouldBe(SourceTerritoire.Epcis);
    }

    private static async Task<CompteRenduImport> ImporterAsync(BaseDeTest test, LotDeTest lot)
    {
        await using var systeme = test.Systeme();
        return await systeme.Service<ImportTerritoire>().ImporterAsync(lot.Source, null, default);
    }
}
