using Microsoft.EntityFrameworkCore;
using VillesSolidaires.Travaux;

namespace VillesSolidaires.Animations;

/// <summary>
/// Corps de l'action en masse. Chaque lot de communes s'enregistre en une transaction, avec l'issue de chacune : rejoué après un arrêt,
/// le travail reprend aux communes qui n'ont pas encore la leur.
/// </summary>
public sealed class ApplicationEnMasse(
    IActionEnMasseRepository actions, IModeleAnimationRepository modeles, IAnimationRepository animations, OuvertureEnNombre ouverture,
    CommunesSousConvention communes, TimeProvider horloge) : IExecutantTravail
{
    /// <summary>Écrit en base : ne jamais le changer.</summary>
    public const string TypeTravail = "animations-en-masse";

    public string Type => TypeTravail;

    public string Permission => AnimationPermissions.Piloter;

    public async Task ExecuterAsync(ContexteTravail contexte, CancellationToken ct)
    {
        var action = await actions.OuvrirAsync(contexte.EntiteId, ct);
        var modele = (await modeles.UtilisablesAsync(ct)).FirstOrDefault(m => m.Id == action.ModeleId)
            ?? throw new BusinessException(ModeleAnimationErrorCodes.ModeleInconnu);
        var dates = modele.Proposer(action.Annee);
        var today = horloge.Aujourdhui();
        var toutes = await communes.ListerAsync(action.DepartementCode, today, ct);
        var traitees = await actions.Requete.Where(a => a.Id == action.Id).SelectMany(a => a.Communes).Select(c => c.Code).ToHashSetAsync(StringComparer.Ordinal, ct);
        var restantes = toutes.Where(c => !traitees.Contains(c.Code)).ToList();
        var faites = toutes.Count - restantes.Count;
        foreach (var lot in restantes.Chunk(ModeleAnimationConsts.LotEnMasse))
        {
            // Hors de toute transaction ouverte : l'avancement s'écrit sur une autre connexion.
            await contexte.AvancerAsync(Etape(faites, toutes.Count), 100 * faites / toutes.Count);
            await AppliquerAsync(action.Id, modele, dates, lot, ct);
            faites += lot.Length;
        }
        await contexte.AvancerAsync(Etape(faites, toutes.Count), 100);
    }

    // L'action n'a pas d'état à défaire : le travail dit l'arrêt, les communes déjà traitées gardent leur issue.
    public Task AbandonnerAsync(Guid entiteId, StatutTravail issue, string motif, CancellationToken ct) => Task.CompletedTask;

    public Task ReprendreAsync(Guid entiteId, CancellationToken ct) => Task.CompletedTask;

    private async Task AppliquerAsync(Guid actionId, ModeleAnimation modele, IReadOnlyList<DateProposee> dates, CommuneSousConvention[] lot, CancellationToken ct)
    {
        var action = await actions.OuvrirAsync(actionId, ct);
        var codes = lot.Select(c => c.Code).ToList();
        var deja = await animations.Requete
            .Where(a => a.ModeleId == modele.Id && a.Annee == action.Annee && codes.Contains(a.CommuneCode!) && a.Statut != AnimationStatut.Annulee)
            .Select(a => a.CommuneCode!).ToHashSetAsync(StringComparer.Ordinal, ct);
        var ouverts = await ouverture.OuvrirAsync([.. lot.Where(c => !deja.Contains(c.Code)).Select(c => (c.Code, c.DepartementCode, action.Annee))], ct);
        foreach (var commune in lot)
        {
            var programme = ouverts.GetValueOrDefault(new CommuneAnnee(commune.Code, action.Annee));
            var issue = Issue(programme, dates.Count);
            if (issue == IssueEnMasse.Creee)
            {
                foreach (var date in dates)
                {
                    var periode = new PeriodeAnimation(date.Debut, date.Fin, HeureDebut: null, HeureFin: null);
                    animations.Ajouter(programme!.Ajouter((p, prevues) => modele.AjouterA(p, periode, prevues)));
                }
            }
            action.Noter(commune.Code, issue, issue == IssueEnMasse.Creee ? dates.Count : 0);
        }
        await actions.SaveAsync(action, null, ct);
        actions.Oublier();
    }

    private static string Etape(int faites, int toutes) => $"{Formats.Nombre(faites)} communes sur {Formats.Nombre(toutes)}";

    private static IssueEnMasse Issue(ProgrammeOuvert? ouvert, int dates) => ouvert switch
    {
        null => IssueEnMasse.DejaAuProgramme,
        { Programme.Statut: ProgrammeStatut.Publie } => IssueEnMasse.ProgrammePublie,
        _ when ouvert.Animations + dates > AnimationConsts.AnimationsParProgrammeMax => IssueEnMasse.ProgrammeComplet,
        _ => IssueEnMasse.Creee,
    };
}
