using Microsoft.EntityFrameworkCore;

namespace VillesSolidaires.Kits;

public sealed class StatistiqueKitAppService(
    AppServiceOutils outils, IKitRepository kits, IStatistiqueKitRepository statistiques, ZonesComptees zones, CacheStatistiques cache)
    : AppService(outils), IStatistiqueKitAppService
{
    public async Task<StatistiqueEnsembleDto> GetEnsembleAsync(StatistiqueKitInput input, CancellationToken ct)
    {
        await VerifierAsync(KitPermissions.Consulter);
        // Sans annulation : le résultat sert aussi à ceux qui l'attendent en même temps.
        return await cache.LireAsync(nameof(GetEnsembleAsync), (input, Aujourdhui), Utilisateur.Perimetre, () => EnsembleAsync(input, CancellationToken.None));
    }

    public async Task<KitMesureDto> GetKitAsync(Guid kitId, CancellationToken ct)
    {
        await VerifierAsync(KitPermissions.Consulter);
        return await cache.LireAsync(nameof(GetKitAsync), kitId, Utilisateur.Perimetre, () => KitMesureAsync(kitId, CancellationToken.None));
    }

    public async Task<StatistiqueKitDto> GetAsync(Guid kitId, StatistiqueKitInput input, CancellationToken ct)
    {
        await VerifierAsync(KitPermissions.Consulter);
        return await cache.LireAsync(nameof(GetAsync), (kitId, input, Aujourdhui), Utilisateur.Perimetre, () => KitAsync(kitId, input, CancellationToken.None));
    }

    private async Task<KitMesureDto> KitMesureAsync(Guid kitId, CancellationToken ct)
    {
        var kit = await kits.Requete.Where(k => k.Id == kitId)
            .Select(k => new
            {
                k.Id, k.Slug, k.Titre, k.Statut,
                Versions = k.Versions.Where(v => v.PublieeLe != null).OrderByDescending(v => v.Numero).Select(v => new { v.Numero, PublieeLe = v.PublieeLe!.Value }).ToList(),
            })
            .SingleOrDefaultAsync(ct) ?? throw new EntityNotFoundException();
        return new KitMesureDto(kit.Id, kit.Slug, kit.Titre, kit.Statut, [.. kit.Versions.Select(v => new VersionMesureeDto(v.Numero, v.PublieeLe))]);
    }

    private async Task<StatistiqueEnsembleDto> EnsembleAsync(StatistiqueKitInput input, CancellationToken ct)
    {
        var periode = PeriodeStatistique.De(input.Du, input.Au, Aujourdhui, PeriodeStatistique.DerniersMois);
        var (demande, zone) = await DemandeAsync(null, input, periode, ct);
        var lignes = await statistiques.LignesAsync(demande, ct);
        var avant = await statistiques.LignesAsync(UnAnPlusTot(demande), ct);
        var parKit = lignes.ToLookup(l => l.KitId);
        var kitsAvant = avant.ToLookup(l => l.KitId);
        var fiches = await kits.Requete.OrderBy(k => k.Titre).Select(k => new { k.Id, k.Titre, k.Nature, k.Statut }).ToListAsync(ct);
        return new StatistiqueEnsembleDto(
            periode.Du, periode.Au, demande.Pas, zone, lignes.Total(), avant.Total(), Points(demande, lignes, avant), ParCanal(lignes),
            [.. fiches.Select(k => new KitCompteDto(k.Id, k.Titre, k.Nature, k.Statut, parKit[k.Id].Sum(l => l.Qualifie), parKit[k.Id].Sum(l => l.Brut), kitsAvant[k.Id].Sum(l => l.Qualifie)))
                .Where(k => k.Brut > 0 || k.UnAnPlusTot > 0 || k.Statut == KitStatut.Publie).OrderByDescending(k => k.Qualifie)],
            [.. ReglesComptage.Entre(periode.Du, periode.Au).Select(r => r.EnDto())]);
    }

    private async Task<StatistiqueKitDto> KitAsync(Guid kitId, StatistiqueKitInput input, CancellationToken ct)
    {
        var kit = kits.Requete.Where(k => k.Id == kitId);
        if (!await kit.AnyAsync(ct))
        {
            throw new EntityNotFoundException();
        }
        var fichiers = await (from k in kit from v in k.Versions from f in v.Fichiers select new { f.Id, f.Libelle, v.Numero })
            .ToDictionaryAsync(f => f.Id, f => $"{f.Libelle} (version {f.Numero})", ct);
        var periode = PeriodeStatistique.De(input.Du, input.Au, Aujourdhui, PeriodeStatistique.DerniersJours);
        var (demande, zone) = await DemandeAsync(kitId, input, periode, ct);
        var lignes = await statistiques.LignesAsync(demande, ct);
        var avant = await statistiques.LignesAsync(UnAnPlusTot(demande), ct);
        var releves = await RelevesAsync(kitId, ct);
        return new StatistiqueKitDto(
            periode.Du, periode.Au, demande.Pas, zone, lignes.Total(), avant.Total(), await CommunesAsync(demande, ct), Points(demande, lignes, avant), ParCanal(lignes),
            Parts(lignes, l => l.FichierId.ToString(), id => fichiers.GetValueOrDefault(Guid.Parse(id), "Fichier retiré")),
            [.. Parts(lignes, l => l.NumeroVersion.ToString(System.Globalization.CultureInfo.InvariantCulture), v => $"Version {v}").OrderBy(p => p.Code.Length).ThenBy(p => p.Code, StringComparer.Ordinal)],
            releves, DivergencesReleves.Trouver(releves), await DiffusionsAsync(kitId, ct),
            await statistiques.Diffusions.Where(d => d.KitId == kitId).SumAsync(d => d.Quantite, ct), [.. ReglesComptage.Entre(periode.Du, periode.Au).Select(r => r.EnDto())]);
    }

    private async Task<(DemandeComptes Demande, ZoneDto Zone)> DemandeAsync(Guid? kitId, StatistiqueKitInput input, PeriodeStatistique periode, CancellationToken ct)
    {
        if (input.Canal is { Length: > 0 } canal && !CanalTelechargement.EstConnu(canal))
        {
            throw new BusinessException(KitErrorCodes.CanalInconnu).WithData("Canal", canal).SurChamp(nameof(input.Canal));
        }
        var (zone, affichee) = await zones.TrouverAsync(input, Utilisateur.Perimetre, ct);
        return (new DemandeComptes(kitId, periode, periode.Pas(input.Pas), zone) { Canal = input.Canal, Version = input.Version, FichierId = input.FichierId }, affichee);
    }

    private DemandeComptes UnAnPlusTot(DemandeComptes demande) => demande with { Periode = demande.Periode.UnAnPlusTot(Aujourdhui) };

    /// <summary>Communes touchées. Un canal, une version ou un fichier ne se lisent que dans les compteurs horaires.</summary>
    private async Task<int> CommunesAsync(DemandeComptes d, CancellationToken ct)
    {
        if (d is { Zone: { Departement: null, Commune: null }, Canal: null or "", Version: null, FichierId: null })
        {
            return await statistiques.ParCommune(d.KitId, d.Periode, d.Zone.EstFranceEntiere).Where(c => c.CommuneCode != "" && c.Brut > 0)
                .Select(c => c.CommuneCode).Distinct().CountAsync(ct);
        }
        var compteurs = (d.Zone.EstFranceEntiere ? statistiques.CompteursFranceEntiere : statistiques.Compteurs).Demandes(d).Where(c => c.CommuneCode != "");
        return await compteurs.Select(c => c.CommuneCode).Distinct().CountAsync(ct);
    }

    private static List<PointDto> Points(DemandeComptes demande, IReadOnlyList<LigneComptee> lignes, IReadOnlyList<LigneComptee> avant)
    {
        var parDebut = lignes.ToLookup(l => l.Debut);
        // Rangés par leur place dans la période : le 29 février n'a pas de jour en face.
        var debutsAvant = demande.Periode.UnAnPlusTot(demande.Periode.Au).Debuts(demande.Pas);
        var avantParDebut = avant.ToLookup(l => l.Debut);
        return [.. demande.Periode.Debuts(demande.Pas).Select((debut, rang) => new PointDto(
            debut, parDebut[debut].Sum(l => l.Qualifie), parDebut[debut].Sum(l => l.Brut),
            rang < debutsAvant.Count ? avantParDebut[debutsAvant[rang]].Sum(l => l.Qualifie) : 0))];
    }

    private static IReadOnlyList<PartDto> ParCanal(IReadOnlyList<LigneComptee> lignes) => Parts(lignes, l => l.Canal, CanalTelechargement.Libelle);

    private static IReadOnlyList<PartDto> Parts(IReadOnlyList<LigneComptee> lignes, Func<LigneComptee, string> cle, Func<string, string> libelle) =>
        [.. lignes.GroupBy(cle, StringComparer.Ordinal).Select(g => new PartDto(g.Key, libelle(g.Key), g.Sum(l => l.Qualifie))).OrderByDescending(p => p.Qualifie)];

    private Task<List<ReleveDto>> RelevesAsync(Guid kitId, CancellationToken ct) =>
        statistiques.Releves.Where(r => r.KitId == kitId).OrderBy(r => r.Au)
            .Select(r => new ReleveDto(r.Du, r.Au, r.Periode, r.TerritoireNom, r.Valeur, r.Borne, r.Enonce, r.Source, r.Reserve)).ToListAsync(ct);

    private Task<List<DiffusionDto>> DiffusionsAsync(Guid kitId, CancellationToken ct) =>
        // Celles que citent des sources nationales ; les remises des communes ont leur page, paginée.
        statistiques.Diffusions.Where(d => d.KitId == kitId && d.CommuneCode == null && d.DepartementCode == null).OrderBy(d => d.Periode)
            .Select(d => new DiffusionDto(d.Quantite, d.Periode, d.Enonce, d.Source, d.Reserve)).ToListAsync(ct);
}

internal static class TotalDesLignes
{
    public static CompteDto Total(this IReadOnlyList<LigneComptee> lignes) => new(
        lignes.Sum(l => l.Brut), lignes.Sum(l => l.Qualifie), lignes.Sum(l => l.Robots), lignes.Sum(l => l.Doubles), lignes.Sum(l => l.Partiels), lignes.Sum(l => l.Exces));
}
