using System.Security.Cryptography;
using VillesSolidaires.Fichiers;

namespace VillesSolidaires.Labels;

/// <summary>Range et ressert les documents émis, sous leur empreinte : ce qu'on ressert est ce qui a été émis, à l'octet près.</summary>
public sealed class DocumentsEmis(IDepotFichiers fichiers)
{
    public async Task<DocumentEmis> RangerAsync(int modele, byte[] contenu, CancellationToken ct)
    {
        var document = new DocumentEmis(modele, Convert.ToHexStringLower(SHA256.HashData(contenu)));
        await fichiers.EcrireAsync(DocumentEmis.Chemin(document.Sha256), contenu, ct);
        return document;
    }

    /// <exception cref="BusinessException">Le fichier manque, ou n'a plus son empreinte.</exception>
    public async Task<FichierDto> LireAsync(string numero, string sha256, CancellationToken ct)
    {
        var contenu = await fichiers.LireAsync(DocumentEmis.Chemin(sha256), ct);
        return contenu is not null && Convert.ToHexStringLower(SHA256.HashData(contenu)) == sha256
            ? new FichierDto($"attestation-{numero}.pdf", "application/pdf", contenu, sha256)
            : throw new BusinessException(AttestationErrorCodes.DocumentAltere).WithData("Numero", numero);
    }
}
