using Microsoft.EntityFrameworkCore;
using VillesSolidaires.Rapports.Modele;

namespace VillesSolidaires.Rapports.Sections;

/// <summary>Chiffres parus ailleurs sur ce territoire : montrés côte à côte avec leur source et leur réserve, jamais arbitrés.</summary>
public sealed class ChiffresPubliesSection(IChiffrePublieRepository chiffres) : ISectionRapport
{
    public IReadOnlyList<TypeRapport> Types => [TypeRapport.ImpactCommunal];

    public int Ordre => 30;

    public async Task<SectionRapport?> LireAsync(DemandeSection demande, CancellationToken ct)
    {
        var locaux = await chiffres.Requete.Where(c => c.TerritoireCode == demande.CommuneCode || c.TerritoireCode == demande.DepartementCode)
            .OrderBy(c => c.Code.Length).ThenBy(c => c.Code).ToListAsync(ct);
        return locaux.Count == 0
            ? null
            : new SectionRapport(
                "chiffres-publies", "Ce qui a été publié ailleurs", [], [],
                [
                    new TexteBloc(null, "Ces chiffres ont été publiés par d’autres. Ils ne s’ajoutent pas à ceux du rapport. Quand deux sources se contredisent, les deux restent affichées."),
                    new TableauBloc(
                        "Chiffres publiés", "Chiffres publiés sur le territoire",
                        [new("Énoncé", TypeColonne.Texte, 2.6), new("Valeur", TypeColonne.Decimal), new("Unité", TypeColonne.Texte, 1.2), new("Période", TypeColonne.Texte, 1.2), new("Source et réserve", TypeColonne.Texte, 3)],
                        [.. locaux.Select(c => (IReadOnlyList<Cellule>)[c.Enonce, c.Valeur, c.Unite, c.Periode ?? "non précisée", SourceEtReserve(c.Source, c.Reserve)])],
                        null),
                ],
                [new ProvenanceChiffre("Chiffres publiés", "Recopiés de la source citée, sans recalcul.", "Celle de chaque ligne", "Articles et fiches cités dans les tableaux", NatureChiffre.Declare, "Définitions différentes d’une source à l’autre.")]);
    }

    private static string SourceEtReserve(string source, string? reserve) => reserve is null ? source : $"{source}. Réserve : {reserve}";
}
