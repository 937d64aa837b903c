using System.Globalization;
using VillesSolidaires.Documents.Charts;

namespace VillesSolidaires.Documents.Pdf;

/// <summary>
/// Lit un chemin en syntaxe SVG (M, L, H, V, C, S, Q, T, A, Z, absolues et relatives) et le rend en segments PDF,
/// mis à l'échelle puis décalés.
/// </summary>
internal sealed class SvgPathParser
{
    private readonly string _text;
    private readonly GraphicsPath _path = new();
    private readonly Func<double, double, CanvasPoint> _place;
    private int _at;
    private (double X, double Y) _current, _start, _lastControl;

    private SvgPathParser(string text, double scale, double offsetX, double offsetY)
    {
        _text = text;
        _place = (x, y) => new CanvasPoint(x * scale + offsetX, y * scale + offsetY);
    }

    /// <exception cref="FormatException">La syntaxe du chemin n'est pas reconnue.</exception>
    public static GraphicsPath Parse(string text, double scale, double offsetX, double offsetY) =>
        new SvgPathParser(text, scale, offsetX, offsetY).Parse();

    private GraphicsPath Parse()
    {
        char command = ' ';
        while (SkipSeparators())
        {
            if (char.IsLetter(_text[_at]))
                command = _text[_at++];
            else if (command is 'M' or 'm')
                command = command == 'M' ? 'L' : 'l'; // les couples qui suivent un M sont des L
            else if (command is ' ' or 'Z' or 'z')
                throw Malformed();
            Apply(char.ToUpperInvariant(command), relative: char.IsLower(command));
        }

        return _path;
    }

    private void Apply(char command, bool relative)
    {
        var origin = relative ? _current : default;
        var previous = (_current, _lastControl);
        switch (command)
        {
            case 'M':
                _current = _start = Point(origin);
                var move = _place(_current.X, _current.Y);
                _path.MoveTo(move.X, move.Y);
                break;
            case 'L':
                LineTo(Point(origin));
                break;
            case 'H':
                LineTo((Number() + origin.X, _current.Y));
                break;
            case 'V':
                LineTo((_current.X, Number() + origin.Y));
                break;
            case 'C':
                CurveTo(Point(origin), Point(origin), Point(origin));
                return;
            case 'S':
                CurveTo(Reflected(previous), Point(origin), Point(origin));
                return;
            case 'Q':
                QuadraticTo(Point(origin), Point(origin));
                return;
            case 'T':
                QuadraticTo(Reflected(previous), Point(origin));
                return;
            case 'A':
                ArcTo(Number(), Number(), Number(), Flag(), Flag(), Point(origin));
                break;
            case 'Z':
                _path.Close();
                _current = _start;
                break;
            default:
                throw Malformed();
        }

        _lastControl = _current;
    }

    private static (double X, double Y) Reflected(((double X, double Y) Current, (double X, double Y) Control) previous) =>
        (2 * previous.Current.X - previous.Control.X, 2 * previous.Current.Y - previous.Control.Y);

    private void LineTo((double X, double Y) end)
    {
        _current = end;
        var point = _place(end.X, end.Y);
        _path.LineTo(point.X, point.Y);
    }

    private void CurveTo((double X, double Y) control1, (double X, double Y) control2, (double X, double Y) end)
    {
        _path.CurveTo(_place(control1.X, control1.Y), _place(control2.X, control2.Y), _place(end.X, end.Y));
        (_current, _lastControl) = (end, control2);
    }

    private void QuadraticTo((double X, double Y) control, (double X, double Y) end)
    {
        (double, double) Toward((double X, double Y) from) => (from.X + (control.X - from.X) * 2 / 3, from.Y + (control.Y - from.Y) * 2 / 3);
        CurveTo(Toward(_current), Toward(end), end);
        _lastControl = control;
    }

    /// <summary>Arc elliptique, découpé en quarts approchés par des Bézier (SVG 1.1, annexe F.6).</summary>
    private void ArcTo(double rx, double ry, double rotation, bool large, bool sweep, (double X, double Y) end)
    {
        (rx, ry) = (Math.Abs(rx), Math.Abs(ry));
        if (rx == 0 || ry == 0 || _current == end)
        {
            LineTo(end);
            return;
        }

        double phi = rotation * Math.PI / 180, cos = Math.Cos(phi), sin = Math.Sin(phi);
        double dx = (_current.X - end.X) / 2, dy = (_current.Y - end.Y) / 2;
        double x1 = cos * dx + sin * dy, y1 = -sin * dx + cos * dy;
        double excess = x1 * x1 / (rx * rx) + y1 * y1 / (ry * ry);
        if (excess > 1)
            (rx, ry) = (rx * Math.Sqrt(excess), ry * Math.Sqrt(excess));
        double denominator = rx * rx * y1 * y1 + ry * ry * x1 * x1;
        double factor = Math.Sqrt(Math.Max(0, (rx * rx * ry * ry - denominator) / denominator)) * (large == sweep ? -1 : 1);
        double cx1 = factor * rx * y1 / ry, cy1 = -factor * ry * x1 / rx;
        double cx = cos * cx1 - sin * cy1 + (_current.X + end.X) / 2, cy = sin * cx1 + cos * cy1 + (_current.Y + end.Y) / 2;
        double from = Math.Atan2((y1 - cy1) / ry, (x1 - cx1) / rx), to = Math.Atan2((-y1 - cy1) / ry, (-x1 - cx1) / rx);
        double span = to - from;
        if (sweep && span < 0)
            span += 2 * Math.PI;
        else if (!sweep && span > 0)
            span -= 2 * Math.PI;

        int pieces = (int)Math.Ceiling(Math.Abs(span) / (Math.PI / 2) - 1e-9);
        double step = span / pieces, handle = 4.0 / 3 * Math.Tan(step / 4);
        (double X, double Y) OnEllipse(double x, double y) => (cx + cos * rx * x - sin * ry * y, cy + sin * rx * x + cos * ry * y);
        for (int i = 0; i < pieces; i++)
        {
            double a = from + i * step, b = a + step;
            CurveTo(
                OnEllipse(Math.Cos(a) - handle * Math.Sin(a), Math.Sin(a) + handle * Math.Cos(a)),
                OnEllipse(Math.Cos(b) + handle * Math.Sin(b), Math.Sin(b) - handle * Math.Cos(b)),
                i == pieces - 1 ? end : OnEllipse(Math.Cos(b), Math.Sin(b)));
        }
    }

    private (double X, double Y) Point((double X, double Y) origin)
    {
        double x = Number() + origin.X;
        return (x, Number() + origin.Y);
    }

    private bool Flag()
    {
        if (!SkipSeparators() || _text[_at] is not ('0' or '1'))
            throw Malformed();
        return _text[_at++] == '1';
    }

    private double Number()
    {
        SkipSeparators();
        int start = _at;
        bool dot = false;
        for (; _at < _text.Length; _at++)
        {
            char c = _text[_at];
            bool sign = c is '+' or '-' && (_at == start || _text[_at - 1] is 'e' or 'E');
            if (c == '.' && !dot)
                dot = true;
            else if (!char.IsAsciiDigit(c) && !sign && !(c is 'e' or 'E' && _at > start))
                break;
        }

        var digits = _text.AsSpan(start, _at - start);
        return double.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) ? value : throw Malformed();
    }

    private bool SkipSeparators()
    {
        while (_at < _text.Length && (char.IsWhiteSpace(_text[_at]) || _text[_at] == ','))
            _at++;
        return _at < _text.Length;
    }

    private FormatException Malformed() => new($"Chemin SVG illisible à la position {_at} : « {_text[..Math.Min(_text.Length, 40)]} ».");
}
