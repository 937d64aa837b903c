using VillesSolidaires.Comptes;

namespace VillesSolidaires.Animations;

public sealed class ModeleAnimationAppServiceTests : IAsyncLifetime
{
    private BaseDeTest _base = null!;

    public async Task InitializeAsync() => _base = await BaseDeTest.CreerAsync();

    public async Task DisposeAsync() => await _base.DisposeAsync();

    [Fact]
    public async Task Modele_DeLaCreationALaDeuxiemeVersion()
    {
        var id = await AgirAsync(s => s.CreateAsync(Saisie("FETE") with
        {
            Regle = new() { Genre = GenreRegleDate.DatePubliee, Rang = RangDansMois.Dernier, JourSemaine = DayOfWeek.Friday, DuMois = 5 },
            Taches = [new() { Libelle = "Demander la voie publique", Decalage = 45 }, new()],
        }, default));
        await AgirAsync(s => s.PublierAsync(id, new() { Notes = "Première" }, default));
        await AgirAsync(s => s.AnnoncerDateAsync(id, new() { Debut = new(2027, 5, 21), Source = "fetedesvoisins.fr" }, default));
        await AgirAsync(s => s.OuvrirVersionAsync(id, null, default));

        var lu = await AgirAsync(s => s.GetAsync(id, default));

        lu.Versions.Select(v => v.Numero).ShouldBe([2, 1]);
        lu.Brouillon!.Taches.ShouldHaveSingleItem().ShouldBe(new TacheModeleDto("Demander la voie publique", 45));
        lu.Brouillon.SaisieRegle.ShouldBe(new RegleDateInput { Genre = GenreRegleDate.DatePubliee, Rang = RangDansMois.Dernier, JourSemaine = DayOfWeek.Friday, DuMois = 5 });
        lu.Propositions.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            p => p.Debut.ShouldBe(new(2027, 5, 21)), p => p.Certitude.ShouldBe(CertitudeDate.Publiee), p => p.Explication.ShouldContain("fetedesvoisins.fr"));
        var ligne = (await AgirAsync(s => s.GetListAsync(archives: false, default))).ShouldHaveSingleItem();
        (ligne.Code, ligne.Saison, ligne.PublieeNumero, ligne.BrouillonNumero).ShouldBe(("FETE", SaisonAnnee.Printemps, 1, 2));
    }

    [Fact]
    public async Task Archive_NeSeListeQueSurDemande()
    {
        var id = await _base.ModeleAsync("ANCIEN", "mois:01");
        await AgirAsync(s => s.ArchiverAsync(id, null, default));
        (await AgirAsync(s => s.GetListAsync(archives: false, default))).ShouldBeEmpty();
        (await AgirAsync(s => s.GetListAsync(archives: true, default))).ShouldHaveSingleItem().EstArchive.ShouldBeTrue();
        await AgirAsync(s => s.ReactiverAsync(id, null, default));
        (await AgirAsync(s => s.GetListAsync(archives: false, default))).ShouldHaveSingleItem();
    }

    public static TheoryData<RegleDateInput, string> ReglesFausses => new()
    {
        { new() { Genre = GenreRegleDate.JourFixe, DuJour = 31, DuMois = 6 }, RegleDateErrorCodes.JourInexistant },
        { new() { Genre = GenreRegleDate.Recurrence, JourSemaine = DayOfWeek.Sunday, DuJour = 1, DuMois = 1 }, RegleDateErrorCodes.RecurrenceSansFin },
        { new() { Genre = GenreRegleDate.Recurrence, DuJour = 1, DuMois = 1, AuJour = 31, AuMois = 12 }, ModeleAnimationErrorCodes.RegleIncomplete },
        { new() { Genre = GenreRegleDate.DatePubliee, DuMois = 5 }, ModeleAnimationErrorCodes.RegleIncomplete },
        { new() { Genre = GenreRegleDate.Saison, DuJour = 1, DuMois = 6 }, ModeleAnimationErrorCodes.RegleIncomplete },
        { new() { Genre = GenreRegleDate.Mois }, ModeleAnimationErrorCodes.RegleIncomplete },
    };

    [Theory]
    [MemberData(nameof(ReglesFausses))]
    public async Task Creer_QuandLaRegleEstFausse_LeDitAuChampDeLaRegle(RegleDateInput regle, string code)
    {
        var refus = await Should.ThrowAsync<BusinessException>(() => AgirAsync(s => s.CreateAsync(Saisie("FAUSSE") with { Regle = regle }, default)));
        (refus.Code, refus.Champ).ShouldBe((code, "Regle.Genre"));
    }

    [Fact]
    public async Task Creer_QuandLeCodeOuLeKitEstFaux_LeDit()
    {
        await _base.ModeleAsync("PRIS", "mois:01");
        (await Should.ThrowAsync<BusinessException>(() => AgirAsync(s => s.CreateAsync(Saisie("pris"), default)))).Code.ShouldBe(ModeleAnimationErrorCodes.CodeDejaPris);
        (await Should.ThrowAsync<BusinessException>(() => AgirAsync(s => s.CreateAsync(Saisie("KIT") with { KitId = Guid.NewGuid() }, default)))).Champ.ShouldBe("KitId");
    }

    [Fact]
    public async Task Ecrire_QuandUnAutreAEnregistre_Refuse()
    {
        var id = await _base.ModeleAsync("DEUX", "mois:01", publie: false);
        var lu = await AgirAsync(s => s.GetAsync(id, default));
        await AgirAsync(s => s.EcrireAsync(id, Saisie("DEUX") with { ConcurrencyStamp = lu.ConcurrencyStamp }, default));
        await Should.ThrowAsync<ConcurrenceException>(() => AgirAsync(s => s.EcrireAsync(id, Saisie("DEUX") with { ConcurrencyStamp = lu.ConcurrencyStamp }, default)));
    }

    private static CreerModeleAnimationInput Saisie(string code) =>
        new() { Code = code, Intitule = "Fête", Regle = new() { Genre = GenreRegleDate.Mois, DuMois = 1, AuMois = 1 } };

    private async Task<T> AgirAsync<T>(Func<IModeleAnimationAppService, Task<T>> action)
    {
        await using var portee = _base.Agir(Roles.Association, Perimetre.National);
        return await action(portee.Service<IModeleAnimationAppService>());
    }

    private Task AgirAsync(Func<IModeleAnimationAppService, Task> action) => AgirAsync<object?>(async s =>
    {
        await action(s);
        return null;
    });
}
