using Microsoft.EntityFrameworkCore;
using VillesSolidaires.Animations;
using VillesSolidaires.Fichiers;
using VillesSolidaires.Territoires;
using VillesSolidaires.Travaux;

namespace VillesSolidaires.Rapports;

public sealed class LotRapportsAppService(
    AppServiceOutils outils, IRepository<LotRapports> lots, IRepository<CommuneDeLot> communes, IRepository<Rapport> rapports, ITravailRepository travaux,
    CommunesSousConvention conventionnees, ITerritoireRepository territoires, ITravailAppService suivi, LectureLots lecture, IDepotFichiers depot)
    : AppService(outils), ILotRapportsAppService
{
    public async Task<IReadOnlyList<LotRapportsDto>> GetListAsync(CancellationToken ct)
    {
        await VerifierAsync(RapportPermissions.ProduireEnLot);
        return await lecture.ListerAsync(ct);
    }

    public async Task<LotRapportsDetailDto> GetAsync(Guid id, CancellationToken ct)
    {
        await VerifierAsync(RapportPermissions.ProduireEnLot);
        return await lecture.DetaillerAsync(id, ct);
    }

    public async Task<int> CompterAsync(string? departement, CancellationToken ct)
    {
        await VerifierAsync(RapportPermissions.ProduireEnLot);
        return (await conventionnees.ListerAsync(Code(departement), Aujourdhui, ct)).Count;
    }

    public async Task<Guid> LancerAsync(LotRapportsInput input, CancellationToken ct)
    {
        await VerifierAsync(RapportPermissions.ProduireEnLot);
        var code = Code(input.Departement);
        Utilisateur.Perimetre.Exiger(communeCode: null, code);
        var territoire = await NommerAsync(code, ct);
        var lot = new LotRapports(Guid.CreateVersion7(), code, input.Du!.Value, input.Au!.Value, [.. input.Formats], Aujourdhui);
        var concernees = await conventionnees.ListerAsync(code, Aujourdhui, ct);
        if (concernees.Count == 0)
        {
            throw new BusinessException(LotRapportsErrorCodes.AucuneCommune).WithData("Territoire", territoire).SurChamp(nameof(input.Departement));
        }
        lots.Ajouter(lot);
        concernees.ForEach(c => communes.Ajouter(new CommuneDeLot(Guid.CreateVersion7(), lot.Id, c.Code, c.DepartementCode, c.Nom)));
        var libelle = $"Rapports des communes, {territoire}, {Formats.Periode(lot.Du, lot.Au)}";
        var demande = new DemandeTravail(LotRapportsConsts.TypeTravail, libelle, lot.Id, CommuneCode: null, code);
        travaux.Ajouter(new Travail(Guid.CreateVersion7(), demande, Utilisateur.Id, Utilisateur.Nom, Maintenant));
        await lots.SaveAsync(lot, null, ct);
        return lot.Id;
    }

    public async Task AnnulerAsync(Guid id, CancellationToken ct)
    {
        await VerifierAsync(RapportPermissions.ProduireEnLot);
        await suivi.ArreterAsync(await TravailAsync(id, ct), ct);
    }

    public async Task ReprendreAsync(Guid id, CancellationToken ct)
    {
        await VerifierAsync(RapportPermissions.ProduireEnLot);
        var travailId = await TravailAsync(id, ct);
        var echecs = await communes.Requete.Where(c => c.LotId == id && c.Etat == EtatCommuneDeLot.Echec).Select(c => c.Id).ToListAsync(ct);
        if (echecs.Count == 0 && !await communes.Requete.AnyAsync(c => c.LotId == id && c.Etat == EtatCommuneDeLot.AFaire, ct))
        {
            throw new BusinessException(LotRapportsErrorCodes.RienAReprendre);
        }
        await RelancerAsync(travailId, echecs, ct);
    }

    public async Task ReprendreCommuneAsync(Guid id, string commune, CancellationToken ct)
    {
        await VerifierAsync(RapportPermissions.ProduireEnLot);
        var travailId = await TravailAsync(id, ct);
        var ligne = await communes.Requete.Where(c => c.LotId == id && c.CommuneCode == commune).Select(c => (Guid?)c.Id).SingleOrDefaultAsync(ct)
            ?? throw new EntityNotFoundException();
        await RelancerAsync(travailId, [ligne], ct);
    }

    public async Task<ArchiveEnFlux> GetArchiveAsync(Guid id, string departement, CancellationToken ct)
    {
        await VerifierAsync(RapportPermissions.ProduireEnLot);
        var lot = await lots.Requete.SingleOrDefaultAsync(l => l.Id == id, ct) ?? throw new EntityNotFoundException();
        var code = Code(departement);
        var reste = await communes.Requete.CountAsync(c => c.LotId == id && c.DepartementCode == code && c.Etat == EtatCommuneDeLot.AFaire, ct);
        if (reste > 0)
        {
            throw new BusinessException(LotRapportsErrorCodes.PasFini).WithData("Reste", Formats.Accorder(reste, "rapport"));
        }
        var produits = await (from c in communes.Requete
                              where c.LotId == id && c.DepartementCode == code && c.Etat == EtatCommuneDeLot.Produit
                              join r in rapports.Requete on c.RapportId equals r.Id
                              orderby c.CommuneCode
                              select new { c.Nom, c.CommuneCode, Documents = r.Documents.Select(d => new { d.Format, d.Chemin }).ToList() }).ToListAsync(ct);
        if (produits.Count == 0)
        {
            throw new BusinessException(LotRapportsErrorCodes.ArchiveVide);
        }
        List<DocumentDeLot> documents =
            [.. produits.SelectMany(p => p.Documents.OrderBy(d => d.Format, StringComparer.Ordinal).Select(d => new DocumentDeLot(ArchiveDeLot.Nom(p.Nom, p.CommuneCode!, d.Format), d.Chemin)))];
        return new ArchiveEnFlux(
            $"rapports-{code!.ToLowerInvariant()}-{lot.Du:yyyy-MM-dd}-{lot.Au:yyyy-MM-dd}.zip", (sortie, jeton) => new ArchiveDeLot(depot).EcrireAsync(documents, sortie, jeton));
    }

    private static string? Code(string? saisi) => string.IsNullOrWhiteSpace(saisi) ? null : saisi.Trim().ToUpperInvariant();

    private async Task<string> NommerAsync(string? code, CancellationToken ct) => code is null
        ? CodesTerritoire.NomFrance
        : await territoires.Departements.Where(d => d.Code == code).Select(d => d.Nom).SingleOrDefaultAsync(ct)
            ?? throw new BusinessException(LotRapportsErrorCodes.DepartementInconnu).WithData("Departement", code).SurChamp(nameof(LotRapportsInput.Departement));

    /// <exception cref="EntityNotFoundException">Lot absent, ou hors du périmètre.</exception>
    private async Task<Guid> TravailAsync(Guid lotId, CancellationToken ct) =>
        await travaux.Requete.Where(t => t.EntiteId == lotId && t.Type == LotRapportsConsts.TypeTravail).Select(t => (Guid?)t.Id).SingleOrDefaultAsync(ct)
            ?? throw new EntityNotFoundException();

    /// <summary>Les communes redeviennent à faire et le travail, s'il est clos, repart : une seule écriture. En cours, il les prendra à sa passe suivante.</summary>
    private async Task RelancerAsync(Guid travailId, IReadOnlyList<Guid> lignes, CancellationToken ct)
    {
        foreach (var ligne in lignes)
        {
            (await communes.GetAsync(ligne, ct)).Reprendre();
        }
        var travail = await travaux.GetAsync(travailId, ct);
        travail.Recommencer(Maintenant);
        await travaux.SaveAsync(travail, null, ct);
    }
}
