using Microsoft.EntityFrameworkCore;
using VillesSolidaires.Campagnes;

namespace VillesSolidaires.Kits;

public sealed class DiffusionKitAppService(
    AppServiceOutils outils, IKitRepository kits, IRepository<DiffusionKit> diffusions, ICampagneRepository campagnes, LectureRemises lectures,
    DesignationTerritoire territoires)
    : AppService(outils), IDiffusionKitAppService
{
    public async Task<RemisesKitDto> GetListAsync(Guid kitId, RemiseListeInput input, CancellationToken ct)
    {
        await VerifierAsync(KitPermissions.Consulter);
        await kits.ExigerAsync(kitId, ct);
        return await lectures.LireAsync(kitId, input, ct);
    }

    public async Task<RemiseDetailDto> GetAsync(Guid id, CancellationToken ct)
    {
        await VerifierAsync(KitPermissions.Consulter);
        return await lectures.TrouverAsync(id, ct) ?? throw new EntityNotFoundException();
    }

    public async Task<Guid> CreateAsync(Guid kitId, SaisieRemiseInput input, CancellationToken ct)
    {
        await VerifierAsync(KitPermissions.Diffuser);
        await kits.ExigerAsync(kitId, ct);
        var remise = new DiffusionKit(Guid.CreateVersion7(), kitId, await LireAsync(kitId, input, ct), Aujourdhui);
        diffusions.Ajouter(remise);
        await diffusions.SaveAsync(remise, null, ct);
        return remise.Id;
    }

    public async Task ModifierAsync(Guid id, SaisieRemiseInput input, CancellationToken ct)
    {
        await VerifierAsync(KitPermissions.Diffuser);
        var remise = await diffusions.GetAsync(id, ct);
        Utilisateur.Perimetre.Exiger(remise.CommuneCode, remise.DepartementCode);
        remise.Modifier(await LireAsync(remise.KitId, input, ct), Aujourdhui);
        await diffusions.SaveAsync(remise, input.ConcurrencyStamp, ct);
    }

    public async Task SupprimerAsync(Guid id, string? concurrencyStamp, CancellationToken ct)
    {
        await VerifierAsync(KitPermissions.Diffuser);
        var remise = await diffusions.GetAsync(id, ct);
        diffusions.Supprimer(remise);
        await diffusions.SaveAsync(remise, concurrencyStamp, ct);
    }

    private async Task<DiffusionDonnees> LireAsync(Guid kitId, SaisieRemiseInput input, CancellationToken ct)
    {
        var territoire = await territoires.LireAsync(input.Territoire, ct);
        if (territoire is { CommuneCode: null, DepartementCode: null })
        {
            throw new BusinessException(RemiseErrorCodes.RemiseTerritoireTropLarge).SurChamp(nameof(input.Territoire));
        }
        if (!Utilisateur.Perimetre.Contient(territoire?.CommuneCode, territoire?.DepartementCode))
        {
            throw new BusinessException(RemiseErrorCodes.RemiseHorsPerimetre).WithData("Territoire", territoire?.ToString() ?? "La France entière").SurChamp(nameof(input.Territoire));
        }
        if (input.CampagneId is { } campagne && !await campagnes.Requete.AnyAsync(c => c.Id == campagne && c.KitId == kitId, ct))
        {
            throw new BusinessException(RemiseErrorCodes.RemiseCampagneInconnue).SurChamp(nameof(input.CampagneId));
        }
        return new DiffusionDonnees(input.Quantite!.Value, input.Source)
        {
            Du = input.Du, Au = input.Au, Periode = input.Periode, CommuneCode = territoire?.CommuneCode, DepartementCode = territoire?.DepartementCode,
            CampagneId = input.CampagneId, Canal = input.Canal, Lieu = input.Lieu, Enonce = input.Enonce, Reserve = input.Reserve,
        };
    }
}
