using VillesSolidaires.Campagnes;
using VillesSolidaires.Comptes;
using VillesSolidaires.Kits;
using VillesSolidaires.Rapports.Modele;
using VillesSolidaires.Territoires;

namespace VillesSolidaires.Rapports;

/// <summary>La section des kits en entier : deux règles, des liens, des comparables ; tous ses totaux disent le même nombre.</summary>
public sealed class SectionKitsTests : IAsyncLifetime
{
    private static readonly DemandeSection Laval = RapportsDeTest.Commune("53130", "53", new(2026, 9, 10), new(2026, 12, 31));

    private BaseDeTest _base = null!;
    private Guid _kit;

    public async Task InitializeAsync()
    {
        _base = await BaseDeTest.CreerAsync();
        await _base.AjouterTerritoireAsync();
        _kit = await _base.CreerKitEnLigneAsync();
        await CompterAsync("53130", "53", new(2026, 9, 12), 40, 1);
        await CompterAsync("53130", "53", new(2026, 10, 20), 50, 1);
        await CompterAsync("53130", "53", new(2026, 11, 20), 7, 2);
        await CompterAsync("53147", "53", new(2026, 10, 3), 20, 1);
        // Le 5 septembre est avant la période : le mois entamé se lit jour par jour.
        await CompterAsync("53130", "53", new(2026, 9, 5), 1_000, 1);
        await CompterAsync("53147", "53", new(2026, 9, 5), 1_000, 1);
    }

    public async Task DisposeAsync() => await _base.DisposeAsync();

    [Fact]
    public async Task Kits_TousLesTableauxOntLeMemeTotal()
    {
        await LierAsync();
        var section = await LireAsync("kits", Laval);
        Total(section, "Par mois")[^2].ShouldBe(102);
        foreach (var feuille in new[] { "Par kit", "Par canal", "Liens suivis", "Règles", "Détail" })
        {
            Total(section, feuille).ShouldContain(102, feuille);
        }
        Tableau(section, "Liens suivis").Lignes.Select(l => (l[0].Texte, l[3].Nombre)).ShouldBe([("Bulletin de décembre", 5), ("Sans lien suivi", 97)]);
    }

    [Fact]
    public async Task Kits_QuandLaPeriodeCouvreDeuxRegles_LeDit()
    {
        var section = await LireAsync("kits", Laval);
        Tableau(section, "Règles").Lignes.Select(l => (l[0].Texte, l[2].Nombre)).ShouldBe([("Règle n° 1", 90), ("Règle n° 2", 7)]);
        section.Blocs.OfType<TexteBloc>().ShouldContain(t => t.Texte.StartsWith("La période couvre 2 règles", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Kits_LesMoisEntiersEtLesJoursQuiDepassentFontLeTauxExact()
    {
        // Du 10 septembre au 31 décembre : trois mois entiers, et un bord.
        Tableau(await LireAsync("kits", Laval), "Comparaison").Lignes[2].Nombres()[1..].ShouldBe([2, 62_357, 117, 1.9m]);
    }

    [Fact]
    public async Task Kits_NeClasseJamaisMoinsDeCinqCommunes()
    {
        var petite = await LireAsync("kits", Laval);
        Tableau(petite, "Comparaison").Lignes.Select(l => l[0].Texte).ShouldBe(["Laval", "Communes de 20 000 à 49 999 habitants", "Mayenne (53)", "Pays de la Loire"]);
        petite.Blocs.OfType<TexteBloc>().ShouldContain(t => t.Texte.Contains("aucun rang n’est donné", StringComparison.Ordinal));

        await using (var systeme = _base.Systeme())
        {
            for (var i = 0; i < 4; i++)
            {
                systeme.Contexte.Add(new Commune($"5390{i}", new CommuneDonnees($"Voisine {i}", "53", "52", null, null, 25_000, "53000", "metro", null, null)));
            }
            await systeme.Contexte.SaveChangesAsync();
        }
        await CompterAsync("53900", "53", new(2026, 10, 3), 500, 1);
        var grande = await LireAsync("kits", Laval);
        Tableau(grande, "Comparaison").Lignes.Count.ShouldBe(6);
        grande.Blocs.OfType<TexteBloc>().ShouldContain(t => t.Texte.Contains("2e sur 5", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Kits_MontreLesRemisesEtLesRelevesAPart()
    {
        await using (var association = _base.Association())
        {
            await association.Service<IDiffusionKitAppService>().CreateAsync(_kit, new SaisieRemiseInput { Quantite = 300, Du = new(2026, 9, 11), Territoire = "Laval", Source = "CCAS" }, default);
            await association.Service<IReleveKitAppService>().CreateAsync(
                _kit, new SaisieReleveInput { Du = new(2018, 1, 1), Au = new(2018, 12, 31), Valeur = 9_999, Borne = BorneReleve.Environ, Territoire = "R52", Enonce = "Énoncé", Source = "Région" }, default);
        }
        var section = await LireAsync("kits", Laval);
        Total(section, "Main propre").ShouldContain(300);
        Tableau(section, "Relevés des kits").Lignes.ShouldHaveSingleItem()[1].Texte.ShouldBe(BorneReleve.Environ.Ecrire(9_999));
        Total(section, "Par kit").ShouldContain(97);
    }

    [Fact]
    public async Task Campagne_CompteLeKitPendantSesDates()
    {
        await using (var systeme = _base.Systeme())
        {
            var campagne = new Campagne(
                Guid.CreateVersion7(), SaisonCampagne.Crise, 2026, new CampagneDonnees("Crise d’automne", new(2026, 10, 1), new(2026, 11, 1), [new EtapeDonnees(null, "Étape", new(2026, 10, 15))]) { KitId = _kit });
            campagne.Ouvrir(new DateTime(2026, 9, 1, 8, 0, 0, DateTimeKind.Utc));
            systeme.Contexte.Add(campagne);
            await systeme.Contexte.SaveChangesAsync();
        }
        // Au milieu de la campagne, on ne la compare qu'aux mêmes jours.
        await CompterAsync("53130", "53", new(2025, 10, 5), 30, 1);
        await CompterAsync("53130", "53", new(2025, 10, 28), 900, 1);
        _base.Horloge.AllerA(new DateTimeOffset(2026, 10, 22, 8, 0, 0, TimeSpan.Zero));
        Tableau(await LireAsync("kits-campagne", Laval), "Kits des campagnes").Lignes.ShouldHaveSingleItem().Nombres()[2..].ShouldBe([50, 50, 30, 1.0m, 0]);

        _base.Horloge.AllerA(new DateTimeOffset(2026, 12, 31, 8, 0, 0, TimeSpan.Zero));
        var commune = await LireAsync("kits-campagne", Laval);
        Tableau(commune, "Kits des campagnes").Lignes.ShouldHaveSingleItem().Nombres()[2..].ShouldBe([50, 50, 930, 1.0m, 0]);
        var departement = await LireAsync("kits-campagne", RapportsDeTest.Departement("53", Laval.Du, Laval.Au, TypeRapport.Campagne));
        Tableau(departement, "Kits des campagnes").Lignes.ShouldHaveSingleItem().Nombres()[2].ShouldBe(70);
    }

    private static TableauBloc Tableau(SectionRapport section, string feuille) => section.Blocs.OfType<TableauBloc>().Single(t => t.Feuille == feuille);

    private static IReadOnlyList<decimal?> Total(SectionRapport section, string feuille) => [.. Tableau(section, feuille).Total!.Select(c => c.Nombre)];

    private async Task<SectionRapport> LireAsync(string code, DemandeSection demande)
    {
        await using var portee = _base.Agir(Roles.Administrateur, Perimetre.National);
        foreach (var source in portee.Service<IEnumerable<ISectionRapport>>())
        {
            if (source.Types.Contains(TypeRapport.Campagne) == (code == "kits-campagne") && await source.LireAsync(demande, default) is { } section && section.Code == code)
            {
                return section;
            }
        }
        throw new InvalidOperationException($"Aucune section « {code} ».");
    }

    private async Task LierAsync()
    {
        var code = CodeLien.Tirer();
        await using (var systeme = _base.Systeme())
        {
            systeme.Contexte.Add(new LienSuivi(Guid.CreateVersion7(), code, new LienDonnees(_kit, CanalTelechargement.Qr, "Bulletin de décembre", "Essai") { CommuneCode = "53130", DepartementCode = "53" }));
            await systeme.Contexte.SaveChangesAsync();
        }
        await CompterAsync("53130", "53", new(2026, 10, 21), 5, 1, code.ToString());
    }

    private async Task CompterAsync(string commune, string departement, DateOnly jour, int nombre, short regle, string lien = "")
    {
        await using var portee = _base.Association();
        var fichier = (await portee.Service<IKitAppService>().GetAsync(_kit, default)).VersionPubliee!.Fichiers[0].Id;
        var lot = new LotDeComptes();
        lot.Compter(
            new CleCompteur(fichier, _kit, 1, commune, departement, CanalTelechargement.Qr, lien, HeureDeParis.DebutUtc(jour).AddHours(9), jour, regle), MotifEcart.Aucun, nombre);
        await portee.Service<IEcritureCompteurs>().AjouterAsync(lot, default);
    }
}
