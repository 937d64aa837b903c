using Microsoft.EntityFrameworkCore;

namespace VillesSolidaires.Labels;

public sealed class InstructionAppService(
    AppServiceOutils outils, ICandidatureRepository candidatures, IReferentielLabelRepository referentiels, ISessionLabelRepository sessions,
    IJuryRepository jurys, IPersonnesLabel personnes, LectureCharge charge, LectureDossierInstruit dossiers, LectureFaits faits, CourriersInstruction courriers)
    : AppService(outils), IInstructionAppService
{
    public async Task<ListeDto<LigneInstructionDto>> GetListAsync(InstructionListeInput input, CancellationToken ct)
    {
        await VerifierAsync(LabelPermissions.Instruire);
        return await charge.ListerAsync(input, Utilisateur.Id, Aujourdhui, ct);
    }

    public async Task<ChargeInstructionDto> GetChargeAsync(Guid? sessionId, CancellationToken ct)
    {
        await VerifierAsync(LabelPermissions.Instruire);
        return await charge.CompterAsync(sessionId, Utilisateur.Id, Aujourdhui, ct);
    }

    public async Task<IReadOnlyList<PersonneLabelDto>> GetInstructeursAsync(CancellationToken ct)
    {
        await VerifierAsync(LabelPermissions.Instruire);
        return [.. (await personnes.InstructeursAsync(ct)).Select(p => new PersonneLabelDto(p.Id, p.Nom))];
    }

    public async Task<DossierInstruitDto> GetAsync(Guid id, CancellationToken ct)
    {
        await VerifierAsync(LabelPermissions.Instruire);
        return await dossiers.LireAsync(id, Aujourdhui, ct);
    }

    public async Task AffecterAsync(Guid id, AffecterInstructionInput input, CancellationToken ct)
    {
        await VerifierAsync(LabelPermissions.Instruire);
        var candidature = await candidatures.GetAsync(id, ct);
        // On se charge soi-même d'un dossier sans être de la liste : l'administration, par exemple.
        var nom = (await personnes.InstructeursAsync(ct)).FirstOrDefault(p => p.Id == input.InstructeurId)?.Nom
            ?? (input.InstructeurId == Utilisateur.Id ? Utilisateur.Nom : null)
            ?? throw new BusinessException(CandidatureErrorCodes.InstructeurInconnu).SurChamp(nameof(input.InstructeurId));
        candidature.PrendreEnInstruction(input.InstructeurId!.Value, nom, Acte());
        await candidatures.SaveAsync(candidature, input.ConcurrencyStamp, ct);
    }

    public async Task PointerAsync(Guid id, PointsVerifiesInput input, CancellationToken ct)
    {
        await VerifierAsync(LabelPermissions.Instruire);
        var points = input.Points.Aggregate(PointsVerifies.Aucun, (tous, point) => tous | point);
        await ModifierAsync(id, input, c => c.Verifier(points), ct);
    }

    public async Task NoterAsync(Guid id, string critere, InstruireCritereInput input, CancellationToken ct)
    {
        await VerifierAsync(LabelPermissions.Instruire);
        try
        {
            await EcrireNoteAsync(id, critere, input, ct);
        }
        catch (ConcurrenceException)
        {
            // Un autre critère du dossier s'est enregistré au même instant : relu, il ne gêne plus ; si c'est le même, la révision le dira.
            await EcrireNoteAsync(id, critere, input, ct);
        }
    }

    public async Task<Guid> QuestionnerAsync(Guid id, QuestionnerInput input, CancellationToken ct)
    {
        await VerifierAsync(LabelPermissions.Instruire);
        var candidature = await candidatures.GetAsync(id, ct);
        var question = candidature.Questionner(
            await ContenuAsync(candidature, ct), string.IsNullOrWhiteSpace(input.Critere) ? null : input.Critere, input.Texte, Acte());
        await candidatures.SaveAsync(candidature, input.ConcurrencyStamp, ct);
        return question;
    }

    public async Task RelancerQuestionAsync(Guid id, Guid questionId, MessageInstructionInput input, CancellationToken ct)
    {
        await VerifierAsync(LabelPermissions.Instruire);
        await ModifierAsync(id, input, c => c.Repondre(questionId, CoteDossier.Association, input.Texte, Acte()), ct);
    }

    public async Task ClasserAsync(Guid id, Guid questionId, GesteInstructionInput input, CancellationToken ct)
    {
        await VerifierAsync(LabelPermissions.Instruire);
        await ModifierAsync(id, input, c => c.Classer(questionId, Acte()), ct);
    }

    public async Task DemanderComplementsAsync(Guid id, DemanderComplementsInput input, CancellationToken ct)
    {
        await VerifierAsync(LabelPermissions.Instruire);
        var candidature = await candidatures.GetAsync(id, ct);
        candidature.DemanderComplements(input.Echeance!.Value, Acte());
        await courriers.DemanderComplementsAsync(candidature, ct);
        await candidatures.SaveAsync(candidature, input.ConcurrencyStamp, ct);
    }

    public async Task DeclarerRecevableAsync(Guid id, GesteInstructionInput input, CancellationToken ct)
    {
        await VerifierAsync(LabelPermissions.Instruire);
        var candidature = await candidatures.GetAsync(id, ct);
        var annee = (await sessions.GetAsync(candidature.SessionId, ct)).Annee;
        candidature.DeclarerRecevable(await ContenuAsync(candidature, ct), await faits.LireAsync(candidature.CommuneCode!, annee, Aujourdhui, ct), Acte());
        await courriers.AnnoncerRecevableAsync(candidature, ct);
        await candidatures.SaveAsync(candidature, input.ConcurrencyStamp, ct);
    }

    public async Task DeclarerIrrecevableAsync(Guid id, MotiverInstructionInput input, CancellationToken ct)
    {
        await VerifierAsync(LabelPermissions.Instruire);
        var candidature = await candidatures.GetAsync(id, ct);
        candidature.DeclarerIrrecevable(input.Motif, Acte());
        await courriers.AnnoncerIrrecevableAsync(candidature, ct);
        await candidatures.SaveAsync(candidature, input.ConcurrencyStamp, ct);
    }

    public async Task TransmettreAsync(Guid id, GesteInstructionInput input, CancellationToken ct)
    {
        await VerifierAsync(LabelPermissions.Instruire);
        var candidature = await candidatures.GetAsync(id, ct);
        // Un jury qui note déjà n'a pas de notation pour ce dossier : il resterait sans note.
        if (await jurys.DeLaSessionAsync(candidature.SessionId, ct) is { Statut: not JuryStatut.Composition } jury)
        {
            throw new BusinessException(JuryErrorCodes.JuryFige).WithData("Statut", jury.Statut.Libelle());
        }
        candidature.TransmettreAuJury(Acte());
        await candidatures.SaveAsync(candidature, input.ConcurrencyStamp, ct);
    }

    private async Task EcrireNoteAsync(Guid id, string critere, InstruireCritereInput input, CancellationToken ct)
    {
        var candidature = await candidatures.GetAsync(id, ct);
        candidature.Instruire(await ContenuAsync(candidature, ct), critere, input.Note, input.MotifEcart, input.Revision, Acte());
        await candidatures.SaveAsync(candidature, null, ct);
    }

    private Acte Acte() => new(Utilisateur.Id, Utilisateur.Nom, Maintenant);

    private Task<ContenuReferentiel> ContenuAsync(Candidature candidature, CancellationToken ct) =>
        referentiels.Requete.Where(r => r.Id == candidature.ReferentielId).Select(r => r.Contenu).SingleAsync(ct);

    private async Task ModifierAsync(Guid id, GesteInstructionInput input, Action<Candidature> verbe, CancellationToken ct)
    {
        var candidature = await candidatures.GetAsync(id, ct);
        verbe(candidature);
        await candidatures.SaveAsync(candidature, input.ConcurrencyStamp, ct);
    }
}
