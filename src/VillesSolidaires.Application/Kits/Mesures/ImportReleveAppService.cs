using Microsoft.EntityFrameworkCore;
using VillesSolidaires.Imports;

namespace VillesSolidaires.Kits;

public sealed class ImportReleveAppService(
    AppServiceOutils outils, IKitRepository kits, IReleveTelechargementRepository releves, DesignationTerritoire territoires, RelevesEnAttente enAttente)
    : AppService(outils), IImportReleveAppService
{
    private static readonly LimitesTableau Limites = new(MesureConsts.TailleImportMax, MesureConsts.LignesImportMax);

    public async Task<Guid> DeposerAsync(DeposerRelevesInput input, CancellationToken ct)
    {
        await VerifierAsync(KitPermissions.Gerer);
        await kits.ExigerAsync(input.KitId, ct);
        // Un fichier qu'on ne saura pas lire se refuse tout de suite, à côté de son champ.
        _ = new ColonnesReleves(Lire(input).Titres);
        return await enAttente.DeposerAsync(input, ct);
    }

    public async Task<ApercuRelevesDto> GetApercuAsync(Guid id, CancellationToken ct)
    {
        await VerifierAsync(KitPermissions.Gerer);
        var depose = await enAttente.LireAsync(id, ct);
        var tableau = Lire(depose);
        var (colonnes, lignes) = await AnalyserAsync(depose.KitId, tableau, ct);
        return new ApercuRelevesDto(id, depose.KitId, depose.Nom, tableau.Lecture, colonnes.Lues, colonnes.Ignorees, [.. lignes.Select(l => l.Decrire())]);
    }

    public async Task<BilanRelevesDto> ConfirmerAsync(Guid id, CancellationToken ct)
    {
        await VerifierAsync(KitPermissions.Gerer);
        var depose = await enAttente.LireAsync(id, ct);
        // Analysé de nouveau : ce qui a changé depuis l'aperçu compte, et c'est le fichier gardé qui fait foi.
        var (_, lignes) = await AnalyserAsync(depose.KitId, Lire(depose), ct);
        var nouveaux = lignes.Where(l => l.Sort == SortLigneReleve.Nouvelle)
            .Select(l => new ReleveTelechargement(Guid.CreateVersion7(), depose.KitId, l.Donnees!, Aujourdhui)).ToList();
        nouveaux.ForEach(releves.Ajouter);
        if (nouveaux.Count > 0)
        {
            await releves.SaveAsync(nouveaux[0], null, ct);
        }
        enAttente.Oublier(id);
        return new BilanRelevesDto(
            depose.KitId, depose.Nom, nouveaux.Count, lignes.Count(l => l.Sort == SortLigneReleve.DejaLa),
            [.. lignes.Where(l => l.Sort == SortLigneReleve.EnErreur).Select(l => l.Decrire())]);
    }

    private static Tableau Lire(DeposerRelevesInput input) => LectureTableau.Lire(input.Nom, input.Contenu, Limites);

    /// <summary>Confronte le fichier à ce qui est enregistré, sans rien écrire. Le nombre de requêtes ne dépend pas du nombre de lignes.</summary>
    private async Task<(ColonnesReleves Colonnes, List<LigneReleve> Lignes)> AnalyserAsync(Guid kitId, Tableau tableau, CancellationToken ct)
    {
        var colonnes = new ColonnesReleves(tableau.Titres);
        var lisibles = await territoires.ChargerAsync([.. tableau.Lignes.Select(l => colonnes.Valeur(l, ChampReleve.Territoire))], ct);
        var lecture = new LectureReleve(colonnes, lisibles, Aujourdhui);
        var lignes = tableau.Lignes.Select(lecture.Lire).ToList();
        var enregistres = (await releves.Requete.Where(r => r.KitId == kitId).ToListAsync(ct))
            .Select(r => ReleveManager.Cle(new ReleveDonnees(r.Du, r.Au, null, r.TerritoireCode, null, r.Valeur, r.Borne, "", r.Source, null))).ToHashSet(StringComparer.Ordinal);
        Dictionary<string, int> vues = new(StringComparer.Ordinal);
        foreach (var ligne in lignes.Where(l => l.Donnees is not null))
        {
            var cle = ReleveManager.Cle(ligne.Donnees!);
            ligne.DejaLa = enregistres.Contains(cle);
            if (!vues.TryAdd(cle, ligne.Numero))
            {
                ligne.Refuser("", $"Ce relevé est déjà à la ligne {vues[cle]} du fichier. Gardez une seule des deux lignes.");
            }
        }
        return (colonnes, lignes);
    }
}
