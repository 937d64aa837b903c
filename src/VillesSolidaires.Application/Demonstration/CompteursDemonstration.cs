using Microsoft.EntityFrameworkCore;
using VillesSolidaires.Kits;
using VillesSolidaires.Territoires;

namespace VillesSolidaires.Demonstration;

/// <summary>
/// Simule trente mois de téléchargements jusqu'à aujourd'hui : une ligne par fichier, commune, canal et jour actif.
/// Même jour, même graine : mêmes comptes. À montrer avec <see cref="DonneesDemonstration.Mention"/>.
/// </summary>
public sealed class CompteursDemonstration(
    IEcritureCompteurs ecriture, IStatistiqueKitRepository statistiques, IKitRepository kits, ITerritoireRepository territoires, TimeProvider horloge)
{
    private const int Mois = 30;

    // Comparables des cinq villes partenaires : mêmes départements, et grandes villes de la même strate.
    private static readonly string[] Departements = ["13", "69", "33", "59", "34"];
    private static readonly string[] MemeStrate = ["31555", "06088", "44109", "67482", "35238", "76540", "38185"];
    private const int ParDepartement = 3;

    private static readonly (string Code, double Poids)[] Canaux =
        [("page", 0.28), ("mairie", 0.24), ("courriel", 0.18), ("qr", 0.12), ("reseaux", 0.10), ("bailleur", 0.05), (CanalTelechargement.NonPrecise, 0.03)];

    private static readonly double[] PoidsDesCanaux = [.. Canaux.Select(c => c.Poids)];

    // Affiche, tract, annuaire, guide.
    private static readonly double[] PartDesFichiers = [0.5, 0.25, 0.15, 0.1];

    /// <returns>Nombre de lignes écrites ; un kit déjà compté dans une commune y est laissé tel quel.</returns>
    public async Task<int> SemerAsync(TailleDemonstration taille, IProgress<Avancement>? progres, CancellationToken ct)
    {
        var communes = await CommunesAsync(taille, ct);
        var dejaComptes = (await statistiques.CompteursFranceEntiere.Select(c => new { c.KitId, c.CommuneCode }).Distinct().ToListAsync(ct))
            .Select(c => (c.KitId, c.CommuneCode)).ToHashSet();
        var maintenant = horloge.GetUtcNow().UtcDateTime;
        var fin = HeureDeParis.Jour(maintenant);
        var debut = fin.AddMonths(-Mois);
        var total = 0;
        for (var i = 0; i < KitsThematiques.Tous.Count; i++)
        {
            var modele = KitsThematiques.Tous[i];
            progres?.Report(new Avancement("Simulation des téléchargements", i, KitsThematiques.Tous.Count));
            var fichiers = await FichiersAsync(modele.Slug, ct);
            var serie = new SerieSimulee(modele, fichiers, debut, fin, maintenant);
            // Un lot par kit, en une transaction : un arrêt au milieu ne laisse pas un kit à moitié compté.
            var lot = new LotDeComptes();
            foreach (var commune in fichiers.Count == 0 ? [] : communes.Where(c => !dejaComptes.Contains((fichiers[0].KitId, c.Code))))
            {
                serie.Simuler(commune, lot);
            }
            if (lot.Heures.Count > 0)
            {
                await ecriture.AjouterAsync(lot, ct);
            }
            total += lot.Heures.Count;
        }
        progres?.Report(new Avancement("Simulation des téléchargements", KitsThematiques.Tous.Count, KitsThematiques.Tous.Count));
        return total;
    }

    private async Task<List<CommuneSimulee>> CommunesAsync(TailleDemonstration taille, CancellationToken ct)
    {
        var codes = (await OrganisationsDemonstration.CodesPartenairesAsync(territoires, ct)).Concat(MemeStrate).ToHashSet(StringComparer.Ordinal);
        foreach (var departement in Departements)
        {
            codes.UnionWith(await territoires.Communes.Where(c => c.EstActuelle && c.DepartementCode == departement)
                .OrderByDescending(c => c.Population).ThenBy(c => c.Code).Skip(1).Take(ParDepartement).Select(c => c.Code).ToListAsync(ct));
        }
        if (taille == TailleDemonstration.Large)
        {
            codes.UnionWith(await territoires.Communes.Where(c => c.EstActuelle && !codes.Contains(c.Code))
                .OrderByDescending(c => c.Population).ThenBy(c => c.Code).Take(codes.Count * 9).Select(c => c.Code).ToListAsync(ct));
        }
        return await territoires.Communes.Where(c => codes.Contains(c.Code)).OrderBy(c => c.Code)
            .Select(c => new CommuneSimulee(c.Code, c.DepartementCode, c.Population)).ToListAsync(ct);
    }

    // Des jointures : l'imbrication de SelectMany demanderait APPLY, que SQLite n'a pas.
    private Task<List<FichierSimule>> FichiersAsync(string slug, CancellationToken ct) =>
        (from k in kits.Requete
         from v in k.Versions
         from f in v.Fichiers
         where k.Slug == slug && v.PublieeLe != null && f.Langue == LanguesKit.Francais
         select new FichierSimule(k.Id, f.Id, f.Type, v.Numero, v.PublieeLe!.Value)).ToListAsync(ct);

    private sealed record CommuneSimulee(string Code, string DepartementCode, int Population);

    private sealed record FichierSimule(Guid KitId, Guid FichierId, TypeFichierKit Type, int Version, DateTime PublieeLe);

    /// <summary>Tire, jour après jour, les téléchargements d'un kit dans une commune.</summary>
    private sealed class SerieSimulee(KitDemonstration modele, List<FichierSimule> fichiers, DateOnly debut, DateOnly fin, DateTime maintenant)
    {
        private const int CellulesParJour = 6;

        private readonly ActiviteKit _activite = new(modele.Slug, debut, fin.DayNumber - debut.DayNumber + 1);

        // La plus récente d'abord : chaque jour télécharge la version alors en ligne.
        private readonly List<List<FichierSimule>> _versions =
            [.. fichiers.GroupBy(f => f.Version).OrderByDescending(g => g.Key).Select(g => g.OrderBy(f => f.Type).ThenBy(f => f.FichierId).ToList())];

        public void Simuler(CommuneSimulee commune, LotDeComptes lot)
        {
            var hasard = new Random(IdentifiantStable.Graine($"{modele.Slug}/{commune.Code}"));
            // En racine de la population : un village engagé télécharge bien plus par habitant qu'une métropole.
            var parAn = 1.9 * Math.Sqrt(commune.Population) * modele.Poids * (0.7 + (0.6 * hasard.NextDouble()));
            var echelle = parAn * Mois / 12 / _activite.Total;
            var adhesion = debut.AddDays(hasard.Next(0, 150));
            for (var jour = debut; jour <= fin; jour = jour.AddDays(1))
            {
                var nombre = Poisson(hasard, echelle * _activite.Poids(jour));
                var instant = HeureDeParis.DebutUtc(jour).AddHours(hasard.Next(8, 21));
                if (nombre > 0 && jour >= adhesion && instant <= maintenant)
                {
                    Repartir(hasard, commune, jour, instant, nombre, lot);
                }
            }
        }

        private void Repartir(Random hasard, CommuneSimulee commune, DateOnly jour, DateTime instant, int nombre, LotDeComptes lot)
        {
            var enLigne = _versions.Find(v => v[0].PublieeLe <= instant) ?? _versions[^1];
            var cellules = Math.Min(nombre, Math.Min(CellulesParJour, 1 + (nombre / 3)));
            for (var i = 0; i < cellules; i++)
            {
                var part = (nombre / cellules) + (i < nombre % cellules ? 1 : 0);
                var fichier = enLigne[Tirer(hasard, PartDesFichiers.AsSpan(0, enLigne.Count))];
                var canal = Canaux[Tirer(hasard, PoidsDesCanaux)].Code;
                var cle = new CleCompteur(fichier.FichierId, fichier.KitId, fichier.Version, commune.Code, commune.DepartementCode, canal, "", instant, jour, ReglesComptage.EnVigueurLe(jour).Numero);
                lot.Compter(cle, MotifEcart.Aucun, part);
                lot.Compter(cle, MotifEcart.Double, Poisson(hasard, 0.09 * part));
                lot.Compter(cle, MotifEcart.Robot, Poisson(hasard, 0.05 * part));
                lot.Compter(cle, MotifEcart.Partiel, Poisson(hasard, 0.04 * part));
            }
        }

        private static int Tirer(Random hasard, ReadOnlySpan<double> poids)
        {
            double total = 0;
            foreach (var p in poids)
            {
                total += p;
            }
            var reste = hasard.NextDouble() * total;
            for (var i = 0; i < poids.Length - 1; i++)
            {
                reste -= poids[i];
                if (reste < 0)
                {
                    return i;
                }
            }
            return poids.Length - 1;
        }

        /// <summary>Loi de Poisson par la méthode de Knuth, suffisante pour des moyennes de quelques dizaines.</summary>
        private static int Poisson(Random hasard, double moyenne)
        {
            var seuil = Math.Exp(-moyenne);
            var produit = 1d;
            var n = -1;
            do
            {
                n++;
                produit *= hasard.NextDouble();
            }
            while (produit > seuil);
            return n;
        }
    }
}
