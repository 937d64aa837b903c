namespace VillesSolidaires.Kits;

public sealed class LancementKitAppService(AppServiceOutils outils, LectureLancements lectures, CacheStatistiques cache)
    : AppService(outils), ILancementKitAppService
{
    private const int RelevesProposes = 3;

    public async Task<LancementsDto> GetAsync(LancementsInput input, CancellationToken ct)
    {
        await VerifierAsync(KitPermissions.Consulter);
        var codes = input.Lancements.Where(c => !string.IsNullOrWhiteSpace(c)).Distinct(StringComparer.Ordinal).ToList();
        if (codes.Count > LancementsInput.LancementsMax)
        {
            throw new BusinessException(LancementErrorCodes.LancementsTrop).WithData("Max", LancementsInput.LancementsMax).SurChamp(nameof(input.Lancements));
        }
        // Une liste ne dit pas ses valeurs dans le texte d'un enregistrement : les codes s'écrivent.
        return await cache.LireAsync(
            "lancements", (string.Join(',', codes), input.Kit, input.MonPerimetre, Aujourdhui), Utilisateur.Perimetre, () => LireAsync(codes, input, CancellationToken.None));
    }

    private async Task<LancementsDto> LireAsync(List<string> codes, LancementsInput input, CancellationToken ct)
    {
        var comptes = (await lectures.ComptesAsync(ct)).ToDictionary(l => l.Code, StringComparer.Ordinal);
        var releves = (await lectures.RelevesAsync(ct)).ToDictionary(l => l.Choix.Code, StringComparer.Ordinal);
        if (codes.Count == 0)
        {
            codes = Proposer(input.Kit, comptes.Values, releves.Values);
        }
        var dansMonPerimetre = input.MonPerimetre == true && !Utilisateur.Perimetre.EstNational;
        List<LancementDto> lancements = [];
        foreach (var code in codes)
        {
            lancements.Add(
                comptes.TryGetValue(code, out var compte) ? compte.Decrire(await lectures.JoursAsync(compte, dansMonPerimetre, ct), Aujourdhui)
                : releves.TryGetValue(code, out var releve) ? releve.Decrire()
                : throw new BusinessException(LancementErrorCodes.LancementInconnu).WithData("Code", code).SurChamp(nameof(input.Lancements)));
        }
        return new LancementsDto(
            [.. comptes.Values.Select(c => c.Choix).Concat(releves.Values.Select(r => r.Choix)).OrderByDescending(c => c.Jour1).ThenBy(c => c.Libelle, StringComparer.CurrentCulture)],
            lancements, EchellesLancements.Partager(lancements), dansMonPerimetre);
    }

    /// <summary>Le dernier lancement compté, et les relevés les plus hauts ; ceux du kit d'abord.</summary>
    private List<string> Proposer(Guid? kit, IEnumerable<LancementCompte> comptes, IEnumerable<LancementReleve> releves)
    {
        var dernier = comptes.Where(c => c.Jour1 <= Aujourdhui && (kit is null || c.KitId == kit)).OrderByDescending(c => c.Jour1).ThenBy(c => c.Version is not null).Take(1);
        return
        [
            .. dernier.Select(c => c.Code),
            .. releves.OrderByDescending(r => r.Choix.KitId == kit).ThenByDescending(r => r.Sommet).Take(RelevesProposes).Select(r => r.Choix.Code),
        ];
    }
}
