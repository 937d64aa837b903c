namespace VillesSolidaires.Labels;

public sealed class InstructionAppService(
    AppServiceOutils outils, OutilsCandidature dossier, IJuryRepository jurys, IPersonnesLabel personnes, LectureCharge charge, LectureDossierInstruit dossiers,
    CourriersInstruction courriers)
    : ServiceCandidature(outils, dossier), IInstructionAppService
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
        await ModifierAsync(id, input.ConcurrencyStamp, async c =>
        {
            // On se charge soi-même d'un dossier sans être de la liste : l'administration, par exemple.
            var nom = (await personnes.InstructeursAsync(ct)).FirstOrDefault(p => p.Id == input.InstructeurId)?.Nom
                ?? (input.InstructeurId == Utilisateur.Id ? Utilisateur.Nom : null)
                ?? throw new BusinessException(CandidatureErrorCodes.InstructeurInconnu).SurChamp(nameof(input.InstructeurId));
            c.PrendreEnInstruction(input.InstructeurId!.Value, nom, Acte());
        }, ct);
    }

    public async Task PointerAsync(Guid id, PointsVerifiesInput input, CancellationToken ct)
    {
        await VerifierAsync(LabelPermissions.Instruire);
        var points = input.Points.Aggregate(PointsVerifies.Aucun, (tous, point) => tous | point);
        await ModifierAsync(id, input.ConcurrencyStamp, c => c.Verifier(points), ct);
    }

    public async Task NoterAsync(Guid id, string critere, InstruireCritereInput input, CancellationToken ct)
    {
        await VerifierAsync(LabelPermissions.Instruire);
        await EcrireCritereAsync(
            id, (c, contenu) =>
            {
                c.Instruire(contenu, critere, input.Note, input.MotifEcart, input.Revision, Acte());
                return Task.CompletedTask;
            }, ct);
    }

    public async Task<Guid> QuestionnerAsync(Guid id, QuestionnerInput input, CancellationToken ct)
    {
        await VerifierAsync(LabelPermissions.Instruire);
        var candidature = await Candidatures.GetAsync(id, ct);
        var question = candidature.Questionner(
            (await ReferentielAsync(candidature, ct)).Contenu, string.IsNullOrWhiteSpace(input.Critere) ? null : input.Critere, input.Texte, Acte());
        await Candidatures.SaveAsync(candidature, input.ConcurrencyStamp, ct);
        return question;
    }

    public async Task RelancerQuestionAsync(Guid id, Guid questionId, MessageInstructionInput input, CancellationToken ct)
    {
        await VerifierAsync(LabelPermissions.Instruire);
        await ModifierAsync(id, input.ConcurrencyStamp, c => c.Repondre(questionId, CoteDossier.Association, input.Texte, Acte()), ct);
    }

    public async Task ClasserAsync(Guid id, Guid questionId, GesteInstructionInput input, CancellationToken ct)
    {
        await VerifierAsync(LabelPermissions.Instruire);
        await ModifierAsync(id, input.ConcurrencyStamp, c => c.Classer(questionId, Acte()), ct);
    }

    public async Task DemanderComplementsAsync(Guid id, DemanderComplementsInput input, CancellationToken ct)
    {
        await VerifierAsync(LabelPermissions.Instruire);
        await ModifierAsync(id, input.ConcurrencyStamp, c =>
        {
            c.DemanderComplements(input.Echeance!.Value, Acte());
            return courriers.DemanderComplementsAsync(c, ct);
        }, ct);
    }

    public async Task DeclarerRecevableAsync(Guid id, GesteInstructionInput input, CancellationToken ct)
    {
        await VerifierAsync(LabelPermissions.Instruire);
        await ModifierAsync(id, input.ConcurrencyStamp, async c =>
        {
            var annee = (await Sessions.GetAsync(c.SessionId, ct)).Annee;
            c.DeclarerRecevable((await ReferentielAsync(c, ct)).Contenu, await Faits.LireAsync(c.CommuneCode!, annee, Aujourdhui, ct), Acte());
            await courriers.AnnoncerRecevableAsync(c, ct);
        }, ct);
    }

    public async Task DeclarerIrrecevableAsync(Guid id, MotiverInstructionInput input, CancellationToken ct)
    {
        await VerifierAsync(LabelPermissions.Instruire);
        await ModifierAsync(id, input.ConcurrencyStamp, c =>
        {
            c.DeclarerIrrecevable(input.Motif, Acte());
            return courriers.AnnoncerIrrecevableAsync(c, ct);
        }, ct);
    }

    public async Task TransmettreAsync(Guid id, GesteInstructionInput input, CancellationToken ct)
    {
        await VerifierAsync(LabelPermissions.Instruire);
        await ModifierAsync(id, input.ConcurrencyStamp, async c =>
        {
            // Un jury qui note déjà n'a pas de notation pour ce dossier : il resterait sans note.
            if (await jurys.DeLaSessionAsync(c.SessionId, ct) is { Statut: not JuryStatut.Composition } jury)
            {
                throw new BusinessException(JuryErrorCodes.JuryFige).WithData("Statut", jury.Statut.Libelle());
            }
            c.TransmettreAuJury(Acte());
        }, ct);
    }
}
