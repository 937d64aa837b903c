using System.Text;
using VillesSolidaires.Documents.Fonts;

namespace VillesSolidaires.Documents.Layout;

/// <summary>
/// Coupe un texte en lignes, au plus long. On coupe aux espaces ordinaires, après un trait d'union suivi d'une lettre, et à U+00AD
/// (qui ne se voit que là). Les espaces insécables (U+00A0, U+202F) ne coupent jamais. Un mot plus large que la ligne se coupe au caractère.
/// </summary>
internal sealed class LineBreaker
{
    private const char SoftHyphen = '\u00AD';

    private enum Gap { None, Space, Hyphenation, NewLine }

    private readonly record struct Piece(string Text, TextRun Run, double Width);

    private readonly double _width;
    private readonly List<TextLine> _lines = [];
    private readonly List<TextFragment> _line = [];
    private readonly List<Piece> _word = [];
    private double _lineWidth, _wordWidth;
    private TextRun _lastRun;
    private TextRun? _pendingSpace;

    private LineBreaker(double width, TextRun first)
    {
        _width = width;
        _lastRun = first;
    }

    public static IReadOnlyList<TextLine> Break(IReadOnlyList<TextRun> runs, double width)
    {
        if (runs.All(r => r.Text.Length == 0))
            return [];
        var breaker = new LineBreaker(width, runs[0]);
        foreach (var run in runs)
            breaker.Add(run);
        breaker.PlaceWord();
        breaker.EndLine(endsAtSpace: false);
        return breaker._lines;
    }

    private void Add(TextRun run)
    {
        _lastRun = run;
        var text = run.Text;
        int start = 0;
        for (int i = 0; i < text.Length; i++)
        {
            var gap = GapAt(text, i);
            if (gap == Gap.None)
                continue;
            bool keepsCharacter = gap == Gap.Hyphenation && text[i] == '-';
            AddPiece(text[start..(keepsCharacter ? i + 1 : i)], run);
            start = i + 1;
            if (gap == Gap.Hyphenation)
                PlaceWord(softHyphen: !keepsCharacter);
            else
                PlaceWord();
            if (gap == Gap.Space)
                _pendingSpace = _line.Count > 0 ? run : null;
            else if (gap == Gap.NewLine)
                EndLine(endsAtSpace: true);
        }

        AddPiece(text[start..], run);
    }

    private static Gap GapAt(string text, int at) => text[at] switch
    {
        ' ' or '\t' => Gap.Space,
        '\n' => Gap.NewLine,
        SoftHyphen => Gap.Hyphenation,
        '-' when at > 0 && at + 1 < text.Length && char.IsLetter(text[at - 1]) && char.IsLetter(text[at + 1]) => Gap.Hyphenation,
        _ => Gap.None,
    };

    private void AddPiece(string text, TextRun run)
    {
        if (text.Length == 0)
            return;
        double width = Measure(text, run);
        _word.Add(new Piece(text, run, width));
        _wordWidth += width;
    }

    private static double Measure(string text, TextRun run)
    {
        double width = FontLibrary.Get(run.Paint.Face).Measure(text, run.Paint.Size);
        return run.Paint.LetterSpacing == 0 ? width : width + run.Paint.LetterSpacing * text.EnumerateRunes().Count();
    }

    /// <summary>Pose le mot en attente sur la ligne, ou sur la suivante s'il n'y tient pas.</summary>
    private void PlaceWord(bool softHyphen = false)
    {
        if (_word.Count == 0)
            return;
        double space = _pendingSpace is null ? 0 : Measure(" ", _pendingSpace);
        double hyphen = softHyphen ? Measure("-", _word[^1].Run) : 0;
        if (_line.Count > 0 && _lineWidth + space + _wordWidth + hyphen > _width + 0.01)
        {
            ShowSoftHyphen();
            EndLine(endsAtSpace: _pendingSpace is not null);
            space = 0;
        }

        if (_pendingSpace is { } spaceRun && space > 0)
            Append(" ", spaceRun, space);
        _pendingSpace = null;
        foreach (var piece in _word)
        {
            if (piece.Width > _width && piece.Text.Length > 1)
                AppendByCharacter(piece);
            else
                Append(piece.Text, piece.Run, piece.Width);
        }

        if (softHyphen)
            Append(SoftHyphen.ToString(), _word[^1].Run, 0);
        _word.Clear();
        _wordWidth = 0;
    }

    private void AppendByCharacter(Piece piece)
    {
        foreach (var character in piece.Text.EnumerateRunes())
        {
            var text = character.ToString();
            double width = Measure(text, piece.Run);
            if (_line.Count > 0 && _lineWidth + width > _width)
                EndLine(endsAtSpace: false);
            Append(text, piece.Run, width);
        }
    }

    private void Append(string text, TextRun run, double width)
    {
        _line.Add(new TextFragment(text, run, width));
        _lineWidth += width;
    }

    /// <summary>La ligne se coupe à un trait d'union conditionnel : il devient visible.</summary>
    private void ShowSoftHyphen()
    {
        if (_pendingSpace is not null || _line[^1].Text[0] != SoftHyphen)
            return;
        var run = _line[^1].Run;
        _line[^1] = new TextFragment(SoftHyphen.ToString(), run, Measure("-", run));
        _lineWidth += _line[^1].Width;
    }

    private void EndLine(bool endsAtSpace)
    {
        _pendingSpace = null;
        double height = 0, ascent = 0, descent = 0;
        foreach (var run in _line.Count == 0 ? [_lastRun] : _line.Select(f => f.Run))
        {
            var metrics = FontLibrary.Get(run.Paint.Face).Metrics;
            height = Math.Max(height, run.Paint.Size * run.LineHeight);
            ascent = Math.Max(ascent, metrics.Ascent * run.Paint.Size / metrics.UnitsPerEm);
            descent = Math.Max(descent, -metrics.Descent * run.Paint.Size / metrics.UnitsPerEm);
        }

        _lines.Add(new TextLine(Merge(_line), _lineWidth, height, (height - ascent - descent) / 2 + ascent, endsAtSpace));
        _line.Clear();
        _lineWidth = 0;
    }

    /// <summary>Recolle les morceaux d'un même style, sans les traits d'union restés invisibles (largeur nulle).</summary>
    private static List<TextFragment> Merge(List<TextFragment> fragments)
    {
        var merged = new List<TextFragment>();
        var text = new StringBuilder();
        for (int i = 0; i < fragments.Count;)
        {
            var run = fragments[i].Run;
            double width = 0;
            text.Clear();
            for (; i < fragments.Count && ReferenceEquals(fragments[i].Run, run); i++)
            {
                if (fragments[i] is { Width: 0 } && fragments[i].Text[0] == SoftHyphen)
                    continue;
                text.Append(fragments[i].Text);
                width += fragments[i].Width;
            }

            if (text.Length > 0)
                merged.Add(new TextFragment(text.ToString(), run, width));
        }

        return merged;
    }
}
