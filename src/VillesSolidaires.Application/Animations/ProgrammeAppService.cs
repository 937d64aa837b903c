using Microsoft.EntityFrameworkCore;
using VillesSolidaires.Territoires;

namespace VillesSolidaires.Animations;

public sealed class ProgrammeAppService(
    AppServiceOutils outils, IProgrammeRepository programmes, IAnimationRepository animations, ITerritoireRepository territoires)
    : AppService(outils), IProgrammeAppService
{
    public async Task<ProgrammeDto> GetAsync(string communeCode, int annee, CancellationToken ct)
    {
        await VerifierAsync(AnimationPermissions.Consulter);
        var commune = await territoires.Communes.Where(c => c.Code == communeCode).Select(c => new { c.Nom, c.DepartementCode }).SingleOrDefaultAsync(ct)
            ?? throw new BusinessException(AnimationErrorCodes.CommuneInconnue).WithData("Commune", communeCode);
        Utilisateur.Perimetre.Exiger(communeCode, commune.DepartementCode);
        var (today, attendus) = (Aujourdhui, TransitionsAnimation.BilanAttendu);
        var programme = await programmes.Requete.Where(p => p.CommuneCode == communeCode && p.Annee == annee)
            .Select(p => new { p.Id, p.Statut, p.PublieLe, p.DelaiVoiePublique, p.ConcurrencyStamp }).SingleOrDefaultAsync(ct);
        var comptes = await animations.Requete.Where(a => a.CommuneCode == communeCode && a.Annee == annee && a.Statut != AnimationStatut.Annulee)
            .GroupBy(_ => 1)
            .Select(g => new { Nombre = g.Count(), Passees = g.Count(a => a.Fin < today), SansBilan = g.Count(a => a.Fin < today && attendus.Contains(a.Statut)) })
            .FirstOrDefaultAsync(ct);
        return new ProgrammeDto(
            programme?.Id, communeCode, commune.Nom, commune.DepartementCode, annee, programme?.Statut ?? ProgrammeStatut.EnPreparation, programme?.PublieLe,
            programme?.DelaiVoiePublique ?? AnimationConsts.DelaiVoiePubliqueParDefaut, comptes?.Nombre ?? 0, comptes?.Passees ?? 0, comptes?.SansBilan ?? 0,
            programme?.ConcurrencyStamp);
    }

    public async Task PublierAsync(Guid id, string? concurrencyStamp, CancellationToken ct)
    {
        await VerifierAsync(AnimationPermissions.Gerer);
        var programme = await programmes.GetAsync(id, ct);
        programme.Publier(await animations.Requete.CountAsync(a => a.ProgrammeId == id && a.Statut != AnimationStatut.Annulee, ct), Maintenant);
        await programmes.SaveAsync(programme, concurrencyStamp, ct);
    }

    public async Task DepublierAsync(Guid id, string? concurrencyStamp, CancellationToken ct)
    {
        await VerifierAsync(AnimationPermissions.Gerer);
        var programme = await programmes.GetAsync(id, ct);
        programme.Depublier();
        await programmes.SaveAsync(programme, concurrencyStamp, ct);
    }

    public async Task ReglerAsync(Guid id, ReglerProgrammeInput input, CancellationToken ct)
    {
        await VerifierAsync(AnimationPermissions.Gerer);
        var programme = await programmes.GetAsync(id, ct);
        programme.ReglerDelaiVoiePublique(input.DelaiVoiePublique!.Value);
        await programmes.SaveAsync(programme, input.ConcurrencyStamp, ct);
    }
}
