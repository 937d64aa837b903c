using VillesSolidaires.Territoires;

namespace VillesSolidaires.Conventions;

public sealed class PartiesConventionAppService(
    AppServiceOutils outils, IConventionRepository conventions, NotificationsConvention notifications, PartiesNouvelles nouvelles, ITerritoireRepository territoires)
    : ServiceConvention(outils, conventions, notifications), IPartiesConventionAppService
{
    public async Task<EffetModificationDto> AjouterAsync(Guid id, AjouterPartiesInput input, CancellationToken ct)
    {
        await VerifierAsync(ConventionPermissions.Gerer);
        var rang = await RangAsync(id, input.Rang, ct);
        var parties = await nouvelles.DOrganisationsAsync([.. input.OrganisationIds], rang, memeRang: true, ct);
        return await ModifierAsync(id, input.ConcurrencyStamp, (c, a) => c.Redaction.Parties.Ajouter(parties, a), ct);
    }

    public async Task<IReadOnlyList<LigneCommuneDto>> AnalyserCommunesAsync(Guid id, AjouterCommunesInput input, CancellationToken ct)
    {
        await VerifierAsync(ConventionPermissions.Gerer);
        return await LireAsync(await Conventions.LireAsync(id, ct), input, ct);
    }

    public async Task<EffetModificationDto> AjouterCommunesAsync(Guid id, AjouterCommunesInput input, CancellationToken ct)
    {
        await VerifierAsync(ConventionPermissions.Gerer);
        var lignes = await LireAsync(await Conventions.LireAsync(id, ct), input, ct);
        var fautives = lignes.Where(l => l.Statut is StatutLigneCommune.Inconnue or StatutLigneCommune.Homonymes).Select(l => l.Saisie).ToList();
        if (fautives.Count > 0)
        {
            throw new BusinessException(ConventionErrorCodes.CommunesInconnues).WithData("Lignes", string.Join(", ", fautives)).SurChamp(nameof(input.Liste));
        }
        var codes = lignes.Where(l => l.Statut == StatutLigneCommune.Trouvee).Select(l => l.Communes[0].Code).ToList();
        var parties = await nouvelles.DeCommunesAsync(codes, await RangAsync(id, input.Rang, ct), ct);
        return await ModifierAsync(id, input.ConcurrencyStamp, (c, a) => c.Redaction.Parties.Ajouter(parties, a), ct);
    }

    public async Task<EffetModificationDto> RetirerAsync(Guid id, Guid partieId, string? concurrencyStamp, CancellationToken ct)
    {
        await VerifierAsync(ConventionPermissions.Gerer);
        return await ModifierAsync(id, concurrencyStamp, (c, a) => c.Redaction.Parties.Retirer(partieId, a), ct);
    }

    public async Task<EffetModificationDto> ChangerRangAsync(Guid id, Guid partieId, ChangerRangInput input, CancellationToken ct)
    {
        await VerifierAsync(ConventionPermissions.Gerer);
        return await ModifierAsync(id, input.ConcurrencyStamp, (c, a) => c.Redaction.Parties.ChangerRang(partieId, input.Rang, a), ct);
    }

    public async Task<EffetModificationDto> AjouterSignataireAsync(Guid id, Guid partieId, AjouterSignataireInput input, CancellationToken ct)
    {
        await VerifierAsync(ConventionPermissions.Participer);
        return await ModifierAsync(id, input.ConcurrencyStamp, (c, a) =>
        {
            ExigerMaPartie(c.Partie(partieId));
            c.Redaction.Parties.AjouterSignataire(partieId, new IdentiteSignataire(input.Nom, input.Qualite, input.Courriel), a);
        }, ct);
    }

    public async Task<EffetModificationDto> RetirerSignataireAsync(Guid id, Guid partieId, Guid signataireId, string? concurrencyStamp, CancellationToken ct)
    {
        await VerifierAsync(ConventionPermissions.Participer);
        return await ModifierAsync(id, concurrencyStamp, (c, a) =>
        {
            ExigerMaPartie(c.Partie(partieId));
            c.Redaction.Parties.RetirerSignataire(partieId, signataireId, a);
        }, ct);
    }

    private async Task<int> RangAsync(Guid id, int? demande, CancellationToken ct) =>
        demande ?? (await Conventions.LireAsync(id, ct)).Parties.Select(p => p.Rang).DefaultIfEmpty(0).Max() + 1;

    private Task<IReadOnlyList<LigneCommuneDto>> LireAsync(Convention convention, AjouterCommunesInput input, CancellationToken ct) =>
        new ListeCommunes(territoires).LireAsync(
            input, convention.DepartementCode, convention.Parties.Select(p => p.CommuneCode).OfType<string>().ToHashSet(StringComparer.Ordinal), ct);
}
