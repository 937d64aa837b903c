using Microsoft.EntityFrameworkCore;
using VillesSolidaires.Campagnes;
using VillesSolidaires.Kits;
using VillesSolidaires.Territoires;

namespace VillesSolidaires.Demonstration;

/// <summary>
/// Relevés et remises des articles de référence, tels quels ; et, pour chaque campagne de démonstration, les remises fictives de quelques communes.
/// </summary>
public sealed class SemisMesures(
    IKitRepository kits, IRepository<ReleveTelechargement> releves, IRepository<DiffusionKit> diffusions, ICampagneRepository campagnes,
    ITerritoireRepository territoires, TimeProvider horloge)
{
    private const int CommunesParCampagne = 11;

    private static readonly (CanalRemise Canal, string Lieu)[] Lieux =
    [
        (CanalRemise.Mairie, "Accueil de la mairie"), (CanalRemise.Bailleur, "Halls des résidences"), (CanalRemise.Association, "Permanence de quartier"),
        (CanalRemise.Evenement, "Forum des associations"),
    ];

    /// <returns>Nombre de relevés et de remises des sources, ajoutés ; ceux qui le sont déjà restent comme on les a laissés.</returns>
    public async Task<(int Releves, int Remises)> SemerAsync(CancellationToken ct)
    {
        var today = horloge.Aujourdhui();
        var lignes = ChiffresDemonstration.Lire();
        var parSlug = await kits.Requete.ToDictionaryAsync(k => k.Slug, k => k.Id, StringComparer.Ordinal, ct);
        var nouveauxReleves = await AjouterAbsentsAsync(
            releves, [.. lignes.Where(l => l.Porteur == Porteur.Releve && parSlug.ContainsKey(l.Kit)).Select(l => l.VersReleve(parSlug[l.Kit], today))], ct);
        var citees = lignes.Where(l => l.Porteur == Porteur.Diffusion && parSlug.ContainsKey(l.Kit)).Select(l => l.VersDiffusion(parSlug[l.Kit], today));
        var nouvellesRemises = await AjouterAbsentsAsync(diffusions, [.. citees], ct);
        await AjouterAbsentsAsync(diffusions, await RemisesAsync(today, ct), ct);
        return (nouveauxReleves, nouvellesRemises);
    }

    private async Task<List<DiffusionKit>> RemisesAsync(DateOnly today, CancellationToken ct)
    {
        var codes = (await OrganisationsDemonstration.CodesPartenairesAsync(territoires, ct)).Take(CommunesParCampagne).ToList();
        var communes = await territoires.Communes.Where(c => codes.Contains(c.Code)).OrderBy(c => c.Code)
            .Select(c => new { c.Code, c.Nom, c.DepartementCode, c.Population }).ToListAsync(ct);
        var ouvertes = await campagnes.Requete.Where(c => c.KitId != null && c.Debut <= today).OrderBy(c => c.Debut).Select(c => new { c.Id, c.KitId, c.Cle, c.Debut, c.Fin }).ToListAsync(ct);
        List<DiffusionKit> remises = [];
        foreach (var campagne in ouvertes)
        {
            foreach (var commune in communes)
            {
                var hasard = new Random(IdentifiantStable.Graine($"remise/{campagne.Cle}/{commune.Code}"));
                var (canal, lieu) = Lieux[hasard.Next(Lieux.Length)];
                var dernier = campagne.Fin < today ? campagne.Fin : today;
                var du = campagne.Debut.AddDays(hasard.Next(dernier.DayNumber - campagne.Debut.DayNumber + 1));
                // Une ville en remet bien plus qu'un village, mais pas en proportion de ses habitants.
                var quantite = 10L * (1 + (long)(Math.Sqrt(commune.Population) * (0.2 + (0.3 * hasard.NextDouble()))));
                remises.Add(new DiffusionKit(
                    IdentifiantStable.De("remise", $"{campagne.Cle}/{commune.Code}"), campagne.KitId!.Value,
                    new DiffusionDonnees(quantite, $"Mairie de {commune.Nom} (exemple de démonstration)")
                    {
                        Du = du, CommuneCode = commune.Code, DepartementCode = commune.DepartementCode, CampagneId = campagne.Id, Canal = canal, Lieu = lieu,
                    },
                    today));
            }
        }
        return remises;
    }

    private static async Task<int> AjouterAbsentsAsync<T>(IRepository<T> depot, IReadOnlyList<T> voulus, CancellationToken ct)
        where T : AggregateRoot
    {
        var identifiants = voulus.Select(v => v.Id).ToList();
        var presents = await depot.Requete.Where(e => identifiants.Contains(e.Id)).Select(e => e.Id).ToListAsync(ct);
        var nouveaux = voulus.Where(v => !presents.Contains(v.Id)).ToList();
        nouveaux.ForEach(depot.Ajouter);
        if (nouveaux.Count > 0)
        {
            await depot.SaveAsync(nouveaux[0], null, ct);
        }
        return nouveaux.Count;
    }
}
