namespace VillesSolidaires.Rapports;

/// <summary>Chiffre paru dans une publication : montré avec sa source et sa réserve, à côté d'autres qui le contredisent parfois.</summary>
public sealed class ChiffrePublie
{
    public ChiffrePublie(string code, ChiffrePublieDonnees donnees)
    {
        Code = code;
        Appliquer(donnees);
    }

    private ChiffrePublie()
    {
    }

    /// <summary>Repère dans le fichier d'origine.</summary>
    public string Code { get; private set; } = "";

    /// <summary>Commune (<c>13055</c>) ou département (<c>53</c>) ; vide : national.</summary>
    public string? TerritoireCode { get; private set; }
    public string Enonce { get; private set; } = "";
    public decimal Valeur { get; private set; }
    public string Unite { get; private set; } = "";
    public string? Periode { get; private set; }
    public string Source { get; private set; } = "";
    public string? Reserve { get; private set; }

    public void Appliquer(ChiffrePublieDonnees d) =>
        (TerritoireCode, Enonce, Valeur, Unite, Periode, Source, Reserve) =
        (d.TerritoireCode, d.Enonce, d.Valeur, d.Unite, d.Periode, d.Source, d.Reserve);
}

public sealed record ChiffrePublieDonnees(
    string? TerritoireCode, string Enonce, decimal Valeur, string Unite, string? Periode, string Source, string? Reserve);
