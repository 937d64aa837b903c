using VillesSolidaires.Comptes;

namespace VillesSolidaires.Kits;

/// <summary>
/// Un chiffre se lit dans le cumul du jour, celui du mois ou les compteurs horaires, selon la période et les filtres : il doit être le même
/// partout, et la somme de ce qui l'explique.
/// </summary>
public sealed class StatistiquesExactesTests : IAsyncLifetime
{
    private static readonly (string Commune, string Departement)[] Communes = [("13055", "13"), ("53130", "53"), ("53147", "53"), ("", "")];
    private static readonly string[] Canaux = ["qr", "mairie", "page"];
    private static readonly DateOnly Aujourdhui = new(2026, 9, 15);

    private readonly List<(CleCompteur Cle, MotifEcart Motif, long Fois)> _comptes = [];
    private BaseDeTest _base = null!;
    private Guid _kit;

    public static TheoryData<string, string, PasStatistique?> Periodes => new()
    {
        { "2026-06-18", "2026-09-15", null },
        { "2026-01-01", "2026-09-15", null },
        { "2025-01-01", "2025-12-31", PasStatistique.Mois },
        { "2025-01-17", "2026-03-09", PasStatistique.Mois },
        { "2024-02-29", "2026-09-15", PasStatistique.Annee },
        { "2025-05-10", "2025-05-20", null },
        { "2025-05-20", "2025-06-03", PasStatistique.Mois },
        { "2025-05-01", "2025-05-31", PasStatistique.Jour },
    };

    public async Task InitializeAsync()
    {
        _base = await BaseDeTest.CreerAsync();
        await _base.AjouterTerritoireAsync();
        _kit = await _base.CreerKitEnLigneAsync();
        await using var portee = _base.Association();
        var fichier = (await portee.Service<IKitAppService>().GetAsync(_kit, default)).VersionPubliee!.Fichiers[0].Id;
        var (hasard, lot) = (new Random(20260915), new LotDeComptes());
        for (var i = 0; i < 4_000; i++)
        {
            var jour = Aujourdhui.AddDays(-hasard.Next(0, 1_100));
            var (commune, departement) = Communes[hasard.Next(Communes.Length)];
            var heure = HeureDeParis.DebutUtc(jour).AddHours(hasard.Next(0, 20));
            var cle = new CleCompteur(fichier, _kit, 1, commune, departement, Canaux[hasard.Next(Canaux.Length)], "", heure, jour, 1);
            var (motif, fois) = ((MotifEcart)hasard.Next(0, 5), hasard.Next(1, 4));
            _comptes.Add((cle, motif, fois));
            lot.Compter(cle, motif, fois);
        }
        await portee.Service<IEcritureCompteurs>().AjouterAsync(lot, default);
    }

    public async Task DisposeAsync() => await _base.DisposeAsync();

    [Theory]
    [MemberData(nameof(Periodes))]
    public async Task UnChiffre_EstLeMemePartout(string du, string au, PasStatistique? pas)
    {
        var (debut, fin) = (DateOnly.Parse(du, null), DateOnly.Parse(au, null));
        var attendu = Attendu(debut, fin, _ => true);
        var demande = new StatistiqueKitInput { Du = debut, Au = fin, Pas = pas };

        var kit = await _base.StatistiquesAsync(_kit, demande);
        kit.Total.ShouldBe(attendu);
        kit.Points.Sum(p => p.Brut).ShouldBe(attendu.Brut);
        kit.Points.Sum(p => p.UnAnPlusTot).ShouldBe(kit.UnAnPlusTot.Qualifie);
        kit.UnAnPlusTot.ShouldBe(Attendu(debut.AddYears(-1), fin.AddYears(-1), _ => true));
        kit.ParCanal.Sum(p => p.Qualifie).ShouldBe(attendu.Qualifie);
        kit.Communes.ShouldBe(3);

        await using var portee = _base.Association();
        (await portee.Service<IStatistiqueKitAppService>().GetEnsembleAsync(demande, default)).Total.ShouldBe(attendu);
        var departements = await portee.Service<ITerritoireKitAppService>().GetDepartementsAsync(_kit, demande, default);
        departements.Sum(d => d.Brut).ShouldBe(Attendu(debut, fin, c => c.CommuneCode.Length > 0).Brut);
        var communes = await portee.Service<ITerritoireKitAppService>().GetCommunesAsync(_kit, new CommunesKitInput { Du = debut, Au = fin }, default);
        communes.Elements.ToDictionary(c => c.Code, c => (c.Qualifie, c.Brut)).ShouldBe(
            Communes.Where(c => c.Commune.Length > 0).ToDictionary(c => c.Commune, c => (Attendu(debut, fin, x => x.CommuneCode == c.Commune).Qualifie, Attendu(debut, fin, x => x.CommuneCode == c.Commune).Brut)),
            ignoreOrder: true);
        var compteurs = await portee.Service<ICompteurKitAppService>().GetListAsync(_kit, new CompteursKitInput { Du = debut, Au = fin }, default);
        compteurs.Total.ShouldBe(attendu);
    }

    [Theory]
    [MemberData(nameof(Periodes))]
    public async Task UnTerritoire_EstLaSommeDeSesCompteurs(string du, string au, PasStatistique? pas)
    {
        var (debut, fin) = (DateOnly.Parse(du, null), DateOnly.Parse(au, null));
        var demande = new StatistiqueKitInput { Du = debut, Au = fin, Pas = pas };
        (await _base.StatistiquesAsync(_kit, demande with { Departement = "53" })).Total.ShouldBe(Attendu(debut, fin, c => c.DepartementCode == "53"));
        (await _base.StatistiquesAsync(_kit, demande with { Commune = "13055", Canal = "qr" })).Total.ShouldBe(Attendu(debut, fin, c => c is { CommuneCode: "13055", Canal: "qr" }));
        (await _base.StatistiquesAsync(_kit, demande with { MonPerimetre = true }, Perimetre.DeDepartement("53"))).Total.ShouldBe(Attendu(debut, fin, c => c.DepartementCode == "53"));
        (await _base.StatistiquesAsync(_kit, demande with { Canal = "mairie" })).Total.ShouldBe(Attendu(debut, fin, c => c.Canal == "mairie"));
    }

    [Fact]
    public async Task UnTerritoireHorsDuPerimetre_EstRefuse()
    {
        var marseille = Perimetre.DeCommune("13055");
        await Should.ThrowAsync<AutorisationRefuseeException>(() => _base.StatistiquesAsync(_kit, new StatistiqueKitInput { Commune = "53130" }, marseille));
        await Should.ThrowAsync<AutorisationRefuseeException>(() => _base.StatistiquesAsync(_kit, new StatistiqueKitInput { Departement = "13" }, marseille));
        (await Should.ThrowAsync<BusinessException>(() => _base.StatistiquesAsync(_kit, new StatistiqueKitInput { Departement = "99" }, marseille))).Code.ShouldBe(KitErrorCodes.DepartementInconnu);
        (await Should.ThrowAsync<BusinessException>(() => _base.StatistiquesAsync(_kit, new StatistiqueKitInput { Canal = "fax" }, marseille))).Code.ShouldBe(KitErrorCodes.CanalInconnu);
    }

    [Fact]
    public async Task LesCommunesEtLesCompteurs_SontCeuxDuPerimetre()
    {
        await using var portee = _base.Agir(Roles.Mairie, Perimetre.DeCommune("53147"));
        var demande = new CommunesKitInput { Du = new(2025, 1, 1), Au = new(2025, 12, 31) };
        (await portee.Service<ITerritoireKitAppService>().GetCommunesAsync(null, demande, default)).Elements.ShouldHaveSingleItem().Code.ShouldBe("53147");
        var compteurs = await portee.Service<ICompteurKitAppService>().GetListAsync(null, new CompteursKitInput { Du = demande.Du, Au = demande.Au, Commune = "13055" }, default);
        (compteurs.Total.Brut, compteurs.Liste.Total).ShouldBe((0, 0));
        (await portee.Service<ICompteurKitAppService>().GetListAsync(null, new CompteursKitInput { Du = demande.Du, Au = demande.Au }, default)).Total
            .ShouldBe(Attendu(demande.Du.Value, demande.Au.Value, c => c.CommuneCode == "53147"));
    }

    [Theory]
    [InlineData("-taux")]
    [InlineData("taux")]
    [InlineData("-qualifies")]
    public async Task LesCommunes_SeTrientEnSql(string tri)
    {
        await using var portee = _base.Association();
        var lues = (await portee.Service<ITerritoireKitAppService>().GetCommunesAsync(_kit, new CommunesKitInput { Tri = tri }, default)).Elements;
        var cles = lues.Select(c => tri.EndsWith("taux", StringComparison.Ordinal) ? (double)c.Qualifie / c.Population : c.Qualifie).ToList();
        cles.ShouldBe(tri[0] == '-' ? [.. cles.OrderDescending()] : [.. cles.Order()]);
        lues.Count.ShouldBe(3);
    }

    private CompteDto Attendu(DateOnly du, DateOnly au, Func<CleCompteur, bool> filtre)
    {
        var retenus = _comptes.Where(c => c.Cle.Jour >= du && c.Cle.Jour <= au && filtre(c.Cle)).ToLookup(c => c.Motif, c => c.Fois);
        return new CompteDto(
            retenus.Sum(g => g.Sum()), retenus[MotifEcart.Aucun].Sum(), retenus[MotifEcart.Robot].Sum(), retenus[MotifEcart.Double].Sum(), retenus[MotifEcart.Partiel].Sum(),
            retenus[MotifEcart.Exces].Sum());
    }
}
