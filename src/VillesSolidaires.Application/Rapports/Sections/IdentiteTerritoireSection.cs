using Microsoft.EntityFrameworkCore;
using VillesSolidaires.Rapports.Modele;
using VillesSolidaires.Territoires;

namespace VillesSolidaires.Rapports.Sections;

/// <summary>Qui est le département, la région ou la France : communes, population, et leur répartition par strate.</summary>
public sealed class IdentiteTerritoireSection(ITerritoireRepository territoires) : ISectionRapport
{
    /// <summary>Zone d'une collectivité d'outre-mer au référentiel.</summary>
    private const string ZoneCollectivite = "com";

    public IReadOnlyList<TypeRapport> Types => [TypeRapport.ImpactDepartemental, TypeRapport.ImpactRegional, TypeRapport.ImpactNational];

    public int Ordre => 10;

    public async Task<SectionRapport?> LireAsync(DemandeSection demande, CancellationToken ct)
    {
        var strates = await territoires.CommunesDe(demande).GroupBy(c => c.Strate)
            .Select(g => new { Strate = g.Key, Communes = g.Count(), Population = g.Sum(c => (long)c.Population) }).OrderBy(s => s.Strate).ToListAsync(ct);
        var (communes, population) = (strates.Sum(s => s.Communes), strates.Sum(s => s.Population));
        List<LigneFiche> lignes =
        [
            .. await LignesAsync(demande, ct), new("Communes", Formats.Nombre(communes)), new("Population municipale", Formats.Accorder(population, "habitant")),
        ];
        return new SectionRapport(
            "identite", "Le territoire", [new ChiffreCle(Formats.Nombre(population), "habitants", Formats.Accorder(communes, "commune"), NatureChiffre.Externe)], [],
            [
                new FicheBloc("Identité", lignes),
                new TableauBloc(
                    "Strates", "Communes et population par strate",
                    [new("Strate", TypeColonne.Texte, 2.4), new("Communes", TypeColonne.Entier), new("Population", TypeColonne.Entier), new("Part de la population", TypeColonne.Pourcentage, 1.2)],
                    [.. strates.Select(s => (IReadOnlyList<Cellule>)[StratePopulation.Toutes[s.Strate - 1].Libelle, s.Communes, s.Population, Part(s.Population, population)])],
                    ["Total", communes, population, Part(population, population)]),
            ],
            [
                new ProvenanceChiffre("Population", "Population municipale, sans double compte, somme des communes.", "Millésime en vigueur en 2026", IdentiteCommuneSection.Source, NatureChiffre.Externe, null),
                new ProvenanceChiffre("Strate", "Grille de population de la DGCL, appliquée à la population municipale.", "2026", "Calcul de Villes Solidaires", NatureChiffre.Calcule, null),
            ]);
    }

    private async Task<IReadOnlyList<LigneFiche>> LignesAsync(DemandeSection d, CancellationToken ct)
    {
        if (d.Niveau == NiveauTerritoire.National)
        {
            // Une collectivité d'outre-mer n'est ni un département ni une région.
            var departements = await territoires.Departements.GroupBy(x => x.Zone).Select(g => new { g.Key, Nombre = g.Count() }).ToListAsync(ct);
            return
            [
                new("Régions", Formats.Nombre(await territoires.Regions.CountAsync(r => r.Zone != ZoneCollectivite, ct))),
                new("Départements", Formats.Nombre(departements.Where(x => x.Key != ZoneCollectivite).Sum(x => x.Nombre))),
                new("Collectivités d’outre-mer", Formats.Nombre(departements.Where(x => x.Key == ZoneCollectivite).Sum(x => x.Nombre))),
            ];
        }
        if (d.Niveau == NiveauTerritoire.Region)
        {
            var region = await territoires.Regions.Where(r => r.Code == d.RegionCode)
                .Select(r => new { ChefLieu = territoires.Communes.Where(c => c.Code == r.ChefLieu).Select(c => c.Nom).FirstOrDefault() }).SingleAsync(ct);
            var noms = await territoires.Departements.Where(x => x.RegionCode == d.RegionCode).OrderBy(x => x.Code).Select(x => x.Nom).ToListAsync(ct);
            return [new("Code", d.RegionCode!), new("Chef-lieu", region.ChefLieu ?? Formats.Absent), new("Départements", string.Join(", ", noms))];
        }
        var departement = await territoires.Departements.Where(x => x.Code == d.DepartementCode).Select(x => new
        {
            Region = territoires.Regions.Where(r => r.Code == x.RegionCode).Select(r => r.Nom).FirstOrDefault(),
            ChefLieu = territoires.Communes.Where(c => c.Code == x.ChefLieu).Select(c => c.Nom).FirstOrDefault(),
        }).SingleAsync(ct);
        return [new("Numéro", d.DepartementCode!), new("Région", departement.Region ?? Formats.Absent), new("Préfecture", departement.ChefLieu ?? Formats.Absent)];
    }

    private static decimal? Part(long n, long total) => total == 0 ? null : Math.Round(n / (decimal)total, 4);
}
