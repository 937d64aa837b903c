using VillesSolidaires.Labels;

namespace VillesSolidaires.Web.Pages.Labels.Referentiels;

/// <summary>La version lue, telle que le formulaire la reprend.</summary>
internal static class EnSaisie
{
    public static EcrireReferentielInput De(ReferentielDetailDto version) => DispositionReferentiel.Completer(new EcrireReferentielInput
    {
        Intitule = version.Intitule, Presentation = version.Presentation, ConcurrencyStamp = version.ConcurrencyStamp,
        Seuils = [.. version.Seuils.Select(s => (decimal?)s)], Axes = [.. version.Axes.Select(Axe)],
    });

    private static AxeInput Axe(AxeReferentielDto axe) => new() { Code = axe.Code, Intitule = axe.Intitule, Criteres = [.. axe.Criteres.Select(Critere)] };

    private static CritereInput Critere(CritereReferentielDto critere) => new()
    {
        Code = critere.Code, Numero = critere.Numero, Intitule = critere.Intitule, Poids = critere.Poids, Condition = critere.Condition,
        Presentation = critere.Presentation, Descripteurs = [.. critere.Descripteurs], Minimums = [.. critere.Minimums.Select(m => (int?)m)],
        Preuves = [.. critere.Preuves.Select(p => new PreuveExigeeInput { Code = p.Code, Libelle = p.Libelle, Obligatoire = p.Obligatoire, Source = p.Source })],
    };
}
