using Microsoft.EntityFrameworkCore;

namespace VillesSolidaires.Kits;

/// <summary>Ce qu'on compte.</summary>
/// <param name="KitId">Un kit, ou tous.</param>
internal sealed record DemandeComptes(Guid? KitId, PeriodeStatistique Periode, PasStatistique Pas, ZoneComptee Zone)
{
    public string? Canal { get; init; }
    public int? Version { get; init; }
    public Guid? FichierId { get; init; }
}

/// <summary>Territoire compté. France entière : toutes les communes, et ce qui n'en dit pas.</summary>
internal sealed record ZoneComptee(bool EstFranceEntiere, string? Departement, string? Commune);

/// <summary>Comptes d'un pas, d'un fichier et d'un canal.</summary>
/// <param name="Debut">Début du pas.</param>
internal sealed record LigneComptee(
    DateOnly Debut, Guid KitId, Guid FichierId, int NumeroVersion, string Canal, long Brut, long Qualifie, long Robots, long Doubles, long Partiels, long Exces);

/// <summary>
/// Lit les comptes là où ils coûtent le moins, toujours exacts : la France entière dans les cumuls du mois et du jour, un territoire dans ses
/// compteurs horaires. L'appelant a vérifié la permission ; le périmètre est dans le filtre de requête.
/// </summary>
internal static class LectureComptes
{
    public static async Task<IReadOnlyList<LigneComptee>> LignesAsync(this IStatistiqueKitRepository source, DemandeComptes d, CancellationToken ct)
    {
        if (!d.Zone.EstFranceEntiere)
        {
            return await source.HeuresAsync(d, ct);
        }
        if (d.Pas == PasStatistique.Jour)
        {
            return await Filtrer(source.Jours.Where(c => c.Jour >= d.Periode.Du && c.Jour <= d.Periode.Au), d)
                .Select(c => new LigneComptee(c.Jour, c.KitId, c.FichierId, c.NumeroVersion, c.Canal, c.Brut, c.Qualifie, c.Robots, c.Doubles, c.Partiels, c.Exces))
                .ToListAsync(ct);
        }
        List<LigneComptee> lignes = [];
        foreach (var (du, au) in d.Periode.Bords)
        {
            lignes.AddRange(await Filtrer(source.Jours.Where(c => c.Jour >= du && c.Jour <= au), d)
                .GroupBy(c => new { c.KitId, c.FichierId, c.NumeroVersion, c.Canal })
                .Select(g => new LigneComptee(
                    du, g.Key.KitId, g.Key.FichierId, g.Key.NumeroVersion, g.Key.Canal,
                    g.Sum(c => c.Brut), g.Sum(c => c.Qualifie), g.Sum(c => c.Robots), g.Sum(c => c.Doubles), g.Sum(c => c.Partiels), g.Sum(c => c.Exces)))
                .ToListAsync(ct));
        }
        if (d.Periode.Mois is { } mois)
        {
            var nationaux = Filtrer(source.MoisNationaux.Where(c => c.Mois >= mois.Premier && c.Mois <= mois.Dernier), d);
            // Tous les kits : une ligne par kit, mois et canal suffit, et la base les additionne.
            lignes.AddRange(d.KitId is null
                ? await nationaux.GroupBy(c => new { c.Mois, c.KitId, c.Canal })
                    .Select(g => new LigneComptee(
                        g.Key.Mois, g.Key.KitId, Guid.Empty, 0, g.Key.Canal,
                        g.Sum(c => c.Brut), g.Sum(c => c.Qualifie), g.Sum(c => c.Robots), g.Sum(c => c.Doubles), g.Sum(c => c.Partiels), g.Sum(c => c.Exces)))
                    .ToListAsync(ct)
                : await nationaux.Select(c => new LigneComptee(c.Mois, c.KitId, c.FichierId, c.NumeroVersion, c.Canal, c.Brut, c.Qualifie, c.Robots, c.Doubles, c.Partiels, c.Exces))
                    .ToListAsync(ct));
        }
        return lignes.ConvertAll(l => l with { Debut = PeriodeStatistique.DebutDuPas(l.Debut, d.Pas) });
    }

    private static async Task<IReadOnlyList<LigneComptee>> HeuresAsync(this IStatistiqueKitRepository source, DemandeComptes d, CancellationToken ct)
    {
        var lignes = await source.Compteurs.Demandes(d).GroupBy(c => new { c.Jour, c.KitId, c.FichierId, c.NumeroVersion, c.Canal })
            .Select(g => new LigneComptee(
                g.Key.Jour, g.Key.KitId, g.Key.FichierId, g.Key.NumeroVersion, g.Key.Canal,
                g.Sum(c => c.Brut), g.Sum(c => c.Qualifie), g.Sum(c => c.Robots), g.Sum(c => c.Doubles), g.Sum(c => c.Partiels), g.Sum(c => c.Exces)))
            .ToListAsync(ct);
        return lignes.ConvertAll(l => l with { Debut = PeriodeStatistique.DebutDuPas(l.Debut, d.Pas) });
    }

    /// <summary>Compteurs horaires que la demande retient.</summary>
    public static IQueryable<CompteurTelechargement> Demandes(this IQueryable<CompteurTelechargement> compteurs, DemandeComptes d)
    {
        compteurs = Filtrer(compteurs, d).Where(c => c.Jour >= d.Periode.Du && c.Jour <= d.Periode.Au);
        return d.Zone.Commune is { Length: > 0 } commune ? compteurs.Where(c => c.CommuneCode == commune)
            : d.Zone.Departement is { Length: > 0 } departement ? compteurs.Where(c => c.DepartementCode == departement)
            : compteurs;
    }

    private static IQueryable<T> Filtrer<T>(IQueryable<T> comptes, DemandeComptes d)
        where T : CompteDeFichier
    {
        if (d.KitId is { } kit) comptes = comptes.Where(c => c.KitId == kit);
        if (d.Canal is { Length: > 0 } canal) comptes = comptes.Where(c => c.Canal == canal);
        if (d.Version is { } version) comptes = comptes.Where(c => c.NumeroVersion == version);
        return d.FichierId is { } fichier ? comptes.Where(c => c.FichierId == fichier) : comptes;
    }
}
