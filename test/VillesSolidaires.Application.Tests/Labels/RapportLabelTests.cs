using ClosedXML.Excel;
using VillesSolidaires.Documents.Charts;
using VillesSolidaires.Rapports;
using VillesSolidaires.Rapports.Modele;
using VillesSolidaires.Rapports.Rendus;

namespace VillesSolidaires.Labels;

/// <summary>Ce que les rapports disent du label : points par axe, évolution, communes d'un département.</summary>
public sealed class RapportLabelTests : IAsyncLifetime
{
    private static readonly ContenuReferentiel Contenu = new(
        [
            new("habitants", "Habitants moteurs", [Critere("moteurs", 1, 40)]), new("lieu", "Lieu", [Critere("lieu", 2, 40)]), new("sens", "Sens", [Critere("sens", 3, 20)]),
        ],
        [40, 60, 80]);

    private BaseDeTest _base = null!;

    public async Task InitializeAsync()
    {
        _base = await BaseDeTest.CreerAsync();
        await _base.AjouterTerritoireAsync();
    }

    public async Task DisposeAsync() => await _base.DisposeAsync();

    [Theory]
    [InlineData(CodesRapport.Label)]
    [InlineData(CodesRapport.ImpactCommunal)]
    public async Task Rapport_MontrePointsParAxeEtEvolution(string type)
    {
        await LabelliserAsync("13055", "13", 1, new DateTime(2023, 5, 2, 8, 0, 0, DateTimeKind.Utc), 2, 2, 2);
        await LabelliserAsync("13055", "13", 2, new DateTime(2026, 5, 2, 8, 0, 0, DateTimeKind.Utc), 4, 2, 3);
        var section = (await ProduireAsync("13055", type)).Sections.Single(s => s.Code == "label");
        section.ChiffresCles.Select(c => (c.Valeur, c.Note)).ShouldBe([("Niveau 2", "valable jusqu’au 1er mai 2029"), ("75", "50 à l’attribution précédente")]);
        var tableau = section.Blocs.OfType<TableauBloc>().Single();
        tableau.Lignes[0].Select(c => c.Nombre).Skip(1).ShouldBe([40, 40, 1, 20, 20]);
        tableau.Total!.Select(c => c.Nombre).Skip(1).ShouldBe([75, 100, 0.75m, 50, 25]);
        var radar = section.Blocs.OfType<GraphiqueBloc>().Single().Graphique.ShouldBeOfType<RadarChart>();
        radar.Series.Select(s => s.Name).ShouldBe(["Attribution de 2026", "Attribution de 2023"]);
        radar.Series[0].Values.ShouldBe([100, 50, 75]);
        section.PointsSaillants.ShouldContain(p => p.StartsWith("Gain de 25 points", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Classeur_DUnePremiereAttribution_DitLeNiveauEtSaSource_SansColonneVide()
    {
        await LabelliserAsync("13055", "13", 2, new DateTime(2026, 5, 2, 8, 0, 0, DateTimeKind.Utc), 4, 2, 3);
        var jeu = await ProduireAsync("13055", CodesRapport.Label);
        jeu.Tableau("Label par axe").Colonnes.Select(c => c.Titre).ShouldBe(["Axe", "Points", "Maximum", "Part"]);
        jeu.Tableau("Label par axe").Total!.Select(c => c.Nombre).Skip(1).ShouldBe([75, 100, 0.75m]);

        using var flux = new MemoryStream(new RenduXlsx().Rendre(jeu));
        using var classeur = new XLWorkbook(flux);
        var synthese = classeur.Worksheet("Synthèse");
        synthese.Cell(4, 1).GetString().ShouldBe("Niveau 2");
        synthese.Cell(5, 1).GetString().ShouldBe("label de la commune");
        var numero = synthese.CellsUsed(c => c.GetString() == "Numéro").Single().WorksheetRow().CellsUsed().Select(c => c.GetFormattedString()).ToList();
        numero[2..].ShouldBe(["calculé", "Attestations du label"]);
    }

    [Fact]
    public async Task RapportLabel_DUnDepartement_ListeSesCommunes()
    {
        await LabelliserAsync("53130", "53", 1, new DateTime(2026, 5, 2, 8, 0, 0, DateTimeKind.Utc), 2, 2, 2);
        var section = (await ProduireAsync("53", CodesRapport.Label)).Sections.Single(s => s.Code == "label");
        section.ChiffresCles.ShouldHaveSingleItem().ShouldSatisfyAllConditions(c => c.Valeur.ShouldBe("1"), c => c.Note.ShouldBe("1 au niveau 1"));
        section.Blocs.OfType<TableauBloc>().Single().Lignes.ShouldHaveSingleItem()[0].Texte.ShouldBe("Laval");
    }

    [Fact]
    public async Task RapportLabel_SansLabel_LeDit_EtLImpactCommunalSEnPasse()
    {
        var label = await ProduireAsync("53130", CodesRapport.Label);
        label.Sections.Single(s => s.Code == "label").Blocs.OfType<TexteBloc>().Single().Texte.ShouldStartWith("Aucun label");
        (await ProduireAsync("53130", CodesRapport.ImpactCommunal)).Sections.ShouldNotContain(s => s.Code == "label");
    }

    private static CritereReferentiel Critere(string code, int numero, decimal poids) =>
        new(code, numero, code, poids, ["Rien", "Peu", "Assez", "Bien", "Très bien"], [1, 2, 3]);

    private async Task LabelliserAsync(string commune, string departement, int niveau, DateTime le, params int[] notes)
    {
        Guid candidatureId;
        await using (var systeme = _base.Systeme())
        {
            var acte = new Acte(null, "Essai", le);
            var annee = Formats.Annee(le.Year);
            var referentiel = new ReferentielLabel(Guid.CreateVersion7(), $"{annee}.1", new TexteReferentiel("Label", null, Contenu));
            var session = new SessionLabel(
                Guid.CreateVersion7(), referentiel.Id, new SessionDonnees($"Session {annee}", acte.Jour.AddDays(-10), acte.Jour.AddDays(10), acte.Jour.AddDays(20)));
            var candidature = await new CandidatureManager(systeme.Service<ICandidatureRepository>()).OuvrirAsync(
                session, Contenu, new CommuneCandidate(commune, commune, departement, new ProfilCommune(50_000, BailleurSignataire: false)), niveau, null, acte, default);
            foreach (var (critere, note) in Contenu.Criteres.Zip(notes))
            {
                candidature.Evaluer(Contenu, critere.Code, note, null, null, acte);
            }
            systeme.Contexte.AddRange(referentiel, session, candidature);
            await systeme.Contexte.SaveChangesAsync();
            candidatureId = candidature.Id;
        }
        await _base.AttestationAsync(commune, departement, niveau, delivreeLe: le, candidature: candidatureId);
    }

    private async Task<JeuDeDonnees> ProduireAsync(string territoire, string type)
    {
        var id = await _base.DemanderAsync(RapportsDeTest.Demande(territoire) with { Type = type });
        await _base.ProduireAsync(id);
        var rapport = await _base.LireRapportAsync(id);
        rapport.Statut.ShouldBe(StatutRapport.Disponible, rapport.MotifEchec);
        return JeuDeDonnees.DeJson(rapport.JeuDeDonnees!);
    }
}
