using Microsoft.EntityFrameworkCore;
using VillesSolidaires.Conventions;
using VillesSolidaires.Fichiers;
using VillesSolidaires.Organisations;
using VillesSolidaires.Territoires;

namespace VillesSolidaires.Demonstration;

/// <summary>Modèles de texte et conventions dans tous les états, datés par rapport au jour du semis. Enregistrés ensemble : tous, ou aucun.</summary>
public sealed class ConventionsDemonstration(
    IRepository<ModeleConvention> modeles, IConventionRepository conventions, IRepository<Organisation> organisations, ITerritoireRepository territoires,
    IDepotFichiers depot, TimeProvider horloge)
{
    private const int MoisDePublication = 30;

    /// <returns>Nombre de conventions ajoutées ; aucune si elles l'ont déjà été, quoi qu'on en ait fait depuis.</returns>
    public async Task<int> SemerAsync(CancellationToken ct)
    {
        // Les modèles, qui ne se suppriment pas, sont enregistrés avec les conventions : leur présence dit que tout y est.
        if (await modeles.Requete.AnyAsync(ct))
        {
            return 0;
        }
        var maintenant = horloge.GetUtcNow().UtcDateTime;
        var publies = ModelesDemonstration.Publier(maintenant.Date.AddMonths(-MoisDePublication).AddHours(8));
        var nouvelles = new ConventionsNouvelles(conventions);
        var atelier = new AtelierConventions(nouvelles, publies.ToDictionary(m => m.Type, m => m.Publiee!), await OrganisationsAsync(ct), await CommunesAsync(ct), maintenant);
        await ConventionsMarseille.ComposerAsync(atelier, ct);
        await ConventionsMayenne.ComposerAsync(atelier, ct);
        await ConventionsVilles.ComposerAsync(atelier, ct);
        await AdhesionsDemonstration.ComposerAsync(atelier, ct);
        foreach (var modele in publies)
        {
            modeles.Ajouter(modele);
        }
        foreach (var (chemin, contenu) in atelier.Pieces)
        {
            await depot.EcrireAsync(chemin, contenu, ct);
        }
        await nouvelles.EnregistrerAsync(ct);
        return nouvelles.Toutes.Count;
    }

    // Une organisation de démonstration supprimée par une personne reste celle que les conventions nomment.
    private async Task<Dictionary<Guid, Organisation>> OrganisationsAsync(CancellationToken ct) =>
        await organisations.Requete.IgnoreQueryFilters().ToDictionaryAsync(o => o.Id, ct);

    private async Task<List<CommunePartenaire>> CommunesAsync(CancellationToken ct)
    {
        var codes = await OrganisationsDemonstration.CodesPartenairesAsync(territoires, ct);
        var lues = await territoires.Communes.Where(c => codes.Contains(c.Code))
            .Select(c => new CommunePartenaire(c.Code, c.Nom, c.DepartementCode)).ToDictionaryAsync(c => c.Code, StringComparer.Ordinal, ct);
        return [.. codes.Select(c => lues[c])];
    }
}
