using System.Text;

namespace VillesSolidaires.Documents.Charts;

/// <summary>
/// Largeurs des caractères de Source Sans 3 (OFL), en millièmes de cadratin, relevées dans les polices 400 et 600.
/// Une approximation suffit en SVG : le crénage est ignoré et une lettre accentuée a la largeur de sa lettre de base.
/// Le navigateur mesure le texte réel ; ces largeurs ne servent qu'à éviter les chevauchements.
/// </summary>
internal static class SourceSansMetrics
{
    private const int FirstCharacter = ' ';

    /// <summary>Largeur d'un caractère hors de la table : celle d'un chiffre.</summary>
    private const int DefaultRegular = 497;
    private const int DefaultStrong = 513;

    private static ReadOnlySpan<short> Regular =>
    [
        200, 289, 426, 497, 497, 824, 609, 249, 303, 303, 418, 497, 249, 311, 249, 350,
        497, 497, 497, 497, 497, 497, 497, 497, 497, 497, 249, 249, 497, 497, 497, 425,
        847, 543, 588, 571, 615, 527, 494, 617, 652, 263, 479, 579, 486, 727, 647, 664,
        566, 664, 569, 534, 536, 645, 515, 786, 513, 476, 539, 303, 350, 303, 497, 500,
        542, 504, 553, 456, 555, 496, 292, 504, 544, 246, 247, 495, 255, 829, 547, 542,
        555, 555, 347, 419, 338, 544, 467, 719, 446, 467, 425, 303, 241, 303, 497,
    ];

    private static ReadOnlySpan<short> SemiBold =>
    [
        200, 315, 482, 513, 513, 841, 639, 275, 324, 324, 438, 513, 275, 322, 275, 344,
        513, 513, 513, 513, 513, 513, 513, 513, 513, 513, 275, 275, 513, 513, 513, 444,
        875, 558, 597, 576, 625, 538, 510, 628, 663, 282, 494, 597, 502, 745, 657, 674,
        582, 674, 592, 545, 546, 655, 536, 800, 541, 501, 540, 324, 344, 324, 513, 500,
        549, 516, 563, 462, 564, 507, 317, 520, 558, 262, 263, 522, 271, 843, 560, 549,
        564, 564, 373, 431, 361, 556, 495, 748, 481, 495, 443, 324, 255, 324, 513,
    ];

    public static double Measure(string text, double size, bool strong)
    {
        var total = 0;
        foreach (var character in text.Normalize(NormalizationForm.FormD)) total += Width(character, strong);
        return total * size / 1000;
    }

    private static int Width(char character, bool strong)
    {
        var table = strong ? SemiBold : Regular;
        var index = character - FirstCharacter;
        if (index >= 0 && index < table.Length) return table[index];
        return character switch
        {
            >= '\u0300' and <= '\u036f' => 0, // signe diacritique, posé sur la lettre qui précède
            '\u202f' => 120,
            '\u00a0' => 200,
            '’' or '·' => strong ? 275 : 249,
            '«' or '»' => strong ? 455 : 429,
            '–' => 480,
            '—' => 800,
            '…' => strong ? 964 : 948,
            'œ' or 'æ' => 839,
            'Œ' or 'Æ' => 900,
            '°' => strong ? 348 : 331,
            _ => strong ? DefaultStrong : DefaultRegular,
        };
    }
}
