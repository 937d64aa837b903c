using System.Text;

namespace VillesSolidaires.Documents.Fonts;

/// <summary>Polices embarquées, analysées une fois par processus et partagées entre les fils (elles sont immuables).</summary>
public static class FontLibrary
{
    private static readonly string[] ResourceNames =
    [
        "SourceSans3_400Regular.ttf",
        "SourceSans3_400Regular_Italic.ttf",
        "SourceSans3_600SemiBold.ttf",
        "SourceSerif4_400Regular.ttf",
        "SourceSerif4_400Regular_Italic.ttf",
        "SourceSerif4_600SemiBold.ttf",
    ];

    private static readonly Lazy<TrueTypeFont>[] Fonts =
        [.. ResourceNames.Select(name => new Lazy<TrueTypeFont>(() => new TrueTypeFont(ReadResource(name))))];

    /// <summary>
    /// Dit si un texte peut s'écrire dans la police ; à appeler à la saisie, avant que <see cref="MissingGlyphException"/>
    /// n'arrête un rapport.
    /// </summary>
    /// <returns>Les caractères sans dessin, dans l'ordre du texte, sans doublon.</returns>
    public static IReadOnlyList<Rune> FindMissingCharacters(string text, FontFace face = FontFace.Sans)
    {
        ArgumentNullException.ThrowIfNull(text);
        var font = Get(face);
        return [.. text.Normalize().EnumerateRunes().Where(r => !Rune.IsControl(r) && !font.HasGlyph(r)).Distinct()];
    }

    /// <exception cref="FontException">La ressource manque ou n'est pas une police TrueType lisible.</exception>
    internal static TrueTypeFont Get(FontFace face) => Fonts[(int)face].Value;

    internal static byte[] ReadResource(string name)
    {
        using var stream = typeof(FontLibrary).Assembly.GetManifestResourceStream(name)
            ?? throw new FontException($"La police {name} n'est pas embarquée dans {typeof(FontLibrary).Assembly.GetName().Name}.");
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
