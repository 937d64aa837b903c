using static VillesSolidaires.Labels.ReferentielDeTest;

namespace VillesSolidaires.Labels;

public sealed class ComparaisonReferentielsTests
{
    [Fact]
    public void Comparer_DeuxContenusEgaux_NeDitRien() => ComparaisonReferentiels.Comparer(Juste(), Juste()).ShouldBeEmpty();

    [Fact]
    public void Comparer_DitCeQuiChangeCritereParCritere()
    {
        var lieu = Critere("lieu", 1, 50) with { Descripteurs = ["Rien", "Peu", "Moyen", "Mieux", "Très bien"], Minimums = [1, 3, 3], Preuves = [] };
        var apres = new ContenuReferentiel([new AxeReferentiel("axe", "Axe", [lieu, Critere("kits", 3, 50)])], [40, 65, 80]);

        var ecarts = ComparaisonReferentiels.Comparer(Juste(), apres);

        ecarts.ShouldBe(
            [
                new("Ensemble", "Points du niveau 2", "60", "65"),
                new("1. Critère lieu", "Poids", "60 %", "50 %"),
                new("1. Critère lieu", "Note 3", "Bien", "Mieux"),
                new("1. Critère lieu", "Note exigée au niveau 2", "2", "3"),
                new("1. Critère lieu", "Preuve « Une pièce »", "Une pièce, obligatoire, fichier ou lien", null),
                new("3. Critère kits", "Critère ajouté", null, "50 %"),
                new("2. Critère sens", "Critère retiré", "40 %", null),
            ]);
    }

    [Fact]
    public void Comparer_SuitUnCritereQuiChangeDAxe()
    {
        var apres = new ContenuReferentiel(
            [new AxeReferentiel("axe", "Axe", [Critere("lieu", 1, 60)]), new AxeReferentiel("recul", "Recul", [Critere("sens", 2, 40)])], [40, 60, 80]);

        ComparaisonReferentiels.Comparer(Juste(), apres).ShouldBe(
            [new("Recul", "Axe ajouté", null, "Recul"), new("2. Critère sens", "Axe", "Axe", "Recul")]);
        ComparaisonReferentiels.Comparer(apres, Juste()).ShouldContain(new EcartReferentiel("Recul", "Axe retiré", "Recul", null));
    }
}
