using System.Globalization;

namespace VillesSolidaires.Animations;

/// <summary>Un jour de chaque année, comme le 23 janvier. Le 29 février existe ; le 31 juin, non.</summary>
public sealed record JourMois : IComparable<JourMois>
{
    /// <summary>Année bissextile : elle a tous les jours possibles.</summary>
    private const int AnneeTemoin = 2000;

    /// <exception cref="BusinessException">Ce mois n'existe pas, ou n'a pas ce jour.</exception>
    public JourMois(int jour, int mois)
    {
        RegleDate.VerifierMois(mois);
        if (jour < 1 || jour > DateTime.DaysInMonth(AnneeTemoin, mois))
        {
            throw new BusinessException(RegleDateErrorCodes.JourInexistant)
                .WithData("Jour", $"{jour.ToString(CultureInfo.InvariantCulture)} {Formats.NomMois(mois)}");
        }
        (Jour, Mois) = (jour, mois);
    }

    public static readonly JourMois PremierJanvier = new(1, 1);
    public static readonly JourMois TrenteEtUnDecembre = new(31, 12);

    public int Jour { get; }
    public int Mois { get; }

    /// <summary>« 23 janvier », « 1er juin ».</summary>
    public string Libelle => Formats.JourMois(new DateOnly(AnneeTemoin, Mois, Jour));

    public bool ExisteEn(int annee) => Jour <= DateTime.DaysInMonth(annee, Mois);

    /// <summary>Ce jour cette année-là ; le 29 février devient le 28 hors des années bissextiles.</summary>
    public DateOnly En(int annee) => new(annee, Mois, Math.Min(Jour, DateTime.DaysInMonth(annee, Mois)));

    public int CompareTo(JourMois? other) => other is null ? 1 : (Mois, Jour).CompareTo((other.Mois, other.Jour));

    public static bool operator <(JourMois gauche, JourMois droite) => gauche.CompareTo(droite) < 0;

    public static bool operator >(JourMois gauche, JourMois droite) => gauche.CompareTo(droite) > 0;

    public static bool operator <=(JourMois gauche, JourMois droite) => gauche.CompareTo(droite) <= 0;

    public static bool operator >=(JourMois gauche, JourMois droite) => gauche.CompareTo(droite) >= 0;

    /// <summary>« 23-01 » : jour, puis mois.</summary>
    internal string Ecrire() => string.Create(CultureInfo.InvariantCulture, $"{Jour:00}-{Mois:00}");

    /// <returns>Nul si le texte n'a pas la forme jj-mm.</returns>
    /// <exception cref="BusinessException">La forme est bonne, le jour n'existe pas.</exception>
    internal static JourMois? Lire(string texte) =>
        texte.Split('-') is [{ Length: 2 } jour, { Length: 2 } mois] && RegleDate.Nombre(jour) is { } j && RegleDate.Nombre(mois) is { } m ? new(j, m) : null;
}
