using VillesSolidaires.Animations;
using VillesSolidaires.Conventions;

namespace VillesSolidaires.Labels;

public sealed class LectureFaitsTests : IAsyncLifetime
{
    private static readonly DateOnly Today = new(2026, 9, 15);

    private BaseDeTest _base = null!;

    public async Task InitializeAsync()
    {
        _base = await BaseDeTest.CreerAsync();
        await _base.AjouterTerritoireAsync();
    }

    public async Task DisposeAsync() => await _base.DisposeAsync();

    [Fact]
    public async Task LireAsync_QuandLaCommuneNaRien_LeDitSansRienProuver()
    {
        var faits = await LireAsync("53147");
        faits.ShouldSatisfyAllConditions(
            f => f.Convention.ShouldBeNull(), f => f.ProgrammePublieLe.ShouldBeNull(), f => f.Profil.ShouldBe(new ProfilCommune(12_700, BailleurSignataire: false)),
            f => f.Preuves.Select(p => p.Source).ShouldBe(Enum.GetValues<SourcePreuve>(), ignoreOrder: true), f => f.Preuves.ShouldAllBe(p => !p.Suffit),
            f => Texte(f, SourcePreuve.Animations).ShouldBe("Aucune animation réalisée en 2025 et 2026"));
    }

    [Fact]
    public async Task LireAsync_QuandLaCommuneEstActive_DitCeQuElleFait()
    {
        await _base.ConventionAsync(new ModeleDeTest { Jusqua = ConventionStatut.Signee, Debut = new DateOnly(2026, 1, 1), Fin = new DateOnly(2027, 12, 31) });
        var place = await _base.LieuAsync("13055", "13", new LieuDonnees("Place du marché", Qpv: "QN01301M"));
        var salle = await _base.LieuAsync("13055", "13", new LieuDonnees("Salle des fêtes"));
        await RealiserAsync(new DateOnly(2025, 5, 23), place);
        await RealiserAsync(new DateOnly(2025, 6, 6), salle);
        await RealiserAsync(new DateOnly(2026, 5, 29), salle);
        // Ni d'une autre année, ni d'une autre commune, ni seulement prévue.
        await RealiserAsync(new DateOnly(2024, 5, 24), place);
        await _base.AnimationAsync("53130", "53", new AnimationDonnees("Repas", PeriodeAnimation.Jour(new DateOnly(2026, 5, 29))), AnimationStatut.Realisee);
        await _base.AnimationAsync("13055", "13", new AnimationDonnees("Goûter", PeriodeAnimation.Jour(new DateOnly(2026, 10, 9))), AnimationStatut.Planifiee);
        await _base.PublierProgrammeAsync("13055", 2026);

        var faits = await LireAsync("13055");
        faits.ShouldSatisfyAllConditions(
            f => f.Convention.ShouldNotBeNull(), f => f.ProgrammePublieLe.ShouldBe(Today), f => f.Profil.BailleurSignataire.ShouldBeTrue(),
            f => Texte(f, SourcePreuve.Conventions).ShouldBe($"{Formats.Accorder(1, "convention")} en vigueur : {f.Convention}"),
            f => Texte(f, SourcePreuve.Programme).ShouldBe("Programme 2026 publié le 15 septembre 2026"),
            f => Texte(f, SourcePreuve.Animations).ShouldBe($"{Formats.Accorder(2, "animation")}, {Formats.Accorder(240, "participant")} en 2025 ; {Formats.Accorder(1, "animation")}, {Formats.Accorder(120, "participant")} en 2026"),
            f => Texte(f, SourcePreuve.Benevoles).ShouldBe($"{Aides(16)}, {Formats.Accorder(48, "heure")} en 2025 ; {Aides(8)}, {Formats.Accorder(24, "heure")} en 2026"),
            f => Texte(f, SourcePreuve.Lieux).ShouldBe($"{Formats.Accorder(2, "lieu", "lieux")} d’animation en 2025 et 2026, dont 1 en quartier prioritaire"),
            f => f.Prouve(SourcePreuve.Kits).ShouldBeFalse(), f => f.Prouve(SourcePreuve.Campagnes).ShouldBeFalse());
    }

    [Fact]
    public async Task LireAsync_QuandLaConventionEstEchue_NEstPlusEnVigueur()
    {
        await _base.ConventionAsync(new ModeleDeTest { Jusqua = ConventionStatut.Signee, Debut = new DateOnly(2026, 1, 1), Fin = new DateOnly(2026, 12, 31) });
        (await LireAsync("13055", new DateOnly(2027, 1, 1))).Convention.ShouldBeNull();
        (await LireAsync("13055", new DateOnly(2026, 12, 31))).Convention.ShouldNotBeNull();
    }

    private Task<Guid> RealiserAsync(DateOnly jour, Lieu lieu) => _base.AnimationAsync(
        "13055", "13", new AnimationDonnees("Fête des voisins", PeriodeAnimation.Jour(jour)) { Lieu = lieu }, AnimationStatut.Realisee);

    private async Task<FaitsCommune> LireAsync(string commune, DateOnly? today = null)
    {
        await using var systeme = _base.Systeme();
        return await systeme.Service<LectureFaits>().LireAsync(commune, 2026, today ?? Today, default);
    }

    private static string Aides(int nombre) => Formats.Accorder(nombre, "participation bénévole", "participations bénévoles");

    private static string Texte(FaitsCommune faits, SourcePreuve source) => faits.Preuves.Single(p => p.Source == source).Texte;
}
