using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using VillesSolidaires.Kits;
using VillesSolidaires.Rapports.Modele;
using VillesSolidaires.Rapports.Sections;
using VillesSolidaires.Rapports.Sommes;
using VillesSolidaires.Territoires;

namespace VillesSolidaires.Rapports.Bruts;

/// <summary>
/// Téléchargements par jour, kit, commune et canal. Un grand territoire se compte par mois, puis par mois et par département, dès que le grain plus fin
/// dépasserait <see cref="LignesMax"/> : la feuille reste entière, jamais coupée.
/// </summary>
public sealed class TelechargementsBruts(IStatistiqueKitRepository statistiques, ITerritoireRepository territoires, TelechargementsLus kits, TimeProvider horloge) : ILectureBrute
{
    /// <summary>Ce qu'un tableur ouvre et filtre encore sans peine.</summary>
    public const int LignesMax = 200_000;

    public IReadOnlyList<TypeRapport> Types =>
        [TypeRapport.ImpactCommunal, TypeRapport.ImpactDepartemental, TypeRapport.ImpactRegional, TypeRapport.ImpactNational, TypeRapport.Campagne];

    public int Ordre => 10;

    public async Task<LignesALire?> PreparerAsync(DemandeSection demande, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(demande);
        var compteurs = statistiques.Compteurs.Sur(demande, territoires).Where(c => c.Jour >= demande.Du && c.Jour <= demande.Au);
        if (!await compteurs.AnyAsync(ct))
        {
            return null;
        }
        var (grain, comptes) = await ChoisirAsync(demande, compteurs, ct);
        var communes = await territoires.CommunesDe(demande).ToDictionaryAsync(c => c.Code, c => c.Nom, ct);
        return new LignesALire(Feuille(demande, grain), LireAsync(comptes, grain, await kits.TitresAsync(ct), communes, ct));
    }

    private static async Task<(Grain Grain, IQueryable<Compte> Comptes)> ChoisirAsync(DemandeSection d, IQueryable<CompteurTelechargement> compteurs, CancellationToken ct)
    {
        var parJour = ParJour(compteurs);
        // Une commune n'a jamais tant de lignes : pas de compte à faire, quand un lot en produit mille quatre cents.
        if (d.Niveau == NiveauTerritoire.Commune || (d.Niveau == NiveauTerritoire.Departement && await parJour.CountAsync(ct) <= LignesMax))
        {
            return (Grain.Jour, parJour);
        }
        var parMois = ParMois(compteurs);
        return await parMois.CountAsync(ct) <= LignesMax ? (Grain.Mois, parMois) : (Grain.MoisEtDepartement, ParMoisEtDepartement(compteurs));
    }

    private static IQueryable<Compte> ParJour(IQueryable<CompteurTelechargement> compteurs) =>
        from c in compteurs
        group c by new { c.Jour, c.KitId, c.DepartementCode, c.CommuneCode, c.Canal } into g
        orderby g.Key.Jour, g.Key.KitId, g.Key.DepartementCode, g.Key.CommuneCode, g.Key.Canal
        select new Compte
        {
            Jour = g.Key.Jour, KitId = g.Key.KitId, Departement = g.Key.DepartementCode, Commune = g.Key.CommuneCode, Canal = g.Key.Canal,
            Qualifie = g.Sum(c => c.Qualifie), Brut = g.Sum(c => c.Brut),
        };

    private static IQueryable<Compte> ParMois(IQueryable<CompteurTelechargement> compteurs) =>
        from c in compteurs
        group c by new { c.Jour.Year, c.Jour.Month, c.KitId, c.DepartementCode, c.CommuneCode, c.Canal } into g
        orderby g.Key.Year, g.Key.Month, g.Key.KitId, g.Key.DepartementCode, g.Key.CommuneCode, g.Key.Canal
        select new Compte
        {
            Annee = g.Key.Year, Mois = g.Key.Month, KitId = g.Key.KitId, Departement = g.Key.DepartementCode, Commune = g.Key.CommuneCode, Canal = g.Key.Canal,
            Qualifie = g.Sum(c => c.Qualifie), Brut = g.Sum(c => c.Brut),
        };

    private static IQueryable<Compte> ParMoisEtDepartement(IQueryable<CompteurTelechargement> compteurs) =>
        from c in compteurs
        group c by new { c.Jour.Year, c.Jour.Month, c.KitId, c.DepartementCode, c.Canal } into g
        orderby g.Key.Year, g.Key.Month, g.Key.KitId, g.Key.DepartementCode, g.Key.Canal
        select new Compte
        {
            Annee = g.Key.Year, Mois = g.Key.Month, KitId = g.Key.KitId, Departement = g.Key.DepartementCode, Canal = g.Key.Canal,
            Qualifie = g.Sum(c => c.Qualifie), Brut = g.Sum(c => c.Brut),
        };

    private FeuilleBrute Feuille(DemandeSection d, Grain grain)
    {
        var close = d.Type.EstImpact() && d.Au < horloge.Aujourdhui();
        var (unite, colonne) = grain == Grain.Jour ? ("jour", new ColonneBrute("Jour", TypeBrut.Jour, 13)) : ("mois", new ColonneBrute("Mois", TypeBrut.Mois, 18));
        return new FeuilleBrute(
            "telechargements", FeuilleBrute.Prefixe + "Téléchargements",
            $"Une ligne par {unite}, kit, {(grain == Grain.MoisEtDepartement ? "département" : "commune")} et canal. Un code vide : l’adresse ne dit pas de commune.",
            "Compteur de Villes Solidaires, sans donnée personnelle", NatureChiffre.Calcule,
            [
                colonne, new("Kit", TypeBrut.Texte, 30), new("Département", TypeBrut.Code, 13), new("Code INSEE", TypeBrut.Code, 12), new("Commune", TypeBrut.Texte, 26),
                new("Canal", TypeBrut.Texte, 26), new("Qualifiés", TypeBrut.Entier, 13, close ? CodesMesure.Qualifies : null), new("Bruts", TypeBrut.Entier, 13, close ? CodesMesure.Bruts : null),
            ]);
    }

    private static async IAsyncEnumerable<IReadOnlyList<Cellule>> LireAsync(
        IQueryable<Compte> comptes, Grain grain, IReadOnlyDictionary<Guid, string> titres, IReadOnlyDictionary<string, string> communes, [EnumeratorCancellation] CancellationToken ct)
    {
        await foreach (var x in comptes.AsAsyncEnumerable().WithCancellation(ct))
        {
            yield return
            [
                grain == Grain.Jour ? x.Jour : new DateOnly(x.Annee, x.Mois, 1), new(titres.GetValueOrDefault(x.KitId)), x.Departement, x.Commune, new(communes.GetValueOrDefault(x.Commune)),
                CanalTelechargement.Libelle(x.Canal), x.Qualifie, x.Brut,
            ];
        }
    }

    private enum Grain { Jour, Mois, MoisEtDepartement }

    /// <summary>Un grain laisse vides les champs qu'il n'a pas.</summary>
    private sealed class Compte
    {
        public DateOnly Jour { get; init; }
        public int Annee { get; init; }
        public int Mois { get; init; }
        public Guid KitId { get; init; }
        public string Departement { get; init; } = "";
        public string Commune { get; init; } = "";
        public string Canal { get; init; } = "";
        public long Qualifie { get; init; }
        public long Brut { get; init; }
    }
}
