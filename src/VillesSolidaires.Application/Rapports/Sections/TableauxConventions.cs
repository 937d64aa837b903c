using VillesSolidaires.Conventions;
using VillesSolidaires.Rapports.Modele;

namespace VillesSolidaires.Rapports.Sections;

/// <summary>Tableaux des sections des conventions. Les montants sont arrondis à l'euro ligne à ligne : le total est celui des lignes montrées.</summary>
internal static class TableauxConventions
{
    /// <summary>Au-delà, le détail se lit dans le classeur, où il se filtre.</summary>
    private const int LignesImprimees = 80;

    private const string AccordNational = "Accord national";

    public static TableauBloc ParDepartement(SuiviLu lu) => new(
        "Conventions par département", "Conventions par département",
        [new("Département", TypeColonne.Texte, 2), new("Conventions", TypeColonne.Entier), new("En vigueur", TypeColonne.Entier), new("Montant (€)", TypeColonne.Entier)],
        [.. lu.Conventions.GroupBy(c => c.Departement ?? AccordNational, StringComparer.Ordinal).OrderBy(g => g.Key == AccordNational).ThenBy(g => g.Key, StringComparer.CurrentCulture).Select(g => Nombres(g.Key, [.. g]))],
        Nombres("Total", lu.Conventions));

    public static TableauBloc ParTypeDePartie(SuiviLu lu) => new(
        "Engagements par partie", "Engagements par type de partie",
        [
            new("Partie", TypeColonne.Texte, 2.4), new("Pris", TypeColonne.Entier), new("Tenus", TypeColonne.Entier),
            new("En retard", TypeColonne.Entier), new("À venir ou en cours", TypeColonne.Entier, 1.4),
        ],
        [.. lu.Engagements.GroupBy(e => e.TypePartie).OrderBy(g => g.Key).Select(g => Comptes(g.Key.Libelle(), [.. g]))],
        Comptes("Total", lu.Engagements));

    public static TableauBloc ParEtat(SuiviLu lu) => new(
        "Conventions par état", "Conventions par état",
        [new("État", TypeColonne.Texte, 2), new("Conventions", TypeColonne.Entier), new("Montant (€)", TypeColonne.Entier)],
        [.. lu.Conventions.GroupBy(c => c.Etat).OrderBy(g => Rang(g.Key))
            .Select(g => (IReadOnlyList<Cellule>)[g.Key.Libelle(), g.Count(), g.Sum(c => Euros(c.Montant))])],
        ["Total", lu.Conventions.Count, lu.Conventions.Sum(c => Euros(c.Montant))]);

    public static TableauBloc ParPartie(SuiviLu lu) => new(
        "Engagements par partie", "Engagements par partie",
        [
            new("Partie", TypeColonne.Texte, 2.4), new("Pris", TypeColonne.Entier), new("Tenus", TypeColonne.Entier),
            new("En retard", TypeColonne.Entier), new("À venir ou en cours", TypeColonne.Entier, 1.4),
        ],
        [.. lu.Engagements.GroupBy(e => e.Partie).OrderBy(g => g.Key, StringComparer.CurrentCulture).Select(g => Comptes(g.Key, [.. g]))],
        Comptes("Total", lu.Engagements));

    public static TableauBloc ParExercice(SuiviLu lu) => new(
        "Montants par exercice", "Montants prévus et versés par exercice",
        [
            new("Exercice", TypeColonne.Texte), new("Prévu (€)", TypeColonne.Entier), new("Versé (€)", TypeColonne.Entier),
            new("En retard (€)", TypeColonne.Entier),
        ],
        [.. lu.Versements.GroupBy(v => v.Exercice).OrderBy(g => g.Key).Select(g => Montants(Formats.Annee(g.Key), [.. g]))],
        Montants("Total", lu.Versements));

    public static TableauBloc Echeances(SuiviLu lu, IReadOnlyList<ConventionLue> proches) => new(
        "Échéances", $"Conventions qui finissent dans les {ConventionConsts.PaliersEcheance[^1]} jours",
        [new("Convention", TypeColonne.Texte, 1.3), new("Objet", TypeColonne.Texte, 3), new("Fin", TypeColonne.Texte, 1.3), new("Jours restants", TypeColonne.Entier)],
        [.. proches.Select(c => (IReadOnlyList<Cellule>)[c.Numero, c.Objet, Formats.Date(c.Fin), c.Fin.DayNumber - lu.Aujourdhui.DayNumber])],
        null,
        ClasseurSeul: proches.Count > LignesImprimees);

    public static TableauBloc Detail(SuiviLu lu) => new(
        "Conventions", "Détail des conventions",
        [
            new("Convention", TypeColonne.Texte, 1.3), new("Objet", TypeColonne.Texte, 2.6), new("Type", TypeColonne.Texte, 1.5), new("État", TypeColonne.Texte, 1.2),
            new("Début", TypeColonne.Texte, 1.2), new("Fin", TypeColonne.Texte, 1.2), new("Montant (€)", TypeColonne.Entier, 1),
        ],
        [.. lu.Conventions.Select(c => (IReadOnlyList<Cellule>)
        [
            c.Numero, c.Objet, c.Type.Libelle(), c.Etat.Libelle(), Formats.DateAbregee(c.Debut), Formats.DateAbregee(c.Fin), Euros(c.Montant),
        ])],
        ["Total", Cellule.Vide, Cellule.Vide, Cellule.Vide, Cellule.Vide, Cellule.Vide, lu.Conventions.Sum(c => Euros(c.Montant))],
        ClasseurSeul: lu.Conventions.Count > LignesImprimees);

    public static TableauBloc Engagements(SuiviLu lu) => new(
        "Engagements", "Engagements, par échéance",
        [
            new("Engagement", TypeColonne.Texte, 2.6), new("Partie", TypeColonne.Texte, 1.6), new("Convention", TypeColonne.Texte, 1.2),
            new("Échéance", TypeColonne.Texte, 1.2), new("Fait", TypeColonne.Texte, 0.9), new("État", TypeColonne.Texte, 0.9),
        ],
        [.. lu.Engagements.Select(e => (IReadOnlyList<Cellule>)
        [
            e.Libelle, e.Partie, e.Numero, Formats.DateAbregee(e.Echeance), e.Cible is { } cible ? $"{Formats.Nombre(e.Fait)} sur {Formats.Nombre(cible)}" : "", e.Etat.Libelle(),
        ])],
        null,
        ClasseurSeul: lu.Engagements.Count > LignesImprimees);

    public static TableauBloc Versements(SuiviLu lu) => new(
        "Versements", "Versements, par exercice",
        [
            new("Convention", TypeColonne.Texte, 1.2), new("De", TypeColonne.Texte, 1.6), new("À", TypeColonne.Texte, 1.6), new("Exercice", TypeColonne.Texte, 0.8),
            new("Échéance", TypeColonne.Texte, 1.2), new("État", TypeColonne.Texte, 1), new("Montant (€)", TypeColonne.Entier, 1),
        ],
        [.. lu.Versements.Select(v => (IReadOnlyList<Cellule>)
        [
            v.Numero, v.Attribuant, v.Beneficiaire, Formats.Annee(v.Exercice), Formats.DateAbregee(v.Echeance), v.Etat.Libelle(), Euros(v.Montant),
        ])],
        ["Total", Cellule.Vide, Cellule.Vide, Cellule.Vide, Cellule.Vide, Cellule.Vide, lu.Versements.Sum(v => Euros(v.Montant))],
        ClasseurSeul: lu.Versements.Count > LignesImprimees);

    public static long Euros(decimal montant) => (long)Math.Round(montant, MidpointRounding.AwayFromZero);

    private static IReadOnlyList<Cellule> Nombres(string libelle, IReadOnlyList<ConventionLue> conventions) =>
        [libelle, conventions.Count, conventions.Count(c => c.Etat == EtatConvention.EnVigueur), conventions.Sum(c => Euros(c.Montant))];

    private static IReadOnlyList<Cellule> Comptes(string libelle, IReadOnlyList<EngagementLu> engagements) =>
    [
        libelle, engagements.Count, engagements.Count(e => e.Etat == EtatEngagement.Tenu), engagements.Count(e => e.Etat == EtatEngagement.EnRetard),
        engagements.Count(e => e.Etat is EtatEngagement.AVenir or EtatEngagement.EnCours),
    ];

    private static IReadOnlyList<Cellule> Montants(string libelle, IReadOnlyList<VersementLu> versements) =>
    [
        libelle, versements.Sum(v => Euros(v.Montant)), versements.Where(v => v.Etat == EtatVersement.Verse).Sum(v => Euros(v.Montant)),
        versements.Where(v => v.Etat == EtatVersement.EnRetard).Sum(v => Euros(v.Montant)),
    ];

    // Ce qui vit d'abord, puis ce qui se prépare, puis ce qui est fini.
    private static int Rang(EtatConvention etat) => etat switch
    {
        EtatConvention.EnVigueur => 0,
        EtatConvention.Signee => 1,
        < EtatConvention.Signee => 10 - (int)etat,
        _ => 20 + (int)etat,
    };
}
