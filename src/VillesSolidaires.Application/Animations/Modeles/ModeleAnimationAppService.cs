using Microsoft.EntityFrameworkCore;
using VillesSolidaires.Kits;

namespace VillesSolidaires.Animations;

public sealed class ModeleAnimationAppService(AppServiceOutils outils, IModeleAnimationRepository modeles, IKitRepository kits, LectureModeles lecture)
    : AppService(outils), IModeleAnimationAppService
{
    public async Task<IReadOnlyList<ModeleAnimationDto>> GetListAsync(bool archives, CancellationToken ct)
    {
        await VerifierAsync(AnimationPermissions.Consulter);
        return await lecture.ListerAsync(archives, Aujourdhui, ct);
    }

    public async Task<ModeleAnimationDetailDto> GetAsync(Guid id, CancellationToken ct)
    {
        await VerifierAsync(AnimationPermissions.Consulter);
        return await lecture.LireAsync(id, Aujourdhui, ct);
    }

    public async Task<Guid> CreateAsync(CreerModeleAnimationInput input, CancellationToken ct)
    {
        await VerifierAsync(AnimationPermissions.GererModeles);
        var modele = new ModeleAnimation(Guid.CreateVersion7(), input.Code, await DonneesAsync(input, ct));
        if (await modeles.Requete.AnyAsync(m => m.Code == modele.Code, ct))
        {
            throw DejaPris(modele.Code, cause: null);
        }
        modeles.Ajouter(modele);
        try
        {
            await modeles.SaveAsync(modele, null, ct);
        }
        catch (UniciteException e) when (e.Porte(nameof(ModeleAnimation.Code)))
        {
            throw DejaPris(modele.Code, e);
        }
        return modele.Id;
    }

    public async Task OuvrirVersionAsync(Guid id, string? concurrencyStamp, CancellationToken ct)
    {
        await VerifierAsync(AnimationPermissions.GererModeles);
        await ChangerAsync(id, concurrencyStamp, m => m.OuvrirVersion(), ct);
    }

    public async Task EcrireAsync(Guid id, EcrireModeleAnimationInput input, CancellationToken ct)
    {
        await VerifierAsync(AnimationPermissions.GererModeles);
        var donnees = await DonneesAsync(input, ct);
        await ChangerAsync(id, input.ConcurrencyStamp, m => m.Ecrire(donnees), ct);
    }

    public async Task PublierAsync(Guid id, PublierModeleAnimationInput input, CancellationToken ct)
    {
        await VerifierAsync(AnimationPermissions.GererModeles);
        await ChangerAsync(id, input.ConcurrencyStamp, m => m.Publier(input.Notes, Maintenant), ct);
    }

    public async Task AnnoncerDateAsync(Guid id, AnnoncerDateInput input, CancellationToken ct)
    {
        await VerifierAsync(AnimationPermissions.GererModeles);
        var debut = input.Debut!.Value;
        await ChangerAsync(id, input.ConcurrencyStamp, m => m.Annoncer(new DatePubliee(debut, input.Fin ?? debut, input.Source)), ct);
    }

    public async Task RetirerDateAsync(Guid id, int annee, string? concurrencyStamp, CancellationToken ct)
    {
        await VerifierAsync(AnimationPermissions.GererModeles);
        await ChangerAsync(id, concurrencyStamp, m => m.RetirerDate(annee), ct);
    }

    public async Task ArchiverAsync(Guid id, string? concurrencyStamp, CancellationToken ct)
    {
        await VerifierAsync(AnimationPermissions.GererModeles);
        await ChangerAsync(id, concurrencyStamp, m => m.Archiver(Maintenant), ct);
    }

    public async Task ReactiverAsync(Guid id, string? concurrencyStamp, CancellationToken ct)
    {
        await VerifierAsync(AnimationPermissions.GererModeles);
        await ChangerAsync(id, concurrencyStamp, m => m.Reactiver(), ct);
    }

    private static BusinessException DejaPris(string code, UniciteException? cause) =>
        new BusinessException(ModeleAnimationErrorCodes.CodeDejaPris, cause).WithData("Code", code).SurChamp(nameof(CreerModeleAnimationInput.Code));

    private async Task ChangerAsync(Guid id, string? concurrencyStamp, Action<ModeleAnimation> verbe, CancellationToken ct)
    {
        var modele = await modeles.GetAsync(id, ct);
        verbe(modele);
        await modeles.SaveAsync(modele, concurrencyStamp, ct);
    }

    private async Task<ModeleDonnees> DonneesAsync(EcrireModeleAnimationInput input, CancellationToken ct)
    {
        if (input.KitId is { } kit && !await kits.Requete.AnyAsync(k => k.Id == kit, ct))
        {
            throw new BusinessException(ModeleAnimationErrorCodes.KitInconnu).SurChamp(nameof(input.KitId));
        }
        return new ModeleDonnees(input.Intitule, SaisieRegle.Lire(input.Regle, input.DureeJours))
        {
            Type = input.Type!.Value, Description = input.Description, Public = input.Public, KitId = input.KitId, DureeJours = input.DureeJours,
            Materiel = input.Materiel, OccupeVoiePublique = input.OccupeVoiePublique,
            // Une ligne laissée vide n'est pas une tâche.
            Taches = [.. input.Taches.Where(t => !string.IsNullOrWhiteSpace(t.Libelle) || t.Decalage is not null).Select(t => new NouvelleTache(t.Libelle ?? "", t.Decalage ?? 0))],
        };
    }
}
