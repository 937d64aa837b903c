using System.IO.Compression;
using System.Security.Cryptography;
using VillesSolidaires.Fichiers;
using VillesSolidaires.Rapports.Modele;
using VillesSolidaires.Travaux;

namespace VillesSolidaires.Rapports.Bruts;

/// <summary>Fige les lignes brutes d'un rapport dans un fichier, et les rouvre au rendu. Ni l'un ni l'autre ne les tient en mémoire.</summary>
public sealed class PiecesBrutes(IEnumerable<ILectureBrute> lectures, IDepotFichiers depot)
{
    /// <summary>Le temps de faire de la place.</summary>
    private static readonly TimeSpan AvantDeRanger = TimeSpan.FromMinutes(10);

    /// <returns>Nul sans aucune ligne : un village sans activité n'a pas de pièce.</returns>
    /// <exception cref="EmpechementException">Disque plein, volume absent.</exception>
    public async Task<PieceBrute?> FigerAsync(Guid rapportId, DemandeSection demande, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(demande);
        List<LignesALire> aLire = [];
        foreach (var lecture in lectures.Where(l => l.Types.Contains(demande.Type)).OrderBy(l => l.Ordre))
        {
            if (await lecture.PreparerAsync(demande, ct) is { } lignes)
            {
                aLire.Add(lignes);
            }
        }
        return aLire.Count == 0 ? null : await EcrireAsync(FichiersRapport.PieceBrute(rapportId), aLire, ct);
    }

    /// <summary>Rouvre la pièce, après avoir vérifié qu'elle est bien celle que le jeu désigne.</summary>
    /// <returns>Nul si le rapport n'en a pas.</returns>
    /// <exception cref="BusinessException">Pièce absente ou modifiée : le rapport est à redemander.</exception>
    public LignesBrutes? Ouvrir(Guid rapportId, PieceBrute? piece)
    {
        if (piece is null)
        {
            return null;
        }
        var flux = depot.Ouvrir(FichiersRapport.PieceBrute(rapportId)) ?? throw new BusinessException(RapportErrorCodes.PieceBrutePerdue);
        if (Convert.ToHexStringLower(SHA256.HashData(flux)) != piece.Sha256)
        {
            flux.Dispose();
            throw new BusinessException(RapportErrorCodes.PieceBrutePerdue);
        }
        flux.Position = 0;
        return new LignesBrutes(flux);
    }

    private async Task<PieceBrute> EcrireAsync(string chemin, List<LignesALire> aLire, CancellationToken ct)
    {
        List<FeuilleBrute> feuilles = [];
        using var empreinte = SHA256.Create();
        try
        {
            await depot.EcrireEnFluxAsync(chemin, async (flux, jeton) =>
            {
                await using var calcul = new CryptoStream(flux, empreinte, CryptoStreamMode.Write, leaveOpen: true);
                await using var archive = await ZipArchive.CreateAsync(calcul, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, jeton);
                foreach (var lignes in aLire)
                {
                    feuilles.Add(await EcritureBrute.EcrireAsync(archive, lignes, jeton));
                }
            }, ct);
        }
        catch (IOException cause)
        {
            throw new EmpechementException(RapportErrorCodes.RangementImpossible, AvantDeRanger, cause);
        }
        return new PieceBrute(Convert.ToHexStringLower(empreinte.Hash!), feuilles);
    }
}

/// <summary>Pièce brute ouverte ; à fermer.</summary>
public sealed class LignesBrutes(Stream flux) : IDisposable
{
    private readonly ZipArchive _archive = new(flux, ZipArchiveMode.Read);

    /// <summary>Lignes d'une feuille, relues du disque à chaque énumération.</summary>
    public IEnumerable<IReadOnlyList<Cellule>> Lire(FeuilleBrute feuille) => EcritureBrute.Lire(_archive, feuille);

    public void Dispose() => _archive.Dispose();
}
