using System.Globalization;
using CsvHelper;

namespace VillesSolidaires.Territoires;

/// <summary>Lecture d'un fichier CSV du référentiel, ligne à ligne ; toute faute dit le fichier, la ligne et la colonne.</summary>
internal sealed class FichierTerritoire : IDisposable
{
    private readonly string _nom;
    private readonly CsvReader _csv;
    private readonly int[] _colonnes;
    private readonly string[] _titres;

    /// <param name="titres">Colonnes attendues ; les méthodes de lecture les désignent par leur rang dans cette liste.</param>
    public FichierTerritoire(SourceTerritoire source, string nom, params string[] titres)
    {
        _nom = nom;
        _titres = titres;
        _csv = CsvReader.Create(source.Ouvrir(nom), new CsvReaderOptions
        {
            Separator = ';',
            TrackLineNumbers = true,
            FieldCountMismatch = CsvFieldCountHandling.Throw,
            MalformedData = CsvMalformedDataHandling.Throw,
            PoolStrings = true,
        }, leaveOpen: false);
        _colonnes = [.. titres.Select(Colonne)];
    }

    /// <summary>Ligne en cours, en-tête comprise.</summary>
    public long Ligne => _csv.LineNumber;

    public bool Lire()
    {
        try
        {
            return _csv.Read();
        }
        catch (CsvFormatException e)
        {
            throw new DonneesTerritoireException(
                _nom, e.LineNumber > 0 ? e.LineNumber : null, $"ligne mal formée ({_titres.Length} colonnes attendues, séparées par « ; »)", e);
        }
    }

    public string Texte(int rang, int longueurMax)
    {
        var texte = _csv.GetString(_colonnes[rang]).Trim();
        return texte.Length == 0 ? throw Faute(rang, "est vide")
            : texte.Length > longueurMax ? throw Faute(rang, $"dépasse {longueurMax} caractères")
            : texte;
    }

    public string? TexteOuVide(int rang, int longueurMax) => _csv.GetString(_colonnes[rang]).Trim().Length == 0 ? null : Texte(rang, longueurMax);

    /// <summary>Nombre d'habitants ; vide vaut zéro : les îles inhabitées.</summary>
    public int Population(int rang)
    {
        var texte = TexteOuVide(rang, 12);
        return texte is null ? 0
            : int.TryParse(texte, NumberStyles.None, CultureInfo.InvariantCulture, out var valeur) ? valeur
            : throw Faute(rang, $"n’est pas un nombre d’habitants : « {texte} »");
    }

    public double? Degres(int rang, double max)
    {
        var texte = TexteOuVide(rang, 24);
        return texte is null ? null
            : double.TryParse(texte, NumberStyles.Float, CultureInfo.InvariantCulture, out var valeur) && Math.Abs(valeur) <= max ? valeur
            : throw Faute(rang, $"n’est pas une coordonnée en degrés : « {texte} »");
    }

    /// <summary>Code ou SIREN d'une longueur donnée, sans espace ni minuscule.</summary>
    public string Code(int rang, int min, int max)
    {
        var texte = Texte(rang, max);
        return texte.Length >= min && texte.All(char.IsAsciiLetterOrDigit) ? texte : throw Faute(rang, $"n’est pas un code valide : « {texte} »");
    }

    public string? CodeOuVide(int rang, int longueur) => TexteOuVide(rang, longueur) is null ? null : Code(rang, longueur, longueur);

    /// <summary>Faute sur une colonne de la ligne en cours.</summary>
    public DonneesTerritoireException Faute(int rang, string motif) => new(_nom, Ligne, $"la colonne « {_titres[rang]} » {motif}");

    public void Dispose() => _csv.Dispose();

    private int Colonne(string titre) =>
        _csv.TryGetFieldIndex(titre, out var index) ? index : throw new DonneesTerritoireException(_nom, 1, $"la colonne « {titre} » manque");
}
