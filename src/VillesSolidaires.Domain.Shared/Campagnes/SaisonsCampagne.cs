namespace VillesSolidaires.Campagnes;

/// <summary>Dates et étapes proposées pour chaque saison. Proposées seulement : une campagne peut toutes les changer.</summary>
public static class SaisonsCampagne
{
    private static readonly (string Libelle, int Jours)[] Preparation =
    [
        ("Kit diffusé", -21), ("Affiches posées", -14), ("Relais et bénévoles mobilisés", -10), ("Animation planifiée", -7), ("Message aux habitants publié", 0),
    ];

    private static readonly (string Libelle, int Jours)[] Urgence =
        [("Kit diffusé", 1), ("Relais et bénévoles joints", 2), ("Affiches posées", 3), ("Point de situation avec l’association", 7)];

    /// <summary>
    /// Canicule : veille saisonnière, du 1er juin au 15 septembre. Grand froid : du 1er novembre au 31 mars. Été des voisins : juillet et août.
    /// </summary>
    /// <returns>Nul pour une crise, qui n'a pas de saison.</returns>
    public static (DateOnly Debut, DateOnly Fin)? Dates(SaisonCampagne saison, int annee) => saison switch
    {
        SaisonCampagne.Canicule => (new(annee, 6, 1), new(annee, 9, 15)),
        SaisonCampagne.GrandFroid => (new(annee, 11, 1), new(annee + 1, 3, 31)),
        SaisonCampagne.EteDesVoisins => (new(annee, 7, 1), new(annee, 8, 31)),
        _ => null,
    };

    /// <summary>Année de la campagne dont relève ce jour : un grand froid de janvier est celui de l'automne d'avant.</summary>
    public static int Annee(SaisonCampagne saison, DateOnly jour) => saison == SaisonCampagne.GrandFroid && jour.Month <= 6 ? jour.Year - 1 : jour.Year;

    /// <summary>« Canicule 2026 », « Grand froid 2026-2027 ».</summary>
    public static string Titre(SaisonCampagne saison, int annee) =>
        $"{saison.Libelle()} {(saison == SaisonCampagne.GrandFroid ? $"{Formats.Annee(annee)}-{Formats.Annee(annee + 1)}" : Formats.Annee(annee))}";

    /// <summary>Étapes à proposer, avec leur échéance ; le bilan vient après la fin.</summary>
    public static IReadOnlyList<(string Libelle, DateOnly Echeance)> Etapes(SaisonCampagne saison, DateOnly debut, DateOnly fin) =>
    [
        .. (saison == SaisonCampagne.Crise ? Urgence : Preparation).Select(e => (e.Libelle, debut.AddDays(e.Jours))),
        ("Bilan saisi", fin.AddDays(CampagneConsts.DelaiBilan)),
    ];

    public static SaisonCampagne De(NatureAlerte nature) => nature switch
    {
        NatureAlerte.Canicule => SaisonCampagne.Canicule,
        NatureAlerte.GrandFroid => SaisonCampagne.GrandFroid,
        _ => SaisonCampagne.Crise,
    };
}
