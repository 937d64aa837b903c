using Microsoft.EntityFrameworkCore;
using VillesSolidaires.Comptes;
using VillesSolidaires.Conventions;
using VillesSolidaires.Organisations;
using VillesSolidaires.Territoires;

namespace VillesSolidaires.Kits;

public sealed class TerritoireKitAppService(
    AppServiceOutils outils, IStatistiqueKitRepository statistiques, ITerritoireRepository territoires, IConventionRepository conventions,
    IKitRepository kits, PopulationsDepartements populations, CacheStatistiques cache)
    : AppService(outils), ITerritoireKitAppService
{
    public async Task<IReadOnlyList<KitChoixDto>> GetKitsAsync(CancellationToken ct)
    {
        await VerifierAsync(KitPermissions.Consulter);
        return await cache.LireAsync(
            nameof(GetKitsAsync), null, Utilisateur.Perimetre, () => kits.Requete.OrderBy(k => k.Titre).Select(k => new KitChoixDto(k.Id, k.Titre)).ToListAsync(CancellationToken.None));
    }

    public async Task<IReadOnlyList<TerritoireKitDto>> GetDepartementsAsync(Guid? kitId, StatistiqueKitInput input, CancellationToken ct)
    {
        await VerifierAsync(KitPermissions.Consulter);
        return await cache.LireAsync(nameof(GetDepartementsAsync), (kitId, input, Aujourdhui), Utilisateur.Perimetre, () => DepartementsAsync(kitId, input, CancellationToken.None));
    }

    private async Task<IReadOnlyList<TerritoireKitDto>> DepartementsAsync(Guid? kitId, StatistiqueKitInput input, CancellationToken ct)
    {
        var periode = Periode(input.Du, input.Au);
        var comptes = await ParDepartementAsync(kitId, periode, ct);
        var avant = await ParDepartementAsync(kitId, periode.UnAnPlusTot(Aujourdhui), ct);
        return [.. (await populations.LireAsync(ct)).Values.Select(d => new TerritoireKitDto(
            d.Code, d.Nom, null, d.Population, comptes.GetValueOrDefault(d.Code).Qualifie, comptes.GetValueOrDefault(d.Code).Brut, avant.GetValueOrDefault(d.Code).Qualifie))];
    }

    public async Task<ListeDto<TerritoireKitDto>> GetCommunesAsync(Guid? kitId, CommunesKitInput input, CancellationToken ct)
    {
        await VerifierAsync(KitPermissions.Consulter);
        return await cache.LireAsync(nameof(GetCommunesAsync), (kitId, input, Aujourdhui), Utilisateur.Perimetre, () => CommunesAsync(kitId, input, CancellationToken.None));
    }

    private async Task<ListeDto<TerritoireKitDto>> CommunesAsync(Guid? kitId, CommunesKitInput input, CancellationToken ct)
    {
        var periode = Periode(input.Du, input.Au);
        var comptes = ParCommune(kitId, periode);
        var requete = from c in Communes(input)
                      join n in comptes on c.Code equals n.Code
                      select new CommuneComptee { Code = c.Code, Nom = c.Nom, NomRecherche = c.NomRecherche, DepartementCode = c.DepartementCode, Population = c.Population, Qualifie = n.Qualifie, Brut = n.Brut };
        var total = await requete.CountAsync(ct);
        var lignes = await Trier(requete, input.Tri).Skip(input.Sauter).Take(input.Prendre).ToListAsync(ct);
        return await DecrireAsync(total, lignes, kitId, periode, ct);
    }

    public async Task<ListeDto<TerritoireKitDto>> GetSilencieusesAsync(Guid? kitId, CommunesKitInput input, CancellationToken ct)
    {
        await VerifierAsync(KitPermissions.Consulter);
        return await cache.LireAsync(nameof(GetSilencieusesAsync), (kitId, input, Aujourdhui), Utilisateur.Perimetre, () => SilencieusesAsync(kitId, input, CancellationToken.None));
    }

    private async Task<ListeDto<TerritoireKitDto>> SilencieusesAsync(Guid? kitId, CommunesKitInput input, CancellationToken ct)
    {
        var (periode, today) = (Periode(input.Du, input.Au), Aujourdhui);
        // Deux listes lues une fois : demandées commune par commune dans la requête, elles la faisaient durer des minutes sur un million de compteurs.
        var comptees = await statistiques.ParCommune(kitId, periode, franceEntiere: false).Where(n => n.Brut > 0).Select(n => n.CommuneCode).Distinct()
            .ToHashSetAsync(StringComparer.Ordinal, ct);
        var enVigueur = conventions.Requete.Where(c => c.Statut == ConventionStatut.Signee && c.NumeroAvenant == null && c.Debut <= today && c.Fin >= today);
        var partenaires = await enVigueur.SelectMany(v => v.Parties).Where(p => p.Type == TypeOrganisation.Mairie && p.CommuneCode != null).Select(p => p.CommuneCode!).Distinct()
            .ToListAsync(ct);
        var silencieuses = partenaires.Where(c => !comptees.Contains(c)).ToList();
        var requete = Communes(input).Where(c => silencieuses.Contains(c.Code));
        var total = await requete.CountAsync(ct);
        var lignes = await requete.OrderByDescending(c => c.Population).ThenBy(c => c.Code).Skip(input.Sauter).Take(input.Prendre)
            .Select(c => new CommuneComptee { Code = c.Code, Nom = c.Nom, DepartementCode = c.DepartementCode, Population = c.Population }).ToListAsync(ct);
        return await DecrireAsync(total, lignes, kitId, periode, ct);
    }

    private async Task<ListeDto<TerritoireKitDto>> DecrireAsync(int total, List<CommuneComptee> lignes, Guid? kitId, PeriodeStatistique periode, CancellationToken ct)
    {
        var codes = lignes.ConvertAll(l => l.Code);
        var avant = await ParCommune(kitId, periode.UnAnPlusTot(Aujourdhui)).Where(n => codes.Contains(n.Code)).ToDictionaryAsync(n => n.Code, n => n.Qualifie, ct);
        var noms = await populations.LireAsync(ct);
        return new ListeDto<TerritoireKitDto>(
            total, [.. lignes.Select(l => new TerritoireKitDto(l.Code, l.Nom, noms.GetValueOrDefault(l.DepartementCode)?.Nom, l.Population, l.Qualifie, l.Brut, avant.GetValueOrDefault(l.Code)))]);
    }

    private PeriodeStatistique Periode(DateOnly? du, DateOnly? au) => PeriodeStatistique.De(du, au, Aujourdhui, PeriodeStatistique.DerniersMois);

    private async Task<Dictionary<string, (long Qualifie, long Brut)>> ParDepartementAsync(Guid? kitId, PeriodeStatistique periode, CancellationToken ct) =>
        (await statistiques.ParCommune(kitId, periode, franceEntiere: true).Where(n => n.DepartementCode != "").GroupBy(n => n.DepartementCode)
            .Select(g => new { g.Key, Qualifie = g.Sum(n => n.Qualifie), Brut = g.Sum(n => n.Brut) }).ToListAsync(ct))
        .ToDictionary(g => g.Key, g => (g.Qualifie, g.Brut), StringComparer.Ordinal);

    private IQueryable<CompteDeCommune> ParCommune(Guid? kitId, PeriodeStatistique periode) =>
        statistiques.ParCommune(kitId, periode, franceEntiere: false).GroupBy(n => n.CommuneCode)
            .Select(g => new CompteDeCommune { Code = g.Key, Qualifie = g.Sum(n => n.Qualifie), Brut = g.Sum(n => n.Brut) });

    private IQueryable<Commune> Communes(CommunesKitInput input)
    {
        var communes = territoires.Communes;
        if (!Utilisateur.Perimetre.EstNational)
        {
            var (siennes, siens) = (Utilisateur.Perimetre.Communes, Utilisateur.Perimetre.Departements);
            communes = communes.Where(c => siennes.Contains(c.Code) || siens.Contains(c.DepartementCode));
        }
        if (input.Departement is { Length: > 0 } departement)
        {
            communes = communes.Where(c => c.DepartementCode == departement);
        }
        return communes.Chercher(input.Recherche);
    }

    private static IQueryable<CommuneComptee> Trier(IQueryable<CommuneComptee> requete, string? tri) => tri switch
    {
        "commune" => requete.OrderBy(c => c.NomRecherche).ThenBy(c => c.Code),
        "-commune" => requete.OrderByDescending(c => c.NomRecherche).ThenBy(c => c.Code),
        "qualifies" => requete.OrderBy(c => c.Qualifie).ThenBy(c => c.Code),
        "taux" => requete.OrderBy(c => c.Qualifie * 1000.0 / (c.Population == 0 ? 1 : c.Population)).ThenBy(c => c.Code),
        "-taux" => requete.OrderByDescending(c => c.Qualifie * 1000.0 / (c.Population == 0 ? 1 : c.Population)).ThenBy(c => c.Code),
        _ => requete.OrderByDescending(c => c.Qualifie).ThenBy(c => c.Code),
    };

    private sealed class CompteDeCommune
    {
        public string Code { get; init; } = "";
        public long Qualifie { get; init; }
        public long Brut { get; init; }
    }

    private sealed class CommuneComptee
    {
        public string Code { get; init; } = "";
        public string Nom { get; init; } = "";
        public string NomRecherche { get; init; } = "";
        public string DepartementCode { get; init; } = "";
        public int Population { get; init; }
        public long Qualifie { get; init; }
        public long Brut { get; init; }
    }
}
