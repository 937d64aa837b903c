using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using VillesSolidaires.Travaux;

namespace VillesSolidaires.Conventions;

/// <summary>Chaque matin, relance les parties attendues dont un palier d'attente est atteint (7, 15 puis 30 jours).</summary>
public sealed partial class RelancesConventions(
    IConventionRepository conventions, NotificationsConvention notifications, TimeProvider horloge, ILogger<RelancesConventions> journal) : ITravailRecurrent
{
    private const string Auteur = "Relance automatique";

    private static readonly ConventionStatut[] Attendues =
        [ConventionStatut.EnRelecture, ConventionStatut.EnCorrection, ConventionStatut.ASigner, ConventionStatut.PartiellementSignee];

    public string Nom => "relances-conventions";

    public string Libelle => "Relances des conventions";

    public string Cron => "0 30 7 * * ?";

    public async Task ExecuterAsync(CancellationToken ct)
    {
        var acte = new Acte(null, Auteur, horloge.GetUtcNow().UtcDateTime);
        // Aucun palier n'est plus court que le premier : inutile de charger les attentes plus jeunes.
        var limite = HeureDeParis.DebutUtc(acte.Jour.AddDays(1 - ConventionConsts.PaliersRelance[0]));
        var candidates = await conventions.Requete.Where(c => Attendues.Contains(c.Statut) && c.ActeurPartieId != null && c.Depuis < limite)
            .OrderBy(c => c.Depuis).Select(c => c.Id).ToListAsync(ct);
        foreach (var id in candidates)
        {
            await RelancerAsync(await conventions.GetAsync(id, ct), acte, ct);
        }
    }

    private async Task RelancerAsync(Convention convention, Acte acte, CancellationToken ct)
    {
        if (convention.Execution.ProchaineRelanceLe() is not { } due || due > acte.Jour)
        {
            return;
        }
        try
        {
            await notifications.RelancerAsync(convention, automatique: true, acte, ct);
            await conventions.SaveAsync(convention, null, ct);
        }
        catch (BusinessException e)
        {
            // Sans adresse, ou déjà relancée à la main aujourd'hui : les autres ne doivent pas en souffrir.
            Ecartee(convention.Numero, e.Code);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Convention {Numero} non relancée : {Code}")]
    private partial void Ecartee(string numero, string code);
}
