using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using VillesSolidaires.Courriels.Envoi;
using VillesSolidaires.Fichiers;
using VillesSolidaires.Travaux;

namespace VillesSolidaires.Courriels;

public sealed class PurgeCourrielsTests
{
    [Fact]
    public async Task Executer_EffaceCeQuiADouzeMoisAvecSonTravailEtSonFichier_EtGardeLeReste()
    {
        await using var moteur = await MoteurDeTest.CreerAsync();
        var (ancien, envoi) = await moteur.DeposerAsync();
        await moteur.ExecuterAsync(envoi);
        var fichier = ExpediteurFichiers.Chemin(await moteur.LireCourrielAsync(ancien));
        moteur.Base.Horloge.Avancer(TimeSpan.FromDays(1));
        var (garde, envoiGarde) = await moteur.DeposerAsync();
        moteur.Base.Horloge.AllerA(new DateTimeOffset(2027, 9, 15, 12, 0, 0, TimeSpan.Zero));

        await PurgerAsync(moteur);

        await using var lecture = moteur.Base.Systeme();
        (await lecture.Contexte.Courriels.Select(c => c.Id).ToListAsync()).ShouldBe([garde]);
        (await lecture.Contexte.Travaux.Where(t => t.Type == CourrielConsts.TypeTravail).Select(t => t.Id).ToListAsync()).ShouldBe([envoiGarde]);
        (await Fichiers(lecture).LireAsync(fichier, default)).ShouldBeNull();
    }

    [Fact]
    public async Task Executer_QuandIlYEnAPlusDUnLot_LesEffaceTousSansRienRefaireEnsuite()
    {
        await using var moteur = await MoteurDeTest.CreerAsync();
        await using (var portee = moteur.Base.Systeme())
        {
            foreach (var _ in Enumerable.Range(0, PurgeCourriels.ParLot + 1))
            {
                portee.Service<ICourriels>().Deposer(CourrielsDeTest.Creer());
            }
            await portee.Contexte.SaveChangesAsync();
        }
        moteur.Base.Horloge.AllerA(new DateTimeOffset(2028, 1, 1, 3, 0, 0, TimeSpan.Zero));

        await PurgerAsync(moteur);
        await PurgerAsync(moteur);

        await using var lecture = moteur.Base.Systeme();
        (await lecture.Contexte.Courriels.CountAsync(), await lecture.Contexte.Travaux.CountAsync()).ShouldBe((0, 0));
    }

    private static async Task PurgerAsync(MoteurDeTest moteur)
    {
        await using var portee = moteur.Base.Systeme();
        await portee.Service<IEnumerable<ITravailRecurrent>>().OfType<PurgeCourriels>().Single().ExecuterAsync(default);
    }

    private static IDepotFichiers Fichiers(PorteeDeTest portee) => portee.Service<IServiceProvider>().GetRequiredKeyedService<IDepotFichiers>(IDepotFichiers.Courriels);
}
