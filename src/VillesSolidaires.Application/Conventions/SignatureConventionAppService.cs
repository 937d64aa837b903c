namespace VillesSolidaires.Conventions;

public sealed class SignatureConventionAppService(
    AppServiceOutils outils, IConventionRepository conventions, NotificationsConvention notifications, ConventionManager manager)
    : ServiceConvention(outils, conventions, notifications), ISignatureConventionAppService
{
    public async Task OuvrirAsync(Guid id, GesteConventionInput input, CancellationToken ct)
    {
        await VerifierAsync(ConventionPermissions.Gerer);
        var convention = await PourAgirAsync(id, ct);
        convention.Signatures.Ouvrir(Acte());
        Notifications.DemanderSignature(convention, convention.Signatures.PartiesAttendues);
        await Conventions.SaveAsync(convention, input.ConcurrencyStamp, ct);
    }

    public async Task EnregistrerDeliberationAsync(Guid id, DeliberationInput input, CancellationToken ct)
    {
        await VerifierAsync(ConventionPermissions.Participer);
        await ModifierAsync(id, input.ConcurrencyStamp, (c, a) =>
        {
            ExigerMaPartie(c.Partie(input.PartieId!.Value));
            c.Signatures.EnregistrerDeliberation(input.PartieId.Value, input.Reference, input.Le!.Value, input.ExecutoireLe!.Value, a);
        }, ct);
    }

    public async Task AttesterEngagementRepublicainAsync(Guid id, EngagementRepublicainInput input, CancellationToken ct)
    {
        await VerifierAsync(ConventionPermissions.Participer);
        await ModifierAsync(id, input.ConcurrencyStamp, (c, a) =>
        {
            ExigerMaPartie(c.Partie(input.PartieId!.Value));
            c.Signatures.AttesterEngagementRepublicain(input.PartieId.Value, input.Le!.Value, a);
        }, ct);
    }

    public async Task SignerAsync(Guid id, SignerConventionInput input, CancellationToken ct)
    {
        await VerifierAsync(ConventionPermissions.Participer);
        var convention = await PourAgirAsync(id, ct);
        var partie = convention.Partie(input.PartieId!.Value);
        ExigerMaPartie(partie);
        var attendues = convention.Signatures.PartiesAttendues;
        var acte = Acte();
        // L'association consigne une signature donnée sur papier ; chacun des autres signe pour lui-même.
        var surPapier = !partie.AgitPour(Utilisateur.Perimetre);
        convention.Signatures.Signer(partie.Id, input.SignataireId!.Value, input.Empreinte, input.Le!.Value, surPapier, acte);
        Notifications.DemanderSignature(convention, [.. convention.Signatures.PartiesAttendues.Except(attendues)]);
        await manager.ConclureAsync(convention, acte, ct);
        await Conventions.SaveAsync(convention, input.ConcurrencyStamp, ct);
    }

    public async Task RefuserAsync(Guid id, RefuserSignatureInput input, CancellationToken ct)
    {
        await VerifierAsync(ConventionPermissions.Participer);
        await ModifierAsync(id, input.ConcurrencyStamp, (c, a) =>
        {
            ExigerMaPartie(c.Partie(input.PartieId!.Value));
            c.Signatures.Refuser(input.PartieId.Value, input.Motif, a);
        }, ct, "Signature refusée");
    }
}
