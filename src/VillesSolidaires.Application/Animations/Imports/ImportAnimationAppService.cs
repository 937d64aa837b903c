using Microsoft.EntityFrameworkCore;
using VillesSolidaires.Imports;

namespace VillesSolidaires.Animations;

public sealed class ImportAnimationAppService(
    AppServiceOutils outils, AnalyseAnimations analyse, AnimationsEnAttente enAttente, OuvertureEnNombre ouverture,
    ILotImportRepository lots, IAnimationRepository animations, ILieuRepository lieux)
    : AppService(outils), IImportAnimationAppService
{
    private const int LotsMontres = 50;
    private static readonly LimitesTableau Limites = new(ModeleAnimationConsts.TailleImportMax, ModeleAnimationConsts.LignesImportMax);

    public async Task<Guid> DeposerAsync(DeposerAnimationsInput input, CancellationToken ct)
    {
        await VerifierAsync(AnimationPermissions.Gerer);
        // Un fichier qu'on ne saura pas lire se refuse tout de suite, à côté de son champ.
        _ = new ColonnesAnimations(Lire(input).Titres);
        return await enAttente.DeposerAsync(input, ct);
    }

    public async Task<ApercuAnimationsDto> GetApercuAsync(Guid id, CancellationToken ct)
    {
        await VerifierAsync(AnimationPermissions.Gerer);
        var depose = await enAttente.LireAsync(id, ct);
        var tableau = Lire(depose);
        var resultat = await analyse.AnalyserAsync(tableau, depose.Commune, ct);
        return new ApercuAnimationsDto(
            id, depose.Nom, tableau.Lecture, resultat.Colonnes.Lues, resultat.Colonnes.Ignorees, [.. resultat.Lignes.Select(l => l.Decrire())]);
    }

    public async Task<Guid> ConfirmerAsync(Guid id, CancellationToken ct)
    {
        await VerifierAsync(AnimationPermissions.Gerer);
        var depose = await enAttente.LireAsync(id, ct);
        // Analysé de nouveau : ce qui a changé depuis l'aperçu compte, et c'est le fichier gardé qui fait foi.
        var resultat = await analyse.AnalyserAsync(Lire(depose), depose.Commune, ct);
        var saines = resultat.Lignes.Where(l => l.Sort == SortLigneAnimation.Nouvelle).ToList();
        if (saines.Count == 0)
        {
            throw new BusinessException(ModeleAnimationErrorCodes.ImportSansLigneSaine).WithData("Fichier", depose.Nom);
        }
        var creees = await CreerAsync(saines, resultat.Lieux, ct);
        var lot = new LotImport(Guid.CreateVersion7(), depose.Nom, resultat.Lignes.Count, creees.Select(a => a.Id), new AuteurImport(Utilisateur.Id, Utilisateur.Nom), Maintenant);
        lots.Ajouter(lot);
        await lots.SaveAsync(lot, null, ct);
        enAttente.Oublier(id);
        return lot.Id;
    }

    public async Task<IReadOnlyList<LotImportDto>> GetLotsAsync(CancellationToken ct)
    {
        await VerifierAsync(AnimationPermissions.Gerer);
        return await Visibles().OrderByDescending(l => l.Le).Take(LotsMontres)
            .Select(l => new LotImportDto(l.Id, l.Fichier, l.Auteur, l.Le, l.Lues, l.Creees, l.Statut, l.AnnuleLe, l.Retirees, l.ConcurrencyStamp)).ToListAsync(ct);
    }

    public async Task<AnnulationImportDto> AnnulerAsync(Guid lotId, string? concurrencyStamp, CancellationToken ct)
    {
        await VerifierAsync(AnimationPermissions.Gerer);
        if (!await Visibles().AnyAsync(l => l.Id == lotId, ct))
        {
            throw new EntityNotFoundException();
        }
        var lot = await lots.GetAsync(lotId, ct);
        var restantes = await lots.AnimationsAsync(lotId, ct);
        var retirees = restantes.Where(a => a.Statut == AnimationStatut.Proposee).ToList();
        lot.Annuler(retirees.Count, Maintenant);
        retirees.ForEach(animations.Supprimer);
        await lots.SaveAsync(lot, concurrencyStamp, ct);
        return new AnnulationImportDto(retirees.Count,
            [.. restantes.Except(retirees).OrderBy(a => a.Debut).Select(a => $"« {a.Titre} », {a.Periode.Libelle()} : {a.Statut.Libelle().ToLowerInvariant()}")]);
    }

    private static Tableau Lire(DeposerAnimationsInput input) => LectureTableau.Lire(input.Nom, input.Contenu, Limites);

    // Un lot peut couvrir plusieurs communes : il appartient à qui l'a importé, et aux comptes nationaux.
    private IQueryable<LotImport> Visibles()
    {
        var (auteur, national) = (Utilisateur.Id, Utilisateur.Perimetre.EstNational);
        return lots.Requete.Where(l => national || l.AuteurId == auteur);
    }

    private async Task<List<Animation>> CreerAsync(List<LigneImportee> saines, ILookup<string, Lieu> connus, CancellationToken ct)
    {
        var ouverts = await ouverture.OuvrirAsync([.. saines.Select(l => (l.CommuneCode!, l.DepartementCode!, l.Donnees!.Periode.Debut.Year)).Distinct()], ct);
        Dictionary<string, Lieu> nouveaux = new(StringComparer.Ordinal);
        return saines.ConvertAll(ligne =>
        {
            var donnees = ligne.Donnees! with { Lieu = LieuDe(ligne, connus, nouveaux) };
            var animation = ouverts[new CommuneAnnee(ligne.CommuneCode!, donnees.Periode.Debut.Year)].Ajouter((p, prevues) => p.Ajouter(donnees, prevues));
            animations.Ajouter(animation);
            return animation;
        });
    }

    private Lieu? LieuDe(LigneImportee ligne, ILookup<string, Lieu> connus, Dictionary<string, Lieu> nouveaux)
    {
        if (ligne.NomLieu is not { } nom)
        {
            return null;
        }
        var cle = AnalyseAnimations.CleLieu(ligne.CommuneCode!, nom);
        if (connus[cle].FirstOrDefault() is { } connu)
        {
            return connu;
        }
        if (!nouveaux.TryGetValue(cle, out var lieu))
        {
            lieu = new Lieu(Guid.CreateVersion7(), ligne.CommuneCode!, ligne.DepartementCode!, new LieuDonnees(nom));
            lieux.Ajouter(lieu);
            nouveaux[cle] = lieu;
        }
        return lieu;
    }
}
