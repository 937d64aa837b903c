using Microsoft.EntityFrameworkCore;
using VillesSolidaires.Comptes;

namespace VillesSolidaires.Animations;

public sealed class ConstructionProgrammeTests : IAsyncLifetime
{
    private const string Laval = "53130";
    private BaseDeTest _base = null!;

    public async Task InitializeAsync()
    {
        _base = await BaseDeTest.CreerAsync();
        await _base.AjouterTerritoireAsync();
    }

    public async Task DisposeAsync() => await _base.DisposeAsync();

    [Fact]
    public async Task Construire_Coche_Date_EtPublieEnUnEnvoi()
    {
        await _base.ModeleAsync("FETE", "publiee:-1ve.05", voiePublique: true);
        await _base.ModeleAsync("GALETTE", "mois:01");
        await _base.ModeleAsync("BROUILLON", "mois:02", publie: false);

        var ecran = await AgirAsync(s => s.GetAsync("Laval (53130)", 2027, copier: false, default));
        ecran.Lignes.Select(l => (l.Cle, l.Debut, l.Retenue)).ShouldBe([("GALETTE", new DateOnly(2027, 1, 9), false), ("FETE", new DateOnly(2027, 5, 28), false)]);

        var construit = await AgirAsync(s => s.CreerAsync(Envoi(("GALETTE", new(2027, 1, 16)), ("FETE", new(2027, 5, 21))) with { Publier = true }, default));
        (construit.Creees, construit.Statut).ShouldBe((2, ProgrammeStatut.Publie));
        var apres = await AgirAsync(s => s.GetAsync(Laval, 2027, copier: false, default));
        apres.Lignes.Select(l => l.DejaLe).ShouldBe([new DateOnly(2027, 1, 16), new DateOnly(2027, 5, 21)]);
        (await ListerAsync()).Select(a => (a.Titre, a.Statut, a.Taches.Count)).ShouldBe([("Modèle GALETTE", AnimationStatut.Planifiee, 1), ("Modèle FETE", AnimationStatut.Planifiee, 1)]);
    }

    [Fact]
    public async Task Examiner_RendLaSaisieAvecSesAvertissements_SansRienEcrire()
    {
        await _base.ModeleAsync("FETE", "publiee:-1ve.05");
        await _base.ModeleAsync("GALETTE", "mois:01");
        var ecran = await AgirAsync(s => s.ExaminerAsync(Envoi(("FETE", new(2027, 7, 14)), ("GALETTE", new(2027, 1, 20))), default));
        var fete = ecran.Lignes.Single(l => l.Cle == "FETE");
        (fete.Debut, fete.Retenue).ShouldBe((new DateOnly(2027, 7, 14), true));
        fete.Avertissements.Select(a => a.Code).ShouldContain(CodeAvertissement.JourFerie);
        (await ListerAsync()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("FETE", "2027-05-21", "2027-05-20", AnimationErrorCodes.DatesInversees, "Lignes[1].Fin")]
    [InlineData("FETE", "2028-05-21", null, AnimationErrorCodes.HorsAnnee, "Lignes[1].Debut")]
    [InlineData("FETE", null, null, ModeleAnimationErrorCodes.DateManquante, "Lignes[1].Debut")]
    [InlineData("PARTI", "2027-05-21", null, ModeleAnimationErrorCodes.ModeleInconnu, "Lignes[1].Debut")]
    [InlineData("reprise-0", "2027-05-21", null, ModeleAnimationErrorCodes.OrigineInconnue, "Lignes[1].Debut")]
    public async Task Construire_QuandUneLigneEstFausse_LaDesigneEtNEcritRien(string cle, string? debut, string? fin, string code, string champ)
    {
        await _base.ModeleAsync("FETE", "publiee:-1ve.05");
        await _base.ModeleAsync("GALETTE", "mois:01");
        var envoi = Envoi(("GALETTE", new(2027, 1, 16))) with { };
        envoi.Lignes.Add(new() { Cle = cle, Retenue = true, Debut = Jour(debut), Fin = Jour(fin) });
        var refus = await Should.ThrowAsync<BusinessException>(() => AgirAsync(s => s.CreerAsync(envoi, default)));
        (refus.Code, refus.Champ).ShouldBe((code, champ));
        (await ListerAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Copier_TransposeLAnPasse_SansLesAnnulees()
    {
        var galette = await _base.ModeleAsync("GALETTE", "mois:01");
        await using (var systeme = _base.Systeme())
        {
            var programme = ProgrammeManager.Nouveau(Laval, "53", 2026, delaiPrecedent: 12);
            var lieu = new Lieu(Guid.CreateVersion7(), Laval, "53", new LieuDonnees("Place Saint-Tugal"));
            var modele = (await systeme.Service<IModeleAnimationRepository>().UtilisablesAsync(default)).Single();
            var jardin = programme.Ajouter(new("Troc de plantes", PeriodeAnimation.Jour(new(2026, 4, 11), new TimeOnly(14, 0))) { Lieu = lieu, Capacite = 80 }, 0, taches: [new("Affiches", 10)]);
            var annulee = programme.Ajouter(new("Annulée", PeriodeAnimation.Jour(new(2026, 6, 6))), 0);
            annulee.Planifier();
            annulee.Annuler("Pluie");
            systeme.Contexte.AddRange(programme, lieu, jardin, annulee, modele.AjouterA(programme, PeriodeAnimation.Jour(new(2026, 1, 17)), 0));
            await systeme.Contexte.SaveChangesAsync();
        }
        (await AgirAsync(s => s.GetAsync(Laval, 2027, copier: false, default))).AnimationsPassees.ShouldBe(2);
        var ecran = await AgirAsync(s => s.GetAsync(Laval, 2027, copier: true, default));
        // La galette suit la règle de son modèle ; le troc, le deuxième samedi d'avril.
        ecran.Lignes.Select(l => (l.Titre, l.Debut, l.Retenue)).ShouldBe([("Modèle GALETTE", new DateOnly(2027, 1, 9), true), ("Troc de plantes", new DateOnly(2027, 4, 10), true)]);
        ecran.Lignes[1].Passee.ShouldBe("11 avril 2026, à 14 h, Place Saint-Tugal".Replace("14 h", Formats.Heure(new TimeOnly(14, 0)), StringComparison.Ordinal));

        var envoi = Envoi([.. ecran.Lignes.Select(l => (l.Cle, l.Debut!.Value))]) with { Copier = true };
        (await AgirAsync(s => s.CreerAsync(envoi, default))).Creees.ShouldBe(2);
        var troc = (await ListerAsync()).Single(a => a.Titre == "Troc de plantes");
        (troc.HeureDebut, troc.Capacite, troc.LieuId is not null, troc.Taches.Single().Echeance, troc.Statut).ShouldBe((new TimeOnly(14, 0), 80, true, new DateOnly(2027, 3, 31), AnimationStatut.Proposee));
        (await ListerAsync()).Single(a => a.ModeleId == galette).Titre.ShouldBe("Modèle GALETTE");
        // Une seconde reprise les montre déjà là, décochées.
        (await AgirAsync(s => s.GetAsync(Laval, 2027, copier: true, default))).Lignes.ShouldAllBe(l => l.DejaLe != null && !l.Retenue);
    }

    [Fact]
    public async Task Construire_UneRecurrence_ProposeUneLigneParMois()
    {
        await _base.ModeleAsync("CYBER", "recurrence:1me:01-01/31-12");
        var ecran = await AgirAsync(s => s.GetAsync(Laval, 2027, copier: false, default));
        ecran.Lignes.Count.ShouldBe(12);
        await AgirAsync(s => s.CreerAsync(Envoi((ecran.Lignes[2].Cle, new(2027, 3, 10))), default));
        (await AgirAsync(s => s.GetAsync(Laval, 2027, copier: false, default))).Lignes.Where(l => l.DejaLe is not null).Select(l => l.DejaLe).ShouldBe([new DateOnly(2027, 3, 10)]);
    }

    [Fact]
    public async Task Construire_DeuxFoisLeMemeEnvoi_RefuseLeSecond()
    {
        await _base.ModeleAsync("GALETTE", "mois:01");
        await _base.ModeleAsync("RENTREE", "mois:09");
        await AgirAsync(s => s.CreerAsync(Envoi(("GALETTE", new(2027, 1, 16))), default));
        var stamp = (await AgirAsync(s => s.GetAsync(Laval, 2027, copier: false, default))).Programme.ConcurrencyStamp;
        var second = Envoi(("RENTREE", new(2027, 9, 11))) with { ConcurrencyStamp = stamp };
        await AgirAsync(s => s.CreerAsync(second, default));
        await Should.ThrowAsync<ConcurrenceException>(() => AgirAsync(s => s.CreerAsync(second, default)));
        (await ListerAsync()).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Construire_SansRien_OuHorsPerimetre_Refuse()
    {
        await _base.ModeleAsync("GALETTE", "mois:01");
        (await Should.ThrowAsync<BusinessException>(() => AgirAsync(s => s.CreerAsync(Envoi(), default)))).Code.ShouldBe(ModeleAnimationErrorCodes.RienDeRetenu);
        await using var marseille = _base.Agir(Roles.Mairie, Perimetre.DeCommune("13055"));
        var service = marseille.Service<IConstructionProgrammeAppService>();
        await Should.ThrowAsync<AutorisationRefuseeException>(() => service.GetAsync(Laval, 2027, copier: false, default));
        await Should.ThrowAsync<AutorisationRefuseeException>(() => service.CreerAsync(Envoi(("GALETTE", new(2027, 1, 16))), default));
    }

    private static ConstruireInput Envoi(params (string Cle, DateOnly Debut)[] lignes) =>
        new() { Commune = Laval, Annee = 2027, Lignes = [.. lignes.Select(l => new LigneConstruireInput { Cle = l.Cle, Retenue = true, Debut = l.Debut })] };

    private static DateOnly? Jour(string? texte) => texte is null ? null : DateOnly.ParseExact(texte, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private async Task<List<Animation>> ListerAsync()
    {
        await using var systeme = _base.Systeme();
        return await systeme.Contexte.Animations.AsNoTracking().Include(a => a.Taches).Where(a => a.Annee == 2027).OrderBy(a => a.Debut).ToListAsync();
    }

    private async Task<T> AgirAsync<T>(Func<IConstructionProgrammeAppService, Task<T>> action)
    {
        await using var portee = _base.Agir(Roles.Mairie, Perimetre.DeCommune(Laval));
        return await action(portee.Service<IConstructionProgrammeAppService>());
    }
}
