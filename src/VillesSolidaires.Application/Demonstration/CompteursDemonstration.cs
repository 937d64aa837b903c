using Microsoft.EntityFrameworkCore;
using VillesSolidaires.Kits;
using VillesSolidaires.Territoires;

namespace VillesSolidaires.Demonstration;

/// <summary>
/// Simule trente mois de téléchargements jusqu'à aujourd'hui : une ligne par fichier, commune, canal, lien et jour actif. Les communes partenaires
/// se tirent jour par jour ; le chef-lieu des autres départements relaie deux kits, et se tire à la semaine : la carte de France se remplit sans
/// alourdir le démarrage. Même jour, même graine : mêmes comptes. À montrer avec <see cref="DonneesDemonstration.Mention"/>.
/// </summary>
public sealed class CompteursDemonstration(
    IEcritureCompteurs ecriture, IStatistiqueKitRepository statistiques, IKitRepository kits, ILienSuiviRepository tousLesLiens, ITerritoireRepository territoires,
    TimeProvider horloge)
{
    // Comparables des cinq villes partenaires : mêmes départements, et grandes villes de la même strate.
    private static readonly string[] Departements = ["13", "69", "33", "59", "34"];
    private static readonly string[] MemeStrate = ["31555", "06088", "44109", "67482", "35238", "76540", "38185"];
    private const int ParDepartement = 3;

    // Ce qu'un chef-lieu sans coordinateur relaie de lui-même : les deux saisons.
    private static readonly string[] KitsDesRelais = ["canicule", "grand-froid"];

    /// <returns>Nombre de lignes écrites ; un kit déjà compté dans une commune y est laissé tel quel.</returns>
    public async Task<int> SemerAsync(TailleDemonstration taille, IProgress<Avancement>? progres, CancellationToken ct)
    {
        var communes = await CommunesAsync(taille, ct);
        var dejaComptes = (await statistiques.CompteursFranceEntiere.Select(c => new { c.KitId, c.CommuneCode }).Distinct().ToListAsync(ct))
            .Select(c => (c.KitId, c.CommuneCode)).ToHashSet();
        var maintenant = horloge.GetUtcNow().UtcDateTime;
        var fin = HeureDeParis.Jour(maintenant);
        var debut = fin.AddMonths(-SerieSimulee.Mois);
        var total = 0;
        for (var i = 0; i < KitsThematiques.Tous.Count; i++)
        {
            var modele = KitsThematiques.Tous[i];
            progres?.Report(new Avancement("Simulation des téléchargements", i, KitsThematiques.Tous.Count));
            var fichiers = await FichiersAsync(modele.Slug, ct);
            var serie = new SerieSimulee(modele, fichiers, await LiensAsync(modele.Slug, ct), debut, fin, maintenant);
            // Un lot par kit, en une transaction : un arrêt au milieu ne laisse pas un kit à moitié compté.
            var lot = new LotDeComptes();
            var concernees = communes.Where(c => !c.EstRelais || KitsDesRelais.Contains(modele.Slug, StringComparer.Ordinal));
            foreach (var commune in fichiers.Count == 0 ? [] : concernees.Where(c => !dejaComptes.Contains((fichiers[0].KitId, c.Code))))
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
        var couverts = await territoires.Communes.Where(c => codes.Contains(c.Code)).Select(c => c.DepartementCode).Distinct().ToListAsync(ct);
        var relais = await territoires.Departements.Where(d => !couverts.Contains(d.Code)).Select(d => d.ChefLieu).ToListAsync(ct);
        return await territoires.Communes.Where(c => codes.Contains(c.Code) || (c.EstActuelle && relais.Contains(c.Code))).OrderBy(c => c.Code)
            .Select(c => new CommuneSimulee(c.Code, c.DepartementCode, c.Population, relais.Contains(c.Code))).ToListAsync(ct);
    }

    private async Task<Dictionary<(string Commune, string Canal), LienSimule>> LiensAsync(string slug, CancellationToken ct) =>
        await (from l in tousLesLiens.Requete
               where l.CommuneCode != null && kits.Requete.Any(k => k.Id == l.KitId && k.Slug == slug)
               select new { l.CommuneCode, l.Canal, l.Code, l.CreeLe }).ToDictionaryAsync(l => (l.CommuneCode!, l.Canal), l => new LienSimule(l.Code, l.CreeLe), ct);

    // Des jointures : l'imbrication de SelectMany demanderait APPLY, que SQLite n'a pas.
    private Task<List<FichierSimule>> FichiersAsync(string slug, CancellationToken ct) =>
        (from k in kits.Requete
         from v in k.Versions
         from f in v.Fichiers
         where k.Slug == slug && v.PublieeLe != null && f.Langue == LanguesKit.Francais
         select new FichierSimule(k.Id, f.Id, f.Type, v.Numero, v.PublieeLe!.Value)).ToListAsync(ct);
}
