namespace VillesSolidaires.Labels;

/// <summary>Ce qui manque à un dossier pour le niveau visé, et ce que chaque chose y ajouterait.</summary>
internal sealed class ManquesDossier(ContenuReferentiel contenu, ProfilCommune profil, Func<string, int?> note)
{
    /// <summary>Quand tous les seuils de critères sont tenus et que seuls des points manquent : combien de critères à relever proposer.</summary>
    private const int Suggestions = 3;

    public (PointsDto Points, IReadOnlyList<ManqueDto> Manques) Chercher(decimal auto, decimal? instruction, int demande, IReadOnlyList<CritereDossierDto> criteres)
    {
        var retenu = CalculLabel.Noter(contenu, profil, note);
        int? cible = retenu.Niveau < demande ? demande : retenu.Niveau < LabelConsts.NiveauMax ? retenu.Niveau + 1 : null;
        var manquants = cible is { } vise ? Math.Max(0, contenu.Seuils[vise - 1] - retenu.Total) : 0;
        var notes = Notes(cible, manquants).ToList();
        // Un critère sans note d'abord : rien ne s'y juge encore. Puis les preuves, sans lesquelles le dossier n'est pas recevable.
        return (
            new PointsDto(auto, instruction, contenu.Seuils, cible, manquants, retenu.Niveau) { RetenusEnPartie = instruction is null && retenu.Total != auto ? retenu.Total : null },
            [.. notes.Where(m => m.De is null), .. Preuves(criteres), .. notes.Where(m => m.De is not null)]);
    }

    private static IEnumerable<ManqueDto> Preuves(IEnumerable<CritereDossierDto> criteres) =>
        criteres.SelectMany(c => c.Exigences.Where(e => e.Obligatoire && !e.Fournie)
            .Select(e => new ManqueDto(c.Code, c.Numero, c.Intitule, e.Code, e.Libelle, c.Note, null, 0)));

    private IEnumerable<ManqueDto> Notes(int? cible, decimal manquants)
    {
        if (cible is not { } niveau)
        {
            return [];
        }
        var manques = CalculLabel.Manques(contenu, profil, note, niveau);
        return manques.Count > 0 || manquants == 0
            ? manques.Select(m => ARelever(m.Critere, m.Note, m.Minimum, m.Gain))
            : CalculLabel.Applicables(contenu, profil).Where(c => (note(c.Code) ?? 0) < LabelConsts.NoteMax)
                .OrderByDescending(c => c.Poids).ThenBy(c => c.Numero).Take(Suggestions)
                .Select(c => ARelever(c, note(c.Code), (note(c.Code) ?? 0) + 1, CalculLabel.Cran(contenu, profil, c)));
    }

    private static ManqueDto ARelever(CritereReferentiel critere, int? de, int a, decimal gain) =>
        new(critere.Code, critere.Numero, critere.Intitule, null, critere.Descripteurs[a], de, a, gain);
}
