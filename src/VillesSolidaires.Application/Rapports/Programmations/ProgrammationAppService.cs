using Microsoft.EntityFrameworkCore;
using VillesSolidaires.Campagnes;

namespace VillesSolidaires.Rapports;

public sealed class ProgrammationAppService(
    AppServiceOutils outils, IRepository<ProgrammationRapport> programmations, IRepository<ExecutionProgrammation> executions, IRepository<Rapport> rapports,
    ICampagneRepository campagnes, LectureProgrammations lecture, DonneesDeProgrammation donnees, EcheancesDues echeances, DiffusionRapports diffusion)
    : AppService(outils), IProgrammationAppService
{
    private Acte Acte => new(Utilisateur.Id, Utilisateur.Nom, Maintenant);

    public async Task<ListeDto<ProgrammationDto>> GetListAsync(ProgrammationListeInput input, CancellationToken ct)
    {
        await VerifierAsync(RapportPermissions.Programmer);
        return await lecture.ListerAsync(input, ct);
    }

    public async Task<ProgrammationDetailDto> GetAsync(Guid id, CancellationToken ct)
    {
        await VerifierAsync(RapportPermissions.Programmer);
        return await lecture.LireAsync(id, ct);
    }

    public async Task<ListeDto<ExecutionDto>> GetExecutionsAsync(Guid id, ListeInput input, CancellationToken ct)
    {
        await VerifierAsync(RapportPermissions.Programmer);
        return await lecture.PassagesAsync(id, input, ct);
    }

    public async Task<IReadOnlyList<CampagneAttendueDto>> GetCampagnesAsync(CancellationToken ct)
    {
        await VerifierAsync(RapportPermissions.Programmer);
        var oubli = Aujourdhui.AddDays(-ProgrammationConsts.JoursApresMax);
        return await campagnes.Requete.Where(c => c.Fin > oubli).OrderBy(c => c.Debut).ThenBy(c => c.Titre)
            .Select(c => new CampagneAttendueDto(c.Id, c.Titre + " " + c.Annee, c.Debut, c.Fin)).ToListAsync(ct);
    }

    public async Task<IReadOnlyList<DestinataireDto>> GetContactsAsync(string type, string codeTerritoire, CancellationToken ct)
    {
        await VerifierAsync(RapportPermissions.Programmer);
        return await donnees.ProposerAsync(type, codeTerritoire, ct);
    }

    public async Task<Guid> CreateAsync(EcrireProgrammationInput input, CancellationToken ct)
    {
        await VerifierAsync(RapportPermissions.Programmer);
        var programmation = new ProgrammationRapport(Guid.CreateVersion7(), await donnees.LireAsync(input, ct), Acte);
        programmations.Ajouter(programmation);
        await programmations.SaveAsync(programmation, null, ct);
        return programmation.Id;
    }

    public async Task ModifierAsync(Guid id, EcrireProgrammationInput input, CancellationToken ct)
    {
        await VerifierAsync(RapportPermissions.Programmer);
        var programmation = await programmations.GetAsync(id, ct);
        programmation.Modifier(await donnees.LireAsync(input, ct), Acte);
        await programmations.SaveAsync(programmation, input.ConcurrencyStamp, ct);
    }

    public async Task SuspendreAsync(Guid id, SuspendreProgrammationInput input, CancellationToken ct)
    {
        await VerifierAsync(RapportPermissions.Programmer);
        var programmation = await programmations.GetAsync(id, ct);
        programmation.Suspendre(input.Motif, Acte);
        await programmations.SaveAsync(programmation, null, ct);
    }

    public async Task<RepriseDto> ReprendreAsync(Guid id, CancellationToken ct)
    {
        await VerifierAsync(RapportPermissions.Programmer);
        var programmation = await programmations.GetAsync(id, ct);
        var reprise = programmation.Reprendre(Acte);
        await programmations.SaveAsync(programmation, null, ct);
        return new RepriseDto(reprise.Manquees, reprise.Rattrapee?.Instant, programmation.ProchaineExecutionLe);
    }

    public async Task<Guid> LancerAsync(Guid id, CancellationToken ct)
    {
        await VerifierAsync(RapportPermissions.Programmer);
        var programmation = await programmations.GetAsync(id, ct);
        if (await lecture.EnCoursAsync(id, ct))
        {
            throw new BusinessException(ProgrammationErrorCodes.ExecutionDejaEnCours);
        }
        var periode = programmation.Rythme.Periode(Aujourdhui, programmation.Campagne);
        if (periode.Du > Aujourdhui)
        {
            throw new BusinessException(RapportErrorCodes.PeriodeFuture);
        }
        // À la minute : deux clics, ou deux personnes, prennent la même échéance, et la base n'en garde qu'une.
        var minute = Maintenant.AddTicks(-(Maintenant.Ticks % TimeSpan.TicksPerMinute));
        var execution = echeances.Ouvrir(programmation, new EcheanceDue(new Echeance(minute, periode, null), 0), manuelle: true, Utilisateur.Id, Utilisateur.Nom);
        try
        {
            await executions.SaveAsync(execution, null, ct);
        }
        catch (UniciteException e)
        {
            throw new BusinessException(ProgrammationErrorCodes.ExecutionDejaEnCours, e);
        }
        return execution.Id;
    }

    public async Task SupprimerAsync(Guid id, CancellationToken ct)
    {
        await VerifierAsync(RapportPermissions.Programmer);
        var programmation = await programmations.GetAsync(id, ct);
        programmations.Supprimer(programmation);
        await programmations.SaveAsync(programmation, null, ct);
    }

    public async Task DiffuserAsync(Guid executionId, CancellationToken ct)
    {
        await VerifierAsync(RapportPermissions.Programmer);
        var execution = await executions.GetAsync(executionId, ct);
        var programmation = await programmations.GetAsync(execution.ProgrammationId, ct);
        if (execution.Statut != StatutExecution.Vide || execution.RapportId is not { } id)
        {
            throw new BusinessException(ProgrammationErrorCodes.DiffusionImpossible).WithData("Statut", execution.Statut.Libelle().ToLowerInvariant());
        }
        await diffusion.DeposerAsync(programmation, execution, await rapports.GetAsync(id, ct), ct);
        await executions.SaveAsync(execution, null, ct);
    }

    public async Task<IReadOnlyDictionary<Guid, DiffusionDto>> GetDiffusionsAsync(IReadOnlyCollection<Guid> rapports, CancellationToken ct)
    {
        await VerifierAsync(RapportPermissions.Consulter);
        return await lecture.DiffusionsAsync(rapports, ct);
    }
}
