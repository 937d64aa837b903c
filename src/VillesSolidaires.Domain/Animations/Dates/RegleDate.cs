using System.Globalization;

namespace VillesSolidaires.Animations;

/// <summary>
/// Comment un modèle d'animation trouve ses dates dans une année. Objet valeur, gardé en base sous sa forme écrite
/// (<see cref="Ecrire()"/>, <see cref="Lire"/>). Ce qu'il propose ne s'impose jamais.
/// </summary>
public abstract record RegleDate
{
    private const char Separateur = ':';

    // Les règles sont les cinq de ce dossier : leur écriture est un format fermé.
    private protected RegleDate()
    {
    }

    public abstract GenreRegleDate Genre { get; }

    /// <summary>« Premier dimanche du mois », « Du 1er juin au 15 septembre ».</summary>
    public abstract string Libelle { get; }

    /// <summary>Dates de l'année, par ordre ; vide si rien n'est connu. Une saison commence dans l'année et peut finir dans la suivante.</summary>
    /// <param name="publiees">Dates annoncées pour ce modèle, toutes années mêlées ; les autres genres n'en tiennent pas compte.</param>
    public abstract IReadOnlyList<DateProposee> Proposer(int annee, IEnumerable<DatePubliee> publiees);

    /// <summary>
    /// Forme canonique, de <see cref="RegleDateConsts.EcritureMax"/> caractères au plus : <c>publiee</c>, <c>publiee:-1ve.05</c>,
    /// <c>publiee:1lu.10:7</c>, <c>saison:01-06/15-09</c>, <c>jour:23-01</c>, <c>recurrence:1di:01-01/31-12</c>, <c>mois:07/08</c>.
    /// </summary>
    public string Ecrire() => string.Join(Separateur, Morceaux());

    /// <exception cref="BusinessException">Forme inconnue, jour qui n'existe pas, récurrence sans fin.</exception>
    public static RegleDate Lire(string texte) => Analyser(texte) ?? throw new BusinessException(RegleDateErrorCodes.RegleDateIllisible).WithData("Regle", texte);

    public sealed override string ToString() => Ecrire();

    private protected abstract IEnumerable<string> Morceaux();

    /// <exception cref="BusinessException">Hors de 1 à 12.</exception>
    internal static void VerifierMois(int mois)
    {
        if (mois is < 1 or > 12)
        {
            throw new BusinessException(RegleDateErrorCodes.MoisInexistant).WithData("Mois", mois);
        }
    }

    internal static string Ecrire(int nombre) => nombre.ToString(CultureInfo.InvariantCulture);

    /// <returns>Nul si ce ne sont pas des chiffres.</returns>
    internal static int? Nombre(string texte) => int.TryParse(texte, NumberStyles.None, CultureInfo.InvariantCulture, out var nombre) ? nombre : null;

    /// <summary>« de mai », « d’avril ».</summary>
    internal static string DuMois(int mois) => Formats.NomMois(mois) is var nom && nom[0] is 'a' or 'o' ? $"d’{nom}" : $"de {nom}";

    internal static string EnTete(string phrase) => char.ToUpperInvariant(phrase[0]) + phrase[1..];

    private static RegleDate? Analyser(string texte) => texte.Split(Separateur) switch
    {
        [RegleDatePubliee.Prefixe, .. var suite] => RegleDatePubliee.Analyser(suite),
        [RegleSaison.Prefixe, var bornes] => Bornes(bornes) is var (du, au) ? new RegleSaison(du, au) : null,
        [RegleJourFixe.Prefixe, var jour] => JourMois.Lire(jour) is { } lu ? new RegleJourFixe(lu) : null,
        [RegleRecurrence.Prefixe, var jour, .. var suite] => RegleRecurrence.Analyser(jour, suite),
        [RegleMois.Prefixe, var mois] => RegleMois.Analyser(mois),
        _ => null,
    };

    internal static (JourMois Du, JourMois Au)? Bornes(string texte) =>
        texte.Split('/') is [var debut, var fin] && JourMois.Lire(debut) is { } du && JourMois.Lire(fin) is { } au ? (du, au) : null;
}
