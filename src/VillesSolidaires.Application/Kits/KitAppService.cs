using AutoMapper;
using AutoMapper.QueryableExtensions;
using Microsoft.EntityFrameworkCore;
using VillesSolidaires.Fichiers;

namespace VillesSolidaires.Kits;

public sealed class KitAppService(
    AppServiceOutils outils, IKitRepository kits, KitManager manager, IStatistiqueKitRepository statistiques,
    IDepotFichiers depot, CatalogueTelechargements catalogue, IMapper mapper)
    : AppService(outils), IKitAppService
{
    public async Task<ListeDto<KitDto>> GetListAsync(KitListeInput input, CancellationToken ct)
    {
        await VerifierAsync(KitPermissions.Consulter);
        var requete = Filtrer(kits.Requete, input);
        var total = await requete.CountAsync(ct);
        var compteurs = statistiques.MoisNationaux;
        var elements = await Trier(requete, compteurs, input.Tri).Skip(input.Sauter).Take(input.Prendre)
            .Select(k => new
            {
                Kit = k,
                Publiee = k.Versions.Where(v => v.PublieeLe != null).OrderByDescending(v => v.Numero)
                    .Select(v => new { v.Numero, v.PublieeLe, Fichiers = v.Fichiers.Count }).FirstOrDefault(),
                Telechargements = compteurs.Where(c => c.KitId == k.Id).Sum(c => c.Qualifie),
            })
            .Select(x => new KitDto(
                x.Kit.Id, x.Kit.Slug, x.Kit.Titre, x.Kit.Resume, x.Kit.Nature, x.Kit.Statut, x.Kit.Periode,
                x.Publiee == null ? null : x.Publiee.Numero, x.Publiee == null ? null : x.Publiee.PublieeLe,
                x.Publiee == null ? 0 : x.Publiee.Fichiers, x.Telechargements))
            .ToListAsync(ct);
        return new ListeDto<KitDto>(total, elements);
    }

    public async Task<KitDetailDto> GetAsync(Guid id, CancellationToken ct)
    {
        await VerifierAsync(KitPermissions.Consulter);
        return await kits.Requete.Where(k => k.Id == id).ProjectTo<KitDetailDto>(mapper.ConfigurationProvider).SingleOrDefaultAsync(ct)
            ?? throw new EntityNotFoundException();
    }

    public async Task<Guid> CreateAsync(CreerKitInput input, CancellationToken ct)
    {
        await VerifierAsync(KitPermissions.Gerer);
        var kit = await manager.CreerAsync(input.Slug, input.Nature!.Value, input.Titre, input.Resume, input.Periode, ct);
        kits.Ajouter(kit);
        try
        {
            await kits.SaveAsync(kit, null, ct);
        }
        catch (UniciteException e) when (e.Porte(nameof(Kit.Slug)))
        {
            throw KitManager.SlugDejaPris(kit.Slug, e);
        }
        return kit.Id;
    }

    public async Task ModifierAsync(Guid id, ModifierKitInput input, CancellationToken ct)
    {
        await VerifierAsync(KitPermissions.Gerer);
        var kit = await kits.GetAsync(id, ct);
        kit.Modifier(input.Nature!.Value, input.Titre, input.Resume, input.Periode);
        await EnregistrerAsync(kit, input.ConcurrencyStamp, ct);
    }

    public async Task AjouterFichierAsync(Guid id, AjouterFichierKitInput input, CancellationToken ct)
    {
        await VerifierAsync(KitPermissions.Gerer);
        var kit = await kits.GetAsync(id, ct);
        var depose = FichierDeposeFactory.Creer(input);
        kit.AjouterFichier(depose);
        // Le contenu d'abord : une fiche ne désigne jamais un fichier absent. Rangé sous son empreinte, un dépôt sans suite ne gêne personne.
        await depot.EcrireAsync(FichiersKit.Chemin(depose.Sha256), input.Contenu, ct);
        await EnregistrerAsync(kit, input.ConcurrencyStamp, ct);
    }

    public async Task RetirerFichierAsync(Guid id, Guid fichierId, string? concurrencyStamp, CancellationToken ct)
    {
        await VerifierAsync(KitPermissions.Gerer);
        var kit = await kits.GetAsync(id, ct);
        kit.RetirerFichier(fichierId);
        await EnregistrerAsync(kit, concurrencyStamp, ct);
    }

    public async Task OuvrirVersionAsync(Guid id, string? concurrencyStamp, CancellationToken ct)
    {
        await VerifierAsync(KitPermissions.Gerer);
        var kit = await kits.GetAsync(id, ct);
        kit.OuvrirVersion();
        await EnregistrerAsync(kit, concurrencyStamp, ct);
    }

    public async Task PublierAsync(Guid id, PublierKitInput input, CancellationToken ct)
    {
        await VerifierAsync(KitPermissions.Gerer);
        var kit = await kits.GetAsync(id, ct);
        kit.Publier(input.Notes, Maintenant);
        await EnregistrerAsync(kit, input.ConcurrencyStamp, ct);
    }

    public async Task ArchiverAsync(Guid id, string? concurrencyStamp, CancellationToken ct)
    {
        await VerifierAsync(KitPermissions.Gerer);
        var kit = await kits.GetAsync(id, ct);
        kit.Archiver();
        await EnregistrerAsync(kit, concurrencyStamp, ct);
    }

    public async Task RemettreEnLigneAsync(Guid id, string? concurrencyStamp, CancellationToken ct)
    {
        await VerifierAsync(KitPermissions.Gerer);
        var kit = await kits.GetAsync(id, ct);
        kit.RemettreEnLigne();
        await EnregistrerAsync(kit, concurrencyStamp, ct);
    }

    public async Task SupprimerAsync(Guid id, string? concurrencyStamp, CancellationToken ct)
    {
        await VerifierAsync(KitPermissions.Gerer);
        var kit = await kits.GetAsync(id, ct);
        kits.Supprimer(kit);
        await EnregistrerAsync(kit, concurrencyStamp, ct);
    }

    private async Task EnregistrerAsync(Kit kit, string? concurrencyStamp, CancellationToken ct)
    {
        await kits.SaveAsync(kit, concurrencyStamp, ct);
        catalogue.Invalider();
    }

    private static IQueryable<Kit> Filtrer(IQueryable<Kit> requete, KitListeInput input)
    {
        if (input.Nature is { } nature)
        {
            requete = requete.Where(k => k.Nature == nature);
        }
        if (input.Statut is { } statut)
        {
            requete = requete.Where(k => k.Statut == statut);
        }
        return string.IsNullOrWhiteSpace(input.Recherche)
            ? requete
            : requete.Where(k => k.Titre.Contains(input.Recherche) || k.Slug.Contains(input.Recherche) || k.Resume.Contains(input.Recherche));
    }

    private static IOrderedQueryable<Kit> Trier(IQueryable<Kit> requete, IQueryable<TelechargementMoisNational> compteurs, string? tri) => tri switch
    {
        "-titre" => requete.OrderByDescending(k => k.Titre),
        "nature" => requete.OrderBy(k => k.Nature).ThenBy(k => k.Titre),
        "-nature" => requete.OrderByDescending(k => k.Nature).ThenBy(k => k.Titre),
        "statut" => requete.OrderBy(k => k.Statut).ThenBy(k => k.Titre),
        "-statut" => requete.OrderByDescending(k => k.Statut).ThenBy(k => k.Titre),
        "publie" => requete.OrderBy(k => k.Versions.Max(v => v.PublieeLe)).ThenBy(k => k.Titre),
        "-publie" => requete.OrderByDescending(k => k.Versions.Max(v => v.PublieeLe)).ThenBy(k => k.Titre),
        "telechargements" => requete.OrderBy(k => compteurs.Where(c => c.KitId == k.Id).Sum(c => c.Qualifie)).ThenBy(k => k.Titre),
        "-telechargements" => requete.OrderByDescending(k => compteurs.Where(c => c.KitId == k.Id).Sum(c => c.Qualifie)).ThenBy(k => k.Titre),
        _ => requete.OrderBy(k => k.Titre),
    };
}
