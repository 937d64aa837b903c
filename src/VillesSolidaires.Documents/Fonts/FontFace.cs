namespace VillesSolidaires.Documents.Fonts;

/// <summary>Les six polices embarquées : deux familles, trois styles. Le gras est le 600 ; il n'existe pas de gras italique.</summary>
public enum FontFace
{
    Sans,
    SansItalic,
    SansSemiBold,
    Serif,
    SerifItalic,
    SerifSemiBold,
}
