using Microsoft.EntityFrameworkCore;
using VillesSolidaires.Animations;
using VillesSolidaires.Kits;
using VillesSolidaires.Territoires;

namespace VillesSolidaires.Demonstration;

/// <summary>
/// Trois années de programme pour chaque commune partenaire, datées par rapport au jour du semis : la passée est réalisée, la courante en
/// cours, la prochaine en préparation. Enregistrées ensemble : toutes, ou aucune.
/// </summary>
public sealed class AnimationsDemonstration(
    IProgrammeRepository programmes, IAnimationRepository animations, ILieuRepository lieux, IKitRepository kits, ITerritoireRepository territoires,
    TimeProvider horloge)
{
    internal const string Marseille = "13055";

    /// <returns>Nombre d'animations ajoutées ; aucune si un programme existe déjà.</returns>
    public async Task<int> SemerAsync(CancellationToken ct)
    {
        if (await programmes.Requete.AnyAsync(ct))
        {
            return 0;
        }
        var today = horloge.Aujourdhui();
        var parSlug = await kits.Requete.ToDictionaryAsync(k => k.Slug, k => k.Id, StringComparer.Ordinal, ct);
        var codes = await OrganisationsDemonstration.CodesPartenairesAsync(territoires, ct);
        var communes = await territoires.Communes.Where(c => codes.Contains(c.Code)).OrderBy(c => c.Code)
            .Select(c => new { c.Code, c.DepartementCode, c.Population }).ToListAsync(ct);
        var nombre = 0;
        Programme? dernier = null;
        foreach (var commune in communes)
        {
            var places = LieuxDemonstration.De(commune.Code, commune.DepartementCode);
            foreach (var place in places)
            {
                lieux.Ajouter(place);
            }
            var atelier = new AtelierProgramme(commune.Code, commune.Population, places, parSlug, today);
            foreach (var annee in new[] { today.Year - 1, today.Year, today.Year + 1 })
            {
                dernier = new Programme(
                    IdentifiantStable.De("programme", $"{commune.Code}/{annee}"), commune.Code, commune.DepartementCode, annee,
                    AnimationConsts.DelaiVoiePubliqueParDefaut);
                programmes.Ajouter(dernier);
                var composees = atelier.Composer(dernier);
                foreach (var animation in composees)
                {
                    animations.Ajouter(animation);
                }
                nombre += composees.Count;
            }
        }
        if (dernier is not null)
        {
            await programmes.SaveAsync(dernier, null, ct);
        }
        return nombre;
    }
}
