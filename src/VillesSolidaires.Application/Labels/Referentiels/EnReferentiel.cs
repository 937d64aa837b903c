namespace VillesSolidaires.Labels;

/// <summary>Passage du référentiel à ce qui s'en lit, et de ce qui s'en saisit au référentiel.</summary>
internal static class EnReferentiel
{
    public static TexteReferentiel VersTexte(EcrireReferentielInput input) => new(
        input.Intitule, input.Presentation,
        new ContenuReferentiel(
            [.. input.Axes.Select(a => new AxeReferentiel(a.Code ?? "", a.Intitule ?? "", [.. a.Criteres.Select(VersCritere)]))],
            [.. input.Seuils.Select(s => s ?? 0)]));

    public static IReadOnlyList<AxeReferentielDto> VersAxes(ContenuReferentiel contenu) =>
        [.. contenu.Axes.Select(a => new AxeReferentielDto(a.Code, a.Intitule, a.Criteres.Sum(c => c.Poids), [.. a.Criteres.Select(VersDto)]))];

    public static CritereReferentielDto VersDto(CritereReferentiel critere) => new(
        critere.Code, critere.Numero, critere.Intitule, critere.Poids, critere.Presentation, critere.Condition, critere.Descripteurs, critere.Minimums,
        [.. critere.Preuves.Select(p => new PreuveExigeeDto(p.Code, p.Libelle, p.Obligatoire, p.Source))]);

    private static CritereReferentiel VersCritere(CritereInput input) => new(
        input.Code ?? "", input.Numero ?? 0, input.Intitule ?? "", input.Poids ?? 0,
        [.. input.Descripteurs.Select(d => d ?? "")], [.. input.Minimums.Select(m => m ?? 0)])
    {
        Presentation = input.Presentation,
        Condition = input.Condition,
        Preuves = [.. input.Preuves.Select(p => new PreuveExigee(p.Code ?? "", p.Libelle ?? "", p.Obligatoire, p.Source))],
    };
}
