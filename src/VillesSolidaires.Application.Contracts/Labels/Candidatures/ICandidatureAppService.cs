namespace VillesSolidaires.Labels;

/// <summary>
/// Le dossier de candidature au label, du côté de la commune. Qui candidate lit son dossier et y agit ; qui ne fait que consulter (élus,
/// départements) n'en lit que l'issue publiée.
/// </summary>
public interface ICandidatureAppService
{
    /// <summary>Candidatures du périmètre, la dernière à avoir bougé d'abord.</summary>
    Task<ListeDto<CandidatureDto>> GetListAsync(CandidatureListeInput input, CancellationToken ct);

    /// <summary>Combien de candidatures par famille d'états, sans autre filtre.</summary>
    Task<OngletsCandidaturesDto> GetOngletsAsync(CancellationToken ct);

    /// <summary>Sessions et départements dont il y a des candidatures, pour filtrer.</summary>
    Task<ChoixCandidaturesDto> GetChoixAsync(CancellationToken ct);

    /// <summary>Sessions qui reçoivent des dossiers aujourd'hui.</summary>
    Task<IReadOnlyList<SessionOuverteDto>> GetSessionsOuvertesAsync(CancellationToken ct);

    /// <exception cref="EntityNotFoundException">Inconnue, hors du périmètre, ou sans décision publiée pour qui ne fait que consulter.</exception>
    Task<CandidatureDetailDto> GetAsync(Guid id, CancellationToken ct);

    /// <summary>Un critère du dossier : ses descripteurs, ce que la commune en dit, ses preuves.</summary>
    Task<CritereDetailDto> GetCritereAsync(Guid id, string code, CancellationToken ct);

    /// <summary>Le dossier tel qu'il a été déposé.</summary>
    /// <param name="numero">1 pour le premier dépôt.</param>
    Task<DepotDto> GetDepotAsync(Guid id, int numero, CancellationToken ct);

    /// <summary>Ce qui a changé depuis la candidature renouvelée ; nul si celle-ci n'en renouvelle pas.</summary>
    Task<RenouvellementDto?> GetRenouvellementAsync(Guid id, CancellationToken ct);

    /// <summary>Ouvre le dossier d'une commune ; si elle a déjà été candidate, son auto-évaluation est reprise.</summary>
    Task<Guid> OuvrirAsync(OuvrirCandidatureInput input, CancellationToken ct);

    Task DemanderNiveauAsync(Guid id, DemanderNiveauInput input, CancellationToken ct);

    Task DesignerReferentsAsync(Guid id, ReferentsInput input, CancellationToken ct);

    /// <summary>Enregistre l'auto-évaluation d'un critère. Deux personnes sur deux critères ne se gênent pas ; sur le même, la seconde le sait.</summary>
    Task<EvaluationEnregistreeDto> EvaluerAsync(Guid id, string code, EvaluerCritereInput input, CancellationToken ct);

    /// <summary>Dépose le dossier, ou le redépose corrigé.</summary>
    /// <returns>Numéro du dépôt.</returns>
    Task<int> DeposerAsync(Guid id, string? concurrencyStamp, CancellationToken ct);

    /// <summary>Rouvre un dossier déposé, tant que personne ne l'instruit et que la fenêtre de correction court.</summary>
    Task CorrigerAsync(Guid id, string? concurrencyStamp, CancellationToken ct);

    Task RepondreAsync(Guid id, Guid questionId, MessageInput input, CancellationToken ct);

    /// <returns>Numéro du dépôt que font les compléments.</returns>
    Task<int> EnvoyerComplementsAsync(Guid id, string? concurrencyStamp, CancellationToken ct);

    Task RetirerAsync(Guid id, RetirerCandidatureInput input, CancellationToken ct);

    Task RepondreALaDecisionAsync(Guid id, MessageInput input, CancellationToken ct);
}

/// <summary>Preuves jointes à un dossier : fichiers et liens, chacun pour un ou plusieurs critères.</summary>
public interface IPreuveCandidatureAppService
{
    /// <returns>Identifiant de la preuve.</returns>
    Task<Guid> JoindreAsync(Guid id, JoindrePreuveInput input, CancellationToken ct);

    /// <summary>Change les critères, et les preuves exigées, auxquels elle répond.</summary>
    Task RattacherAsync(Guid id, Guid preuveId, RattacherPreuveInput input, CancellationToken ct);

    Task RetirerAsync(Guid id, Guid preuveId, string? concurrencyStamp, CancellationToken ct);

    /// <exception cref="EntityNotFoundException">Inconnue, hors du périmètre, ou preuve qui n'est pas un fichier.</exception>
    Task<FichierDto> GetFichierAsync(Guid id, Guid preuveId, CancellationToken ct);
}
