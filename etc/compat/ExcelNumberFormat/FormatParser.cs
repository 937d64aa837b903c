using System.Globalization;
using System.Text.RegularExpressions;

namespace ExcelNumberFormat;

/// <summary>Découpe un code de format en sections puis en jetons. Les couleurs ([Red]) et les marques de langue sont lues puis oubliées.</summary>
internal static partial class FormatParser
{
    private const int MaxSections = 4;

    public static IReadOnlyList<FormatSection> Parse(string code, out bool isValid)
    {
        var sections = new List<FormatSection>();
        var tokens = new List<FormatToken>();
        SectionCondition? condition = null;
        isValid = true;

        for (var position = 0; position < code.Length;)
        {
            if (code[position] == ';')
            {
                sections.Add(Close(tokens, condition));
                (tokens, condition) = ([], null);
                position++;
                continue;
            }

            var match = TokenPattern().Match(code, position);
            if (!match.Success || match.Index != position)
            {
                // Un guillemet ou un crochet resté ouvert : Excel refuse le code entier.
                isValid = false;
                return [new FormatSection(SectionKind.General, [], null)];
            }

            position += match.Length;
            condition = ReadCondition(match) ?? condition;
            if (ToToken(match) is { } token) tokens.Add(token);
        }

        sections.Add(Close(tokens, condition));
        isValid = sections.Count <= MaxSections && !sections.Any(IsFraction);
        return sections;
    }

    private static FormatSection Close(List<FormatToken> tokens, SectionCondition? condition)
    {
        var kind = tokens switch
        {
            _ when tokens.Exists(t => t.Kind is TokenKind.DatePart or TokenKind.Elapsed) => SectionKind.Date,
            _ when tokens.Exists(t => t.Kind == TokenKind.Text) => SectionKind.Text,
            _ when tokens.Exists(t => t.Kind == TokenKind.General) => SectionKind.General,
            _ => SectionKind.Number,
        };
        return new(kind, tokens, condition);
    }

    private static bool IsFraction(FormatSection section) =>
        section.Kind == SectionKind.Number
        && section.Tokens.Any(t => t is { Kind: TokenKind.Literal, Literal: "/" })
        && section.Tokens.Any(t => t.Kind == TokenKind.Digit);

    private static SectionCondition? ReadCondition(Match match) => match.Groups["operateur"].Success
        ? new(match.Groups["operateur"].Value, double.Parse(match.Groups["borne"].Value, CultureInfo.InvariantCulture))
        : null;

    private static FormatToken? ToToken(Match match)
    {
        var text = match.Value;
        if (match.Groups["guillemets"].Success) return new(TokenKind.Literal, match.Groups["guillemets"].Value);
        if (match.Groups["echappe"].Success) return new(TokenKind.Literal, match.Groups["echappe"].Value);
        if (match.Groups["duree"].Success) return new(TokenKind.Elapsed, match.Groups["duree"].Value.ToLowerInvariant());
        if (match.Groups["devise"].Success) return new(TokenKind.Literal, match.Groups["devise"].Value);
        if (match.Groups["date"].Success) return new(TokenKind.DatePart, text.ToLowerInvariant());
        if (match.Groups["general"].Success) return new(TokenKind.General, text);
        if (match.Groups["exposant"].Success) return new(TokenKind.Exponent, text);
        return text[0] switch
        {
            '[' or '*' => null,
            '_' => new(TokenKind.Literal, " "),
            '0' or '#' or '?' => new(TokenKind.Digit, text),
            '.' => new(TokenKind.DecimalPoint, text),
            ',' => new(TokenKind.Comma, text),
            '%' => new(TokenKind.Percent, text),
            '@' => new(TokenKind.Text, text),
            _ => new(TokenKind.Literal, text),
        };
    }

    [GeneratedRegex("""
        \G(?:
          "(?<guillemets>[^"]*)"
        | \\(?<echappe>.)
        | [_*].
        | \[(?<duree>h+|m+|s+)\]
        | \[\$(?<devise>[^\]\-]*)(?:-[0-9A-F]+)?\]
        | \[(?<operateur><=|>=|<>|<|>|=)(?<borne>-?[0-9.]+)\]
        | \[[^\]]+\]
        | (?<general>General)
        | (?<date>AM/PM|A/P|y+|m+|d+|h+|s+(?:\.0+)?)
        | (?<exposant>E[+\-])
        | [^"\\_*\[;]
        )
        """, RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex TokenPattern();
}
