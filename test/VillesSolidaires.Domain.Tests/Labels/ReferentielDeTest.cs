namespace VillesSolidaires.Labels;

/// <summary>Contenu bref et juste ; chaque test en change une chose.</summary>
internal static class ReferentielDeTest
{
    public static readonly DateTime Instant = new(2026, 9, 15, 8, 0, 0, DateTimeKind.Utc);

    public static CritereReferentiel Critere(string code, int numero, decimal poids) =>
        new(code, numero, $"Critère {code}", poids, ["Rien", "Peu", "Moyen", "Bien", "Très bien"], [1, 2, 3])
        {
            Preuves = [new PreuveExigee("piece", "Une pièce", Obligatoire: true, Source: null)],
        };

    public static ContenuReferentiel Contenu(params IReadOnlyList<CritereReferentiel> criteres) =>
        new([new AxeReferentiel("axe", "Axe", criteres)], [40, 60, 80]);

    public static ContenuReferentiel Juste() => Contenu(Critere("lieu", 1, 60), Critere("sens", 2, 40));

    public static ReferentielLabel Version(ContenuReferentiel contenu) => new(Guid.CreateVersion7(), "2026.1", new TexteReferentiel("Label", "Une proposition.", contenu));
}
