namespace VillesSolidaires.Conventions;

/// <summary>
/// Règles datées des subventions et des conventions. Chacune cite sa source et le jour depuis lequel elle vaut : un changement de la loi
/// s'ajoute, il ne remplace pas.
/// </summary>
public static class Regles
{
    public static readonly RegleDatee ConventionObligatoire = new(
        "convention-obligatoire", "Convention écrite obligatoire au-delà de 23 000 € par an", 23_000, "€ par an", new DateOnly(2001, 6, 11),
        "Loi n° 2000-321 du 12 avril 2000, art. 10 ; décret n° 2001-495 du 6 juin 2001, art. 1er");

    public static readonly RegleDatee DureeMaximale = new(
        "duree-maximale", "Subvention pluriannuelle de quatre ans au plus", 4, "ans", new DateOnly(2015, 9, 29),
        "Circulaire du Premier ministre n° 5811-SG du 29 septembre 2015");

    public static readonly RegleDatee Paiement = new(
        "delai-de-paiement", "Subvention versée sous 60 jours", 60, "jours", new DateOnly(2021, 7, 3),
        "Loi n° 2000-321 du 12 avril 2000, art. 10, modifié par la loi n° 2021-875 du 1er juillet 2021");

    public static readonly RegleDatee CompteRendu = new(
        "compte-rendu-financier", "Compte rendu financier dans les six mois qui suivent l’exercice", 6, "mois", new DateOnly(2000, 4, 13),
        "Loi n° 2000-321 du 12 avril 2000, art. 10 ; arrêté du 11 octobre 2006");

    public static readonly RegleDatee EngagementRepublicain = new(
        "engagement-republicain", "Contrat d’engagement républicain attesté pour toute subvention", null, null, new DateOnly(2022, 1, 2),
        "Loi n° 2021-1109 du 24 août 2021, art. 12 ; décret n° 2021-1947 du 31 décembre 2021");

    public static readonly RegleDatee CommandePublique = new(
        "commande-publique", "Une contrepartie individualisée peut relever de la commande publique", null, null, new DateOnly(2014, 8, 2),
        "Loi n° 2000-321 du 12 avril 2000, art. 9-1, créé par la loi n° 2014-856 du 31 juillet 2014, art. 59");

    public static readonly RegleDatee DeliberationExecutoire = new(
        "deliberation-executoire", "La collectivité signe une fois sa délibération exécutoire", null, null, new DateOnly(1996, 2, 24),
        "Code général des collectivités territoriales, art. L. 2131-1 (communes) et L. 3131-1 (départements)");

    public static readonly RegleDatee DonneesEssentielles = new(
        "donnees-essentielles", "Données essentielles publiées sous trois mois, communes de plus de 3 500 habitants", 3, "mois", new DateOnly(2017, 8, 1),
        "Décret n° 2017-779 du 5 mai 2017 ; arrêté du 17 novembre 2017 ; loi n° 2016-1321 du 7 octobre 2016");

    public static readonly IReadOnlyList<RegleDatee> Toutes =
    [
        ConventionObligatoire, DureeMaximale, Paiement, CompteRendu, EngagementRepublicain, CommandePublique, DeliberationExecutoire, DonneesEssentielles,
    ];

    /// <summary>Délai de paiement en jours, aux règles de ce jour ; avant la loi de 2021, trente jours d'usage.</summary>
    public static int DelaiDePaiement(DateOnly le) => Paiement.Vaut(le) ? Paiement.Valeur!.Value : 30;

    /// <summary>Dernier jour pour remettre le compte rendu de cet exercice (année civile).</summary>
    public static DateOnly LimiteCompteRendu(int exercice) => new DateOnly(exercice, 12, 31).AddMonths(CompteRendu.Valeur!.Value);
}

/// <param name="Code">Repère stable.</param>
/// <param name="Valeur">Seuil ou durée, dans <paramref name="Unite"/> ; nul pour une règle sans chiffre.</param>
/// <param name="Depuis">Premier jour d'application.</param>
/// <param name="Source">Texte qui la fonde.</param>
public sealed record RegleDatee(string Code, string Libelle, int? Valeur, string? Unite, DateOnly Depuis, string Source)
{
    public bool Vaut(DateOnly le) => le >= Depuis;
}

/// <param name="Refus">Erreur à lever à la mise à la signature ; nulle si la règle ne l'empêche pas.</param>
/// <param name="Message">Phrase à montrer, chiffres de la convention compris.</param>
public sealed record Constat(RegleDatee Regle, NiveauConstat Niveau, string Message, BusinessException? Refus = null);
