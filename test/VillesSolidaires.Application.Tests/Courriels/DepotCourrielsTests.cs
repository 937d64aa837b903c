using Microsoft.EntityFrameworkCore;
using VillesSolidaires.Comptes;
using VillesSolidaires.Travaux;

namespace VillesSolidaires.Courriels;

public sealed class DepotCourrielsTests
{
    [Fact]
    public async Task Deposer_QuandEnregistre_EcritLeCourrielEtSonTravailPuisLePlanifie()
    {
        await using var moteur = await MoteurDeTest.CreerAsync();

        var (courriel, travail) = await moteur.DeposerAsync();

        (await moteur.LireCourrielAsync(courriel)).Statut.ShouldBe(StatutCourriel.EnAttente);
        var ligne = await moteur.LireAsync(travail);
        (ligne.Type, ligne.EntiteId, ligne.DemandeParId, ligne.CommuneCode).ShouldBe((CourrielConsts.TypeTravail, courriel, null, "13055"));
        ligne.Libelle.ShouldNotContain("mairie@demo.example", customMessage: "le tableau des travaux se lit plus largement que les courriels");
        moteur.Planifies.Travaux.ShouldBe([new TravailAPlanifier(travail, CourrielConsts.TypeTravail, null)]);
    }

    [Fact]
    public async Task Deposer_QuandLaDecisionNAboutitPas_NeLaisseNiCourrielNiTravail()
    {
        await using var moteur = await MoteurDeTest.CreerAsync();
        await using (var portee = moteur.Base.Systeme())
        await using (var transaction = await portee.Contexte.Database.BeginTransactionAsync())
        {
            await portee.DeposerAsync();
            await transaction.RollbackAsync();
        }

        await using var lecture = moteur.Base.Systeme();
        (await lecture.Contexte.Courriels.CountAsync(), await lecture.Contexte.Travaux.CountAsync()).ShouldBe((0, 0));
        moteur.Planifies.Travaux.ShouldBeEmpty();
    }

    [Fact]
    public async Task Deposer_QuandLaPersonneNAAucuneCommune_EcritQuandMeme()
    {
        await using var moteur = await MoteurDeTest.CreerAsync();
        await using var bailleur = moteur.Base.Agir(Roles.Bailleur, new Perimetre(false, [], [], [Guid.NewGuid()]));

        var (courriel, _) = await bailleur.DeposerAsync();

        (await moteur.LireCourrielAsync(courriel)).CommuneCode.ShouldBe("13055");
        (await bailleur.Contexte.Courriels.AnyAsync()).ShouldBeFalse("il l’a fait écrire, il ne le lit pas");
    }

    [Fact]
    public async Task Inscrire_QuandUnePersonneDemandeUnTravailHorsDeSonPerimetre_EstToujoursRefuse()
    {
        await using var moteur = await MoteurDeTest.CreerAsync();
        await using var mairie = moteur.Base.Agir(Roles.Mairie, Perimetre.DeCommune("53130"), Guid.NewGuid());
        mairie.Contexte.Add(new Travail(Guid.NewGuid(), new DemandeTravail("essai", "Essai", Guid.NewGuid(), "13055", "13"), Guid.NewGuid(), "Camille Roy", DateTime.UnixEpoch));

        await Should.ThrowAsync<AutorisationRefuseeException>(() => mairie.Contexte.SaveChangesAsync());
    }

    [Fact]
    public async Task Deposer_QuandLaCleEstDejaPrise_LaBaseRefuseToutLEnregistrement()
    {
        await using var moteur = await MoteurDeTest.CreerAsync();
        await moteur.DeposerAsync(CourrielsDeTest.Creer(cle: "relance:1:2:2026-09-15"));

        await Should.ThrowAsync<DbUpdateException>(() => moteur.DeposerAsync(CourrielsDeTest.Creer(cle: "relance:1:2:2026-09-15")));

        await using var lecture = moteur.Base.Systeme();
        (await lecture.Contexte.Courriels.CountAsync(), await lecture.Contexte.Travaux.CountAsync()).ShouldBe((1, 1));
    }

    [Fact]
    public async Task DejaDeposesAsync_QuandHorsPerimetreOuNombreuses_TrouveToutesLesClesPrises()
    {
        await using var moteur = await MoteurDeTest.CreerAsync();
        await moteur.DeposerAsync(CourrielsDeTest.Creer(cle: "a"));
        await moteur.DeposerAsync(CourrielsDeTest.Creer(cle: "b", commune: "53130", departement: "53"));
        await moteur.DeposerAsync(CourrielsDeTest.Creer());
        await using var mairie = moteur.Base.Agir(Roles.Mairie, Perimetre.DeCommune("13055"));

        var prises = await mairie.Service<ICourriels>().DejaDeposesAsync(["a", "a", "b", .. Enumerable.Range(0, 1200).Select(i => $"c{i}")], CancellationToken.None);

        prises.Order().ShouldBe(["a", "b"]);
        (await mairie.Service<ICourriels>().DejaDeposesAsync([], CancellationToken.None)).ShouldBeEmpty();
    }
}
