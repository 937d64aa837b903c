using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using VillesSolidaires.Kits;
using VillesSolidaires.Rapports;

namespace VillesSolidaires.Demonstration;

/// <inheritdoc cref="ISemisDemonstration"/>
public sealed class SemisDemonstration(
    IKitRepository kits, SemisKits semisKits,
    IRepository<ReleveTelechargement> releves, IRepository<DiffusionKit> diffusions, IChiffrePublieRepository chiffres,
    OrganisationsDemonstration organisations, ComptesDemonstration comptes, CompteursDemonstration compteurs, ConventionsDemonstration conventions,
    AdhesionsEnNombre adhesions, ModelesAnimationDemonstration modelesAnimation, AnimationsDemonstration animations, CampagnesDemonstration campagnes, AccompagnementsDemonstration accompagnements, LabelsDemonstration labels)
    : ISemisDemonstration
{
    /// <summary>À augmenter quand les textes, les organisations ou les comptes changent.</summary>
    private const int Version = 9;

    public string Empreinte(TailleDemonstration taille)
    {
        using var flux = ChiffresDemonstration.Ouvrir();
        return Convert.ToHexStringLower(SHA256.HashData([.. SHA256.HashData(flux), (byte)taille, Version]));
    }

    public async Task<BilanSemis> SemerAsync(TailleDemonstration taille, IProgress<Avancement>? progres, CancellationToken ct)
    {
        var nouvellesOrganisations = await organisations.SemerAsync(ct);
        var nouveauxComptes = await comptes.SemerAsync();
        var nouveauxKits = await semisKits.SemerAsync(progres, ct);
        await modelesAnimation.SemerAsync(ct);

        var today = HeureDeParis.Jour(horloge.GetUtcNow().UtcDateTime);
        var lignes = ChiffresDemonstration.Lire();
        var parSlug = await kits.Requete.ToDictionaryAsync(k => k.Slug, k => k.Id, StringComparer.Ordinal, ct);
        var nouveauxReleves = await AjouterAbsentsAsync(
            releves, [.. lignes.Where(l => l.Porteur == Porteur.Releve && parSlug.ContainsKey(l.Kit)).Select(l => l.VersReleve(parSlug[l.Kit], today))], ct);
        var nouvellesDiffusions = await AjouterAbsentsAsync(
            diffusions, [.. lignes.Where(l => l.Porteur == Porteur.Diffusion && parSlug.ContainsKey(l.Kit)).Select(l => l.VersDiffusion(parSlug[l.Kit], today))], ct);
        var nouveauxChiffres = await chiffres.AjouterAbsentsAsync([.. lignes.Where(l => l.Porteur == Porteur.Chiffre).Select(l => l.VersChiffrePublie())], ct);

        progres?.Report(new Avancement("Conventions de démonstration", 0, 1));
        var nouvellesConventions = await conventions.SemerAsync(ct);
        if (taille == TailleDemonstration.Large)
        {
            nouvellesConventions += await adhesions.SemerAsync(progres, ct);
        }
        progres?.Report(new Avancement("Programmes d’animations de démonstration", 0, 1));
        var nouvellesAnimations = await animations.SemerAsync(ct);
        await campagnes.SemerAsync(ct);
        await accompagnements.SemerAsync(ct);
        progres?.Report(new Avancement("Candidatures au label de démonstration", 0, 1));
        await labels.SemerAsync(ct);
        var lignesDeCompteurs = await compteurs.SemerAsync(taille, progres, ct);
        return new BilanSemis(
            nouvellesOrganisations, nouveauxComptes, nouveauxKits, nouveauxReleves, nouvellesDiffusions, nouveauxChiffres, nouvellesConventions,
            nouvellesAnimations, lignesDeCompteurs);
    }

    private static async Task<int> AjouterAbsentsAsync<T>(IRepository<T> depot, IReadOnlyList<T> voulus, CancellationToken ct)
        where T : AggregateRoot
    {
        var identifiants = voulus.Select(v => v.Id).ToList();
        var presents = await depot.Requete.Where(e => identifiants.Contains(e.Id)).Select(e => e.Id).ToListAsync(ct);
        var nouveaux = voulus.Where(v => !presents.Contains(v.Id)).ToList();
        foreach (var nouveau in nouveaux)
        {
            depot.Ajouter(nouveau);
        }
        if (nouveaux.Count > 0)
        {
            await depot.SaveAsync(nouveaux[0], null, ct);
        }
        return nouveaux.Count;
    }
}
