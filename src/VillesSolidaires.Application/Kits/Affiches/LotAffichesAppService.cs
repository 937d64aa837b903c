using Microsoft.EntityFrameworkCore;
using VillesSolidaires.Campagnes;
using VillesSolidaires.Fichiers;
using VillesSolidaires.Territoires;
using VillesSolidaires.Travaux;

namespace VillesSolidaires.Kits;

public sealed class LotAffichesAppService(
    AppServiceOutils outils, IRepository<LotAffiches> lots, IRepository<Travail> travaux, LectureAffiche lecture, IKitRepository kits,
    ICampagneRepository campagnes, ITerritoireRepository territoires, IDepotFichiers depot)
    : AppService(outils), ILotAffichesAppService
{
    private const int Montres = 20;

    public async Task<Guid> LancerAsync(Guid kitId, LotAffichesInput input, Uri racine, CancellationToken ct)
    {
        await VerifierAsync(KitPermissions.Diffuser);
        var code = input.Departement.Trim().ToUpperInvariant();
        Utilisateur.Perimetre.Exiger(communeCode: null, code);
        var departement = await territoires.Departements.Where(d => d.Code == code).Select(d => d.Nom).SingleOrDefaultAsync(ct)
            ?? throw new BusinessException(AfficheErrorCodes.LotDepartementInconnu).WithData("Departement", code).SurChamp(nameof(input.Departement));
        var kit = await lecture.KitAsync(kitId, ct);
        var textes = await AfficheKitAppService.LireAsync(input, campagnes, Aujourdhui, ct);
        var lot = new LotAffiches(Guid.CreateVersion7(), kitId, code, input.Format, textes, input.CampagneId, racine);
        lots.Ajouter(lot);
        var demande = new DemandeTravail(ProductionLotAffiches.TypeTravail, $"Affiches « {kit.Titre} », {departement}", lot.Id, CommuneCode: null, code);
        travaux.Ajouter(new Travail(Guid.CreateVersion7(), demande, Utilisateur.Id, Utilisateur.Nom, Maintenant));
        await lots.SaveAsync(lot, null, ct);
        return lot.Id;
    }

    public async Task<IReadOnlyList<LotAffichesDto>> GetListAsync(Guid kitId, CancellationToken ct)
    {
        await VerifierAsync(KitPermissions.Diffuser);
        return await DecrireAsync(lots.Requete.Where(l => l.KitId == kitId).OrderByDescending(l => l.CreeLe).ThenByDescending(l => l.Id).Take(Montres), ct);
    }

    public async Task<LotAffichesDto> GetAsync(Guid id, CancellationToken ct)
    {
        await VerifierAsync(KitPermissions.Diffuser);
        return (await DecrireAsync(lots.Requete.Where(l => l.Id == id), ct)).SingleOrDefault() ?? throw new EntityNotFoundException();
    }

    public async Task<FichierDto> GetArchiveAsync(Guid id, CancellationToken ct)
    {
        await VerifierAsync(KitPermissions.Diffuser);
        var lot = await lots.Requete.SingleOrDefaultAsync(l => l.Id == id, ct) ?? throw new EntityNotFoundException();
        if (lot.Sha256 is not { } sha256)
        {
            throw new BusinessException(AfficheErrorCodes.LotPasPret);
        }
        var contenu = await depot.LireAsync(lot.CheminArchive, ct) ?? throw new BusinessException(AfficheErrorCodes.LotEfface);
        var slug = await kits.Requete.Where(k => k.Id == lot.KitId).Select(k => k.Slug).SingleOrDefaultAsync(ct) ?? "kit";
        return new FichierDto($"affiches-{slug}-{lot.DepartementCode}.zip", "application/zip", contenu, sha256);
    }

    private async Task<IReadOnlyList<LotAffichesDto>> DecrireAsync(IQueryable<LotAffiches> requete, CancellationToken ct)
    {
        var titres = await kits.TitresAsync(ct);
        var lus = await requete.Select(l => new
        {
            Lot = l,
            Departement = territoires.Departements.Where(d => d.Code == l.DepartementCode).Select(d => d.Nom).FirstOrDefault(),
            Travail = travaux.Requete.Where(t => t.EntiteId == l.Id).OrderByDescending(t => t.DemandeLe)
                .Select(t => new { t.Id, t.Statut, t.Progression, t.Etape, t.Erreur }).FirstOrDefault(),
        }).ToListAsync(ct);
        return lus.ConvertAll(x => new LotAffichesDto(
            x.Lot.Id, x.Lot.KitId, titres.GetValueOrDefault(x.Lot.KitId, ""), x.Lot.DepartementCode!, x.Departement ?? x.Lot.DepartementCode!, x.Lot.Format, x.Lot.CreeLe,
            x.Lot.Affiches, x.Lot.Taille, x.Lot.EstPret, x.Travail?.Id, x.Travail?.Statut, x.Travail?.Progression ?? 0, x.Travail?.Etape, x.Travail?.Erreur));
    }
}
