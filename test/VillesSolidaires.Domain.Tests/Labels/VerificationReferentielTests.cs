using static VillesSolidaires.Labels.ReferentielDeTest;

namespace VillesSolidaires.Labels;

/// <summary>Chaque règle de publication, et ce que son refus nomme.</summary>
public sealed class VerificationReferentielTests
{
    [Fact]
    public void ContenuJuste_SePublie()
    {
        VerificationReferentiel.Defauts(Juste()).ShouldBeEmpty();
        var version = Version(Juste());
        version.Publier(Instant);
        version.Statut.ShouldBe(ReferentielStatut.Publie);
    }

    [Theory]
    [InlineData(39.5, "font 99,5 au lieu de 100. Ajoutez 0,5.")]
    [InlineData(42, "font 102 au lieu de 100. Retirez 2.")]
    public void Poids_QuiNeFontPasCent_DisentLEcart(double poids, string texte) =>
        Refuse(Contenu(Critere("lieu", 1, 60), Critere("sens", 2, (decimal)poids)), ReferentielErrorCodes.SommeDesPoids, texte);

    [Fact]
    public void Critere_SansPoids_EstNomme() =>
        Refuse(Contenu(Critere("lieu", 1, 100), Critere("sens", 2, 0)), ReferentielErrorCodes.PoidsNonPositif, "« 2. Critère sens »");

    [Fact]
    public void Grille_SansAxe_EstRefusee() => Refuse(ContenuReferentiel.Vide, ReferentielErrorCodes.ReferentielSansAxe, "aucun axe");

    [Fact]
    public void Axe_SansCritere_EstNomme() =>
        Refuse(Juste() with { Axes = [.. Juste().Axes, new AxeReferentiel("moyens", "Moyens", [])] }, ReferentielErrorCodes.AxeSansCritere, "« Moyens »");

    [Fact]
    public void Intitules_SontExiges()
    {
        Refuse(Juste() with { Axes = [.. Juste().Axes, new AxeReferentiel("", "", [Critere("c", 3, 1)])] }, ReferentielErrorCodes.AxeSansIntitule, "L’axe 2");
        Refuse(Contenu(Critere("lieu", 1, 60), Critere("", 2, 40) with { Intitule = "" }), ReferentielErrorCodes.CritereSansIntitule, "numéro 2");
    }

    [Fact]
    public void Codes_SontUniquesEtBienFormes()
    {
        Refuse(Contenu(Critere("lieu", 1, 60), Critere("lieu", 2, 40)), ReferentielErrorCodes.CodeCritereEnDouble, "« lieu »");
        Refuse(Contenu(Critere("Un lieu", 1, 100)), ReferentielErrorCodes.CodeReferentielInvalide, "« Un lieu »");
        Refuse(
            new ContenuReferentiel([new AxeReferentiel("axe", "Un", [Critere("a", 1, 60)]), new AxeReferentiel("axe", "Deux", [Critere("b", 2, 40)])], [40, 60, 80]),
            ReferentielErrorCodes.CodeAxeEnDouble, "« axe »");
    }

    [Fact]
    public void Numeros_SontUniques()
    {
        Refuse(Contenu(Critere("lieu", 1, 60), Critere("sens", 1, 40)), ReferentielErrorCodes.NumeroCritereEnDouble, "« Critère lieu », « Critère sens »");
        Refuse(Contenu(Critere("lieu", 0, 100)), ReferentielErrorCodes.NumeroCritereInvalide, "« Critère lieu »");
    }

    [Fact]
    public void Descripteurs_SontCinqEtEcrits()
    {
        Refuse(Contenu(Critere("lieu", 1, 100) with { Descripteurs = ["Rien", "Peu", "", "Bien", "Très bien"] }), ReferentielErrorCodes.DescripteurManquant, "la note 2");
        Refuse(Contenu(Critere("lieu", 1, 100) with { Descripteurs = ["Rien", "Peu", "Moyen", "Bien"] }), ReferentielErrorCodes.DescripteurManquant, "la note 4");
    }

    [Theory]
    [InlineData(2, 1, 3)]
    [InlineData(1, 2, 5)]
    [InlineData(-1, 2, 3)]
    public void Minimums_NeBaissentPasEtRestentSurLEchelle(int un, int deux, int trois) =>
        Refuse(Contenu(Critere("lieu", 1, 100) with { Minimums = [un, deux, trois] }), ReferentielErrorCodes.MinimumsDecroissants, "« 1. Critère lieu »");

    [Fact]
    public void Minimums_ManquantsSontRefuses_EgauxAdmis()
    {
        Refuse(Contenu(Critere("lieu", 1, 100) with { Minimums = [1, 2] }), ReferentielErrorCodes.MinimumsDecroissants, "niveaux 1, 2 et 3");
        VerificationReferentiel.Defauts(Contenu(Critere("lieu", 1, 100) with { Minimums = [2, 2, 2] })).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(60, 60, 80)]
    [InlineData(80, 60, 40)]
    [InlineData(0, 60, 80)]
    [InlineData(40, 60, 100.5)]
    public void Seuils_SontCroissantsEtAuPlusCent(double un, double deux, double trois) =>
        Refuse(Juste() with { Seuils = [(decimal)un, (decimal)deux, (decimal)trois] }, ReferentielErrorCodes.SeuilsInvalides, "trois nombres croissants");

    [Fact]
    public void Seuils_SontTrois() => Refuse(Juste() with { Seuils = [50, 75] }, ReferentielErrorCodes.SeuilsInvalides, "(50, 75)");

    [Fact]
    public void Conditions_LaissentUnCriterePourTous() => Refuse(
        Contenu(
            Critere("lieu", 1, 60) with { Condition = ConditionCritere.BailleurSignataire },
            Critere("sens", 2, 40) with { Condition = ConditionCritere.PlusDe3500Habitants }),
        ReferentielErrorCodes.AucunCriterePourTous, "« Toutes les communes »");

    [Fact]
    public void Preuves_OntUnLibelleEtUnCodeChacune()
    {
        var piece = new PreuveExigee("piece", "Une pièce", Obligatoire: true, Source: null);
        Refuse(Contenu(Critere("lieu", 1, 100) with { Preuves = [piece with { Libelle = "" }] }), ReferentielErrorCodes.PreuveExigeeSansLibelle, "« 1. Critère lieu »");
        Refuse(Contenu(Critere("lieu", 1, 100) with { Preuves = [piece, piece] }), ReferentielErrorCodes.CodePreuveEnDouble, "« piece »");
    }

    private static void Refuse(ContenuReferentiel contenu, string code, string texte)
    {
        VerificationReferentiel.Defauts(contenu).ShouldContain(d => d.Code == code && d.Texte.Contains(texte, StringComparison.Ordinal));
        var version = Version(contenu);
        Should.Throw<BusinessException>(() => version.Publier(Instant));
        version.Statut.ShouldBe(ReferentielStatut.Brouillon);
    }
}
