namespace VillesSolidaires.Kits;

/// <summary>Table de comptes : sa clé, ce qui découle de la clé, et ses mesures. D'elle viennent les instructions d'ajout de chaque fournisseur.</summary>
/// <param name="Cle">Colonnes de la clé primaire.</param>
/// <param name="Autres">Colonnes posées à la création de la ligne, inchangées ensuite.</param>
internal sealed record TableDeComptes(string Nom, IReadOnlyList<string> Cle, IReadOnlyList<string> Autres)
{
    public static readonly IReadOnlyList<string> Mesures =
    [
        nameof(MesuresTelechargement.Brut), nameof(MesuresTelechargement.Qualifie), nameof(MesuresTelechargement.Robots),
        nameof(MesuresTelechargement.Doubles), nameof(MesuresTelechargement.Partiels), nameof(MesuresTelechargement.Exces),
    ];

    public static readonly TableDeComptes Heures = new(
        "KitTelechargements",
        [nameof(CompteurTelechargement.FichierId), nameof(CompteurTelechargement.CommuneCode), nameof(CompteurTelechargement.Canal),
            nameof(CompteurTelechargement.LienCode), nameof(CompteurTelechargement.Heure)],
        [nameof(CompteurTelechargement.KitId), nameof(CompteurTelechargement.NumeroVersion), nameof(CompteurTelechargement.DepartementCode),
            nameof(CompteurTelechargement.Jour), nameof(CompteurTelechargement.Regle)]);

    public static readonly TableDeComptes Jours = new(
        "KitTelechargementsJour",
        [nameof(TelechargementJour.KitId), nameof(TelechargementJour.Jour), nameof(TelechargementJour.FichierId), nameof(TelechargementJour.Canal)],
        [nameof(TelechargementJour.NumeroVersion)]);

    public static readonly TableDeComptes MoisNationaux = new(
        "KitTelechargementsMoisNational",
        [nameof(TelechargementMoisNational.KitId), nameof(TelechargementMoisNational.Mois), nameof(TelechargementMoisNational.FichierId),
            nameof(TelechargementMoisNational.Canal)],
        [nameof(TelechargementMoisNational.NumeroVersion)]);

    public static readonly TableDeComptes Mois = new(
        "KitTelechargementsMois",
        [nameof(TelechargementMois.KitId), nameof(TelechargementMois.Mois), nameof(TelechargementMois.CommuneCode)],
        [nameof(TelechargementMois.DepartementCode)]);

    /// <summary>Tables dont chaque ligne est une somme de compteurs horaires.</summary>
    public static readonly IReadOnlyList<TableDeComptes> Cumuls = [Jours, MoisNationaux, Mois];

    /// <summary>Colonne du jour, ou du premier jour du mois.</summary>
    public string Date => Cle.Contains(nameof(TelechargementMois.Mois)) ? nameof(TelechargementMois.Mois) : nameof(TelechargementJour.Jour);

    public IEnumerable<string> Colonnes => Cle.Concat(Autres).Concat(Mesures);

    /// <summary>Valeurs d'une ligne, dans l'ordre de <see cref="Colonnes"/>.</summary>
    public static object[] Ligne(CleCompteur c, Increment n) =>
    [
        c.FichierId, c.CommuneCode, c.Canal, c.LienCode, c.Heure, c.KitId, c.NumeroVersion, c.DepartementCode, c.Jour, c.Regle,
        n.Brut, n.Qualifie, n.Robots, n.Doubles, n.Partiels, n.Exces,
    ];

    public static object[] Ligne(CleNationale c, Increment n) =>
        [c.KitId, c.Debut, c.FichierId, c.Canal, c.NumeroVersion, n.Brut, n.Qualifie, n.Robots, n.Doubles, n.Partiels, n.Exces];

    public static object[] Ligne(CleMois c, Increment n) =>
        [c.KitId, c.Mois, c.CommuneCode, c.DepartementCode, n.Brut, n.Qualifie, n.Robots, n.Doubles, n.Partiels, n.Exces];
}
