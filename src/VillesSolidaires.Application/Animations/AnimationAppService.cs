using Microsoft.EntityFrameworkCore;
using VillesSolidaires.Fichiers;

namespace VillesSolidaires.Animations;

public sealed class AnimationAppService(
    AppServiceOutils outils, IAnimationRepository animations, ILieuRepository lieux,
    OuvertureProgramme ouverture, ListeAnimations liste, FicheAnimation fiche, IDepotFichiers depot)
    : AppService(outils), IAnimationAppService
{
    public async Task<ListeDto<AnimationDto>> GetListAsync(FiltreAnimations input, CancellationToken ct)
    {
        await VerifierAsync(AnimationPermissions.Consulter);
        return await liste.ListerAsync(input, Aujourdhui, ct);
    }

    public async Task<AnimationDetailDto> GetAsync(Guid id, CancellationToken ct)
    {
        await VerifierAsync(AnimationPermissions.Consulter);
        return await fiche.LireAsync(id, Utilisateur, Aujourdhui, ct);
    }

    public async Task<Guid> CreateAsync(CreerAnimationInput input, CancellationToken ct)
    {
        await VerifierAsync(AnimationPermissions.Gerer);
        var programme = await ouverture.OuvrirAsync(input.Commune, input.Annee ?? input.Debut!.Value.Year, ct);
        var donnees = await DonneesAsync(input, ct);
        var animation = programme.Ajouter(donnees, await animations.Requete.CountAsync(a => a.ProgrammeId == programme.Id, ct));
        animations.Ajouter(animation);
        await OuvertureProgramme.EnregistrerAsync(() => animations.SaveAsync(animation, null, ct), programme);
        return animation.Id;
    }

    public async Task ModifierAsync(Guid id, ModifierAnimationInput input, CancellationToken ct)
    {
        await VerifierAsync(AnimationPermissions.Gerer);
        var animation = await animations.GetAsync(id, ct);
        animation.Modifier(await DonneesAsync(input, ct));
        await animations.SaveAsync(animation, input.ConcurrencyStamp, ct);
    }

    public async Task DeplacerAsync(Guid id, DeplacerAnimationInput input, CancellationToken ct)
    {
        await VerifierAsync(AnimationPermissions.Gerer);
        await ModifierAsync(id, input.ConcurrencyStamp, a => a.Deplacer(input.Debut!.Value), ct);
    }

    public async Task PlanifierAsync(Guid id, string? concurrencyStamp, CancellationToken ct)
    {
        await VerifierAsync(AnimationPermissions.Gerer);
        await ModifierAsync(id, concurrencyStamp, a => a.Planifier(), ct);
    }

    public async Task ConfirmerAsync(Guid id, string? concurrencyStamp, CancellationToken ct)
    {
        await VerifierAsync(AnimationPermissions.Gerer);
        await ModifierAsync(id, concurrencyStamp, a => a.Confirmer(), ct);
    }

    public async Task ReporterAsync(Guid id, ReporterAnimationInput input, CancellationToken ct)
    {
        await VerifierAsync(AnimationPermissions.Gerer);
        await ModifierAsync(id, input.ConcurrencyStamp, a =>
        {
            var debut = input.Debut!.Value;
            var periode = new PeriodeAnimation(debut, input.Fin ?? a.Periode.AuJour(debut).Fin, input.HeureDebut, input.HeureFin);
            a.Reporter(periode, input.Motif, Maintenant);
        }, ct);
    }

    public async Task AnnulerAsync(Guid id, AnnulerAnimationInput input, CancellationToken ct)
    {
        await VerifierAsync(AnimationPermissions.Gerer);
        await ModifierAsync(id, input.ConcurrencyStamp, a => a.Annuler(input.Motif), ct);
    }

    public async Task SaisirBilanAsync(Guid id, SaisirBilanInput input, PhotoDeposee? photo, CancellationToken ct)
    {
        await VerifierAsync(AnimationPermissions.Gerer);
        var animation = await animations.GetAsync(id, ct);
        var nouvelle = photo is null ? null : PhotosAnimation.Verifier(photo, input.PhotoTexte);
        var publics = input.Publics.Aggregate(PublicsTouches.Aucun, (p, q) => p | q);
        var bilan = new BilanDonnees(
            input.Participants!.Value, input.Benevoles!.Value, input.Heures!.Value, publics, input.Commentaire, nouvelle ?? PhotoGardee(animation, input));
        await SaisirAsync(animation, bilan, nouvelle is null ? null : photo, input.ConcurrencyStamp, ct);
    }

    public async Task DeposerPhotoAsync(Guid id, PhotoDeposee photo, string? texte, string? concurrencyStamp, CancellationToken ct)
    {
        await VerifierAsync(AnimationPermissions.Gerer);
        var animation = await animations.GetAsync(id, ct);
        var bilan = animation.Bilan ?? throw new BusinessException(AnimationErrorCodes.BilanAbsent);
        var donnees = new BilanDonnees(
            bilan.Participants, bilan.Benevoles, bilan.Heures, bilan.Publics, bilan.Commentaire, PhotosAnimation.Verifier(photo, texte));
        await SaisirAsync(animation, donnees, photo, concurrencyStamp, ct);
    }

    public async Task<FichierDto> GetPhotoAsync(Guid id, CancellationToken ct)
    {
        await VerifierAsync(AnimationPermissions.Consulter);
        var photo = await animations.Requete.Where(a => a.Id == id && a.Bilan != null && a.Bilan.PhotoSha256 != null)
            .Select(a => new { Sha256 = a.Bilan!.PhotoSha256!, Type = a.Bilan.PhotoType! }).SingleOrDefaultAsync(ct) ?? throw new EntityNotFoundException();
        var contenu = await depot.LireAsync(PhotosAnimation.Chemin(photo.Sha256), ct) ?? throw new EntityNotFoundException();
        return new FichierDto(PhotosAnimation.Nom(photo.Type), photo.Type, contenu, photo.Sha256);
    }

    public async Task AjouterTacheAsync(Guid id, AjouterTacheInput input, CancellationToken ct)
    {
        await VerifierAsync(AnimationPermissions.Gerer);
        await ModifierAsync(id, input.ConcurrencyStamp, a => a.AjouterTache(new NouvelleTache(input.Libelle, input.Decalage!.Value)), ct);
    }

    public async Task CocherTacheAsync(Guid id, Guid tacheId, CocherTacheInput input, CancellationToken ct)
    {
        await VerifierAsync(AnimationPermissions.Gerer);
        await ModifierAsync(id, input.ConcurrencyStamp, a => a.CocherTache(tacheId, input.Faite ? Aujourdhui : null), ct);
    }

    public async Task RetirerTacheAsync(Guid id, Guid tacheId, string? concurrencyStamp, CancellationToken ct)
    {
        await VerifierAsync(AnimationPermissions.Gerer);
        await ModifierAsync(id, concurrencyStamp, a => a.RetirerTache(tacheId), ct);
    }

    public async Task SupprimerAsync(Guid id, string? concurrencyStamp, CancellationToken ct)
    {
        await VerifierAsync(AnimationPermissions.Gerer);
        var animation = await animations.GetAsync(id, ct);
        animation.ExigerSupprimable();
        animations.Supprimer(animation);
        await animations.SaveAsync(animation, concurrencyStamp, ct);
    }

    private async Task SaisirAsync(Animation animation, BilanDonnees bilan, PhotoDeposee? photo, string? concurrencyStamp, CancellationToken ct)
    {
        animation.SaisirBilan(bilan, Maintenant);
        if (photo is not null)
        {
            // Le contenu d'abord : un bilan ne désigne jamais une photo absente.
            await depot.EcrireAsync(PhotosAnimation.Chemin(bilan.Photo!.Sha256), photo.Contenu, ct);
        }
        await animations.SaveAsync(animation, concurrencyStamp, ct);
    }

    private async Task ModifierAsync(Guid id, string? concurrencyStamp, Action<Animation> verbe, CancellationToken ct)
    {
        var animation = await animations.GetAsync(id, ct);
        verbe(animation);
        await animations.SaveAsync(animation, concurrencyStamp, ct);
    }

    private async Task<AnimationDonnees> DonneesAsync(SaisieAnimationInput input, CancellationToken ct)
    {
        var lieu = input.LieuId is { } id
            ? await lieux.Requete.SingleOrDefaultAsync(l => l.Id == id, ct) ?? throw new BusinessException(AnimationErrorCodes.LieuInconnu).SurChamp(nameof(input.LieuId))
            : null;
        var periode = new PeriodeAnimation(input.Debut!.Value, input.Fin ?? input.Debut.Value, input.HeureDebut, input.HeureFin);
        return new AnimationDonnees(input.Titre, periode)
        {
            Type = input.Type!.Value, Description = input.Description, Lieu = lieu, Organisateur = input.Organisateur, Public = input.Public,
            Capacite = input.Capacite, Materiel = input.Materiel, OccupeVoiePublique = input.OccupeVoiePublique, KitId = input.KitId,
        };
    }

    private static PhotoBilan? PhotoGardee(Animation animation, SaisirBilanInput input) =>
        input.RetirerPhoto || animation.Bilan is not { PhotoSha256: { } sha256 } bilan
            ? null
            : new PhotoBilan(sha256, bilan.PhotoType!, input.PhotoTexte ?? bilan.PhotoTexte!);
}
