using Microsoft.EntityFrameworkCore;
using VillesSolidaires.Animations;
using VillesSolidaires.Kits;

namespace VillesSolidaires.Demonstration;

/// <summary>Le catalogue national de démonstration : les temps forts et saisons connus, leurs dates publiées, un rétro-planning plausible.</summary>
public sealed class ModelesAnimationDemonstration(IModeleAnimationRepository modeles, IKitRepository kits, TimeProvider horloge)
{
    /// <returns>Nombre de modèles créés ; un modèle déjà là, même récrit par une personne, n'est pas touché.</returns>
    public async Task<int> SemerAsync(CancellationToken ct)
    {
        var connus = await modeles.Requete.Select(m => m.Code).ToListAsync(ct);
        var nouveaux = CatalogueDAnimations.Tous.Where(m => !connus.Contains(m.Code, StringComparer.Ordinal)).ToList();
        var parSlug = await kits.Requete.ToDictionaryAsync(k => k.Slug, k => k.Id, StringComparer.Ordinal, ct);
        ModeleAnimation? dernier = null;
        foreach (var ligne in nouveaux)
        {
            dernier = Publier(ligne, ligne.Kit is not null && parSlug.TryGetValue(ligne.Kit, out var kit) ? kit : null);
            modeles.Ajouter(dernier);
        }
        if (dernier is not null)
        {
            await modeles.SaveAsync(dernier, null, ct);
        }
        return nouveaux.Count;
    }

    private ModeleAnimation Publier(ModeleDeDemonstration ligne, Guid? kit)
    {
        var modele = new ModeleAnimation(IdentifiantStable.De("modele-animation", ligne.Code), ligne.Code, ligne.Donnees with { KitId = kit });
        foreach (var date in ligne.Dates)
        {
            modele.Annoncer(date);
        }
        modele.Publier("Première version.", horloge.GetUtcNow().UtcDateTime);
        return modele;
    }
}
