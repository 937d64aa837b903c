namespace VillesSolidaires.Conventions;

public sealed class FinancementConventionAppService(AppServiceOutils outils, IConventionRepository conventions, NotificationsConvention notifications)
    : ServiceConvention(outils, conventions, notifications), IFinancementConventionAppService
{
    public async Task<EffetModificationDto> AjouterAsync(Guid id, FinancementInput input, CancellationToken ct)
    {
        await VerifierAsync(ConventionPermissions.Gerer);
        return await ModifierAsync(id, input.ConcurrencyStamp, (c, a) => c.Redaction.Financements.Ajouter(Donnees(input), a), ct);
    }

    public async Task<EffetModificationDto> ModifierAsync(Guid id, Guid financementId, FinancementInput input, CancellationToken ct)
    {
        await VerifierAsync(ConventionPermissions.Gerer);
        return await ModifierAsync(id, input.ConcurrencyStamp, (c, a) => c.Redaction.Financements.Modifier(financementId, Donnees(input), a), ct);
    }

    public async Task<EffetModificationDto> RetirerAsync(Guid id, Guid financementId, string? concurrencyStamp, CancellationToken ct)
    {
        await VerifierAsync(ConventionPermissions.Gerer);
        return await ModifierAsync(id, concurrencyStamp, (c, a) => c.Redaction.Financements.Retirer(financementId, a), ct);
    }

    public async Task<EffetModificationDto> AjouterVersementAsync(Guid id, Guid financementId, VersementInput input, CancellationToken ct)
    {
        await VerifierAsync(ConventionPermissions.Gerer);
        return await ModifierAsync(id, input.ConcurrencyStamp, (c, a) => c.Redaction.Financements.AjouterVersement(financementId, Donnees(input), a), ct);
    }

    public async Task<EffetModificationDto> ModifierVersementAsync(Guid id, Guid financementId, Guid versementId, VersementInput input, CancellationToken ct)
    {
        await VerifierAsync(ConventionPermissions.Gerer);
        return await ModifierAsync(id, input.ConcurrencyStamp, (c, a) => c.Redaction.Financements.ModifierVersement(financementId, versementId, Donnees(input), a), ct);
    }

    public async Task<EffetModificationDto> RetirerVersementAsync(Guid id, Guid financementId, Guid versementId, string? concurrencyStamp, CancellationToken ct)
    {
        await VerifierAsync(ConventionPermissions.Gerer);
        return await ModifierAsync(id, concurrencyStamp, (c, a) => c.Redaction.Financements.RetirerVersement(financementId, versementId, a), ct);
    }

    public async Task RecevoirAppelAsync(Guid id, Guid financementId, Guid versementId, DaterInput input, CancellationToken ct)
    {
        await VerifierAsync(ConventionPermissions.Gerer);
        await ModifierAsync(id, input.ConcurrencyStamp, (c, a) => c.Execution.RecevoirAppel(financementId, versementId, input.Le!.Value, a), ct);
    }

    public async Task NoterVersementAsync(Guid id, Guid financementId, Guid versementId, DaterInput input, CancellationToken ct)
    {
        await VerifierAsync(ConventionPermissions.Gerer);
        await ModifierAsync(id, input.ConcurrencyStamp, (c, a) => c.Execution.NoterVersement(financementId, versementId, input.Le!.Value, a), ct);
    }

    public async Task RecevoirCompteRenduAsync(Guid id, Guid financementId, CompteRenduInput input, CancellationToken ct)
    {
        await VerifierAsync(ConventionPermissions.Gerer);
        await ModifierAsync(id, input.ConcurrencyStamp, (c, a) => c.Execution.RecevoirCompteRendu(financementId, input.Exercice!.Value, input.Le!.Value, a), ct);
    }

    private static NouveauFinancement Donnees(FinancementInput input) => new(
        input.AttribuantId!.Value, input.BeneficiaireId!.Value, input.Montant!.Value, input.Nature!.Value, input.Conditions!.Value, input.Dispositif,
        input.ContrepartieIndividualisee);

    private static NouveauVersement Donnees(VersementInput input) => new(input.Exercice!.Value, input.Echeance!.Value, input.Condition ?? "", input.Montant!.Value);
}
