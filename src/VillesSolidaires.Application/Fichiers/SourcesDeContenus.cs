using Microsoft.EntityFrameworkCore;
using VillesSolidaires.Animations;
using VillesSolidaires.Conventions;
using VillesSolidaires.Kits;
using VillesSolidaires.Labels;
using VillesSolidaires.Rapports;
using VillesSolidaires.Rapports.Modele;
using VillesSolidaires.Territoires;

namespace VillesSolidaires.Fichiers;

internal sealed class ContenusDesKits(IKitRepository kits) : IContenusConnus
{
    public async Task<IReadOnlyList<ContenuConnu>> ListerAsync(CancellationToken ct) =>
        [.. (await kits.FichiersAsync(ct)).SelectMany(f => Contenus(f))];

    private static IEnumerable<ContenuConnu> Contenus(FichierKit fichier)
    {
        yield return new ContenuConnu(FichiersKit.Chemin(fichier.Sha256), fichier.Sha256, $"kit, {fichier.Nom}");
        if (fichier.ApercuSha256 is { } apercu)
        {
            yield return new ContenuConnu(FichiersKit.Chemin(apercu), apercu, $"kit, aperçu de {fichier.Nom}");
        }
    }
}

internal sealed class ContenusDesConventions(IConventionRepository conventions) : IContenusConnus
{
    public async Task<IReadOnlyList<ContenuConnu>> ListerAsync(CancellationToken ct) =>
        [.. (await conventions.Requete.SelectMany(c => c.Pieces, (c, p) => new { c.Numero, p.Nom, p.Sha256 }).ToListAsync(ct))
            .Select(p => new ContenuConnu(PiecesConvention.Chemin(p.Sha256), p.Sha256, $"convention {p.Numero}, {p.Nom}"))];
}

internal sealed class ContenusDesAnimations(IAnimationRepository animations) : IContenusConnus
{
    public async Task<IReadOnlyList<ContenuConnu>> ListerAsync(CancellationToken ct) =>
        [.. (await animations.Requete.Where(a => a.Bilan!.PhotoSha256 != null).Select(a => new { a.Titre, Sha256 = a.Bilan!.PhotoSha256! }).ToListAsync(ct))
            .Select(a => new ContenuConnu(PhotosAnimation.Chemin(a.Sha256), a.Sha256, $"photo du bilan de « {a.Titre} »"))];
}

internal sealed class ContenusDesCandidatures(ICandidatureRepository candidatures) : IContenusConnus
{
    public async Task<IReadOnlyList<ContenuConnu>> ListerAsync(CancellationToken ct) =>
        [.. (await candidatures.Requete.SelectMany(c => c.Preuves).Where(p => p.Sha256 != null).Select(p => new { p.NomFichier, Sha256 = p.Sha256! }).ToListAsync(ct))
            .Select(p => new ContenuConnu(PreuvesLabel.Chemin(p.Sha256), p.Sha256, $"preuve de candidature, {p.NomFichier}"))];
}

internal sealed class ContenusDesAttestations(IAttestationRepository attestations) : IContenusConnus
{
    public async Task<IReadOnlyList<ContenuConnu>> ListerAsync(CancellationToken ct) =>
        [.. (await attestations.Requete.Select(a => new { a.Numero, a.Sha256 }).ToListAsync(ct))
            .Select(a => new ContenuConnu(DocumentEmis.Chemin(a.Sha256), a.Sha256, $"attestation {a.Numero}"))];
}

internal sealed class ContenusDesRapports(IRepository<Rapport> rapports) : IContenusConnus
{
    public async Task<IReadOnlyList<ContenuConnu>> ListerAsync(CancellationToken ct) =>
        [.. await DocumentsAsync(ct), .. await PiecesAsync(ct)];

    private async Task<IEnumerable<ContenuConnu>> DocumentsAsync(CancellationToken ct) =>
        (await rapports.Requete.SelectMany(r => r.Documents, (r, d) => new { r.TerritoireNom, d.Format, d.Chemin, d.Sha256 }).ToListAsync(ct))
            .Select(d => new ContenuConnu(d.Chemin, d.Sha256, $"rapport {d.TerritoireNom}, {d.Format}"));

    // L'empreinte des lignes brutes est dans le jeu : il se lit rapport par rapport, et ne se garde pas.
    private async Task<IReadOnlyList<ContenuConnu>> PiecesAsync(CancellationToken ct)
    {
        List<ContenuConnu> pieces = [];
        await foreach (var r in rapports.Requete.Where(r => r.JeuDeDonnees != null).Select(r => new { r.Id, r.TerritoireNom, Jeu = r.JeuDeDonnees! }).AsAsyncEnumerable().WithCancellation(ct))
        {
            if (PieceBrute.DuJeu(r.Jeu) is { } brut)
            {
                pieces.Add(new ContenuConnu(FichiersRapport.PieceBrute(r.Id), brut.Sha256, $"rapport {r.TerritoireNom}, lignes brutes"));
            }
        }
        return pieces;
    }
}

internal sealed class ContenusDesLots(IRepository<LotAffiches> lots) : IContenusConnus
{
    public async Task<IReadOnlyList<ContenuConnu>> ListerAsync(CancellationToken ct) =>
        [.. (await lots.Requete.Where(l => l.Sha256 != null).ToListAsync(ct)).Select(l => new ContenuConnu(l.CheminArchive, l.Sha256!, $"affiches du département {l.DepartementCode}"))];
}

internal sealed class ContenusDesCommunes(IRepository<IdentiteCommune> identites) : IContenusConnus
{
    public async Task<IReadOnlyList<ContenuConnu>> ListerAsync(CancellationToken ct) =>
        [.. (await identites.Requete.Where(i => i.Logo != null).Select(i => new { i.CommuneCode, i.Logo }).ToListAsync(ct))
            .Select(i => new ContenuConnu(i.Logo!.Chemin, i.Logo.Sha256, $"logo de la commune {i.CommuneCode}"))];
}
