using VillesSolidaires.Comptes;
using VillesSolidaires.Kits;
using VillesSolidaires.Rapports.Modele;

namespace VillesSolidaires.Rapports;

/// <summary>Ce que disent les chiffres d'un rapport, vérifié à la main sur un petit territoire.</summary>
public sealed class SectionsTests : IAsyncLifetime
{
    private static readonly DemandeSection Laval = RapportsDeTest.Commune("53130", "53", new(2026, 1, 1), new(2026, 12, 31));

    private BaseDeTest _base = null!;

    public async Task InitializeAsync()
    {
        _base = await BaseDeTest.CreerAsync();
        await _base.AjouterTerritoireAsync();
        await _base.CreerKitEnLigneAsync();
        _base.Horloge.AllerA(new DateTimeOffset(2025, 9, 15, 8, 0, 0, TimeSpan.Zero));
        await _base.TelechargerAsync("53130", 50);
        _base.Horloge.AllerA(new DateTimeOffset(2026, 9, 15, 8, 0, 0, TimeSpan.Zero));
        await _base.TelechargerAsync("53130", 100, poste: "198.51.100.");
        await _base.TelechargerAsync("53147", 27, poste: "203.0.113.");
        await _base.TelechargerAsync("13055", 9, poste: "192.0.2.");
    }

    public async Task DisposeAsync() => await _base.DisposeAsync();

    [Fact]
    public async Task Kits_CompareALaMemePeriodeUnAnPlusTot()
    {
        var section = await LireAsync("kits");
        var ligne = Tableau(section, "Par kit").Lignes.ShouldHaveSingleItem();
        // Qualifiés, bruts, un an plus tôt, évolution, part.
        ligne.Nombres()[1..].ShouldBe([100, 100, 50, 1m, 1m]);
        section.ChiffresCles[0].Note.ShouldContain("+ 100");
    }

    [Fact]
    public async Task Kits_QuandRienNExistaitUnAnPlusTot_NInventePasDEvolution()
    {
        var section = await LireAsync("kits", RapportsDeTest.Commune("13055", "13", new(2026, 1, 1), new(2026, 12, 31)));
        Tableau(section, "Par kit").Lignes.ShouldHaveSingleItem().Nombres()[4].ShouldBeNull();
        section.ChiffresCles[0].Note.ShouldBe("pas de comparaison un an plus tôt");
    }

    [Fact]
    public async Task Kits_RapporteATouteLaPopulationDeLaStrateEtDuDepartement()
    {
        var lignes = Tableau(await LireAsync("kits"), "Comparaison").Lignes;
        // Communes, population, téléchargements, pour 1 000 habitants.
        lignes[0].Nombres()[1..].ShouldBe([1, 49_657, 100, 2.0m]);
        lignes[1].Nombres()[1..].ShouldBe([1, 49_657, 100, 2.0m]);
        lignes[2].Nombres()[1..].ShouldBe([2, 62_357, 127, 2.0m]);
        lignes[1][0].Texte.ShouldBe("Communes de 20 000 à 49 999 habitants");
    }

    [Fact]
    public async Task Kits_DonneUneLigneParMoisMemeSansTelechargement()
    {
        var parMois = Tableau(await LireAsync("kits"), "Par mois");
        parMois.Lignes.Count.ShouldBe(12);
        parMois.Lignes.Select(l => l[^2].Nombre).ShouldBe([0, 0, 0, 0, 0, 0, 0, 0, 100, 0, 0, 0]);
        parMois.Total!.Nombres()[^2..].ShouldBe([100, 50]);
    }

    [Fact]
    public async Task Kits_QuandLePerimetreEstUneCommune_GardeLesMoyennesDesAutres()
    {
        var section = await LireAsync("kits", Laval, Perimetre.DeCommune("53130"));
        Tableau(section, "Comparaison").Lignes[2].Nombres()[3].ShouldBe(127);
    }

    [Fact]
    public async Task Identite_DitLaStrateEtLIntercommunaliteAbsente()
    {
        var section = await LireAsync("identite");
        var fiche = section.Blocs.OfType<FicheBloc>().ShouldHaveSingleItem().Lignes.ToDictionary(l => l.Libelle, l => l.Valeur);
        fiche["Département"].ShouldBe("Mayenne (53)");
        fiche["Intercommunalité"].ShouldBe("aucune");
        fiche["Strate de comparaison"].ShouldStartWith("20 000 à 49 999 habitants");
    }

    [Fact]
    public async Task ToutChiffreCle_ASaProvenance()
    {
        await using var portee = _base.Agir(Roles.Administrateur, Perimetre.National);
        foreach (var source in portee.Service<IEnumerable<ISectionRapport>>())
        {
            if (source.Types.Contains(Laval.Type) && await source.LireAsync(Laval, default) is { } section)
            {
                section.Provenances.ShouldNotBeEmpty(section.Titre);
                section.Provenances.ShouldAllBe(p => p.Source.Length > 0 && p.Periode.Length > 0 && p.Definition.Length > 0);
            }
        }
    }

    private static TableauBloc Tableau(SectionRapport section, string feuille) => section.Blocs.OfType<TableauBloc>().Single(t => t.Feuille == feuille);

    private async Task<SectionRapport> LireAsync(string code, DemandeSection? demande = null, Perimetre? perimetre = null)
    {
        await using var portee = _base.Agir(Roles.Administrateur, perimetre ?? Perimetre.National);
        foreach (var source in portee.Service<IEnumerable<ISectionRapport>>())
        {
            if (source.Types.Contains(Laval.Type) && await source.LireAsync(demande ?? Laval, default) is { } section && section.Code == code)
            {
                return section;
            }
        }
        throw new InvalidOperationException($"Aucune section « {code} ».");
    }
}
