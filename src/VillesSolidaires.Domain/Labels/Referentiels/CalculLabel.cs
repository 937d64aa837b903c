namespace VillesSolidaires.Labels;

/// <summary>Ce qui, dans la commune, décide de l'application d'un critère. Relevé à l'ouverture du dossier et au dépôt.</summary>
public sealed record ProfilCommune(int Population, bool BailleurSignataire)
{
    public bool Remplit(ConditionCritere condition) => condition switch
    {
        ConditionCritere.PlusDe3500Habitants => Population >= 3500,
        ConditionCritere.BailleurSignataire => BailleurSignataire,
        _ => true,
    };
}

/// <summary>Points d'un dossier selon un référentiel : total sur 100, points par axe, niveau atteint.</summary>
/// <param name="Niveau">0 : aucun.</param>
public sealed record ScoreLabel(decimal Total, IReadOnlyList<ScoreAxe> Axes, int Niveau);

/// <param name="Max">Points de l'axe si tout y est noté au plus haut, après neutralisation.</param>
public sealed record ScoreAxe(string Code, string Intitule, decimal Points, decimal Max);

/// <summary>Un critère sous le seuil d'un niveau.</summary>
/// <param name="Note">Nulle : pas encore noté.</param>
/// <param name="Gain">Points gagnés en atteignant le seuil.</param>
public sealed record CritereManquant(CritereReferentiel Critere, int? Note, int Minimum, decimal Gain);

/// <summary>Calcule les points : poids × note / note maximale, poids ramenés à 100 sur les seuls critères qui s'appliquent.</summary>
public static class CalculLabel
{
    public static IReadOnlyList<CritereReferentiel> Applicables(ContenuReferentiel contenu, ProfilCommune profil) =>
        [.. contenu.Criteres.Where(c => profil.Remplit(c.Condition))];

    /// <param name="note">Note d'un critère par son code ; nulle vaut 0.</param>
    public static ScoreLabel Noter(ContenuReferentiel contenu, ProfilCommune profil, Func<string, int?> note)
    {
        var echelle = Echelle(contenu, profil);
        List<ScoreAxe> axes = [];
        foreach (var axe in contenu.Axes)
        {
            var criteres = axe.Criteres.Where(c => profil.Remplit(c.Condition)).ToList();
            axes.Add(new ScoreAxe(
                axe.Code, axe.Intitule, Arrondir(criteres.Sum(c => Points(c, note(c.Code), echelle)), 2), Arrondir(criteres.Sum(c => c.Poids * echelle), 2)));
        }
        var total = Arrondir(Applicables(contenu, profil).Sum(c => Points(c, note(c.Code), echelle)), 1);
        return new ScoreLabel(total, axes, Niveau(contenu, profil, note, total));
    }

    /// <summary>Critères dont la note est sous le minimum du niveau, celui qui rapporte le plus d'abord.</summary>
    /// <param name="niveau">De 1 à 3.</param>
    public static IReadOnlyList<CritereManquant> Manques(ContenuReferentiel contenu, ProfilCommune profil, Func<string, int?> note, int niveau)
    {
        var echelle = Echelle(contenu, profil);
        return [.. Applicables(contenu, profil)
            .Where(c => (note(c.Code) ?? 0) < c.Minimums[niveau - 1])
            .Select(c => new CritereManquant(
                c, note(c.Code), c.Minimums[niveau - 1], Arrondir(Points(c, c.Minimums[niveau - 1], echelle) - Points(c, note(c.Code), echelle), 1)))
            .OrderByDescending(m => m.Gain).ThenBy(m => m.Critere.Numero)];
    }

    /// <summary>Points que rapporterait un cran de plus.</summary>
    public static decimal Cran(ContenuReferentiel contenu, ProfilCommune profil, CritereReferentiel critere) =>
        Arrondir(critere.Poids * Echelle(contenu, profil) / LabelConsts.NoteMax, 1);

    private static int Niveau(ContenuReferentiel contenu, ProfilCommune profil, Func<string, int?> note, decimal total)
    {
        var niveau = 0;
        while (niveau < contenu.Seuils.Count && total >= contenu.Seuils[niveau] && Manques(contenu, profil, note, niveau + 1).Count == 0)
        {
            niveau++;
        }
        return niveau;
    }

    private static decimal Points(CritereReferentiel critere, int? note, decimal echelle) => critere.Poids * echelle * (note ?? 0) / LabelConsts.NoteMax;

    // 81,25 s'écrit 81,3, comme on l'apprend : pas 81,2.
    private static decimal Arrondir(decimal points, int decimales) => decimal.Round(points, decimales, MidpointRounding.AwayFromZero);

    private static decimal Echelle(ContenuReferentiel contenu, ProfilCommune profil)
    {
        var poids = contenu.Criteres.Where(c => profil.Remplit(c.Condition)).Sum(c => c.Poids);
        return poids == 0 ? 0 : LabelConsts.PointsMax / poids;
    }
}
