namespace ExcelNumberFormat;

internal enum SectionKind { General, Number, Date, Text }

internal enum TokenKind
{
    /// <summary>Texte rendu tel quel.</summary>
    Literal,

    /// <summary>Emplacement d'un chiffre : 0, # ou ?.</summary>
    Digit,

    DecimalPoint,
    Comma,
    Percent,

    /// <summary>E+ ou E-, suivi des chiffres de l'exposant.</summary>
    Exponent,

    /// <summary>Lettres d'une date (yyyy, mmm, dd, hh, ss, AM/PM) ou fraction de seconde.</summary>
    DatePart,

    /// <summary>Durée entre crochets : [h], [m] ou [s].</summary>
    Elapsed,

    General,

    /// <summary>@ : le texte de la cellule.</summary>
    Text,
}

internal sealed record FormatToken(TokenKind Kind, string Literal);

/// <summary>Condition écrite entre crochets, par exemple [&gt;=1000].</summary>
internal sealed record SectionCondition(string Operator, double Bound)
{
    public bool Accepts(double value) => Operator switch
    {
        "<" => value < Bound,
        "<=" => value <= Bound,
        ">" => value > Bound,
        ">=" => value >= Bound,
        "<>" => value != Bound,
        _ => value == Bound,
    };
}

/// <summary>Une section d'un code de format, déjà découpée en jetons.</summary>
internal sealed record FormatSection(SectionKind Kind, IReadOnlyList<FormatToken> Tokens, SectionCondition? Condition);
