using Microsoft.EntityFrameworkCore;
using VillesSolidaires.Kits;
using VillesSolidaires.Rapports.Modele;

namespace VillesSolidaires.Rapports.Sections;

/// <summary>Chiffres parus ailleurs sur ce territoire et sur les kits : montrés côte à côte avec leur source et leur réserve, jamais arbitrés.</summary>
public sealed class ChiffresPubliesSection(IChiffrePublieRepository chiffres, IStatistiqueKitRepository statistiques, IKitRepository kits) : ISectionRapport
{
    public TypeRapport Type => TypeRapport.ImpactCommunal;

    public int Ordre => 30;

    public async Task<SectionRapport?> LireAsync(DemandeSection demande, CancellationToken ct)
    {
        var locaux = await chiffres.Requete.Where(c => c.TerritoireCode == demande.CommuneCode || c.TerritoireCode == demande.DepartementCode)
            .OrderBy(c => c.Code.Length).ThenBy(c => c.Code).ToListAsync(ct);
        var releves = await statistiques.Releves.Where(r => r.TerritoireCode == null || r.TerritoireCode == demande.CommuneCode)
            .Join(kits.Requete, r => r.KitId, k => k.Id, (r, k) => new { k.Titre, r.Valeur, r.Borne, r.Periode, r.Au, r.TerritoireNom, r.Source, r.Reserve })
            .OrderBy(r => r.Titre).ThenBy(r => r.Au).ToListAsync(ct);
        List<BlocRapport> blocs =
        [
            new TexteBloc(null, "Ces chiffres ont été publiés par d’autres, ou relevés avant que les téléchargements ne soient comptés ici. "
                + "Ils ne s’ajoutent pas à ceux du rapport. Quand deux sources se contredisent, les deux restent affichées."),
        ];
        if (locaux.Count > 0)
        {
            blocs.Add(new TableauBloc(
                "Chiffres publiés", "Chiffres publiés sur le territoire",
                [new("Énoncé", TypeColonne.Texte, 2.6), new("Valeur", TypeColonne.Decimal), new("Unité", TypeColonne.Texte, 1.2), new("Période", TypeColonne.Texte, 1.2), new("Source et réserve", TypeColonne.Texte, 3)],
                [.. locaux.Select(c => (IReadOnlyList<Cellule>)[c.Enonce, c.Valeur, c.Unite, c.Periode ?? "non précisée", SourceEtReserve(c.Source, c.Reserve)])],
                null));
        }
        if (releves.Count > 0)
        {
            blocs.Add(new TableauBloc(
                "Relevés des kits", "Relevés historiques des kits",
                [new("Kit", TypeColonne.Texte, 2), new("Valeur", TypeColonne.Texte, 1.1), new("Territoire", TypeColonne.Texte, 1.2), new("Période", TypeColonne.Texte, 1.5), new("Source et réserve", TypeColonne.Texte, 3)],
                [.. releves.Select(r => (IReadOnlyList<Cellule>)
                [
                    r.Titre, r.Borne.Ecrire(r.Valeur), r.TerritoireNom ?? "France", r.Periode, SourceEtReserve(r.Source, r.Reserve),
                ])],
                null));
        }
        return blocs.Count == 1
            ? null
            : new SectionRapport("chiffres-publies", "Ce qui a été publié ailleurs", [], [], blocs,
                [new ProvenanceChiffre("Chiffres publiés", "Recopiés de la source citée, sans recalcul.", "Celle de chaque ligne", "Articles et fiches cités dans les tableaux", NatureChiffre.Declare, "Définitions différentes d’une source à l’autre.")]);
    }

    private static string SourceEtReserve(string source, string? reserve) => reserve is null ? source : $"{source}. Réserve : {reserve}";
}
