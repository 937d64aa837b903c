using System.Globalization;
using System.Text.RegularExpressions;

namespace VillesSolidaires.Labels;

/// <summary>Numéro d'une attestation, « VC-2026-0031 » : l'année, puis le rang dans l'année.</summary>
public sealed partial record NumeroAttestation(int Annee, int Rang)
{
    public static string Prefixe(int annee) => $"VC-{Formats.Annee(annee)}-";

    public override string ToString() => $"{Prefixe(Annee)}{Rang.ToString("0000", CultureInfo.InvariantCulture)}";

    /// <summary>Lit un numéro comme on le recopie : minuscules et espaces admises.</summary>
    /// <returns>Nul si ce n'en est pas un.</returns>
    public static NumeroAttestation? Lire(string? texte)
    {
        var lu = Forme().Match(string.Concat((texte ?? "").Where(c => !char.IsWhiteSpace(c))).ToUpperInvariant());
        return lu.Success
            ? new NumeroAttestation(Entier(lu.Groups["annee"]), Entier(lu.Groups["rang"]))
            : null;
    }

    private static int Entier(Group groupe) => int.Parse(groupe.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex("^VC-(?<annee>2[0-9]{3})-(?<rang>[0-9]{4,6})$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Forme();
}
