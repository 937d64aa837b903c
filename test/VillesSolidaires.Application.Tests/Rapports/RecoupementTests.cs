using VillesSolidaires.Rapports.Modele;
using VillesSolidaires.Rapports.Rendus;

namespace VillesSolidaires.Rapports;

/// <summary>Un document dont un seul chiffre s'écarte du jeu figé n'est jamais offert.</summary>
public class RecoupementTests
{
    private static readonly TableauBloc Attendu = new(
        "Par kit", "Téléchargements par kit", [new("Kit", TypeColonne.Texte), new("Qualifiés", TypeColonne.Entier), new("Part", TypeColonne.Pourcentage)],
        [["Grand froid", 7L, 0.7m], ["Canicule", 3L, 0.3m]], ["Total", 10L, 1m]);

    private static readonly TableauRelu Fidele = new("Téléchargements par kit", [["Grand froid", 7L, 0.7m], ["Canicule", 3L, 0.3m]], ["Total", 10L, Cellule.Vide]);

    [Fact]
    public void Verifier_QuandToutConcorde_CompteLesTotauxCompares() => Recoupement.Verifier([Attendu], "PDF", [Fidele]).ShouldBe(1);

    [Fact]
    public void Verifier_QuandLeTotalDUnTauxEstEcrit_LeCompareAussi() =>
        Recoupement.Verifier([Attendu], "PDF", [Fidele with { Total = ["Total", 10L, 1m] }]).ShouldBe(2);

    [Fact]
    public void Verifier_QuandLeTableauEstVide_AccepteQueSonTotalNulNeSoitPasEcrit()
    {
        var vide = Attendu with { Lignes = [], Total = ["Total", 0L, Cellule.Vide] };
        Recoupement.Verifier([vide], "Classeur Excel", [Fidele with { Lignes = [], Total = null }]).ShouldBe(0);
        Should.Throw<BusinessException>(() => Recoupement.Verifier([vide], "Classeur Excel", [Fidele with { Lignes = [] }]));
    }

    public static TheoryData<string, TableauRelu[]> Falsifications => new()
    {
        { "11 au lieu de 10", [Fidele with { Total = ["Total", 11L, 1m] }] },
        { "les lignes font 11", [Fidele with { Lignes = [["Grand froid", 8L, 0.7m], ["Canicule", 3L, 0.3m]] }] },
        { "1 lignes au lieu de 2", [Fidele with { Lignes = [["Grand froid", 10L, 1m]] }] },
        { "rien au lieu de 10", [Fidele with { Total = null }] },
        { "0,2 au lieu de 0,3", [Fidele with { Lignes = [["Grand froid", 7L, 0.7m], ["Canicule", 3L, 0.2m]] }] },
        { "0,9 au lieu de 1", [Fidele with { Total = ["Total", 10L, 0.9m] }] },
        { "se lit 0 fois", [] },
        { "se lit 2 fois", [Fidele, Fidele] },
    };

    [Theory]
    [MemberData(nameof(Falsifications))]
    public void Verifier_QuandUnChiffreEstFausse_RefuseEnDisantLEcart(string ecart, TableauRelu[] relus)
    {
        var refus = Should.Throw<BusinessException>(() => Recoupement.Verifier([Attendu], "Classeur Excel", relus));
        refus.Code.ShouldBe(RapportErrorCodes.TotauxDifferents);
        refus.Texte.ShouldContain("Classeur Excel");
        refus.Texte.ShouldContain(ecart);
    }
}
