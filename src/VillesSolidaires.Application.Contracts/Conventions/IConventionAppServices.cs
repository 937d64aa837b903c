namespace VillesSolidaires.Conventions;

/// <summary>Liste, fiche et conduite des conventions, de la création à la fin.</summary>
public interface IConventionAppService
{
    Task<ListeDto<ConventionDto>> GetListAsync(ConventionListeInput input, CancellationToken ct);

    Task<OngletsConventionsDto> GetOngletsAsync(CancellationToken ct);

    Task<EcheancierConventionsDto> GetEcheancesAsync(CancellationToken ct);

    /// <param name="organisationId">Organisation déjà choisie : rendue à part si elle n'est pas un bailleur du périmètre.</param>
    /// <param name="ct">Annulation.</param>
    Task<ChoixConventionsDto> GetChoixAsync(Guid? organisationId, CancellationToken ct);

    /// <summary>Toutes les lignes de la liste, sans pagination : mêmes filtres, même tri.</summary>
    /// <param name="ids">Pour n'exporter qu'une sélection de la liste ; nul : toute la liste.</param>
    /// <exception cref="BusinessException">Plus de <see cref="ConventionConsts.ExportMax"/> lignes.</exception>
    Task<IReadOnlyList<ConventionDto>> GetExportAsync(ConventionListeInput input, IReadOnlyCollection<Guid>? ids, CancellationToken ct);

    Task<ConventionDetailDto> GetAsync(Guid id, CancellationToken ct);

    Task<Guid> CreateAsync(CreerConventionInput input, CancellationToken ct);

    Task<EffetModificationDto> RecadrerAsync(Guid id, RecadrerConventionInput input, CancellationToken ct);

    Task EnvoyerEnRelectureAsync(Guid id, EnvoyerEnRelectureInput input, CancellationToken ct);

    Task DemanderCorrectionsAsync(Guid id, DemanderCorrectionsInput input, CancellationToken ct);

    Task AnnulerAsync(Guid id, MotiverInput input, CancellationToken ct);

    Task DenoncerAsync(Guid id, ResilierInput input, CancellationToken ct);

    Task ResilierAsync(Guid id, ResilierInput input, CancellationToken ct);

    /// <returns>Identifiant de l'avenant.</returns>
    Task<Guid> OuvrirAvenantAsync(Guid id, OuvrirAvenantInput input, CancellationToken ct);

    /// <returns>Identifiant de la nouvelle convention.</returns>
    Task<Guid> RenouvelerAsync(Guid id, string? concurrencyStamp, CancellationToken ct);
}

/// <summary>Texte, commentaires, engagements.</summary>
public interface IRedactionConventionAppService
{
    Task<EffetModificationDto> AjouterClauseAsync(Guid id, AjouterClauseInput input, CancellationToken ct);

    Task<ClauseEnregistreeDto> ModifierClauseAsync(Guid id, Guid clauseId, ModifierClauseInput input, CancellationToken ct);

    /// <summary>Met ce que la personne a écrit en face de ce qui est enregistré. Ne change rien.</summary>
    Task<ConflitClauseDto> ComparerClauseAsync(Guid id, Guid clauseId, ModifierClauseInput input, CancellationToken ct);

    /// <param name="revision">Révision lue : un article récrit entre-temps n'est pas retiré à l'aveugle.</param>
    Task<EffetModificationDto> RetirerClauseAsync(Guid id, Guid clauseId, int? revision, string? concurrencyStamp, CancellationToken ct);

    Task<EffetModificationDto> DeplacerClauseAsync(Guid id, Guid clauseId, int numero, string? concurrencyStamp, CancellationToken ct);

    Task CommenterAsync(Guid id, Guid clauseId, CommenterInput input, CancellationToken ct);

    Task RepondreAsync(Guid id, Guid filId, CommenterInput input, CancellationToken ct);

    Task ResoudreAsync(Guid id, Guid filId, CancellationToken ct);

    Task<EffetModificationDto> AjouterEngagementAsync(Guid id, EngagementInput input, CancellationToken ct);

    Task<EffetModificationDto> ModifierEngagementAsync(Guid id, Guid engagementId, EngagementInput input, CancellationToken ct);

    Task<EffetModificationDto> RetirerEngagementAsync(Guid id, Guid engagementId, string? concurrencyStamp, CancellationToken ct);
}

/// <summary>Parties, signataires et communes collées.</summary>
public interface IPartiesConventionAppService
{
    Task<EffetModificationDto> AjouterAsync(Guid id, AjouterPartiesInput input, CancellationToken ct);

    /// <summary>Lit la liste sans rien changer.</summary>
    Task<IReadOnlyList<LigneCommuneDto>> AnalyserCommunesAsync(Guid id, AjouterCommunesInput input, CancellationToken ct);

    /// <summary>Ajoute les mairies des communes trouvées ; une ligne inconnue ou à choisir fait tout refuser, la liste reste à l'écran.</summary>
    Task<EffetModificationDto> AjouterCommunesAsync(Guid id, AjouterCommunesInput input, CancellationToken ct);

    Task<EffetModificationDto> RetirerAsync(Guid id, Guid partieId, string? concurrencyStamp, CancellationToken ct);

    Task<EffetModificationDto> ChangerRangAsync(Guid id, Guid partieId, ChangerRangInput input, CancellationToken ct);

    Task<EffetModificationDto> AjouterSignataireAsync(Guid id, Guid partieId, AjouterSignataireInput input, CancellationToken ct);

    Task<EffetModificationDto> RetirerSignataireAsync(Guid id, Guid partieId, Guid signataireId, string? concurrencyStamp, CancellationToken ct);
}

/// <summary>Aides, échéanciers, versements et comptes rendus financiers.</summary>
public interface IFinancementConventionAppService
{
    Task<EffetModificationDto> AjouterAsync(Guid id, FinancementInput input, CancellationToken ct);

    Task<EffetModificationDto> ModifierAsync(Guid id, Guid financementId, FinancementInput input, CancellationToken ct);

    Task<EffetModificationDto> RetirerAsync(Guid id, Guid financementId, string? concurrencyStamp, CancellationToken ct);

    Task<EffetModificationDto> AjouterVersementAsync(Guid id, Guid financementId, VersementInput input, CancellationToken ct);

    Task<EffetModificationDto> ModifierVersementAsync(Guid id, Guid financementId, Guid versementId, VersementInput input, CancellationToken ct);

    Task<EffetModificationDto> RetirerVersementAsync(Guid id, Guid financementId, Guid versementId, string? concurrencyStamp, CancellationToken ct);

    Task RecevoirAppelAsync(Guid id, Guid financementId, Guid versementId, DaterInput input, CancellationToken ct);

    Task NoterVersementAsync(Guid id, Guid financementId, Guid versementId, DaterInput input, CancellationToken ct);

    Task RecevoirCompteRenduAsync(Guid id, Guid financementId, CompteRenduInput input, CancellationToken ct);
}

/// <summary>Mise à la signature, délibérations, signatures, refus.</summary>
public interface ISignatureConventionAppService
{
    Task OuvrirAsync(Guid id, GesteConventionInput input, CancellationToken ct);

    Task EnregistrerDeliberationAsync(Guid id, DeliberationInput input, CancellationToken ct);

    Task AttesterEngagementRepublicainAsync(Guid id, EngagementRepublicainInput input, CancellationToken ct);

    Task SignerAsync(Guid id, SignerConventionInput input, CancellationToken ct);

    Task RefuserAsync(Guid id, RefuserSignatureInput input, CancellationToken ct);
}

/// <summary>Pièces, relances, engagements tenus.</summary>
public interface ISuiviConventionAppService
{
    Task<Guid> DeposerPieceAsync(Guid id, DeposerPieceInput input, CancellationToken ct);

    Task<FichierDto> GetPieceAsync(Guid id, Guid pieceId, CancellationToken ct);

    Task SuivreEngagementAsync(Guid id, Guid engagementId, SuivreEngagementInput input, CancellationToken ct);

    Task RelancerAsync(Guid id, string? concurrencyStamp, CancellationToken ct);

    Task<RelanceEnMasseDto> RelancerPlusieursAsync(RelancerPlusieursInput input, CancellationToken ct);
}
