using Microsoft.EntityFrameworkCore;

namespace VillesSolidaires.Rapports;

public sealed class PartageRapportAppService(AppServiceOutils outils, IPartageRapportRepository partages, IRepository<Rapport> rapports)
    : AppService(outils), IPartageRapportAppService
{
    public async Task<IReadOnlyList<PartageDto>> GetListAsync(Guid rapportId, CancellationToken ct)
    {
        await VerifierAsync(RapportPermissions.Partager);
        await StatutAsync(rapportId, ct);
        var lus = await partages.Requete.Where(p => p.RapportId == rapportId).OrderByDescending(p => p.CreeLe).ThenBy(p => p.Id).ToListAsync(ct);
        return
        [
            .. lus.Select(p => new PartageDto(p.Id, p.Destinataire, p.JetonFin, p.CreeLe, p.ExpireLe, p.RevoqueLe, p.Vues, p.EtatLe(Aujourdhui))).OrderBy(p => p.Etat),
        ];
    }

    public async Task<PartageCreeDto> CreateAsync(Guid rapportId, CreerPartageInput input, CancellationToken ct)
    {
        await VerifierAsync(RapportPermissions.Partager);
        if (await StatutAsync(rapportId, ct) != StatutRapport.Disponible)
        {
            throw new BusinessException(PartageErrorCodes.PartageRapportIndisponible);
        }
        var aujourdhui = Aujourdhui;
        if (await partages.Requete.CountAsync(p => p.RapportId == rapportId && p.RevoqueLe == null && p.ExpireLe >= aujourdhui, ct) >= PartageConsts.ParRapportMax)
        {
            throw new BusinessException(PartageErrorCodes.TropDePartages).WithData("Max", PartageConsts.ParRapportMax);
        }
        var jeton = JetonSecret.Tirer();
        var partage = new PartageRapport(Guid.CreateVersion7(), rapportId, input.Destinataire, jeton, input.ExpireLe!.Value, aujourdhui);
        partages.Ajouter(partage);
        await partages.SaveAsync(partage, null, ct);
        return new PartageCreeDto(partage.Id, partage.Destinataire, jeton.Valeur);
    }

    public async Task RevoquerAsync(Guid rapportId, Guid id, CancellationToken ct)
    {
        await VerifierAsync(RapportPermissions.Partager);
        await StatutAsync(rapportId, ct);
        var partage = await partages.GetAsync(id, ct);
        if (partage.RapportId != rapportId)
        {
            throw new EntityNotFoundException();
        }
        partage.Revoquer(Maintenant);
        await partages.SaveAsync(partage, null, ct);
    }

    /// <summary>Le partage n'a pas de périmètre : c'est celui du rapport, que cette lecture vérifie.</summary>
    private async Task<StatutRapport> StatutAsync(Guid rapportId, CancellationToken ct) =>
        await rapports.Requete.Where(r => r.Id == rapportId).Select(r => (StatutRapport?)r.Statut).SingleOrDefaultAsync(ct) ?? throw new EntityNotFoundException();
}
