using ClosedXML.Excel;
using VillesSolidaires.Animations;
using VillesSolidaires.Rapports;
using VillesSolidaires.Rapports.Modele;
using VillesSolidaires.Rapports.Rendus;

namespace VillesSolidaires.Campagnes;

/// <summary>Ce que les rapports disent des animations et des campagnes, compté à la main.</summary>
public sealed class RapportCampagneTests : IAsyncLifetime
{
    private BaseDeTest _base = null!;

    public async Task InitializeAsync()
    {
        _base = await BaseDeTest.CreerAsync();
        await _base.AjouterTerritoireAsync();
        var lieu = await _base.LieuAsync("13055", "13", new LieuDonnees("Place", Quartier: "Belsunce", Qpv: "QN01302M"));
        await AjouterAsync(new(2026, 3, 4), AnimationStatut.Realisee, lieu);
        await AjouterAsync(new(2026, 5, 29), AnimationStatut.Realisee);
        await AjouterAsync(new(2025, 5, 23), AnimationStatut.Realisee);
        await AjouterAsync(new(2026, 6, 1), AnimationStatut.Annulee);
        await AjouterAsync(new(2026, 10, 1), AnimationStatut.Proposee);
        await _base.GrandFroidOuvertAsync();
    }

    public async Task DisposeAsync() => await _base.DisposeAsync();

    [Theory]
    [InlineData("13055", CodesRapport.Campagne)]
    [InlineData("13055", CodesRapport.ImpactCommunal)]
    [InlineData("13", CodesRapport.Campagne)]
    public async Task Rapport_EstProduitRecoupeEtCompteJuste(string territoire, string type)
    {
        var jeu = await ProduireAsync(territoire, type);

        // Au programme, réalisées, annulées, participants, bénévoles, heures : une proposition n'y est pas.
        jeu.Tableau("Animations par type").Total!.Nombres()[1..].ShouldBe([3, 2, 1, 240, 16, 48]);
        jeu.Tableau("Animations, un an plus tôt").Lignes[1].Nombres()[1..].ShouldBe([240, 120, 1]);
        jeu.Tableau("Publics touchés").Lignes.ShouldHaveSingleItem()[0].Texte.ShouldBe("Familles");
        var section = jeu.Sections.Single(s => s.Code == "animations");
        section.Blocs.OfType<FicheBloc>().Single().Lignes.Select(l => l.Valeur).Take(3).ShouldBe(["48", Formats.Montant(11.88m), Formats.Montant(570)]);
        section.Provenances.ShouldContain(p => p.Source.Contains("décret", StringComparison.Ordinal));
        if (territoire == "13055")
        {
            jeu.Tableau("Par quartier").Lignes.Select(l => l[0].Texte).ShouldBe(["Belsunce (QPV QN01302M)", "Lieu sans quartier"], ignoreOrder: true);
        }
        if (type == CodesRapport.Campagne)
        {
            jeu.Tableau("Campagnes").Total!.Nombres()[1..5].ShouldBe([1, 0, 0, 6]);
        }
    }

    [Fact]
    public async Task Classeur_EcritLaPartEnPourcentageEtDitDOuVientChaqueLigne()
    {
        var jeu = await ProduireAsync("13055", CodesRapport.Campagne);
        // Les lignes brutes ont leur essai : ici, le jeu seul.
        using var flux = new MemoryStream(new RenduXlsx().Rendre(jeu with { Brut = null }));
        using var classeur = new XLWorkbook(flux);
        var synthese = classeur.Worksheet("Synthèse");
        string Ecrit(string libelle) => string.Join(" | ", synthese.CellsUsed(c => c.GetString() == libelle).First().WorksheetRow().CellsUsed().Select(c => c.GetFormattedString()));
        // Une part de zéro se lit « 0 % », et non « 0 » ni « 1 ».
        synthese.CellsUsed(c => c.GetFormattedString().EndsWith('%')).ShouldNotBeEmpty();
        Ecrit("Heures déclarées").ShouldBe("Heures déclarées | 48 | déclaré | Bilans saisis par les communes, au taux horaire cité");
    }

    [Fact]
    public async Task RapportCampagne_QuandRienNEstPrevu_LeDit()
    {
        var jeu = await ProduireAsync("53130", CodesRapport.Campagne);
        jeu.Sections.SelectMany(s => s.Blocs).OfType<TexteBloc>().Select(b => b.Texte).ShouldContain(t => t.StartsWith("Aucune animation", StringComparison.Ordinal));
    }

    private Task<Guid> AjouterAsync(DateOnly jour, AnimationStatut statut, Lieu? lieu = null) =>
        _base.AnimationAsync("13055", "13", new AnimationDonnees("Repas", PeriodeAnimation.Jour(jour)) { Lieu = lieu }, statut);

    private async Task<JeuDeDonnees> ProduireAsync(string territoire, string type)
    {
        var id = await _base.DemanderAsync(RapportsDeTest.Demande(territoire) with { Type = type });
        await _base.ProduireAsync(id);
        var rapport = await _base.LireRapportAsync(id);
        rapport.Statut.ShouldBe(StatutRapport.Disponible, rapport.MotifEchec);
        return JeuDeDonnees.DeJson(rapport.JeuDeDonnees!);
    }
}
