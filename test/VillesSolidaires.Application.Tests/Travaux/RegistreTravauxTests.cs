namespace VillesSolidaires.Travaux;

public sealed class RegistreTravauxTests
{
    private static readonly TimeSpan Peremption = TimeSpan.FromSeconds(90);

    [Theory]
    [InlineData("ici:1:a:", 0, true)]
    [InlineData("ailleurs:1:a:", 0, false)]
    [InlineData("ailleurs:1:a:", 120, true)]
    [InlineData(null, 0, false)]
    [InlineData(null, 120, true)]
    public async Task RemettreEnAttenteAsync_SelonLeProcessusEtLeSilence_RendLesTravauxMorts(string? seulProcessus, int silence, bool rendu)
    {
        await using var moteur = await MoteurDeTest.CreerAsync();
        var id = await moteur.InscrireAsync();
        await moteur.ReclamerAilleursAsync(id, "ailleurs:1:a:77");
        moteur.Base.Horloge.Avancer(TimeSpan.FromSeconds(silence));

        var nombre = await AvecRegistreAsync(moteur, r => r.RemettreEnAttenteAsync(seulProcessus, Peremption, CancellationToken.None));

        nombre.ShouldBe(rendu ? 1 : 0);
        var travail = await moteur.LireAsync(id);
        travail.Statut.ShouldBe(rendu ? StatutTravail.EnAttente : StatutTravail.EnCours);
        travail.Tentatives.ShouldBe(1, "une tentative tuée compte : elle a pu tuer le processus");
    }

    [Fact]
    public async Task ListerEchusAsync_QuandUneRepriseEstAVenir_NeLaListePas()
    {
        await using var moteur = await MoteurDeTest.CreerAsync();
        var premier = await moteur.InscrireAsync();
        moteur.Base.Horloge.Avancer(TimeSpan.FromSeconds(1));
        var second = await moteur.InscrireAsync();
        var reporte = await moteur.InscrireAsync();
        moteur.Executant.Corps = (_, _) => throw new IOException("disque plein");
        await moteur.ExecuterAsync(reporte);

        var echus = await AvecRegistreAsync(moteur, r => r.ListerEchusAsync(10, CancellationToken.None));

        echus.Select(t => t.Id).ShouldBe([premier, second]);
    }

    [Fact]
    public async Task SaveChangesAsync_QuandTransactionOuverte_NePlanifieQuApresSaValidation()
    {
        await using var moteur = await MoteurDeTest.CreerAsync();
        await using var portee = moteur.Base.Systeme();
        await using var transaction = await portee.Contexte.Database.BeginTransactionAsync();
        var travail = Nouveau();
        portee.Contexte.Add(travail);

        await portee.Contexte.SaveChangesAsync();
        moteur.Planifies.Travaux.ShouldBeEmpty();
        await transaction.CommitAsync();

        moteur.Planifies.Travaux.ShouldBe([new TravailAPlanifier(travail.Id, ExecutantDeTest.Nom, null)]);
    }

    [Fact]
    public async Task SaveChangesAsync_QuandTransactionAnnulee_NePlanifieRien()
    {
        await using var moteur = await MoteurDeTest.CreerAsync();
        await using var portee = moteur.Base.Systeme();
        await using (var transaction = await portee.Contexte.Database.BeginTransactionAsync())
        {
            portee.Contexte.Add(Nouveau());
            await portee.Contexte.SaveChangesAsync();
            await transaction.RollbackAsync();
        }
        portee.Contexte.ChangeTracker.Clear();
        var garde = Nouveau();
        portee.Contexte.Add(garde);
        await portee.Contexte.SaveChangesAsync();

        moteur.Planifies.Travaux.ShouldBe([new TravailAPlanifier(garde.Id, ExecutantDeTest.Nom, null)]);
    }

    private static Travail Nouveau() =>
        new(Guid.NewGuid(), new DemandeTravail(ExecutantDeTest.Nom, "Essai", Guid.NewGuid(), null, null), null, "Système", new DateTime(2026, 9, 15, 8, 0, 0, DateTimeKind.Utc));

    private static async Task<T> AvecRegistreAsync<T>(MoteurDeTest moteur, Func<IRegistreTravaux, Task<T>> lire)
    {
        await using var portee = moteur.Base.Systeme();
        return await lire(portee.Service<IRegistreTravaux>());
    }
}
