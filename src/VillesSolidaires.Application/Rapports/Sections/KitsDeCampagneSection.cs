using Microsoft.EntityFrameworkCore;
using VillesSolidaires.Campagnes;
using VillesSolidaires.Kits;
using VillesSolidaires.Rapports.Modele;
using VillesSolidaires.Territoires;

namespace VillesSolidaires.Rapports.Sections;

/// <summary>Téléchargements du kit de chaque campagne qui court dans la période, pendant les dates de la campagne ; les remises à part.</summary>
public sealed class KitsDeCampagneSection(
    ICampagneRepository campagnes, IStatistiqueKitRepository statistiques, IKitRepository kits, ITerritoireRepository territoires,
    TimeProvider horloge) : ISectionRapport
{
    public IReadOnlyList<TypeRapport> Types => [TypeRapport.Campagne];

    public int Ordre => 25;

    public async Task<SectionRapport?> LireAsync(DemandeSection demande, CancellationToken ct)
    {
        var lues = await (from c in campagnes.Requete
                          join k in kits.Requete on c.KitId equals k.Id
                          where c.Debut <= demande.Au && c.Fin >= demande.Du && c.Statut != CampagneStatut.EnPreparation
                          orderby c.Debut, c.Titre
                          select new CampagneAKit(c.Id, c.Titre, k.Id, k.Titre, c.Debut, c.Fin, c.Fin)).ToListAsync(ct);
        if (lues.Count == 0)
        {
            return null;
        }
        // Une campagne en cours se compare aux mêmes jours un an plus tôt, pas à sa saison entière.
        var today = horloge.Aujourdhui();
        lues = lues.ConvertAll(c => c with { Compte = c.Fin < today ? c.Fin : today });
        var population = await territoires.CommunesDe(demande).SumAsync(c => (long)c.Population, ct);
        List<CampagneComptee> comptees = [];
        foreach (var campagne in lues)
        {
            comptees.Add(new CampagneComptee(
                campagne, await CompterAsync(demande, campagne.KitId, campagne.Debut, campagne.Compte, ct), await AvantAsync(demande, campagne, ct),
                await statistiques.Diffusions.Sur(demande, territoires).Where(r => r.CampagneId == campagne.Id).SumAsync(r => r.Quantite, ct)));
        }
        return new SectionRapport("kits-campagne", "Kits des campagnes", [], PointsSaillants(comptees), Blocs(comptees, population),
        [
            new("Téléchargements qualifiés du kit", "Fichiers du kit de la campagne, téléchargés pour ce territoire entre le premier et le dernier jour de la campagne, bornes comprises.",
                Formats.Periode(demande.Du, demande.Au), "Compteur de Villes Solidaires", NatureChiffre.Calcule, "Une campagne qui déborde de la période du rapport se compte sur toutes ses dates."),
            new("Packs remis", "Packs imprimés que le territoire a déclaré remis pour la campagne.", "Celle de chaque campagne", "Remises déclarées", NatureChiffre.Declare, "Jamais additionnés aux téléchargements."),
        ]);
    }

    private static List<BlocRapport> Blocs(IReadOnlyList<CampagneComptee> comptees, long population) =>
    [
        new TexteBloc(null, "Le kit d’une campagne se télécharge aussi hors de ses dates : seuls les jours de la campagne comptent ici, face aux mêmes jours un an plus tôt ; une campagne en cours s’arrête à aujourd’hui. "
            + "Deux campagnes qui portent le même kit aux mêmes dates comptent les mêmes téléchargements : leurs lignes ne s’additionnent pas."),
        new TableauBloc(
            "Kits des campagnes", "Téléchargements du kit pendant la campagne",
            [
                new("Campagne", TypeColonne.Texte, 2.2), new("Dates", TypeColonne.Texte, 2.4), new("Qualifiés", TypeColonne.Entier), new("Bruts", TypeColonne.Entier),
                new("Un an plus tôt", TypeColonne.Entier, 1.1), new("Pour 1 000 habitants", TypeColonne.Decimal, 1.2), new("Packs remis (déclarés)", TypeColonne.Entier, 1.2),
            ],
            [.. comptees.Select(c => (IReadOnlyList<Cellule>)
            [
                $"{c.Campagne.Titre}, kit {c.Campagne.Kit}", c.Campagne.Dates, c.Comptes.Qualifie, c.Comptes.Brut, c.Avant.Qualifie,
                population == 0 ? null : (decimal?)Math.Round(c.Comptes.Qualifie * 1000m / population, 1, MidpointRounding.AwayFromZero), c.Remis,
            ])],
            null),
    ];

    private static List<string> PointsSaillants(IReadOnlyList<CampagneComptee> comptees) =>
        comptees.MaxBy(c => c.Comptes.Qualifie) is { Comptes.Qualifie: > 0 } premiere
            ? [$"Pendant « {premiere.Campagne.Titre} », le kit a été téléchargé {Formats.Nombre(premiere.Comptes.Qualifie)} fois sur le territoire."]
            : ["Aucun téléchargement des kits n’est compté sur le territoire pendant ces campagnes."];

    private Task<Comptes> AvantAsync(DemandeSection d, CampagneAKit campagne, CancellationToken ct)
    {
        var (du, au) = PeriodeComparee.UnAnPlusTot(campagne.Debut, campagne.Compte);
        return CompterAsync(d, campagne.KitId, du, au, ct);
    }

    private async Task<Comptes> CompterAsync(DemandeSection d, Guid kit, DateOnly du, DateOnly au, CancellationToken ct) =>
        await statistiques.Compteurs.Sur(d, territoires).Where(c => c.KitId == kit && c.Jour >= du && c.Jour <= au)
            .GroupBy(_ => 1).Select(g => new Comptes(g.Sum(c => c.Qualifie), g.Sum(c => c.Brut))).FirstOrDefaultAsync(ct) ?? new Comptes(0, 0);

    /// <param name="Compte">Dernier jour compté.</param>
    private sealed record CampagneAKit(Guid Id, string Titre, Guid KitId, string Kit, DateOnly Debut, DateOnly Fin, DateOnly Compte)
    {
        public string Dates => Formats.Periode(Debut, Fin) + (Compte < Fin ? $", comptée jusqu’au {Formats.Date(Compte)}" : "");
    }

    private sealed record Comptes(long Qualifie, long Brut);

    private sealed record CampagneComptee(CampagneAKit Campagne, Comptes Comptes, Comptes Avant, long Remis);
}
