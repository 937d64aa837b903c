using System.Globalization;
using Microsoft.EntityFrameworkCore;
using VillesSolidaires.Animations;
using VillesSolidaires.Conventions;
using VillesSolidaires.Documents.Charts;
using VillesSolidaires.Kits;
using VillesSolidaires.Organisations;
using VillesSolidaires.Rapports.Modele;
using VillesSolidaires.Rapports.Sommes;
using VillesSolidaires.Territoires;

namespace VillesSolidaires.Rapports;

/// <summary>Chaque type de rapport, d'un village à la France, produit et compté à la main.</summary>
public sealed class RapportsTerritoriauxTests : IAsyncLifetime
{
    private const string Village = "53001";

    private BaseDeTest _base = null!;
    private Guid _bailleur;

    public async Task InitializeAsync()
    {
        _base = await BaseDeTest.CreerAsync();
        await _base.AjouterTerritoireAsync();
        await using (var systeme = _base.Systeme())
        {
            systeme.Contexte.Add(new Commune(Village, new CommuneDonnees("Ahuillé", "53", "52", null, null, 1_826, "53940", "metro", null, null)));
            await systeme.Contexte.SaveChangesAsync();
        }
        await _base.CreerKitEnLigneAsync();
        await _base.TelechargerAsync("13055", 9, poste: "192.0.2.");
        await _base.TelechargerAsync("53130", 40, poste: "198.51.100.");
        await _base.TelechargerAsync(Village, 3, poste: "203.0.113.");
        await _base.TelechargerAsync(null, 2, poste: "198.18.0.");
        await RealiserAsync("13055", "13", new(2026, 5, 29));
        await RealiserAsync("53130", "53", new(2026, 5, 29));
        await RealiserAsync("53130", "53", new(2026, 6, 12));
        await _base.ConventionAsync(new ModeleDeTest { Jusqua = ConventionStatut.Signee, Debut = new(2026, 9, 1), Fin = new(2026, 12, 31) });
        await _base.ConventionAsync(new ModeleDeTest { Jusqua = ConventionStatut.Signee, Commune = "53130", Departement = "53", Territoire = "Laval", Mairie = "Ville de Laval", Debut = new(2026, 9, 1) });
        await _base.AttestationAsync("53130", "53");
        await using var lecture = _base.Systeme();
        _bailleur = await lecture.Contexte.Organisations.Where(o => o.Type == TypeOrganisation.BailleurSocial).OrderBy(o => o.CreeLe).Select(o => o.Id).FirstAsync();
        // L'année se ferme : les sommes se contrôlent toutes.
        _base.Horloge.AllerA(new DateTimeOffset(2027, 1, 12, 8, 0, 0, TimeSpan.Zero));
    }

    public async Task DisposeAsync() => await _base.DisposeAsync();

    public static TheoryData<string, string> Demandes => new()
    {
        { CodesRapport.ImpactCommunal, "13055" }, { CodesRapport.ImpactCommunal, Village }, { CodesRapport.ImpactDepartemental, "53" }, { CodesRapport.ImpactRegional, "R52" },
        { CodesRapport.ImpactNational, "FR" },
        { CodesRapport.Convention, "13055" }, { CodesRapport.Convention, Village }, { CodesRapport.Convention, "53" }, { CodesRapport.Convention, "R52" }, { CodesRapport.Convention, "FR" },
        { CodesRapport.Campagne, "13055" }, { CodesRapport.Campagne, Village }, { CodesRapport.Campagne, "53" }, { CodesRapport.Campagne, "R52" }, { CodesRapport.Campagne, "FR" },
        { CodesRapport.Label, "13055" }, { CodesRapport.Label, Village }, { CodesRapport.Label, "53" }, { CodesRapport.Label, "R52" }, { CodesRapport.Label, "FR" },
    };

    [Theory]
    [MemberData(nameof(Demandes))]
    public async Task ChaqueType_EstProduitEtSesTotauxRecoupes(string type, string territoire)
    {
        var jeu = await ProduireAsync(type, territoire);
        jeu.EnTete.CodeTerritoire.ShouldBe(territoire);
        jeu.Sections.ShouldNotBeEmpty();
        jeu.Sections.Select(s => s.Code).ShouldBeUnique();
        jeu.Tableaux.Select(t => t.Feuille).ShouldBeUnique();
        jeu.Tableaux.ShouldAllBe(t => t.Feuille.Length <= 31);
        jeu.Sections.ShouldAllBe(s => s.Provenances.Count > 0);
        // Aucun graphique vide : une section sans rien à tracer le dit en toutes lettres.
        jeu.Sections.SelectMany(s => s.Blocs).OfType<GraphiqueBloc>().ShouldAllBe(g => g.Graphique.HasValues);
    }

    [Fact]
    public async Task Bailleur_DitSesConventionsEtSesCommunes()
    {
        var jeu = await ProduireAsync(CodesRapport.Bailleur, $"{_bailleur}");
        jeu.Sections.Select(s => s.Code).ShouldBe(["bailleur", "animations", "conventions"]);
        jeu.Tableau("Communes du bailleur").Lignes.ShouldHaveSingleItem()[0].Texte.ShouldBe("Marseille");
        jeu.Tableau("Conventions").Lignes.Count.ShouldBe(1);
    }

    [Fact]
    public async Task National_EstLaSommeDesDepartementsEtDesCommunes()
    {
        var national = await ProduireAsync(CodesRapport.ImpactNational, "FR");
        var tableau = national.Tableau("Par département");
        // Sous convention, labellisées, animations, participants, téléchargements.
        tableau.Lignes.Select(l => (l[0].Texte, l[1].Nombre, l[2].Nombre, l[3].Nombre, l[4].Nombre, l[5].Nombre)).ShouldBe(
        [
            ("Bouches-du-Rhône", 1, 0, 1, 120, 9), ("Mayenne", 1, 1, 2, 240, 43), ("Territoire inconnu", 0, 0, 0, 0, 2),
        ]);
        tableau.Total!.Nombres()[1..6].ShouldBe([2, 1, 3, 360, 54]);
        ControleSommes.Verifier(national).ShouldBeGreaterThan(14);
        national.Sections.Single(s => s.Code == "kits").Mesures.Single(m => m.Code == CodesMesure.Qualifies).Valeur.ShouldBe(54);

        var region = await ProduireAsync(CodesRapport.ImpactRegional, "R52");
        region.Tableau("Par département").Total!.Nombres()[1..6].ShouldBe([1, 1, 2, 240, 43]);
        var departement = await ProduireAsync(CodesRapport.ImpactDepartemental, "53");
        departement.Tableau("Par commune").Lignes.Select(l => (l[0].Texte, l[5].Nombre)).ShouldBe([("Ahuillé", 3), ("Laval", 40)]);
        departement.Tableau("Par commune").Total!.Nombres()[1..6].ShouldBe([1, 1, 2, 240, 43]);
    }

    [Fact]
    public async Task Region_DontLePremierDepartementNAQuUneCommune_ResteRangeeParDepartement()
    {
        await using (var systeme = _base.Systeme())
        {
            systeme.Contexte.AddRange(
                new Departement("44", "Loire-Atlantique", "52", "44109", "metro"), new Commune("44109", new CommuneDonnees("Nantes", "44", "52", null, null, 325_070, "44000", "metro", null, null)));
            await systeme.Contexte.SaveChangesAsync();
        }
        var region = await ProduireAsync(CodesRapport.ImpactRegional, "R52");
        region.Tableau("Par département").Lignes.ShouldHaveSingleItem()[0].Texte.ShouldBe("Mayenne");
        region.Tableau("Par département").Total!.Nombres()[1..6].ShouldBe([1, 1, 2, 240, 43]);
    }

    [Theory]
    [InlineData("UPDATE KitTelechargementsMois SET Qualifie = Qualifie + 7 WHERE CommuneCode = '53130'", "Téléchargements qualifiés", "Mayenne", "50", "43")]
    [InlineData("UPDATE KitTelechargementsJour SET Qualifie = Qualifie + 5", "Téléchargements qualifiés", "France", "59", "54")]
    [InlineData("UPDATE KitTelechargements SET Qualifie = Qualifie - 1 WHERE CommuneCode = '13055'", "Téléchargements qualifiés", "Bouches-du-Rhône", "9", "8")]
    [InlineData("UPDATE Animations SET DepartementCode = '13' WHERE CommuneCode = '53130'", "Animations réalisées", "Bouches-du-Rhône", "3", "1")]
    public async Task Production_QuandUnCompteurEstFausse_NommeLeChiffreLeTerritoireEtLEcart(string faute, string chiffre, string territoire, string total, string somme)
    {
        await using (var systeme = _base.Systeme())
        {
            (await systeme.Contexte.Database.ExecuteSqlRawAsync(faute)).ShouldBeGreaterThan(0);
        }
        var id = await _base.DemanderAsync(RapportsDeTest.Demande("FR") with { Type = CodesRapport.ImpactNational });

        var refus = await Should.ThrowAsync<BusinessException>(() => _base.ProduireAsync(id));

        refus.Code.ShouldBe(RapportErrorCodes.SommesDifferentes);
        refus.Texte.ShouldStartWith($"{chiffre} : {territoire} dit {total},");
        refus.Texte.ShouldContain($"dit {somme}, soit un écart de");
        refus.Texte.ShouldNotContain("{");
        (await _base.LireRapportAsync(id)).Statut.ShouldNotBe(StatutRapport.Disponible);
    }

    [Fact]
    public async Task Production_QuandLaPeriodeCourtEncore_ControleJusquALaVeille()
    {
        _base.Horloge.AllerA(new DateTimeOffset(2026, 9, 15, 12, 0, 0, TimeSpan.Zero));
        var jeu = await ProduireAsync(CodesRapport.ImpactNational, "FR");
        jeu.Tableau("Par département").Total!.Nombres()[5].ShouldBe(54);
        // Tous les téléchargements sont d'aujourd'hui : la veille, il n'y en avait aucun.
        jeu.Sections.Single(s => s.Code == "territoires").Mesures.Single(m => m.Code == CodesMesure.Qualifies).Valeur.ShouldBe(0);
    }

    [Fact]
    public async Task Commune_SansAucuneDonnee_DitParOuCommencerSansGraphiqueVide()
    {
        await using (var systeme = _base.Systeme())
        {
            for (var i = 0; i < 5; i++)
            {
                systeme.Contexte.Add(new Commune($"5380{i}", new CommuneDonnees($"Semblable {i}", "53", "52", null, null, 1_000 + i, "53000", "metro", null, null)));
            }
            await systeme.Contexte.SaveChangesAsync();
        }
        var jeu = await ProduireAsync(CodesRapport.ImpactCommunal, "53800");
        var debut = jeu.Sections.Single(s => s.Code == "commencer");
        debut.Blocs.OfType<TexteBloc>().ShouldContain(t => t.Titre == "Par où commencer");
        jeu.Sections.Single(s => s.Code == "identite").DemandesAuConseil.ShouldContain(d => d.Contains("convention", StringComparison.Ordinal));
        // Cinq communes de sa strate dans le département, elle exclue, dont Ahuillé qui a téléchargé.
        jeu.Tableau("Semblables").Lignes[0].Nombres()[1..].ShouldBe([5, 1]);
        jeu.Sections.SelectMany(s => s.Blocs).OfType<GraphiqueBloc>().ShouldBeEmpty();
        jeu.Sections.ShouldNotContain(s => s.Code == "animations" || s.Code == "conventions" || s.Code == "label");
    }

    [Fact]
    public async Task Classement_DesCinqTerritoires_EstTraceDansLesDeuxDocuments()
    {
        await using (var systeme = _base.Systeme())
        {
            for (var i = 0; i < 3; i++)
            {
                systeme.Contexte.Add(new Commune($"5381{i}", new CommuneDonnees($"Active {i}", "53", "52", null, null, 1_000, "53000", "metro", null, null)));
            }
            await systeme.Contexte.SaveChangesAsync();
        }
        _base.Horloge.AllerA(new DateTimeOffset(2026, 9, 20, 8, 0, 0, TimeSpan.Zero));
        for (var i = 0; i < 3; i++)
        {
            await _base.TelechargerAsync($"5381{i}", 2 + i, poste: $"198.19.{i}.");
        }
        _base.Horloge.AllerA(new DateTimeOffset(2027, 1, 12, 8, 0, 0, TimeSpan.Zero));
        var jeu = await ProduireAsync(CodesRapport.ImpactDepartemental, "53");
        var barres = jeu.Sections.Single(s => s.Code == "territoires").Blocs.OfType<GraphiqueBloc>().ShouldHaveSingleItem().Graphique.ShouldBeOfType<HorizontalBars>();
        barres.Bars.Select(b => (b.Label, b.Value)).ShouldBe([("Active 2", 4.0), ("Active 1", 3.0), ("Active 0", 2.0), ("Ahuillé", 1.6), ("Laval", 0.8)]);
    }

    [Fact]
    public async Task Classement_AQuatreTerritoires_NEstPasDonne()
    {
        var jeu = await ProduireAsync(CodesRapport.ImpactDepartemental, "53");
        var textes = jeu.Sections.SelectMany(s => s.Blocs).OfType<TexteBloc>().Select(t => t.Texte).ToList();
        textes.ShouldContain(t => t.Contains("aucun classement n’est donné", StringComparison.Ordinal));
        textes.ShouldContain(t => t.StartsWith("Aucun rang n’est donné", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Synopsis_DemandeAuConseilCeQuiEstADecider()
    {
        _base.Horloge.AllerA(new DateTimeOffset(2026, 9, 15, 12, 0, 0, TimeSpan.Zero));
        var commune = await ProduireAsync(CodesRapport.ImpactCommunal, "13055");
        var demandes = commune.Sections.SelectMany(s => s.DemandesAuConseil).ToList();
        demandes.ShouldContain(d => d.StartsWith("Délibérer sur le renouvellement de la convention CV-", StringComparison.Ordinal) && d.Contains("avant le 31 décembre 2026", StringComparison.Ordinal));
        demandes.ShouldContain(d => d.Contains("candidature au label", StringComparison.Ordinal));
        commune.Sections.Single(s => s.Code == "animations").CeQuiChange.ShouldNotBeEmpty();
        commune.Sections.Single(s => s.Code == "animations").PourQui.ShouldContain(p => p.Contains("familles", StringComparison.Ordinal));
        commune.Sections.Single(s => s.Code == "conventions").PourQui[0].ShouldContain($"1{Formats.Insecable}mairie");

        var departement = await ProduireAsync(CodesRapport.ImpactDepartemental, "53");
        departement.Sections.Single(s => s.Code == "territoires").DemandesAuConseil.ShouldHaveSingleItem().ShouldEndWith("Ahuillé.");
        departement.Sections.Single(s => s.Code == "territoires").PourQui[0].ShouldContain("sous convention");
    }

    [Fact]
    public async Task Contradictions_SontMontreesCoteACote()
    {
        // La culture de l'hôte : SQLite y trie les décimaux par notre collation, la sienne ne les y lirait pas.
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("fr-FR");
        await using (var systeme = _base.Systeme())
        {
            systeme.Contexte.AddRange(
                new ChiffrePublie("4", new ChiffrePublieDonnees(null, "Plus de 1 400 villes", 1400, "villes", "2020", "Fiche", null)),
                new ChiffrePublie("9", new ChiffrePublieDonnees(null, "180 mairies", 180, "communes", "novembre 2024", "Article", null)));
            await systeme.Contexte.SaveChangesAsync();
            var kit = await systeme.Contexte.Kits.Select(k => k.Id).SingleAsync();
            DateOnly today = new(2026, 9, 15);
            systeme.Contexte.AddRange(
                Releve(kit, new(2020, 3, 12), new(2020, 4, 12), 500_000, today), Releve(kit, new(2020, 3, 17), new(2020, 5, 11), 100_000, today), Releve(kit, new(2020, 3, 12), new(2020, 3, 19), 140_000, today));
            await systeme.Contexte.SaveChangesAsync();
        }
        var jeu = await ProduireAsync(CodesRapport.ImpactNational, "FR");
        var contradictions = jeu.Sections.Single(s => s.Code == "chiffres-publies").Contradictions;
        contradictions[0].Lectures.Select(l => l.Valeur).ShouldBe([BorneReleve.AuMoins.Ecrire(140_000), BorneReleve.AuMoins.Ecrire(500_000), BorneReleve.AuMoins.Ecrire(100_000)]);
        contradictions[1].Lectures.Select(l => (l.Valeur, l.Nature)).ShouldBe(
            [($"{Formats.Nombre(1400)} villes", NatureChiffre.Declare), ("180 communes", NatureChiffre.Declare), ("2 communes sous convention", NatureChiffre.Calcule)]);
    }

    private static ReleveTelechargement Releve(Guid kit, DateOnly du, DateOnly au, long valeur, DateOnly today) =>
        new(Guid.CreateVersion7(), kit, new ReleveDonnees(du, au, null, null, null, valeur, BorneReleve.AuMoins, "Énoncé", "Source", null), today);

    private Task<Guid> RealiserAsync(string commune, string departement, DateOnly jour) =>
        _base.AnimationAsync(commune, departement, new AnimationDonnees("Fête des voisins", PeriodeAnimation.Jour(jour)), AnimationStatut.Realisee);

    private async Task<JeuDeDonnees> ProduireAsync(string type, string territoire)
    {
        var id = await _base.DemanderAsync(RapportsDeTest.Demande(territoire) with { Type = type });
        await _base.ProduireAsync(id);
        var rapport = await _base.LireRapportAsync(id);
        rapport.Statut.ShouldBe(StatutRapport.Disponible);
        return JeuDeDonnees.DeJson(rapport.JeuDeDonnees!);
    }
}
