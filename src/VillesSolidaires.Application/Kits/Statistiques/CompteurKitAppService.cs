using Microsoft.EntityFrameworkCore;
using VillesSolidaires.Territoires;

namespace VillesSolidaires.Kits;

public sealed class CompteurKitAppService(
    AppServiceOutils outils, IStatistiqueKitRepository statistiques, IKitRepository kits, ITerritoireRepository territoires, CacheStatistiques cache)
    : AppService(outils), ICompteurKitAppService
{
    public async Task<CompteursKitDto> GetListAsync(Guid? kitId, CompteursKitInput input, CancellationToken ct)
    {
        await VerifierAsync(KitPermissions.Consulter);
        return await cache.LireAsync(nameof(GetListAsync), (kitId, input, Aujourdhui), Utilisateur.Perimetre, () => ListerAsync(kitId, input, CancellationToken.None));
    }

    private async Task<CompteursKitDto> ListerAsync(Guid? kitId, CompteursKitInput input, CancellationToken ct)
    {
        var periode = PeriodeStatistique.De(input.Du, input.Au, Aujourdhui, PeriodeStatistique.DerniersJours);
        var demande = new DemandeComptes(kitId, periode, PasStatistique.Jour, new ZoneComptee(false, input.Departement, input.Commune))
        {
            Canal = input.Canal, Version = input.Version, FichierId = input.FichierId,
        };
        var requete = statistiques.Compteurs.Demandes(demande);
        var total = await requete.GroupBy(_ => 1).Select(g => new
        {
            Lignes = g.Count(),
            Compte = new CompteDto(g.Sum(c => c.Brut), g.Sum(c => c.Qualifie), g.Sum(c => c.Robots), g.Sum(c => c.Doubles), g.Sum(c => c.Partiels), g.Sum(c => c.Exces)),
        }).FirstOrDefaultAsync(ct);
        var lignes = await requete.OrderByDescending(c => c.Heure).ThenBy(c => c.CommuneCode).ThenBy(c => c.Canal).ThenBy(c => c.FichierId).ThenBy(c => c.LienCode)
            .Skip(input.Sauter).Take(input.Prendre).ToListAsync(ct);
        var noms = await NomsAsync(lignes, ct);
        return new CompteursKitDto(
            periode.Du, periode.Au, total?.Compte ?? new CompteDto(0, 0, 0, 0, 0), new ListeDto<CompteurKitDto>(total?.Lignes ?? 0, [.. lignes.Select(noms.Afficher)]));
    }

    /// <summary>Noms des seules lignes montrées.</summary>
    private async Task<NomsDesCompteurs> NomsAsync(List<CompteurTelechargement> lignes, CancellationToken ct)
    {
        var (codes, ids) = (lignes.Select(l => l.CommuneCode).Distinct().ToList(), lignes.Select(l => l.FichierId).Distinct().ToList());
        return new NomsDesCompteurs(
            await kits.TitresAsync(ct),
            await (from k in kits.Requete from v in k.Versions from f in v.Fichiers where ids.Contains(f.Id) select new { f.Id, f.Libelle }).ToDictionaryAsync(f => f.Id, f => f.Libelle, ct),
            await territoires.Communes.Where(c => codes.Contains(c.Code)).ToDictionaryAsync(c => c.Code, c => c.Nom, ct));
    }

    private sealed record NomsDesCompteurs(
        IReadOnlyDictionary<Guid, string> Kits, IReadOnlyDictionary<Guid, string> Fichiers, IReadOnlyDictionary<string, string> Communes)
    {
        public CompteurKitDto Afficher(CompteurTelechargement c) => new(
            c.Heure, Kits.GetValueOrDefault(c.KitId, "Kit supprimé"), Fichiers.GetValueOrDefault(c.FichierId, "Fichier retiré"), c.NumeroVersion,
            Vide(c.CommuneCode), Communes.GetValueOrDefault(c.CommuneCode), CanalTelechargement.Libelle(c.Canal), Vide(c.LienCode), c.Regle,
            new CompteDto(c.Brut, c.Qualifie, c.Robots, c.Doubles, c.Partiels, c.Exces));

        private static string? Vide(string code) => code.Length == 0 ? null : code;
    }
}
