namespace VillesSolidaires.Labels;

/// <summary>L'association réunit le jury d'une session : composition, conflits, notation, clôture, publication. Elle n'y lit aucune note.</summary>
public interface IJuryAppService
{
    Task<JuryDetailDto> GetAsync(Guid sessionId, CancellationToken ct);

    /// <summary>Comptes de rôle juré.</summary>
    Task<IReadOnlyList<PersonneLabelDto>> GetJuresAsync(CancellationToken ct);

    /// <summary>Convoque le jury, ou change sa date et son quorum tant qu'il se compose.</summary>
    Task ConvoquerAsync(Guid sessionId, ConvoquerJuryInput input, CancellationToken ct);

    Task NommerAsync(Guid sessionId, NommerMembreInput input, CancellationToken ct);

    Task RevoquerAsync(Guid sessionId, Guid membreId, GesteJuryInput input, CancellationToken ct);

    Task PresiderAsync(Guid sessionId, PresiderInput input, CancellationToken ct);

    /// <summary>Confie à chaque membre les dossiers transmis ; ceux en conflit sont écartés d'office. Chacun en reçoit un courriel.</summary>
    Task OuvrirNotationAsync(Guid sessionId, GesteJuryInput input, CancellationToken ct);

    Task CloreAsync(Guid sessionId, GesteJuryInput input, CancellationToken ct);

    /// <summary>Publie toutes les décisions ensemble : attestations, courriels aux mairies.</summary>
    /// <returns>Décisions publiées.</returns>
    Task<int> PublierAsync(Guid sessionId, GesteJuryInput input, CancellationToken ct);

    /// <summary>Procès-verbal en PDF, une fois le jury clos.</summary>
    Task<FichierDto> GetProcesVerbalAsync(Guid sessionId, CancellationToken ct);
}

/// <summary>Lettre motivée d'une décision défavorable, pour la mairie et l'association.</summary>
public interface ILettreDecisionAppService
{
    /// <exception cref="EntityNotFoundException">Hors du périmètre, ou pas de décision défavorable publiée.</exception>
    Task<FichierDto> GetAsync(Guid candidatureId, CancellationToken ct);
}
