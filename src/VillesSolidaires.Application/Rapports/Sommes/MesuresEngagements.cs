using Microsoft.EntityFrameworkCore;
using VillesSolidaires.Conventions;
using VillesSolidaires.Labels;
using VillesSolidaires.Organisations;
using VillesSolidaires.Rapports.Sections;
using VillesSolidaires.Territoires;

namespace VillesSolidaires.Rapports.Sommes;

/// <summary>
/// Communes sous convention et communes labellisées. On compte des communes et non des conventions : un accord qui réunit deux départements
/// compterait deux fois dans leur somme.
/// </summary>
public sealed class MesuresEngagements(IConventionRepository conventions, IAttestationRepository attestations, ITerritoireRepository territoires) : ILectureMesures
{
    public async Task<IReadOnlyList<MesureLue>> LireAsync(DemandeSection demande, CancellationToken ct) =>
    [
        await LireAsync(CodesMesure.Conventionnees, "Communes sous convention", Mairies(demande), demande, ct),
        await LireAsync(CodesMesure.Labellisees, "Communes labellisées", Labellisees(demande), demande, ct),
    ];

    private static async Task<MesureLue> LireAsync(string code, string libelle, IQueryable<CommuneEngagee> engagees, DemandeSection d, CancellationToken ct)
    {
        var total = await engagees.Select(e => e.Commune).Distinct().CountAsync(ct);
        var departements = d.Niveau == NiveauTerritoire.Departement
            ? []
            : await engagees.Distinct().GroupBy(e => e.Departement).Select(g => new { g.Key, Nombre = g.Count() }).ToListAsync(ct);
        var communes = await engagees.Select(e => e.Commune).Distinct().ToListAsync(ct);
        return new MesureLue(
            code, libelle, total, departements.ToDictionary(x => x.Key, x => (decimal)x.Nombre, StringComparer.Ordinal), communes.ConvertAll(c => new ValeurCommune(c, "", 1)));
    }

    /// <summary>Communes dont la mairie est partie à une convention signée qui court dans la période.</summary>
    private IQueryable<CommuneEngagee> Mairies(DemandeSection d)
    {
        var (departement, region) = (d.DepartementCode, d.RegionCode);
        var parties = conventions.Requete.Where(c => c.AvenantDeId == null && c.Statut == ConventionStatut.Signee && c.Debut <= d.Au && c.Fin >= d.Du)
            .SelectMany(c => c.Parties).Where(p => p.Type == TypeOrganisation.Mairie && p.CommuneCode != null);
        parties = d.Niveau switch
        {
            NiveauTerritoire.Departement => parties.Where(p => p.DepartementCode == departement),
            NiveauTerritoire.Region => parties.Where(p => territoires.Departements.Any(t => t.RegionCode == region && t.Code == p.DepartementCode)),
            _ => parties,
        };
        return parties.Select(p => new CommuneEngagee { Commune = p.CommuneCode!, Departement = p.DepartementCode ?? "" });
    }

    private IQueryable<CommuneEngagee> Labellisees(DemandeSection d) => attestations.Requete.Sur(d, territoires)
        .Where(a => a.ValableDu <= d.Au && a.ValableJusquau >= d.Au && (a.RetireeLe == null || a.RetireeLe > d.Au))
        .Select(a => new CommuneEngagee { Commune = a.CommuneCode!, Departement = a.DepartementCode ?? "" });

    private sealed class CommuneEngagee
    {
        public string Commune { get; init; } = "";
        public string Departement { get; init; } = "";
    }
}
