using VillesSolidaires.Animations;
using VillesSolidaires.Rapports.Modele;

namespace VillesSolidaires.Rapports.Sections;

/// <summary>Tableaux de la section des animations.</summary>
internal static class TableauxAnimations
{
    private const string SansQuartier = "Lieu sans quartier";

    public static TableauBloc ParType(ProgrammeLu lu) => new(
        "Animations par type", "Animations et participation, par type",
        [
            new("Type", TypeColonne.Texte, 2), new("Au programme", TypeColonne.Entier, 1.2), new("Réalisées", TypeColonne.Entier), new("Annulées", TypeColonne.Entier),
            new("Participants", TypeColonne.Entier, 1.1), new("Bénévoles", TypeColonne.Entier), new("Heures", TypeColonne.Entier),
        ],
        [.. lu.Periode.GroupBy(a => a.Type).OrderBy(g => g.Key).Select(g => Comptes(g.Key.Libelle(), [.. g]))],
        Comptes("Total", lu.Periode));

    public static TableauBloc FaceALAnneePrecedente(ProgrammeLu lu) => new(
        "Animations, un an plus tôt", "La période, face à la même un an plus tôt",
        [new("Indicateur", TypeColonne.Texte, 2.4), new("Période", TypeColonne.Entier), new("Un an plus tôt", TypeColonne.Entier, 1.2), new("Évolution", TypeColonne.Pourcentage)],
        [
            Compare("Animations réalisées", lu.Realisees.Sum(a => a.Nombre), lu.RealiseesAvant.Sum(a => a.Nombre)),
            Compare("Participants", lu.Realisees.Sum(a => a.Participants), lu.RealiseesAvant.Sum(a => a.Participants)),
            Compare("Bénévoles", lu.Realisees.Sum(a => a.Benevoles), lu.RealiseesAvant.Sum(a => a.Benevoles)),
            Compare("Heures de bénévolat", lu.Realisees.Sum(a => a.Heures), lu.RealiseesAvant.Sum(a => a.Heures)),
        ],
        null);

    /// <summary>Sans total : ces ensembles se contiennent les uns les autres.</summary>
    public static TableauBloc Comparaison(IEnumerable<TauxAnimations> taux) => new(
        "Animations comparées", "Animations rapportées à la population, face aux territoires comparables",
        [
            new("Territoire", TypeColonne.Texte, 2.4), new("Communes", TypeColonne.Entier), new("Population", TypeColonne.Entier, 1.2), new("Animations", TypeColonne.Entier, 1.1),
            new("Animations pour 10\u202F000\u00A0hab.", TypeColonne.Decimal, 1.3), new("Participants pour 1\u202F000\u00A0hab.", TypeColonne.Decimal, 1.3), new("Bénévoles pour 1\u202F000\u00A0hab.", TypeColonne.Decimal, 1.3),
        ],
        [.. taux.Select(t => (IReadOnlyList<Cellule>)[t.Libelle, t.Communes, t.Population, t.Animations, t.AnimationsPourDixMille, t.ParticipantsPourMille, t.BenevolesPourMille])],
        null);

    /// <summary>Sans total : une animation touche plusieurs publics.</summary>
    public static TableauBloc ParPublic(ProgrammeLu lu) => new(
        "Publics touchés", "Publics touchés (une animation en touche souvent plusieurs)",
        [new("Public", TypeColonne.Texte, 2), new("Animations", TypeColonne.Entier), new("Participants de ces animations", TypeColonne.Entier, 1.8)],
        [
            .. Enum.GetValues<PublicsTouches>().Where(p => p != PublicsTouches.Aucun).Select(p => (Public: p, Siennes: lu.Realisees.Where(a => a.Publics.HasFlag(p)).ToList()))
                .Where(x => x.Siennes.Count > 0).OrderByDescending(x => x.Siennes.Sum(a => a.Nombre))
                .Select(x => (IReadOnlyList<Cellule>)[x.Public.Libelle(), x.Siennes.Sum(a => a.Nombre), x.Siennes.Sum(a => a.Participants)]),
        ],
        null);

    public static TableauBloc ParQuartier(ProgrammeLu lu) => ParLieu(lu, "Par quartier", "Animations réalisées, par quartier", "Quartier", a => a.Lieu is null ? SansQuartier : a.Qpv is null ? a.Lieu : $"{a.Lieu} (QPV {a.Qpv})");

    public static TableauBloc ParCommune(ProgrammeLu lu) => ParLieu(lu, "Animations par commune", "Animations réalisées, par commune", "Commune", a => a.Lieu ?? "");

    public static TableauBloc ParDepartement(ProgrammeLu lu) => ParLieu(lu, "Animations par département", "Animations réalisées, par département", "Département", a => a.Lieu ?? "");

    private static TableauBloc ParLieu(ProgrammeLu lu, string feuille, string titre, string colonne, Func<AnimationsGroupees, string> lieu) => new(
        feuille, titre,
        [new(colonne, TypeColonne.Texte, 2.4), new("Animations", TypeColonne.Entier), new("Participants", TypeColonne.Entier), new("Bénévoles", TypeColonne.Entier), new("Heures", TypeColonne.Entier)],
        [.. lu.Realisees.GroupBy(lieu, StringComparer.Ordinal).OrderByDescending(g => g.Sum(a => a.Participants)).ThenBy(g => g.Key, StringComparer.CurrentCulture).Select(g => Sommes(g.Key, [.. g]))],
        Sommes("Total", lu.Realisees));

    private static IReadOnlyList<Cellule> Comptes(string libelle, IReadOnlyList<AnimationsGroupees> animations) =>
    [
        libelle, animations.Sum(a => a.Nombre), animations.Where(a => a.EstRealisee).Sum(a => a.Nombre), animations.Where(a => a.Statut == AnimationStatut.Annulee).Sum(a => a.Nombre),
        animations.Sum(a => a.Participants), animations.Sum(a => a.Benevoles), animations.Sum(a => a.Heures),
    ];

    private static IReadOnlyList<Cellule> Sommes(string libelle, IReadOnlyList<AnimationsGroupees> animations) =>
        [libelle, animations.Sum(a => a.Nombre), animations.Sum(a => a.Participants), animations.Sum(a => a.Benevoles), animations.Sum(a => a.Heures)];

    // Sans rien un an plus tôt, il n'y a pas d'évolution à dire.
    private static IReadOnlyList<Cellule> Compare(string libelle, long maintenant, long avant) =>
        [libelle, maintenant, avant, avant == 0 ? (decimal?)null : ((decimal)maintenant - avant) / avant];
}
