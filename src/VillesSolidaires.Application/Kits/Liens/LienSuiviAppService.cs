using Microsoft.EntityFrameworkCore;
using VillesSolidaires.Campagnes;

namespace VillesSolidaires.Kits;

public sealed class LienSuiviAppService(
    AppServiceOutils outils, ILienSuiviRepository liens, IKitRepository kits, ICampagneRepository campagnes, CommuneDiffusion communes, ILiensSuivis suivis,
    LectureLiens lecture)
    : AppService(outils), ILienSuiviAppService
{
    public async Task<ListeDto<LienDto>> GetListAsync(Guid kitId, LienListeInput input, CancellationToken ct)
    {
        await VerifierAsync(KitPermissions.Diffuser);
        return await lecture.ListerAsync(kitId, input, ct);
    }

    public async Task<LienDto> GetAsync(Guid id, CancellationToken ct)
    {
        await VerifierAsync(KitPermissions.Diffuser);
        return (await lecture.LireAsync([id], ct)).SingleOrDefault() ?? throw new EntityNotFoundException();
    }

    public async Task<ChoixLienDto> GetChoixAsync(Guid kitId, CancellationToken ct)
    {
        await VerifierAsync(KitPermissions.Diffuser);
        // Les campagnes du kit d'abord : c'est presque toujours l'une d'elles.
        var ouvertes = await campagnes.Requete.Where(c => c.Statut != CampagneStatut.Close)
            .OrderByDescending(c => c.KitId == kitId).ThenByDescending(c => c.Debut).ThenBy(c => c.Titre)
            .Select(c => new CampagneDeLienDto(c.Id, c.Titre + " " + c.Annee)).ToListAsync(ct);
        return new ChoixLienDto(ouvertes, Utilisateur.Perimetre.EstNational, await communes.SeuleAsync(ct));
    }

    public async Task<IReadOnlyList<LienDto>> CreerAsync(Guid kitId, CreerLiensInput input, CancellationToken ct)
    {
        await VerifierAsync(KitPermissions.Diffuser);
        var kit = await kits.GetAsync(kitId, ct);
        if (kit.Statut != KitStatut.Publie)
        {
            throw new BusinessException(KitErrorCodes.KitNonPublie);
        }
        var commune = await communes.TrouverAsync(input.Commune, ct);
        if (commune is null && !Utilisateur.Perimetre.EstNational)
        {
            throw new BusinessException(LienErrorCodes.LienSansCommune).SurChamp(nameof(input.Commune));
        }
        if (input.CampagneId is { } campagne && !await campagnes.Requete.AnyAsync(c => c.Id == campagne, ct))
        {
            throw new BusinessException(LienErrorCodes.LienCampagneInconnue).SurChamp(nameof(input.CampagneId));
        }
        var fichier = Fichier(kit, input.Fichier);
        var nouveaux = input.Canaux.Distinct(StringComparer.Ordinal).Select(canal => new LienSuivi(
            Guid.CreateVersion7(), CodeLien.Tirer(),
            new LienDonnees(kitId, canal, string.IsNullOrWhiteSpace(input.Libelle) ? CanalTelechargement.Libelle(canal) : input.Libelle, Utilisateur.Nom)
            {
                Fichier = fichier, CommuneCode = commune?.Code, DepartementCode = commune?.DepartementCode, CampagneId = input.CampagneId,
            })).ToList();
        if (nouveaux.Count == 0)
        {
            return [];
        }
        nouveaux.ForEach(liens.Ajouter);
        await liens.SaveAsync(nouveaux[0], null, ct);
        var lus = (await lecture.LireAsync([.. nouveaux.Select(l => l.Id)], ct)).ToDictionary(l => l.Id);
        return [.. nouveaux.Select(l => lus[l.Id])];
    }

    public async Task RevoquerAsync(Guid id, CancellationToken ct)
    {
        await VerifierAsync(KitPermissions.Diffuser);
        var lien = await liens.GetAsync(id, ct);
        lien.Revoquer(Maintenant);
        await liens.SaveAsync(lien, null, ct);
        suivis.Oublier(lien.Code);
    }

    private static string? Fichier(Kit kit, string? nom) =>
        string.IsNullOrWhiteSpace(nom) ? null
        : kit.VersionPubliee!.Fichiers.Any(f => f.Nom == nom) ? nom
        : throw new BusinessException(LienErrorCodes.LienFichierAbsent).WithData("Nom", nom).SurChamp(nameof(CreerLiensInput.Fichier));
}
