using System.Globalization;
using System.Text;
using QRCoder;

namespace VillesSolidaires.Web.Composants;

/// <summary>Code QR d'une adresse, marge blanche comprise. Niveau de correction M : il se lit même si 15 % de l'affiche est abîmée.</summary>
public static class CodeQr
{
    private const int PixelsParModule = 12;

    /// <param name="contenu">Adresse complète.</param>
    /// <param name="libelle">Texte de remplacement.</param>
    /// <returns>Un élément <c>svg</c> sans style ni script ; noir sur blanc dans les deux thèmes, sinon les téléphones ne le lisent pas.</returns>
    public static string Svg(string contenu, string libelle)
    {
        using var code = QRCodeGenerator.GenerateQrCode(contenu, QRCodeGenerator.ECCLevel.M);
        var cote = code.ModuleMatrix.Count;
        var trace = new StringBuilder();
        for (var y = 0; y < cote; y++)
        {
            for (var x = 0; x < cote; x++)
            {
                if (code.ModuleMatrix[y][x]) trace.Append(CultureInfo.InvariantCulture, $"M{x} {y}h1v1h-1z");
            }
        }
        return $"""
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {cote} {cote}" role="img" aria-label="{System.Net.WebUtility.HtmlEncode(libelle)}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h{cote}v{cote}H0z"/><path fill="#000" d="{trace}"/></svg>
            """;
    }

    public static byte[] Png(string contenu)
    {
        using var code = QRCodeGenerator.GenerateQrCode(contenu, QRCodeGenerator.ECCLevel.M);
        using var image = new PngByteQRCode(code);
        return image.GetGraphic(PixelsParModule);
    }
}
