using Microsoft.EntityFrameworkCore;
using VillesSolidaires.Organisations;
using VillesSolidaires.Territoires;

namespace VillesSolidaires.Animations;

public sealed class LieuAppService(
    AppServiceOutils outils, ILieuRepository lieux, LectureLieux lecture, IAnimationRepository animations, IOrganisationRepository organisations,
    AnnuaireTerritoires annuaire)
    : AppService(outils), ILieuAppService
{
    public async Task<IReadOnlyList<LieuDto>> GetListAsync(string communeCode, CancellationToken ct)
    {
        await VerifierAsync(AnimationPermissions.Consulter);
        return await lecture.ListerAsync(communeCode, ct);
    }

    public async Task<IReadOnlyList<BailleurDto>> GetBailleursAsync(CancellationToken ct)
    {
        await VerifierAsync(AnimationPermissions.Consulter);
        return [.. (await organisations.BailleursAsync(ct)).Select(b => new BailleurDto(b.Id, b.Nom, b.DepartementCode))];
    }

    public async Task<LieuDto> GetAsync(Guid id, CancellationToken ct)
    {
        await VerifierAsync(AnimationPermissions.Consulter);
        return await lecture.TrouverAsync(id, ct) ?? throw new EntityNotFoundException();
    }

    public async Task<Guid> CreateAsync(string communeCode, SaisieLieuInput input, CancellationToken ct)
    {
        await VerifierAsync(AnimationPermissions.Gerer);
        var commune = (await annuaire.ChargerAsync([communeCode], ct)).Commune(communeCode);
        var lieu = new Lieu(Guid.CreateVersion7(), commune.Code, commune.DepartementCode, await DonneesAsync(input, ct));
        await ExigerNomLibreAsync(lieu, ct);
        lieux.Ajouter(lieu);
        await lieux.SaveAsync(lieu, null, ct);
        return lieu.Id;
    }

    public async Task ModifierAsync(Guid id, SaisieLieuInput input, CancellationToken ct)
    {
        await VerifierAsync(AnimationPermissions.Gerer);
        var lieu = await lieux.GetAsync(id, ct);
        lieu.Modifier(await DonneesAsync(input, ct));
        await ExigerNomLibreAsync(lieu, ct);
        await lieux.SaveAsync(lieu, input.ConcurrencyStamp, ct);
    }

    public async Task SupprimerAsync(Guid id, string? concurrencyStamp, CancellationToken ct)
    {
        await VerifierAsync(AnimationPermissions.Gerer);
        var lieu = await lieux.GetAsync(id, ct);
        var animees = await animations.Requete.CountAsync(a => a.LieuId == id, ct);
        if (animees > 0)
        {
            throw new BusinessException(AnimationErrorCodes.LieuUtilise).WithData("Lieu", lieu.Nom).WithData("Nombre", Formats.Accorder(animees, "animation"));
        }
        lieux.Supprimer(lieu);
        await lieux.SaveAsync(lieu, concurrencyStamp, ct);
    }

    private async Task<LieuDonnees> DonneesAsync(SaisieLieuInput input, CancellationToken ct)
    {
        if (input.BailleurId is { } bailleur && !(await organisations.BailleursAsync(ct)).Any(b => b.Id == bailleur))
        {
            throw new BusinessException(AnimationErrorCodes.BailleurInconnu).SurChamp(nameof(input.BailleurId));
        }
        return new LieuDonnees(input.Nom, input.Adresse, input.Quartier, input.Qpv, input.Residence, input.BailleurId);
    }

    private async Task ExigerNomLibreAsync(Lieu lieu, CancellationToken ct)
    {
        if (await lieux.Requete.AnyAsync(l => l.CommuneCode == lieu.CommuneCode && l.Nom == lieu.Nom && l.Id != lieu.Id, ct))
        {
            throw new BusinessException(AnimationErrorCodes.LieuEnDouble).WithData("Lieu", lieu.Nom).SurChamp(nameof(Lieu.Nom));
        }
    }
}
