using Microsoft.EntityFrameworkCore;
using VillesSolidaires.Kits;
using VillesSolidaires.Rapports.Modele;
using VillesSolidaires.Territoires;

namespace VillesSolidaires.Rapports.Sections;

/// <summary>Une commune dont on ne sait rien : par où commencer, et ce que font ses semblables. Toute autre commune n'a pas cette section.</summary>
public sealed class PremierPasSection(PremiersPasLus lectures, IStatistiqueKitRepository statistiques, ITerritoireRepository territoires) : ISectionRapport
{
    public IReadOnlyList<TypeRapport> Types => [TypeRapport.ImpactCommunal];

    public int Ordre => 12;

    public async Task<SectionRapport?> LireAsync(DemandeSection demande, CancellationToken ct) =>
        await lectures.LireAsync(demande, ct) is { EstInconnue: true } ? await CommencerAsync(demande, ct) : null;

    private async Task<SectionRapport> CommencerAsync(DemandeSection d, CancellationToken ct)
    {
        List<BlocRapport> blocs =
        [
            new TexteBloc(null, $"Villes Solidaires ne connaît encore rien de l’action de cette commune {Formats.Periode(d.Du, d.Au)} ni un an plus tôt : aucune convention, aucune animation, aucun kit téléchargé, aucun label. "
                + "Ce n’est pas un zéro : une commune peut agir sans que rien n’ait été saisi ici."),
            new TexteBloc("Par où commencer",
                "1. Télécharger un kit et le faire relayer par la mairie : il est gratuit, et son lien compte les téléchargements de la commune. "
                + "2. Inscrire une première animation au programme, une fête des voisins par exemple, et saisir son bilan. "
                + "3. Délibérer sur une convention d’adhésion, qui fixe ce que chacun s’engage à faire."),
            .. await SemblablesAsync(d, ct),
        ];
        return new SectionRapport("commencer", "Pour commencer", [], ["Rien n’est encore compté pour cette commune : ce rapport dit par où commencer et ce que font les communes comparables."], blocs, [Provenance(d)]);
    }

    /// <summary>Ce que font les communes de même strate, du département puis de la région ; un groupe de moins de cinq ne se montre pas.</summary>
    private async Task<IReadOnlyList<BlocRapport>> SemblablesAsync(DemandeSection d, CancellationToken ct)
    {
        var elle = await territoires.Communes.Where(c => c.Code == d.CommuneCode)
            .Select(c => new
            {
                c.Strate, c.DepartementCode, c.RegionCode, Departement = territoires.Departements.Where(x => x.Code == c.DepartementCode).Select(x => x.Nom).First(),
                Region = territoires.Regions.Where(r => r.Code == c.RegionCode).Select(r => r.Nom).First(),
            }).SingleAsync(ct);
        var strate = StratePopulation.Toutes[elle.Strate - 1].Libelle;
        var semblables = territoires.Communes.Where(c => c.EstActuelle && c.Strate == elle.Strate && c.Code != d.CommuneCode);
        List<IReadOnlyList<Cellule>> lignes = [];
        foreach (var (nom, ensemble) in new[] { (elle.Departement, semblables.Where(c => c.DepartementCode == elle.DepartementCode)), (elle.Region, semblables.Where(c => c.RegionCode == elle.RegionCode)) })
        {
            var nombre = await ensemble.CountAsync(ct);
            if (nombre >= CommunesComparables.CommunesMin)
            {
                lignes.Add([$"{nom}, {strate}", nombre, await ActivesAsync(ensemble, d, ct)]);
            }
        }
        return lignes.Count == 0
            ? [new TexteBloc(null, $"Ni le département ni la région ne comptent {CommunesComparables.CommunesMin} autres communes de cette strate ({strate}) : aucune comparaison n’est donnée.")]
            :
            [
                new TexteBloc("Ce que font les communes comparables", $"Communes de même strate ({strate}) qui ont eu au moins un kit téléchargé {Formats.Periode(d.Du, d.Au)}."),
                new TableauBloc("Semblables", "Communes comparables actives", [new("Ensemble", TypeColonne.Texte, 2.6), new("Communes", TypeColonne.Entier), new("Avec un kit téléchargé", TypeColonne.Entier, 1.4)], lignes, null),
            ];
    }

    private async Task<int> ActivesAsync(IQueryable<Commune> ensemble, DemandeSection d, CancellationToken ct)
    {
        var (premier, dernier) = (new DateOnly(d.Du.Year, d.Du.Month, 1), new DateOnly(d.Au.Year, d.Au.Month, 1));
        return await ensemble.CountAsync(c => statistiques.MoisFranceEntiere.Any(m => m.CommuneCode == c.Code && m.Mois >= premier && m.Mois <= dernier && m.Qualifie > 0), ct);
    }

    private static ProvenanceChiffre Provenance(DemandeSection d) => new(
        "Ce qui manque", "Aucune convention qui court, aucune attestation du label, aucune animation ni aucun téléchargement sur la période et un an plus tôt.",
        Formats.Periode(d.Du, d.Au), "Données enregistrées dans Villes Solidaires", NatureChiffre.Calcule, "Ce qui n’a pas été saisi n’est pas connu.");
}
