using Microsoft.EntityFrameworkCore;
using VillesSolidaires.Rapports.Modele;

namespace VillesSolidaires.Rapports.Sections;

/// <summary>Chiffres parus ailleurs sur ce territoire : montrés côte à côte avec leur source et leur réserve, jamais arbitrés.</summary>
public sealed class ChiffresPubliesSection(IChiffrePublieRepository chiffres, ContradictionsLues contradictions) : ISectionRapport
{
    public IReadOnlyList<TypeRapport> Types => [TypeRapport.ImpactCommunal, TypeRapport.ImpactDepartemental, TypeRapport.ImpactRegional, TypeRapport.ImpactNational];

    public int Ordre => 30;

    public async Task<SectionRapport?> LireAsync(DemandeSection demande, CancellationToken ct)
    {
        var lus = await Du(demande).OrderBy(c => c.Code.Length).ThenBy(c => c.Code).ToListAsync(ct);
        var divergents = await contradictions.LireAsync(demande, ct);
        if (lus.Count + divergents.Count == 0)
        {
            return null;
        }
        List<BlocRapport> blocs =
        [
            new TexteBloc(null, "Ces chiffres ont été publiés par d’autres. Ils ne s’ajoutent pas à ceux du rapport. Quand deux sources se contredisent, les deux restent affichées."),
        ];
        if (lus.Count > 0)
        {
            blocs.Add(new TableauBloc(
                "Chiffres publiés", "Chiffres publiés sur le territoire",
                [new("Énoncé", TypeColonne.Texte, 2.6), new("Valeur", TypeColonne.Decimal), new("Unité", TypeColonne.Texte, 1.2), new("Période", TypeColonne.Texte, 1.2), new("Source et réserve", TypeColonne.Texte, 3)],
                [.. lus.Select(c => (IReadOnlyList<Cellule>)[c.Enonce, c.Valeur, c.Unite, c.Periode ?? "non précisée", SourceEtReserve(c.Source, c.Reserve)])],
                null));
        }
        return new SectionRapport(
            "chiffres-publies", "Ce qui a été publié ailleurs", [], [], blocs,
            [new ProvenanceChiffre("Chiffres publiés", "Recopiés de la source citée, sans recalcul.", "Celle de chaque ligne", "Articles et fiches cités dans les tableaux", NatureChiffre.Declare, "Définitions différentes d’une source à l’autre.")])
        {
            Contradictions = divergents,
        };
    }

    private IQueryable<ChiffrePublie> Du(DemandeSection d)
    {
        var (commune, departement, region) = (d.CommuneCode, d.DepartementCode, d.RegionCode is { } code ? CodesTerritoire.DeRegion(code) : null);
        return d.Niveau switch
        {
            NiveauTerritoire.Commune => chiffres.Requete.Where(c => c.TerritoireCode == commune || c.TerritoireCode == departement),
            NiveauTerritoire.Departement => chiffres.Requete.Where(c => c.TerritoireCode == departement),
            NiveauTerritoire.Region => chiffres.Requete.Where(c => c.TerritoireCode == region),
            _ => chiffres.Requete.Where(c => c.TerritoireCode == null),
        };
    }

    private static string SourceEtReserve(string source, string? reserve) => reserve is null ? source : $"{source}. Réserve : {reserve}";
}
