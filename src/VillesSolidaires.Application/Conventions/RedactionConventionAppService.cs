using VillesSolidaires.Conventions.Versions;

namespace VillesSolidaires.Conventions;

public sealed class RedactionConventionAppService(AppServiceOutils outils, IConventionRepository conventions, NotificationsConvention notifications)
    : ServiceConvention(outils, conventions, notifications), IRedactionConventionAppService
{
    public async Task<EffetModificationDto> AjouterClauseAsync(Guid id, AjouterClauseInput input, CancellationToken ct)
    {
        await VerifierAsync(ConventionPermissions.Rediger);
        return await ModifierAsync(id, input.ConcurrencyStamp, (c, a) => c.Redaction.AjouterClause(input.Nature!.Value, input.Titre, input.Texte, a), ct);
    }

    public async Task<ClauseEnregistreeDto> ModifierClauseAsync(Guid id, Guid clauseId, ModifierClauseInput input, CancellationToken ct)
    {
        await VerifierAsync(ConventionPermissions.Rediger);
        Clause? clause = null;
        var effet = await ModifierAsync(id, null, (c, a) =>
        {
            c.Redaction.ModifierClause(clauseId, input.Titre, input.Texte, input.Revision, a);
            clause = c.Clauses.First(x => x.Id == clauseId);
        }, ct);
        return new ClauseEnregistreeDto(clauseId, clause!.Revision, clause.ModifieeLe, clause.ModifieePar, effet.SignaturesAnnulees);
    }

    public async Task<ConflitClauseDto> ComparerClauseAsync(Guid id, Guid clauseId, ModifierClauseInput input, CancellationToken ct)
    {
        await VerifierAsync(ConventionPermissions.Rediger);
        var clause = (await Conventions.LireAsync(id, ct)).Clauses.FirstOrDefault(c => c.Id == clauseId)
            ?? throw new EntityNotFoundException(ConventionErrorCodes.ClauseInconnue);
        var titre = ComparaisonMots.Comparer(input.Titre, clause.Titre);
        var texte = ComparaisonMots.Comparer(input.Texte.ReplaceLineEndings("\n"), clause.Texte);
        return new ConflitClauseDto(
            clauseId, clause.Repere, clause.Revision, clause.ModifieeLe, clause.ModifieePar,
            new TexteCompareDto(titre.Avant, texte.Avant), new TexteCompareDto(titre.Apres, texte.Apres));
    }

    public async Task<EffetModificationDto> RetirerClauseAsync(Guid id, Guid clauseId, int? revision, string? concurrencyStamp, CancellationToken ct)
    {
        await VerifierAsync(ConventionPermissions.Rediger);
        return await ModifierAsync(id, concurrencyStamp, (c, a) => c.Redaction.RetirerClause(clauseId, a, revision), ct);
    }

    public async Task<EffetModificationDto> DeplacerClauseAsync(Guid id, Guid clauseId, int numero, string? concurrencyStamp, CancellationToken ct)
    {
        await VerifierAsync(ConventionPermissions.Rediger);
        return await ModifierAsync(id, concurrencyStamp, (c, a) => c.Redaction.DeplacerClause(clauseId, numero, a), ct);
    }

    public async Task CommenterAsync(Guid id, Guid clauseId, CommenterInput input, CancellationToken ct)
    {
        await VerifierAsync(ConventionPermissions.Participer);
        await ModifierAsync(id, null, (c, a) => c.Redaction.Commenter(clauseId, input.Texte, AuNomDe(c), a), ct);
    }

    public async Task RepondreAsync(Guid id, Guid filId, CommenterInput input, CancellationToken ct)
    {
        await VerifierAsync(ConventionPermissions.Participer);
        await ModifierAsync(id, null, (c, a) => c.Redaction.Repondre(filId, input.Texte, AuNomDe(c), a), ct);
    }

    public async Task ResoudreAsync(Guid id, Guid filId, CancellationToken ct)
    {
        await VerifierAsync(ConventionPermissions.Participer);
        await ModifierAsync(id, null, (c, a) => c.Redaction.Resoudre(filId, a), ct);
    }

    public async Task<EffetModificationDto> AjouterEngagementAsync(Guid id, EngagementInput input, CancellationToken ct)
    {
        await VerifierAsync(ConventionPermissions.Rediger);
        return await ModifierAsync(id, input.ConcurrencyStamp, (c, a) => c.Redaction.AjouterEngagement(input.PartieId ?? Guid.Empty, Donnees(input), a), ct);
    }

    public async Task<EffetModificationDto> ModifierEngagementAsync(Guid id, Guid engagementId, EngagementInput input, CancellationToken ct)
    {
        await VerifierAsync(ConventionPermissions.Rediger);
        return await ModifierAsync(id, input.ConcurrencyStamp, (c, a) => c.Redaction.ModifierEngagement(engagementId, Donnees(input), a), ct);
    }

    public async Task<EffetModificationDto> RetirerEngagementAsync(Guid id, Guid engagementId, string? concurrencyStamp, CancellationToken ct)
    {
        await VerifierAsync(ConventionPermissions.Rediger);
        return await ModifierAsync(id, concurrencyStamp, (c, a) => c.Redaction.RetirerEngagement(engagementId, a), ct);
    }

    private string AuNomDe(Convention convention) => convention.Parties.FirstOrDefault(p => p.AgitPour(Utilisateur.Perimetre))?.Nom ?? "Voisins Solidaires";

    private static NouvelEngagement Donnees(EngagementInput input) => new(input.Libelle, input.Echeance!.Value, input.Cible, input.Unite);
}
