using VillesSolidaires.Labels;
using VillesSolidaires.Web.Pages.Labels.Referentiels;

namespace VillesSolidaires;

/// <summary>Ranger axes, critères et preuves sans script.</summary>
public sealed class DispositionReferentielTests
{
    [Theory]
    [InlineData("monter-axe:1", "B(3,4) A(1,2)")]
    [InlineData("descendre-axe:0", "B(3,4) A(1,2)")]
    [InlineData("descendre-axe:1", "A(1,2) B(3,4)")]
    [InlineData("retirer-axe:0", "B(3,4)")]
    [InlineData("ajouter-axe", "A(1,2) B(3,4) ()")]
    [InlineData("ajouter-critere:0", "A(1,2,5) B(3,4)")]
    [InlineData("retirer-critere:1:0", "A(1,2) B(4)")]
    [InlineData("monter-critere:0:1", "A(2,1) B(3,4)")]
    [InlineData("monter-critere:1:0", "A(1,2,3) B(4)")]
    [InlineData("descendre-critere:0:1", "A(1) B(2,3,4)")]
    [InlineData("monter-critere:0:0", "A(1,2) B(3,4)")]
    [InlineData("retirer-critere:7:0", "A(1,2) B(3,4)")]
    [InlineData("retirer-axe:-1", "A(1,2) B(3,4)")]
    [InlineData("n’importe quoi", "A(1,2) B(3,4)")]
    [InlineData(null, "A(1,2) B(3,4)")]
    public void Geste_RangeLaSaisie(string? geste, string attendu) => Dire(DispositionReferentiel.Appliquer(Grille(), geste)).ShouldBe(attendu);

    [Fact]
    public void Preuves_SAjoutentEtSeRetirent()
    {
        var avec = DispositionReferentiel.Appliquer(Grille(), "ajouter-preuve:0:1");
        avec.Axes[0].Criteres[1].Preuves.Count.ShouldBe(1);
        DispositionReferentiel.Appliquer(avec, "retirer-preuve:0:1:0").Axes[0].Criteres[1].Preuves.ShouldBeEmpty();
    }

    private static EcrireReferentielInput Grille() => new() { Axes = [Axe("A", 1, 2), Axe("B", 3, 4)] };

    private static AxeInput Axe(string intitule, params int[] numeros) =>
        new() { Intitule = intitule, Criteres = [.. numeros.Select(n => new CritereInput { Numero = n })] };

    private static string Dire(EcrireReferentielInput saisie) =>
        string.Join(' ', saisie.Axes.Select(a => $"{a.Intitule}({string.Join(',', a.Criteres.Select(c => c.Numero))})"));
}
