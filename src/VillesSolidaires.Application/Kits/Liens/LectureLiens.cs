using Microsoft.EntityFrameworkCore;
using VillesSolidaires.Campagnes;
using VillesSolidaires.Territoires;

namespace VillesSolidaires.Kits;

/// <summary>Liens d’un kit tels qu’on les montre, avec ce qui s’est compté sous chacun.</summary>
public sealed class LectureLiens(
    ILienSuiviRepository liens, IKitRepository kits, ICampagneRepository campagnes, ITerritoireRepository territoires, IStatistiqueKitRepository statistiques)
{
    public async Task<ListeDto<LienDto>> ListerAsync(Guid kitId, LienListeInput input, CancellationToken ct)
    {
        var requete = Filtrer(liens.Requete.Where(l => l.KitId == kitId), input);
        var total = await requete.CountAsync(ct);
        var page = requete.OrderByDescending(l => l.CreeLe).ThenByDescending(l => l.Id).Skip(input.Sauter).Take(input.Prendre);
        return new ListeDto<LienDto>(total, await ProjeterAsync(page, ct));
    }

    /// <summary>Ces liens du périmètre, dans leur ordre de création.</summary>
    public Task<IReadOnlyList<LienDto>> LireAsync(IReadOnlyCollection<Guid> ids, CancellationToken ct) =>
        ProjeterAsync(liens.Requete.Where(l => ids.Contains(l.Id)).OrderBy(l => l.CreeLe).ThenBy(l => l.Id), ct);

    private async Task<IReadOnlyList<LienDto>> ProjeterAsync(IQueryable<LienSuivi> requete, CancellationToken ct) =>
        await requete.Select(l => new LienDto(
            l.Id, l.Code, l.KitId, l.Fichier,
            kits.Requete.Where(k => k.Id == l.KitId).SelectMany(k => k.Versions).Where(v => v.PublieeLe != null).OrderByDescending(v => v.Numero)
                .SelectMany(v => v.Fichiers).Where(f => f.Nom == l.Fichier).Select(f => f.Libelle).FirstOrDefault(),
            l.CommuneCode, territoires.Communes.Where(c => c.Code == l.CommuneCode).Select(c => c.Nom).FirstOrDefault(), l.Canal,
            campagnes.Requete.Where(c => c.Id == l.CampagneId).Select(c => c.Titre + " " + c.Annee).FirstOrDefault(), l.Libelle, l.CreeLe, l.CreePar, l.RevoqueLe,
            // L'index des compteurs ne tient que les lignes d'un lien : la condition le dit au moteur.
            statistiques.Compteurs.Where(c => c.LienCode != "" && c.LienCode == l.Code).Sum(c => c.Qualifie), l.Cle != null)).ToListAsync(ct);

    private IQueryable<LienSuivi> Filtrer(IQueryable<LienSuivi> requete, LienListeInput input)
    {
        if (input.Revoques != true)
        {
            requete = requete.Where(l => l.RevoqueLe == null);
        }
        if (!string.IsNullOrEmpty(input.Canal))
        {
            requete = requete.Where(l => l.Canal == input.Canal);
        }
        if (string.IsNullOrWhiteSpace(input.Recherche))
        {
            return requete;
        }
        var (dit, nom) = (input.Recherche.Trim(), RechercheCommune.NomDeRecherche(input.Recherche));
        var code = CodeLien.TryParse(dit, out var lu) ? lu.ToString() : dit;
        return requete.Where(l => l.Code == code || l.CommuneCode == dit || l.Libelle.Contains(dit)
            || (nom != "" && territoires.Communes.Any(c => c.Code == l.CommuneCode && c.NomRecherche.Contains(nom))));
    }
}
