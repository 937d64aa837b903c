namespace VillesSolidaires.Kits;

/// <summary>Refus d'un fichier pour ce qu'il contient, langues et validité.</summary>
public static class DepotKitErrorCodes
{
    public const string PdfIllisible = "Kits:PdfIllisible";
    public const string PdfChiffre = "Kits:PdfChiffre";
    public const string PdfTropDePages = "Kits:PdfTropDePages";
    public const string PdfPageGeante = "Kits:PdfPageGeante";
    public const string PdfTropLourd = "Kits:PdfTropLourd";
    public const string ImageIllisible = "Kits:ImageIllisible";
    public const string ImageGeante = "Kits:ImageGeante";
    public const string DocumentIllisible = "Kits:DocumentIllisible";
    public const string DocumentMacros = "Kits:DocumentMacros";
    public const string DocumentChiffre = "Kits:DocumentChiffre";
    public const string DocumentTropLourd = "Kits:DocumentTropLourd";
    public const string LangueInconnue = "Kits:LangueInconnue";
    public const string ValiditeInversee = "Kits:ValiditeInversee";
    public const string ContenuManquant = "Kits:ContenuManquant";
    public const string ApercuInconnu = "Kits:ApercuInconnu";
}
