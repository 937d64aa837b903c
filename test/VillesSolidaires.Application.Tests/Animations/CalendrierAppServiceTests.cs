using VillesSolidaires.Comptes;
using VillesSolidaires.Organisations;

namespace VillesSolidaires.Animations;

/// <summary>Le calendrier d'une commune ; l'horloge est au 15 septembre 2026.</summary>
public sealed class CalendrierAppServiceTests : IAsyncLifetime
{
    private BaseDeTest _base = null!;

    public async Task InitializeAsync()
    {
        _base = await BaseDeTest.CreerAsync();
        await _base.AjouterTerritoireAsync();
    }

    public async Task DisposeAsync() => await _base.DisposeAsync();

    [Fact]
    public async Task Annee_ReunitSaisonsFeriesEtVacancesDeLaZone()
    {
        var calendrier = await LireAsync(new CalendrierInput { Commune = "13055", Annee = 2026 });
        calendrier.DeLaCommune.ShouldBe("de Marseille");
        calendrier.Zone.ShouldBe(ZoneScolaire.B);
        calendrier.Saisons.Select(s => (s.Genre, s.Debut, s.Fin)).ShouldBe(
        [
            (GenreSaison.GrandFroid, new DateOnly(2026, 1, 1), new DateOnly(2026, 3, 31)),
            (GenreSaison.Canicule, new DateOnly(2026, 6, 1), new DateOnly(2026, 9, 15)),
            (GenreSaison.GrandFroid, new DateOnly(2026, 11, 1), new DateOnly(2026, 12, 31)),
        ]);
        calendrier.Feries.ShouldContain(f => f.Jour == new DateOnly(2026, 7, 14));
        calendrier.Vacances.ShouldNotBeEmpty();
        calendrier.Programme.Id.ShouldBeNull();
    }

    [Fact]
    public async Task Semaine_DuNouvelAn_LitLesDeuxAnnees()
    {
        await AnimerAsync("Réveillon", new(2026, 12, 31));
        await AnimerAsync("Galette", new(2027, 1, 2));
        var calendrier = await LireAsync(new CalendrierInput { Commune = "13055", Annee = 2026, Du = new(2026, 12, 28), Au = new(2027, 1, 3) });
        calendrier.Animations.Select(a => a.Animation.Titre).ShouldBe(["Réveillon", "Galette"]);
        // Le compte reste celui de l'année du programme.
        calendrier.Programme.Animations.ShouldBe(1);
        calendrier.Feries.Select(f => f.Jour).ShouldBe([new DateOnly(2027, 1, 1)]);
    }

    [Fact]
    public async Task Reportee_GardeSesDatesQuitteesEtSeReporteEncore()
    {
        await AnimerAsync("Repas", new(2026, 10, 4), AnimationStatut.Reportee);
        var datee = (await LireAsync(new CalendrierInput { Commune = "13055", Annee = 2026 })).Animations.ShouldHaveSingleItem();
        datee.Animation.Debut.ShouldBe(new DateOnly(2026, 10, 11));
        datee.Anciennes.ShouldBe([new DatesQuitteesDto(new(2026, 10, 4), new(2026, 10, 4))]);
        datee.Geste.ShouldBe(ActionAnimation.Reporter);
    }

    [Fact]
    public async Task AVerifier_NeDitUnCroisementQuUneFois_EtGroupeLesVacances()
    {
        var lieu = await _base.LieuAsync("13055", "13", new LieuDonnees("Parc"));
        foreach (var (titre, jour) in new[] { ("Bal", 20), ("Kermesse", 20), ("Loto", 21) })
        {
            await _base.AnimationAsync("13055", "13", new AnimationDonnees(titre, PeriodeAnimation.Jour(new(2026, 10, jour))) { Lieu = lieu });
        }
        var lignes = (await LireAsync(new CalendrierInput { Commune = "13055", Annee = 2026, Type = TypeAnimation.TempsFort })).AVerifier;
        lignes.Count(l => l.Code == CodeAvertissement.MemeLieu).ShouldBe(1);
        lignes.Single(l => l.Code == CodeAvertissement.MemeLieu).Geste.ShouldBe(ActionAnimation.Deplacer);
        var vacances = lignes.Where(l => l.Code == CodeAvertissement.VacancesScolaires).ShouldHaveSingleItem();
        vacances.AnimationId.ShouldBeNull();
        vacances.Detail.ShouldStartWith("Bal (20 octobre), Kermesse (20 octobre), Loto (21 octobre) : ");
    }

    [Fact]
    public async Task Commune_HorsDuPerimetre_EstRefusee_EtLElueNeDeplaceRien()
    {
        await AnimerAsync("Repas", new(2026, 10, 4));
        await using var laval = _base.Agir(Roles.Mairie, Perimetre.DeCommune("53130"));
        await Should.ThrowAsync<AutorisationRefuseeException>(() => laval.Service<ICalendrierAppService>().GetAsync(new CalendrierInput { Commune = "13055", Annee = 2026 }, default));
        await using var elu = _base.Agir(Roles.Elu, Perimetre.DeCommune("13055"));
        var lu = await elu.Service<ICalendrierAppService>().GetAsync(new CalendrierInput { Commune = "13055", Annee = 2026 }, default);
        lu.PeutGerer.ShouldBeFalse();
        lu.Animations.ShouldHaveSingleItem().Geste.ShouldBeNull();
    }

    [Fact]
    public async Task Bailleur_NeVoitQueSesResidences()
    {
        await using var systeme = _base.Systeme();
        var bailleur = new Organisation(Guid.CreateVersion7(), TypeOrganisation.BailleurSocial, "Habitat d’essai", null, null, null);
        systeme.Contexte.Add(bailleur);
        await systeme.Contexte.SaveChangesAsync();
        var residence = await _base.LieuAsync("13055", "13", new LieuDonnees("Pied de tour", Residence: "Les Tuileries", BailleurId: bailleur.Id));
        await _base.AnimationAsync("13055", "13", new AnimationDonnees("Chez lui", PeriodeAnimation.Jour(new(2026, 10, 4))) { Lieu = residence });
        await AnimerAsync("Ailleurs", new(2026, 10, 5));

        await using var portee = _base.Agir(Roles.Bailleur, new Perimetre(false, [], [], [bailleur.Id]));
        var service = portee.Service<ICalendrierAppService>();
        (await service.GetChoixAsync(2026, default)).Communes.ShouldHaveSingleItem().Animations.ShouldBe(1);
        var calendrier = await service.GetAsync(new CalendrierInput { Commune = "13055", Annee = 2026 }, default);
        calendrier.Animations.ShouldHaveSingleItem().Animation.Titre.ShouldBe("Chez lui");
        calendrier.PeutGerer.ShouldBeFalse();
    }

    [Fact]
    public async Task Choix_DitSiUneAutreCommuneSeSaisit()
    {
        await AnimerAsync("Repas", new(2026, 10, 4));
        await using var national = _base.Agir(Roles.Association, Perimetre.National);
        var choix = await national.Service<ICalendrierAppService>().GetChoixAsync(2026, default);
        choix.EstLibre.ShouldBeTrue();
        choix.Communes.ShouldContain(c => c.Code == "13055" && c.Animations == 1);
        await using var mairie = _base.Agir(Roles.Mairie, Perimetre.DeCommune("53130"));
        var sien = await mairie.Service<ICalendrierAppService>().GetChoixAsync(2026, default);
        sien.EstLibre.ShouldBeFalse();
        sien.Communes.ShouldHaveSingleItem().Animations.ShouldBe(0);
    }

    private Task<Guid> AnimerAsync(string titre, DateOnly jour, AnimationStatut statut = AnimationStatut.Planifiee) =>
        _base.AnimationAsync("13055", "13", new AnimationDonnees(titre, PeriodeAnimation.Jour(jour)), statut);

    private async Task<CalendrierDto> LireAsync(CalendrierInput input)
    {
        await using var mairie = _base.Agir(Roles.Mairie, Perimetre.DeCommune("13055"));
        return await mairie.Service<ICalendrierAppService>().GetAsync(input, default);
    }
}
