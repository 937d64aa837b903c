using Microsoft.EntityFrameworkCore;
using VillesSolidaires.Kits;
using VillesSolidaires.Rapports.Modele;
using VillesSolidaires.Rapports.Sommes;

namespace VillesSolidaires.Rapports.Sections;

/// <summary>
/// Sources qui disent du même chiffre des nombres différents. Les relevés d'un kit se comparent seuls : un cumul ne baisse pas. Les chiffres d'articles, dont
/// les définitions diffèrent, se rapprochent sujet par sujet.
/// </summary>
public sealed class ContradictionsLues(IChiffrePublieRepository chiffres, IStatistiqueKitRepository statistiques, IKitRepository kits, MesuresEngagements engagements)
{
    /// <summary>Chiffres publiés qui parlent du même sujet, par leur repère dans le fichier d'origine ; nos conventions le calculent aussi.</summary>
    private static readonly Sujet[] Sujets =
    [
        new("Communes partenaires", null, ["4", "9"],
            "Les publications ne disent pas ce qu’est une commune partenaire : adhésion, participation à une fête, ou convention. Villes Solidaires ne compte que les mairies parties à une convention signée."),
        new("Communes engagées en Mayenne", "53", ["11"],
            "Les 36 communes sont déclarées par un article, sans liste ; la presse en disait 15 en février 2025. Villes Solidaires ne compte que les mairies parties à une convention signée."),
    ];

    public async Task<IReadOnlyList<Contradiction>> LireAsync(DemandeSection d, CancellationToken ct) => [.. await RelevesAsync(ct), .. await PubliesAsync(d, ct)];

    /// <summary>Relevés nationaux d'un même kit, sur des périodes qui se recoupent, dont un plus tardif dit moins.</summary>
    private async Task<IReadOnlyList<Contradiction>> RelevesAsync(CancellationToken ct)
    {
        var lus = await (from r in statistiques.Releves
                         where r.TerritoireCode == null
                         join k in kits.Requete on r.KitId equals k.Id
                         orderby k.Titre, r.Au, r.Valeur
                         select new { k.Titre, r.Du, r.Au, r.Periode, r.Valeur, r.Borne, r.Source }).ToListAsync(ct);
        List<Contradiction> trouvees = [];
        foreach (var kit in lus.GroupBy(r => r.Titre, StringComparer.Ordinal))
        {
            var siens = kit.ToList();
            var divergents = siens.Where(r => siens.Exists(autre => r.Du <= autre.Au && autre.Du <= r.Au
                && ((r.Au > autre.Au && r.Valeur < autre.Valeur) || (autre.Au > r.Au && autre.Valeur < r.Valeur) || (autre.Au == r.Au && autre.Valeur != r.Valeur)))).ToList();
            if (divergents.Count > 0)
            {
                trouvees.Add(new Contradiction(
                    $"Téléchargements du kit « {kit.Key} », France",
                    [.. divergents.Select(r => new LectureDivergente(r.Borne.Ecrire(r.Valeur), r.Periode, r.Source, NatureChiffre.Declare))],
                    "Un compteur ne baisse pas : un relevé plus tardif dit pourtant moins. Sa source reprend sans doute un compte plus ancien, sans qu’aucune ne le dise. Aucun de ces nombres ne s’ajoute à ceux du rapport."));
            }
        }
        return trouvees;
    }

    private async Task<IReadOnlyList<Contradiction>> PubliesAsync(DemandeSection d, CancellationToken ct)
    {
        List<Contradiction> trouvees = [];
        foreach (var sujet in Sujets.Where(s => d.Niveau is NiveauTerritoire.National or NiveauTerritoire.Departement && s.Departement == d.DepartementCode))
        {
            var lus = await chiffres.Requete.Where(c => sujet.Codes.Contains(c.Code)).OrderByDescending(c => c.Valeur).ThenBy(c => c.Code)
                .Select(c => new { c.Valeur, c.Unite, c.Periode, c.Source }).ToListAsync(ct);
            if (lus.Count == 0)
            {
                continue;
            }
            var calcule = (await engagements.LireAsync(d, ct)).First(m => m.Code == CodesMesure.Conventionnees).Total;
            // Des sources d'accord ne se contredisent pas : elles restent chacune dans leur tableau.
            if (lus.Exists(c => c.Valeur != calcule))
            {
                trouvees.Add(new Contradiction(
                    sujet.Chiffre,
                    [
                        .. lus.Select(c => new LectureDivergente($"{Formats.Nombre(c.Valeur)} {c.Unite}", c.Periode ?? "non précisée", c.Source, NatureChiffre.Declare)),
                        new($"{Formats.Nombre((long)calcule)} communes sous convention", Formats.Periode(d.Du, d.Au), "Conventions enregistrées dans Villes Solidaires", NatureChiffre.Calcule),
                    ],
                    sujet.Explication));
            }
        }
        return trouvees;
    }

    /// <param name="Departement">Nul : la France.</param>
    private sealed record Sujet(string Chiffre, string? Departement, string[] Codes, string Explication);
}
