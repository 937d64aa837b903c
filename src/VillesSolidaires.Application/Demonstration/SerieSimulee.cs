using VillesSolidaires.Kits;

namespace VillesSolidaires.Demonstration;

/// <param name="EstRelais">Tirée à la semaine : elle relaie sans programme.</param>
internal sealed record CommuneSimulee(string Code, string DepartementCode, int Population, bool EstRelais);

internal sealed record FichierSimule(Guid KitId, Guid FichierId, TypeFichierKit Type, int Version, DateTime PublieeLe);

/// <param name="CreeLe">UTC : avant, rien n'en venait.</param>
internal sealed record LienSimule(string Code, DateTime CreeLe);

/// <summary>Tire, jour après jour ou semaine après semaine, les téléchargements d'un kit dans une commune.</summary>
internal sealed class SerieSimulee(
    KitDemonstration modele, List<FichierSimule> fichiers, Dictionary<(string Commune, string Canal), LienSimule> liens, DateOnly debut, DateOnly fin, DateTime maintenant)
{
    /// <summary>Durée simulée.</summary>
    public const int Mois = 30;

    private const int CellulesParJour = 6;

    // Cent chefs-lieux : chaque ligne compte dans la durée du démarrage.
    private const int CellulesParSemaine = 1;
    private const int Semaine = 7;

    private static readonly (string Code, double Poids)[] Canaux =
        [("page", 0.28), ("mairie", 0.24), ("courriel", 0.18), ("qr", 0.12), ("reseaux", 0.10), ("bailleur", 0.05), (CanalTelechargement.NonPrecise, 0.03)];

    private static readonly double[] PoidsDesCanaux = [.. Canaux.Select(c => c.Poids)];

    // Affiche, tract, annuaire, guide.
    private static readonly double[] PartDesFichiers = [0.5, 0.25, 0.15, 0.1];

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
        var pas = commune.EstRelais ? Semaine : 1;
        for (var jour = debut; jour <= fin; jour = jour.AddDays(pas))
        {
            var nombre = Poisson(hasard, echelle * _activite.Poids(jour, pas));
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
        var cellules = Math.Min(nombre, Math.Min(commune.EstRelais ? CellulesParSemaine : CellulesParJour, 1 + (nombre / 3)));
        for (var i = 0; i < cellules; i++)
        {
            var part = (nombre / cellules) + (i < nombre % cellules ? 1 : 0);
            var fichier = enLigne[Tirer(hasard, PartDesFichiers.AsSpan(0, enLigne.Count))];
            var canal = Canaux[Tirer(hasard, PoidsDesCanaux)].Code;
            var cle = new CleCompteur(
                fichier.FichierId, fichier.KitId, fichier.Version, commune.Code, commune.DepartementCode, canal, Lien(commune, canal, instant), instant, jour,
                ReglesComptage.EnVigueurLe(jour).Numero);
            lot.Compter(cle, MotifEcart.Aucun, part);
            lot.Compter(cle, MotifEcart.Double, Poisson(hasard, 0.09 * part));
            lot.Compter(cle, MotifEcart.Robot, Poisson(hasard, 0.05 * part));
            lot.Compter(cle, MotifEcart.Partiel, Poisson(hasard, 0.04 * part));
        }
    }

    // Un canal qui a son lien suivi ne diffuse plus que lui.
    private string Lien(CommuneSimulee commune, string canal, DateTime instant) =>
        liens.TryGetValue((commune.Code, canal), out var lien) && lien.CreeLe <= instant ? lien.Code : "";

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
