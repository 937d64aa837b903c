using Microsoft.EntityFrameworkCore;
using VillesSolidaires.Documents.Images;
using VillesSolidaires.Fichiers;
using VillesSolidaires.Territoires;

namespace VillesSolidaires.Kits;

/// <summary>Ce qu’une affiche prend dans la base : le kit en ligne, l’identité des communes.</summary>
public sealed class LectureAffiche(IKitRepository kits, IRepository<IdentiteCommune> identites, IDepotFichiers depot)
{
    /// <exception cref="EntityNotFoundException">Kit inconnu.</exception>
    /// <exception cref="BusinessException">Kit hors ligne.</exception>
    public async Task<KitAffiche> KitAsync(Guid kitId, CancellationToken ct)
    {
        var kit = await kits.GetAsync(kitId, ct);
        return kit is { Statut: KitStatut.Publie, VersionPubliee: { } version }
            ? new KitAffiche(kit.Id, kit.Slug, kit.Titre, kit.Nature, kit.Resume, kit.Periode, [.. version.Fichiers.Select(f => f.Libelle)], version.PublieeLe!.Value)
            : throw new BusinessException(KitErrorCodes.KitNonPublie);
    }

    /// <summary>Identités du périmètre, par commune ; une commune qui n’a rien dit n’y est pas.</summary>
    public async Task<IReadOnlyDictionary<string, IdentiteImprimee>> IdentitesAsync(IReadOnlyCollection<string> communes, CancellationToken ct)
    {
        var lues = await identites.Requete.Where(i => communes.Contains(i.CommuneCode!)).ToListAsync(ct);
        Dictionary<string, IdentiteImprimee> imprimees = new(StringComparer.Ordinal);
        foreach (var i in lues)
        {
            // Un logo perdu n'empêche pas l'affiche.
            var contenu = i.Logo is { } logo ? await depot.LireAsync(logo.Chemin, ct) : null;
            imprimees[i.CommuneCode!] = new IdentiteImprimee(contenu is null ? null : RasterImage.Load(contenu), i.Service, i.Telephone, i.Courriel, i.Site);
        }
        return imprimees;
    }
}
