using VillesSolidaires.Animations;
using VillesSolidaires.Comptes;
using VillesSolidaires.Rapports.Modele;
using VillesSolidaires.Rapports.Sections;
using VillesSolidaires.Territoires;

namespace VillesSolidaires.Rapports;

/// <summary>Les animations d'un territoire, face à sa strate, à son département, à sa région et à la France.</summary>
public sealed class AnimationsComparablesTests : IAsyncLifetime
{
    private const string Feuille = "Animations comparées";

    private static readonly (DateOnly Du, DateOnly Au) Annee = (new(2026, 1, 1), new(2026, 12, 31));

    private static readonly DemandeSection Laval = RapportsDeTest.Commune("53130", "53", Annee.Du, Annee.Au);

    private BaseDeTest _base = null!;

    public async Task InitializeAsync()
    {
        _base = await BaseDeTest.CreerAsync();
        await _base.AjouterTerritoireAsync();
        await RealiserAsync("53130", "53", new(2026, 5, 29));
        await RealiserAsync("53130", "53", new(2026, 6, 12));
        await RealiserAsync("13055", "13", new(2026, 5, 29));
    }

    public async Task DisposeAsync() => await _base.DisposeAsync();

    [Fact]
    public async Task Commune_SeCompareASaStrateASonDepartementEtASaRegion()
    {
        await AjouterVoisinesAsync();
        // Hors période, et d'une autre strate du même département.
        await RealiserAsync("53900", "53", new(2025, 6, 6));
        await RealiserAsync("53147", "53", new(2026, 6, 6));

        var section = await LireAsync(Laval);

        var lignes = Tableau(section)!.Lignes;
        lignes.Select(l => l[0].Texte).ShouldBe(["Commune d’essai", "Communes de 20 000 à 49 999 habitants", "Mayenne (53)", "Pays de la Loire"]);
        // Communes, population, animations, puis animations pour 10 000 habitants, participants et bénévoles pour 1 000 : 120 participants et 8 bénévoles à chacune.
        lignes[0].Nombres()[1..].ShouldBe([1, 49_657, 2, 0.4m, 4.8m, 0.3m]);
        lignes[1].Nombres()[1..].ShouldBe([5, 149_657, 3, 0.2m, 2.4m, 0.2m]);
        lignes[2].Nombres()[1..].ShouldBe([6, 162_357, 4, 0.2m, 3.0m, 0.2m]);
        lignes[3].Nombres()[1..].ShouldBe([6, 162_357, 4, 0.2m, 3.0m, 0.2m]);
        section.CeQuiChange.ShouldContain("Avec 4,8 participants pour 1 000 habitants, Commune d’essai dépasse « Communes de 20 000 à 49 999 habitants » (2,4).");
        section.Provenances.ShouldContain(p => p.Chiffre == "Animations rapportées à la population");
    }

    [Fact]
    public async Task Commune_QuandLePerimetreEstLaSienne_GardeLesSommesDesAutresSansEnNommerUne()
    {
        await AjouterVoisinesAsync();
        var section = await LireAsync(Laval, Perimetre.DeCommune("53130"));
        Tableau(section)!.Lignes[1].Nombres()[3].ShouldBe(3);
        section.Blocs.OfType<TableauBloc>().SelectMany(t => t.Lignes).SelectMany(l => l).ShouldNotContain(c => c.Texte != null && c.Texte.StartsWith("Voisine", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Ensemble_DeMoinsDeCinqCommunes_NEstPasMontre()
    {
        // Ni la strate, ni le département, ni la région n'en comptent cinq.
        var section = await LireAsync(Laval);
        Tableau(section).ShouldBeNull();
        section.CeQuiChange.ShouldNotContain(p => p.Contains("pour 1 000 habitants", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Departement_SeCompareASaRegionEtALaFrance()
    {
        await AjouterVoisinesAsync();
        var lignes = Tableau(await LireAsync(RapportsDeTest.Departement("53", Annee.Du, Annee.Au)))!.Lignes;
        lignes.Select(l => (l[0].Texte, l[3].Nombre)).ShouldBe([("Département d’essai", 3m), ("Pays de la Loire", 3m), ("France", 4m)]);
    }

    [Fact]
    public async Task Campagne_NeSeComparePas()
    {
        await AjouterVoisinesAsync();
        Tableau(await LireAsync(RapportsDeTest.Commune("53130", "53", Annee.Du, Annee.Au, TypeRapport.Campagne))).ShouldBeNull();
    }

    /// <summary>Quatre communes de la strate de Laval, dont une a fait une animation.</summary>
    private async Task AjouterVoisinesAsync()
    {
        await using (var systeme = _base.Systeme())
        {
            for (var i = 0; i < 4; i++)
            {
                systeme.Contexte.Add(new Commune($"5390{i}", new CommuneDonnees($"Voisine {i}", "53", "52", null, null, 25_000, "53000", "metro", null, null)));
            }
            await systeme.Contexte.SaveChangesAsync();
        }
        await RealiserAsync("53900", "53", new(2026, 6, 6));
    }

    private Task<Guid> RealiserAsync(string commune, string departement, DateOnly jour) =>
        _base.AnimationAsync(commune, departement, new AnimationDonnees("Fête des voisins", PeriodeAnimation.Jour(jour)), AnimationStatut.Realisee);

    private async Task<SectionRapport> LireAsync(DemandeSection demande, Perimetre? perimetre = null)
    {
        await using var portee = _base.Agir(Roles.Administrateur, perimetre ?? Perimetre.National);
        return (await portee.Service<IEnumerable<ISectionRapport>>().OfType<AnimationsSection>().Single().LireAsync(demande, default))!;
    }

    private static TableauBloc? Tableau(SectionRapport section) => section.Blocs.OfType<TableauBloc>().SingleOrDefault(t => t.Feuille == Feuille);
}
