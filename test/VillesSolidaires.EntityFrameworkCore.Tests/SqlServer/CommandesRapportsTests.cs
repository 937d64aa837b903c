using VillesSolidaires.Comptes;
using VillesSolidaires.Conventions;
using VillesSolidaires.Rapports;
using VillesSolidaires.Territoires;
using VillesSolidaires.Travaux;

namespace VillesSolidaires.SqlServer;

/// <summary>
/// Ce que les partages, le mot du maire, les programmations et les lots de rapports envoient à SQL Server, de la lecture à la purge : tout se lit
/// sans faute au niveau 150.
/// </summary>
public sealed class CommandesRapportsTests
{
    private const string Commune = "53130";

    private static readonly Acte Acte = new(Guid.NewGuid(), "Nadia Berthier", new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc));
    private static readonly TerritoireRapport Laval = new("Laval", Commune, "53");

    private static readonly Dictionary<string, Func<PorteeDeTest, Task>> Commandes = new(StringComparer.Ordinal)
    {
        ["liens de partage d’un rapport"] = p => p.Service<IPartageRapportAppService>().GetListAsync(Guid.NewGuid(), default),
        ["rapport à partager"] = p => Should.ThrowAsync<BusinessException>(
            () => p.Service<IPartageRapportAppService>().CreateAsync(Guid.NewGuid(), new CreerPartageInput { Destinataire = "Conseil", ExpireLe = new(2026, 2, 1) }, default)),
        ["partage ouvert"] = p =>
        {
            var partages = p.Service<IPartageRapportRepository>();
            var partage = Partage();
            partages.Ajouter(partage);
            return partages.SaveAsync(partage, null, default);
        },
        ["partage lu par son jeton"] = async p =>
        {
            var partages = p.Service<IPartageRapportRepository>();
            await partages.OuvrirAsync(JetonSecret.Tirer().Empreinte, default);
            await partages.NoterVueAsync(Guid.NewGuid(), default);
        },
        ["partage révoqué"] = p =>
        {
            var partage = Partage();
            p.Contexte.Attach(partage);
            partage.Revoquer(Acte.Instant);
            return p.Service<IPartageRapportRepository>().SaveAsync(partage, null, default);
        },
        ["rapports que retient un partage"] = async p =>
        {
            foreach (var retenue in p.Service<IEnumerable<IRapportsRetenus>>())
            {
                await retenue.ParmiAsync([Guid.NewGuid(), Guid.NewGuid()], default);
            }
        },
        ["mot du maire"] = p => p.Service<IEditorialCommuneAppService>().GetAsync(Commune, default),
        ["mot du maire écrit"] = p => p.Service<IEditorialCommuneAppService>().ModifierAsync(
            Commune, new ModifierEditorialInput { Texte = "Merci à tous.", Signataire = "Dominique Exemple", Fonction = "maire" }, default),
        ["mot du maire retiré"] = p => p.Service<IEditorialCommuneAppService>().RetirerAsync(Commune, default),
        ["programmation créée"] = p =>
        {
            var programmations = p.Service<IRepository<ProgrammationRapport>>();
            var programmation = Programmation();
            programmations.Ajouter(programmation);
            return programmations.SaveAsync(programmation, null, default);
        },
        ["programmation modifiée, puis suspendue"] = async p =>
        {
            var programmations = p.Service<IRepository<ProgrammationRapport>>();
            var programmation = Programmation();
            p.Contexte.Attach(programmation);
            programmation.Modifier(Donnees("mairie@essai.example", "elu@essai.example"), Acte);
            await programmations.SaveAsync(programmation, null, default);
            programmation.Suspendre("Congés", Acte);
            await programmations.SaveAsync(programmation, null, default);
        },
        ["programmation supprimée"] = p =>
        {
            var programmation = Programmation();
            p.Contexte.Attach(programmation);
            p.Service<IRepository<ProgrammationRapport>>().Supprimer(programmation);
            return p.Service<IRepository<ProgrammationRapport>>().SaveAsync(programmation, null, default);
        },
        ["passage ouvert"] = p =>
        {
            var executions = p.Service<IRepository<ExecutionProgrammation>>();
            var due = new EcheanceDue(new Echeance(Acte.Instant, new PeriodeRapport(new(2025, 12, 1), new(2025, 12, 31)), null), 0);
            var execution = p.Service<EcheancesDues>().Ouvrir(Programmation(), due, manuelle: true, Acte.AuteurId, Acte.Auteur);
            return executions.SaveAsync(execution, null, default);
        },
        ["comptes d’une liste de rapports"] = p => p.Service<IPersonnesDeRapport>().NomsAsync([Guid.NewGuid(), Guid.NewGuid()], default),
        ["communes d’un lot, comptées"] = p => p.Service<ILotRapportsAppService>().CompterAsync("53", default),
        ["lot demandé"] = p => p.Service<ILotRapportsAppService>().LancerAsync(
            new LotRapportsInput { Du = new(2025, 1, 1), Au = new(2025, 12, 31), Formats = [CodesRapport.Pdf] }, default),
        ["commune d’un lot en échec, puis reprise"] = async p =>
        {
            var communes = p.Service<IRepository<CommuneDeLot>>();
            var commune = new CommuneDeLot(Guid.NewGuid(), Guid.NewGuid(), Commune, "53", "Laval");
            p.Contexte.Attach(commune);
            commune.Echouer("Une panne.", definitif: true);
            await communes.SaveAsync(commune, null, default);
            commune.Reprendre();
            await communes.SaveAsync(commune, null, default);
        },
        ["archive d’un lot"] = p => Should.ThrowAsync<BusinessException>(() => p.Service<ILotRapportsAppService>().GetArchiveAsync(Guid.NewGuid(), "53", default)),
        ["lots purgés"] = p => p.Service<IEnumerable<ITravailRecurrent>>().OfType<PurgeLots>().Single().ExecuterAsync(default),
    };

    public static TheoryData<string> Noms => [.. Commandes.Keys];

    [Theory]
    [MemberData(nameof(Noms))]
    public async Task Commande_SeLitSansFaute(string nom) => await BaseSqlServer.VerifierAsync(Commandes[nom], Perimetre.National);

    private static PartageRapport Partage() => new(Guid.NewGuid(), Guid.NewGuid(), "Conseil municipal", JetonSecret.Tirer(), new(2026, 2, 1), new(2026, 1, 1));

    private static ProgrammationRapport Programmation() => new(Guid.NewGuid(), Donnees("elu@essai.example"), Acte);

    private static ProgrammationDonnees Donnees(params string[] adresses) => new(
        TypeRapport.ImpactCommunal, Laval, [CodesRapport.Pdf], Rythme.Mensuel(2, 6), null, [.. adresses.Select(a => new DestinataireDonnees(a, a))]);
}
