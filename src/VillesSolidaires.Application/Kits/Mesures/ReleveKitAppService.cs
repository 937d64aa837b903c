using Microsoft.EntityFrameworkCore;

namespace VillesSolidaires.Kits;

public sealed class ReleveKitAppService(
    AppServiceOutils outils, IKitRepository kits, IReleveTelechargementRepository releves, ReleveManager manager, DesignationTerritoire territoires)
    : AppService(outils), IReleveKitAppService
{
    /// <summary>Relevés confrontés entre eux, les plus récents d'abord : bien plus qu'un kit n'en a jamais eu.</summary>
    private const int Confrontes = 2_000;

    public async Task<RelevesKitDto> GetListAsync(Guid kitId, ListeInput input, CancellationToken ct)
    {
        await VerifierAsync(KitPermissions.Gerer);
        await kits.ExigerAsync(kitId, ct);
        var duKit = releves.Requete.Where(r => r.KitId == kitId);
        var requete = string.IsNullOrWhiteSpace(input.Recherche)
            ? duKit
            : duKit.Where(r => r.Enonce.Contains(input.Recherche) || r.Source.Contains(input.Recherche) || r.TerritoireNom!.Contains(input.Recherche));
        var total = await requete.CountAsync(ct);
        var page = await Projeter(Trier(requete, input.Tri).Skip(input.Sauter).Take(input.Prendre)).ToListAsync(ct);
        var tous = await Projeter(duKit.OrderByDescending(r => r.Au).ThenBy(r => r.Id).Take(Confrontes)).ToListAsync(ct);
        return new RelevesKitDto(
            new ListeDto<ReleveLuDto>(total, [.. page.Select(r => new ReleveLuDto(r, DivergencesReleves.Situer(r, tous)))]), DivergencesReleves.Trouver(tous));
    }

    public async Task<ReleveDetailDto> GetAsync(Guid id, CancellationToken ct)
    {
        await VerifierAsync(KitPermissions.Gerer);
        var releve = await Projeter(releves.Requete.Where(r => r.Id == id)).SingleOrDefaultAsync(ct) ?? throw new EntityNotFoundException();
        var suite = await releves.Requete.Where(r => r.Id == id).Select(r => new { r.KitId, r.ConcurrencyStamp }).SingleAsync(ct);
        return new ReleveDetailDto(suite.KitId, releve, suite.ConcurrencyStamp);
    }

    public async Task<Guid> CreateAsync(Guid kitId, SaisieReleveInput input, CancellationToken ct)
    {
        await VerifierAsync(KitPermissions.Gerer);
        await kits.ExigerAsync(kitId, ct);
        var donnees = await LireAsync(input, ct);
        var releve = new ReleveTelechargement(Guid.CreateVersion7(), kitId, donnees, Aujourdhui);
        await manager.ExigerNouveauAsync(kitId, donnees, null, ct);
        releves.Ajouter(releve);
        await releves.SaveAsync(releve, null, ct);
        return releve.Id;
    }

    public async Task ModifierAsync(Guid id, SaisieReleveInput input, CancellationToken ct)
    {
        await VerifierAsync(KitPermissions.Gerer);
        var releve = await releves.GetAsync(id, ct);
        var donnees = await LireAsync(input, ct);
        releve.Modifier(donnees, Aujourdhui);
        await manager.ExigerNouveauAsync(releve.KitId, donnees, id, ct);
        await releves.SaveAsync(releve, input.ConcurrencyStamp, ct);
    }

    public async Task SupprimerAsync(Guid id, string? concurrencyStamp, CancellationToken ct)
    {
        await VerifierAsync(KitPermissions.Gerer);
        var releve = await releves.GetAsync(id, ct);
        releves.Supprimer(releve);
        await releves.SaveAsync(releve, concurrencyStamp, ct);
    }

    public async Task<IReadOnlyList<TerritoireTrouveDto>> ChercherTerritoiresAsync(string? recherche, CancellationToken ct)
    {
        await VerifierAsync(KitPermissions.Gerer);
        return await territoires.ChercherAsync(recherche, ct);
    }

    private async Task<ReleveDonnees> LireAsync(SaisieReleveInput input, CancellationToken ct)
    {
        var territoire = await territoires.LireAsync(input.Territoire, ct);
        return new ReleveDonnees(
            input.Du!.Value, input.Au!.Value, input.Periode, territoire?.Code, territoire?.Nom, input.Valeur!.Value, input.Borne, input.Enonce, input.Source, input.Reserve)
        {
            Adresse = input.Adresse,
        };
    }

    private static IQueryable<ReleveDto> Projeter(IQueryable<ReleveTelechargement> requete) =>
        requete.Select(r => new ReleveDto(r.Du, r.Au, r.Periode, r.TerritoireNom, r.Valeur, r.Borne, r.Enonce, r.Source, r.Reserve)
        {
            Id = r.Id, TerritoireCode = r.TerritoireCode, Adresse = r.Adresse,
        });

    private static IOrderedQueryable<ReleveTelechargement> Trier(IQueryable<ReleveTelechargement> requete, string? tri) => tri switch
    {
        "au" => requete.OrderBy(r => r.Au).ThenBy(r => r.Id),
        "valeur" => requete.OrderBy(r => r.Valeur).ThenBy(r => r.Id),
        "-valeur" => requete.OrderByDescending(r => r.Valeur).ThenBy(r => r.Id),
        "territoire" => requete.OrderBy(r => r.TerritoireNom).ThenByDescending(r => r.Au).ThenBy(r => r.Id),
        "-territoire" => requete.OrderByDescending(r => r.TerritoireNom).ThenByDescending(r => r.Au).ThenBy(r => r.Id),
        _ => requete.OrderByDescending(r => r.Au).ThenBy(r => r.Id),
    };
}
