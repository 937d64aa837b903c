using System.Globalization;

namespace VillesSolidaires.Conventions.DonneesEssentielles;

/// <summary>
/// Les seize colonnes des « Données essentielles des conventions de subvention » (socle commun des données locales, arrêté du 17 novembre 2017).
/// </summary>
public static class LigneScdl
{
    /// <summary>Aide de minimis notifiée à la Commission européenne : elle concerne les entreprises, aucune convention du programme n'en relève.</summary>
    private const string SansNotification = "non";

    /// <summary>Chaque aide a ici un bénéficiaire unique, qui reçoit tout.</summary>
    private const string PartEntiere = "1";

    private static readonly (string Nom, Func<SubventionSignee, string?> Valeur)[] Definitions =
    [
        ("nomAttribuant", s => s.Attribuant),
        ("idAttribuant", s => s.SiretAttribuant),
        ("dateConvention", s => SubventionSignee.Iso(s.SigneeLe)),
        ("referenceDecision", s => s.Deliberation),
        ("nomBeneficiaire", s => s.Beneficiaire),
        ("idBeneficiaire", s => s.SiretBeneficiaire),
        ("rnaBeneficiaire", s => s.RnaPubliable),
        ("objet", s => s.Objet),
        ("montant", s => s.Montant.ToString("0.##", CultureInfo.InvariantCulture)),
        ("nature", s => Nature(s.Nature)),
        ("conditionsVersement", s => Conditions(s.Conditions)),
        ("datesPeriodeVersement", s => s.DatesVersement),
        ("idRAE", _ => null),
        ("notificationUE", _ => SansNotification),
        ("pourcentageSubvention", _ => PartEntiere),
        ("dispositifAide", s => s.Dispositif),
    ];

    public static IReadOnlyList<string> Colonnes { get; } = [.. Definitions.Select(d => d.Nom)];

    /// <returns>Valeurs dans l'ordre des colonnes ; vide pour une valeur inconnue.</returns>
    public static IReadOnlyList<string> Ecrire(SubventionSignee subvention) => [.. Definitions.Select(d => d.Valeur(subvention) ?? "")];

    private static string Nature(NatureFinancement nature) => nature switch
    {
        NatureFinancement.Numeraire => "aide en numéraire",
        NatureFinancement.Nature => "aide en nature",
        NatureFinancement.NumeraireEtNature => "aide en numéraire;aide en nature",
        _ => throw new ArgumentOutOfRangeException(nameof(nature)),
    };

    private static string Conditions(ConditionsVersement conditions) => conditions switch
    {
        ConditionsVersement.Unique => "unique",
        ConditionsVersement.Echelonne => "échelonné",
        ConditionsVersement.Autre => "autre",
        _ => throw new ArgumentOutOfRangeException(nameof(conditions)),
    };
}
