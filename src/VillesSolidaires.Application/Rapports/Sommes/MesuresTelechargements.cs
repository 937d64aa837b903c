using Microsoft.EntityFrameworkCore;
using VillesSolidaires.Kits;
using VillesSolidaires.Rapports.Sections;
using VillesSolidaires.Territoires;

namespace VillesSolidaires.Rapports.Sommes;

/// <summary>
/// Téléchargements : la France se lit dans les cumuls du jour, les départements dans ceux du mois, les communes dans les compteurs horaires ; un département
/// et une région se lisent dans leurs compteurs. Trois tables : un compteur faussé dans l'une se voit aux deux autres.
/// </summary>
public sealed class MesuresTelechargements(IStatistiqueKitRepository statistiques, ITerritoireRepository territoires) : ILectureMesures
{
    public async Task<IReadOnlyList<MesureLue>> LireAsync(DemandeSection demande, CancellationToken ct)
    {
        var d = demande;
        var total = await TotalAsync(d, ct);
        List<Compte> departements = d.Niveau == NiveauTerritoire.Departement ? [] : await ParMoisAsync(d, false, ct);
        var communes = d.Niveau == NiveauTerritoire.Departement ? await ParMoisAsync(d, true, ct) : await ParHeureAsync(d, ct);
        return
        [
            Mesure(CodesMesure.Qualifies, "Téléchargements qualifiés", c => c.Qualifie),
            Mesure(CodesMesure.Bruts, "Téléchargements bruts", c => c.Brut),
        ];

        MesureLue Mesure(string code, string libelle, Func<Compte, long> valeur) => new(
            code, libelle, valeur(total),
            departements.GroupBy(c => c.Departement, StringComparer.Ordinal).ToDictionary(g => g.Key, g => (decimal)g.Sum(valeur), StringComparer.Ordinal),
            [.. communes.Select(c => new ValeurCommune(c.Commune, c.Departement, valeur(c)))]);
    }

    private async Task<Compte> TotalAsync(DemandeSection d, CancellationToken ct)
    {
        var (du, au) = (d.Du, d.Au);
        var somme = d.Niveau == NiveauTerritoire.National
            ? await statistiques.Jours.Where(c => c.Jour >= du && c.Jour <= au).GroupBy(_ => 1).Select(g => new { Qualifie = g.Sum(c => c.Qualifie), Brut = g.Sum(c => c.Brut) }).SingleOrDefaultAsync(ct)
            : await statistiques.Compteurs.Sur(d, territoires).Where(c => c.Jour >= du && c.Jour <= au).GroupBy(_ => 1).Select(g => new { Qualifie = g.Sum(c => c.Qualifie), Brut = g.Sum(c => c.Brut) }).SingleOrDefaultAsync(ct);
        return new Compte("", "", somme?.Qualifie ?? 0, somme?.Brut ?? 0);
    }

    /// <summary>Mois entiers dans les cumuls, jours qui dépassent dans les compteurs.</summary>
    private async Task<List<Compte>> ParMoisAsync(DemandeSection d, bool parCommune, CancellationToken ct)
    {
        var periode = PeriodeStatistique.Couper(d.Du, d.Au, DateOnly.MaxValue);
        List<Compte> lus = [];
        if (periode.Mois is { } mois)
        {
            var cumuls = statistiques.Mois.Sur(d, territoires).Where(c => c.Mois >= mois.Premier && c.Mois <= mois.Dernier);
            lus.AddRange(parCommune
                ? await cumuls.GroupBy(c => new { c.CommuneCode, c.DepartementCode }).Select(g => new Compte(g.Key.CommuneCode, g.Key.DepartementCode, g.Sum(c => c.Qualifie), g.Sum(c => c.Brut))).ToListAsync(ct)
                : await cumuls.GroupBy(c => c.DepartementCode).Select(g => new Compte("", g.Key, g.Sum(c => c.Qualifie), g.Sum(c => c.Brut))).ToListAsync(ct));
        }
        foreach (var (du, au) in periode.Bords)
        {
            var compteurs = statistiques.Compteurs.Sur(d, territoires).Where(c => c.Jour >= du && c.Jour <= au);
            lus.AddRange(parCommune
                ? await compteurs.GroupBy(c => new { c.CommuneCode, c.DepartementCode }).Select(g => new Compte(g.Key.CommuneCode, g.Key.DepartementCode, g.Sum(c => c.Qualifie), g.Sum(c => c.Brut))).ToListAsync(ct)
                : await compteurs.GroupBy(c => c.DepartementCode).Select(g => new Compte("", g.Key, g.Sum(c => c.Qualifie), g.Sum(c => c.Brut))).ToListAsync(ct));
        }
        return lus;
    }

    private async Task<List<Compte>> ParHeureAsync(DemandeSection d, CancellationToken ct) =>
        await statistiques.Compteurs.Sur(d, territoires).Where(c => c.Jour >= d.Du && c.Jour <= d.Au).GroupBy(c => new { c.CommuneCode, c.DepartementCode })
            .Select(g => new Compte(g.Key.CommuneCode, g.Key.DepartementCode, g.Sum(c => c.Qualifie), g.Sum(c => c.Brut))).ToListAsync(ct);

    private sealed record Compte(string Commune, string Departement, long Qualifie, long Brut);
}
