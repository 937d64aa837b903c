using Microsoft.EntityFrameworkCore;
using VillesSolidaires.Rapports.Modele;
using VillesSolidaires.Territoires;

namespace VillesSolidaires.Rapports.Sections;

/// <summary>Qui est la commune : population, département, région, intercommunalité, strate.</summary>
public sealed class IdentiteCommuneSection(ITerritoireRepository territoires, PremiersPasLus premiersPas) : ISectionRapport
{
    internal const string Source = "Code officiel géographique 2026 et populations légales (Insee), par Etalab, Licence Ouverte 2.0";

    public IReadOnlyList<TypeRapport> Types => [TypeRapport.ImpactCommunal];

    public int Ordre => 10;

    public async Task<SectionRapport?> LireAsync(DemandeSection demande, CancellationToken ct)
    {
        var commune = await (from c in territoires.Communes
                             join d in territoires.Departements on c.DepartementCode equals d.Code
                             join r in territoires.Regions on c.RegionCode equals r.Code
                             join e in territoires.Epcis on c.EpciSiren equals e.Siren into epcis
                             from e in epcis.DefaultIfEmpty()
                             where c.Code == demande.CommuneCode
                             select new { c.Nom, c.Code, c.Population, c.Strate, c.CodesPostaux, Departement = d.Nom, Region = r.Nom, Epci = e == null ? null : e.Nom })
            .SingleAsync(ct);
        var memeStrate = await territoires.Communes.Where(c => c.EstActuelle && c.Strate == commune.Strate)
            .GroupBy(_ => 1).Select(g => new { Communes = g.Count(), Population = g.Sum(c => (long)c.Population) }).SingleAsync(ct);
        var arrondissements = await territoires.Arrondissements.CountAsync(a => a.CommuneCode == demande.CommuneCode, ct);
        var strate = StratePopulation.De(commune.Population);

        List<LigneFiche> lignes =
        [
            new("Code Insee", commune.Code),
            new("Département", $"{commune.Departement} ({demande.DepartementCode})"),
            new("Région", commune.Region),
            new("Intercommunalité", commune.Epci ?? "aucune"),
            new("Population municipale", $"{Formats.Nombre(commune.Population)} habitants"),
            new("Strate de comparaison", $"{strate.Libelle} ({Formats.Nombre(memeStrate.Communes)} communes)"),
            new("Codes postaux", CodesPostaux(commune.CodesPostaux)),
        ];
        if (arrondissements > 0)
        {
            lignes.Add(new("Arrondissements municipaux", Formats.Nombre(arrondissements)));
        }
        return new SectionRapport(
            "identite", "La commune",
            [new ChiffreCle(Formats.Nombre(commune.Population), "habitants", strate.Libelle, NatureChiffre.Externe)],
            [],
            [
                new FicheBloc("Identité", lignes),
                new TexteBloc(null, $"{commune.Nom} se compare aux {Formats.Nombre(memeStrate.Communes)} communes de sa strate ({strate.Libelle}), "
                    + $"qui réunissent {Formats.Nombre(memeStrate.Population)} habitants."),
            ],
            [
                new ProvenanceChiffre("Population", "Population municipale, sans double compte.", "Millésime en vigueur en 2026", Source, NatureChiffre.Externe, null),
                new ProvenanceChiffre("Strate", "Grille de population de la DGCL, appliquée à la population municipale.", "2026", "Calcul de Villes Solidaires", NatureChiffre.Calcule, null),
            ])
        {
            DemandesAuConseil = (await premiersPas.LireAsync(demande, ct)).AuConseil,
        };
    }

    private static string CodesPostaux(string codes)
    {
        var tous = codes.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return tous.Length <= 4 ? string.Join(", ", tous) : $"{tous[0]} à {tous[^1]} ({tous.Length} codes)";
    }
}
