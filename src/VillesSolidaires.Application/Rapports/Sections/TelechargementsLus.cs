using Microsoft.EntityFrameworkCore;
using VillesSolidaires.Kits;
using VillesSolidaires.Territoires;

namespace VillesSolidaires.Rapports.Sections;

/// <summary>Téléchargements d'un mois, d'un kit et d'un canal. <see cref="Mois"/> : premier jour.</summary>
public sealed record LigneTelechargement(DateOnly Mois, Guid KitId, string Canal, long Qualifie, long Brut);

/// <summary>Ensemble de communes comparé : sa population et ses téléchargements qualifiés.</summary>
public sealed record TauxTerritoire(string Libelle, int Communes, long Population, long Qualifie)
{
    /// <summary>Téléchargements qualifiés pour 1 000 habitants.</summary>
    public decimal PourMille => Population == 0 ? 0 : Math.Round(Qualifie * 1000m / Population, 1, MidpointRounding.AwayFromZero);
}

/// <summary>Lectures SQL de la section des kits.</summary>
public sealed class TelechargementsLus(IStatistiqueKitRepository statistiques, IKitRepository kits, ITerritoireRepository territoires)
{
    /// <summary>La France se lit dans les cumuls du jour, un territoire dans ses compteurs.</summary>
    public async Task<IReadOnlyList<LigneTelechargement>> TerritoireAsync(DemandeSection d, CancellationToken ct)
    {
        var (du, au) = (d.Du, d.Au);
        var lignes = d.Niveau == NiveauTerritoire.National
            ? await statistiques.Jours.Where(c => c.Jour >= du && c.Jour <= au).GroupBy(c => new { c.Jour.Year, c.Jour.Month, c.KitId, c.Canal })
                .Select(g => new { g.Key, Qualifie = g.Sum(c => c.Qualifie), Brut = g.Sum(c => c.Brut) }).ToListAsync(ct)
            : await statistiques.Compteurs.Sur(d, territoires).Where(c => c.Jour >= du && c.Jour <= au).GroupBy(c => new { c.Jour.Year, c.Jour.Month, c.KitId, c.Canal })
                .Select(g => new { g.Key, Qualifie = g.Sum(c => c.Qualifie), Brut = g.Sum(c => c.Brut) }).ToListAsync(ct);
        return [.. lignes.Select(l => new LigneTelechargement(new DateOnly(l.Key.Year, l.Key.Month, 1), l.Key.KitId, l.Key.Canal, l.Qualifie, l.Brut))];
    }

    /// <summary>Titres courts : « Coronavirus : et si on s'organisait… » tient en un mot dans une colonne. Chacun est unique : il nomme une colonne.</summary>
    public async Task<IReadOnlyDictionary<Guid, string>> TitresAsync(CancellationToken ct)
    {
        var courts = (await kits.TitresAsync(ct)).Select(k => (k.Key, Titre: k.Value.Split([" : ", "\u00A0: "], StringSplitOptions.None)[0]));
        return courts.GroupBy(k => k.Titre, StringComparer.OrdinalIgnoreCase)
            .SelectMany(g => g.OrderBy(k => k.Key).Select((k, rang) => (k.Key, Titre: rang == 0 ? k.Titre : $"{k.Titre} ({rang + 1})")))
            .ToDictionary(k => k.Key, k => k.Titre);
    }
}
