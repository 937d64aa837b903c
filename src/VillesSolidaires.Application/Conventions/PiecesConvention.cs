using System.Security.Cryptography;
using VillesSolidaires.Fichiers;

namespace VillesSolidaires.Conventions;

/// <summary>Contrôle et rangement des pièces jointes : PDF seulement, au contenu, sous la limite de taille.</summary>
internal static class PiecesConvention
{
    public static readonly string TypeMime = SignatureFichier.Pdf.TypeMime;

    // La norme ISO 32000 admet des octets avant l'en-tête, et les lecteurs le cherchent dans le premier kilo-octet.
    private const int EnteteCherchee = 1024;

    public static string Chemin(string sha256) => $"conventions/{sha256[..2]}/{sha256}";

    public static PieceDeposee Verifier(DeposerPieceInput input)
    {
        var nom = Path.GetFileName(input.Nom.Replace('\\', '/')).Trim();
        if (input.Contenu.Length == 0)
        {
            throw new BusinessException(ConventionErrorCodes.PieceVide).SurChamp("Fichier");
        }
        if (input.Contenu.Length > ConventionConsts.PieceMax)
        {
            throw new BusinessException(ConventionErrorCodes.PieceTropGrosse).SurChamp("Fichier")
                .WithData("Taille", Formats.Taille(input.Contenu.Length)).WithData("Max", Formats.Taille(ConventionConsts.PieceMax));
        }
        return EstUnPdf(input.Contenu)
            ? new PieceDeposee(input.Type, Abreger(nom), input.Contenu.Length, Convert.ToHexStringLower(SHA256.HashData(input.Contenu)), input.PartieId)
            : throw new BusinessException(ConventionErrorCodes.PiecePasUnPdf).WithData("Nom", nom).SurChamp("Fichier");
    }

    /// <summary>Un en-tête et une fin : un PDF tronqué par le réseau est refusé aussi.</summary>
    private static bool EstUnPdf(ReadOnlySpan<byte> contenu) =>
        contenu[..Math.Min(EnteteCherchee, contenu.Length)].IndexOf("%PDF-"u8) >= 0 && contenu[^Math.Min(EnteteCherchee, contenu.Length)..].IndexOf("%%EOF"u8) >= 0;

    private static string Abreger(string nom) => nom.Length == 0 ? "document.pdf" : nom.Length <= ConventionConsts.NomPieceMax ? nom : nom[^ConventionConsts.NomPieceMax..];
}
