using Microsoft.EntityFrameworkCore;

namespace VillesSolidaires.Kits;

public sealed class StatistiqueKitAppService(AppServiceOutils outils, IKitRepository kits, IStatistiqueKitRepository statistiques)
    : AppService(outils), IStatistiqueKitAppService
{
    private const int JoursParDefaut = 90;

    public async Task<StatistiqueKitDto> GetAsync(Guid kitId, StatistiqueKitInput input, CancellationToken ct)
    {
        await VerifierAsync(KitPermissions.Consulter);
        var kit = kits.Requete.Where(k => k.Id == kitId);
        if (!await kit.AnyAsync(ct))
        {
            throw new EntityNotFoundException();
        }
        var fichiers = await (from k in kit from v in k.Versions from f in v.Fichiers select new { f.Id, f.Libelle, v.Numero }).ToListAsync(ct);

        var (du, au) = PeriodeDe(input);
        var source = input.MonPerimetre == true ? statistiques.Compteurs : statistiques.CompteursFranceEntiere;
        var compteurs = source.Where(c => c.KitId == kitId && c.Jour >= du && c.Jour <= au);
        if (!string.IsNullOrEmpty(input.Canal))
        {
            compteurs = compteurs.Where(c => c.Canal == input.Canal);
        }
        if (input.Version is { } version)
        {
            compteurs = compteurs.Where(c => c.NumeroVersion == version);
        }

        var total = await compteurs.GroupBy(_ => 1)
            .Select(g => new CompteDto(g.Sum(c => c.Brut), g.Sum(c => c.Qualifie), g.Sum(c => c.Robots), g.Sum(c => c.Doubles), g.Sum(c => c.Partiels), g.Sum(c => c.Exces)))
            .FirstOrDefaultAsync(ct) ?? new CompteDto(0, 0, 0, 0, 0);
        var communes = await compteurs.Where(c => c.CommuneCode != "").Select(c => c.CommuneCode).Distinct().CountAsync(ct);
        var parJour = await compteurs.GroupBy(c => c.Jour)
            .Select(g => new JourDto(g.Key, g.Sum(c => c.Qualifie), g.Sum(c => c.Brut))).ToListAsync(ct);
        var parCanal = await compteurs.GroupBy(c => c.Canal).Select(g => new { Cle = g.Key, N = g.Sum(c => c.Qualifie) }).ToListAsync(ct);
        var parFichier = await compteurs.GroupBy(c => c.FichierId).Select(g => new { Cle = g.Key, N = g.Sum(c => c.Qualifie) }).ToListAsync(ct);
        var parVersion = await compteurs.GroupBy(c => c.NumeroVersion).Select(g => new { Cle = g.Key, N = g.Sum(c => c.Qualifie) }).ToListAsync(ct);
        var releves = await RelevesAsync(kitId, ct);
        var libelles = fichiers.ToDictionary(f => f.Id, f => $"{f.Libelle} (version {f.Numero})");

        return new StatistiqueKitDto(
            du, au, total, communes, JoursSuivis(parJour, du, au),
            [.. parCanal.OrderByDescending(p => p.N).Select(p => new PartDto(p.Cle, CanalTelechargement.Libelle(p.Cle), p.N))],
            [.. parFichier.OrderByDescending(p => p.N).Select(p => new PartDto(p.Cle.ToString(), libelles.GetValueOrDefault(p.Cle, "Fichier retiré"), p.N))],
            [.. parVersion.OrderBy(p => p.Cle).Select(p => new PartDto(p.Cle.ToString(), $"Version {p.Cle}", p.N))],
            releves, DivergencesReleves.Trouver(releves), await DiffusionsAsync(kitId, ct), ReglesComptage.EnVigueurLe(au).EnDto());
    }

    /// <exception cref="BusinessException">Dates inversées, ou période trop longue pour une courbe par jour.</exception>
    private (DateOnly Du, DateOnly Au) PeriodeDe(StatistiqueKitInput input)
    {
        var au = input.Au ?? Aujourdhui;
        var du = input.Du ?? DateOnly.FromDayNumber(Math.Max(0, au.DayNumber + 1 - JoursParDefaut));
        if (au < du)
        {
            throw new BusinessException(KitErrorCodes.DatesInversees).WithData("Du", Formats.Date(du)).SurChamp(nameof(input.Au));
        }
        // Compté depuis la fin : ni l'an 1 ni l'an 9999 ne débordent.
        if (au.Year > KitConsts.AnneesStatistiquesMax && au.AddYears(-KitConsts.AnneesStatistiquesMax) > du)
        {
            throw new BusinessException(KitErrorCodes.PeriodeTropLongue).WithData("Annees", KitConsts.AnneesStatistiquesMax).SurChamp(nameof(input.Du));
        }
        return (du, au);
    }

    /// <summary>Un jour sans téléchargement est un zéro, pas un trou.</summary>
    private static List<JourDto> JoursSuivis(List<JourDto> connus, DateOnly du, DateOnly au)
    {
        var parJour = connus.ToDictionary(j => j.Jour);
        return [.. Enumerable.Range(0, au.DayNumber - du.DayNumber + 1)
            .Select(i => du.AddDays(i)).Select(jour => parJour.GetValueOrDefault(jour) ?? new JourDto(jour, 0, 0))];
    }

    private Task<List<ReleveDto>> RelevesAsync(Guid kitId, CancellationToken ct) =>
        statistiques.Releves.Where(r => r.KitId == kitId).OrderBy(r => r.Au)
            .Select(r => new ReleveDto(r.Du, r.Au, r.Periode, r.TerritoireNom, r.Valeur, r.Borne, r.Enonce, r.Source, r.Reserve)).ToListAsync(ct);

    private Task<List<DiffusionDto>> DiffusionsAsync(Guid kitId, CancellationToken ct) =>
        statistiques.Diffusions.Where(d => d.KitId == kitId).OrderBy(d => d.Periode)
            .Select(d => new DiffusionDto(d.Quantite, d.Periode, d.Enonce, d.Source, d.Reserve)).ToListAsync(ct);
}
