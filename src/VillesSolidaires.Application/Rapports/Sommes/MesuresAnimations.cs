using Microsoft.EntityFrameworkCore;
using VillesSolidaires.Animations;
using VillesSolidaires.Rapports.Sections;
using VillesSolidaires.Territoires;

namespace VillesSolidaires.Rapports.Sommes;

/// <summary>Animations réalisées et ce que leurs bilans réunissent : en entier, par département, par commune.</summary>
public sealed class MesuresAnimations(IAnimationRepository animations, ITerritoireRepository territoires) : ILectureMesures
{
    public async Task<IReadOnlyList<MesureLue>> LireAsync(DemandeSection demande, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(demande);
        var realisees = animations.Requete.Sur(demande, territoires).Where(a => a.Statut == AnimationStatut.Realisee && a.Debut >= demande.Du && a.Debut <= demande.Au);
        var total = (await Sommes(realisees.GroupBy(_ => "")).ToListAsync(ct)).FirstOrDefault() ?? new Somme("", 0, 0, 0);
        List<Somme> departements = demande.Niveau == NiveauTerritoire.Departement ? [] : await Sommes(realisees.GroupBy(a => a.DepartementCode ?? "")).ToListAsync(ct);
        var communes = await Sommes(realisees.GroupBy(a => a.CommuneCode ?? "")).ToListAsync(ct);
        return
        [
            Mesure(CodesMesure.Animations, "Animations réalisées", s => s.Nombre),
            Mesure(CodesMesure.Participants, "Participants", s => s.Participants),
            Mesure(CodesMesure.Benevoles, "Bénévoles", s => s.Benevoles),
        ];

        MesureLue Mesure(string code, string libelle, Func<Somme, long> valeur) => new(
            code, libelle, valeur(total), departements.ToDictionary(s => s.Cle, s => (decimal)valeur(s), StringComparer.Ordinal),
            [.. communes.Select(s => new ValeurCommune(s.Cle, "", valeur(s)))]);
    }

    private static IQueryable<Somme> Sommes(IQueryable<IGrouping<string, Animation>> groupes) =>
        groupes.Select(g => new Somme(g.Key, g.Count(), g.Sum(a => (long)a.Bilan!.Participants), g.Sum(a => (long)a.Bilan!.Benevoles)));

    private sealed record Somme(string Cle, int Nombre, long Participants, long Benevoles);
}
