using System.Text;

namespace VillesSolidaires.Documents.Fonts;

/// <summary>Une police manque, est abîmée, ou n'a pas la forme attendue.</summary>
public class FontException(string message) : Exception(message);

/// <summary>Un caractère n'a pas de dessin dans la police demandée : mieux vaut le dire que d'imprimer un carré vide.</summary>
public sealed class MissingGlyphException(Rune character, string fontName) : FontException(
    $"Le caractère « {character} » (U+{character.Value:X4}) n'existe pas dans la police {fontName}.")
{
    public Rune Character { get; } = character;

    public string FontName { get; } = fontName;
}
