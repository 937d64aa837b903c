namespace VillesSolidaires.Labels;

/// <summary>L'association instruit les dossiers déposés : charge, seconde note, questions, compléments, recevabilité, transmission au jury.</summary>
public interface IInstructionAppService
{
    /// <summary>Dossiers déposés ; ceux dont l'échéance est passée d'abord, puis la plus longue attente.</summary>
    Task<ListeDto<LigneInstructionDto>> GetListAsync(InstructionListeInput input, CancellationToken ct);

    /// <summary>Combien de dossiers, où, chez qui.</summary>
    /// <param name="sessionId">Nul : toutes les sessions.</param>
    Task<ChargeInstructionDto> GetChargeAsync(Guid? sessionId, CancellationToken ct);

    /// <summary>Personnes à qui confier une instruction.</summary>
    Task<IReadOnlyList<PersonneLabelDto>> GetInstructeursAsync(CancellationToken ct);

    Task<DossierInstruitDto> GetAsync(Guid id, CancellationToken ct);

    Task AffecterAsync(Guid id, AffecterInstructionInput input, CancellationToken ct);

    Task PointerAsync(Guid id, PointsVerifiesInput input, CancellationToken ct);

    /// <summary>Seconde note d'un critère. Deux personnes peuvent noter deux critères en même temps ; le même, la seconde est avertie.</summary>
    /// <exception cref="BusinessException">Note hors des descripteurs, motif d'écart absent, ou critère enregistré entre-temps par une autre personne.</exception>
    Task NoterAsync(Guid id, string critere, InstruireCritereInput input, CancellationToken ct);

    Task<Guid> QuestionnerAsync(Guid id, QuestionnerInput input, CancellationToken ct);

    Task RelancerQuestionAsync(Guid id, Guid questionId, MessageInstructionInput input, CancellationToken ct);

    Task ClasserAsync(Guid id, Guid questionId, GesteInstructionInput input, CancellationToken ct);

    /// <summary>Rend la main à la mairie, qui en reçoit un courriel.</summary>
    Task DemanderComplementsAsync(Guid id, DemanderComplementsInput input, CancellationToken ct);

    /// <summary>La mairie en reçoit un courriel.</summary>
    Task DeclarerRecevableAsync(Guid id, GesteInstructionInput input, CancellationToken ct);

    /// <summary>La mairie en reçoit un courriel motivé.</summary>
    Task DeclarerIrrecevableAsync(Guid id, MotiverInstructionInput input, CancellationToken ct);

    Task TransmettreAsync(Guid id, GesteInstructionInput input, CancellationToken ct);
}
