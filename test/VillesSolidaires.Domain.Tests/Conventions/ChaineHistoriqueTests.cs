using static VillesSolidaires.Conventions.ConventionDeTest;

namespace VillesSolidaires.Conventions;

/// <summary>Retouches faites hors du programme, comme par une commande SQL : la relecture nomme le premier maillon rompu.</summary>
public sealed class ChaineHistoriqueTests
{
    private readonly Convention _convention = Complete().Signee().Convention;

    [Fact]
    public void Verifier_UneHistoireOrdinaire_LaTrouveIntacte()
    {
        var verification = Verifier(_convention.Evenements.Reverse());

        (verification.EstIntacte, verification.Lus, verification.Defaut).ShouldBe((true, _convention.NombreEvenements, null));
    }

    [Theory]
    [InlineData(nameof(EvenementConvention.Resume), "Rien à signaler")]
    [InlineData(nameof(EvenementConvention.Auteur), "Quelqu’un d’autre")]
    [InlineData(nameof(EvenementConvention.Type), TypeEvenementConvention.Annulation)]
    public void Verifier_UnMaillonModifie_LeNomme(string champ, object valeur)
    {
        Retoucher(_convention.Evenements[4], champ, valeur);

        Rompue(Verifier(_convention.Evenements), 5, "modifié");
    }

    [Fact]
    public void Verifier_UnInstantDeplace_LeNomme()
    {
        Retoucher(_convention.Evenements[2], nameof(EvenementConvention.Le), _convention.Evenements[2].Le.AddSeconds(1));

        Rompue(Verifier(_convention.Evenements), 3, "modifié");
    }

    [Fact]
    public void Verifier_UneEmpreinteRecalculeeSurUnMaillon_SeVoitAuSuivant()
    {
        // Le faussaire refait l'empreinte de son maillon : le suivant garde l'ancienne.
        var faux = Vide().Convention.Evenements[0];
        var vrai = _convention.Evenements[4];
        Retoucher(vrai, nameof(EvenementConvention.Empreinte), faux.Empreinte);

        Verifier(_convention.Evenements).PremierRompu.ShouldBe(5);
    }

    [Fact]
    public void Verifier_UnMaillonRetire_NommeLeManquant() => Rompue(Verifier(_convention.Evenements.Where(e => e.Numero != 4)), 4, "manque");

    [Fact]
    public void Verifier_DeuxMaillonsIntervertis_NommeLePremier()
    {
        Retoucher(_convention.Evenements[3], nameof(EvenementConvention.Numero), 5);
        Retoucher(_convention.Evenements[4], nameof(EvenementConvention.Numero), 4);

        Rompue(Verifier(_convention.Evenements), 4, "ne suit pas");
    }

    [Fact]
    public void Verifier_UneFinCoupee_NommeLePremierManquant() =>
        Rompue(Verifier(_convention.Evenements.Take(_convention.NombreEvenements - 2)), _convention.NombreEvenements - 1, "manque");

    [Fact]
    public void Verifier_UneHistoireVidee_LeDit() => Rompue(Verifier([]), 1, "manque");

    [Fact]
    public void Verifier_UnMaillonDuneAutreConvention_LeNomme()
    {
        var autre = Vide().Convention;

        Rompue(ChaineHistorique.Verifier(_convention.Id, autre.Evenements, 1, autre.EmpreinteHistorique), 1, "autre convention");
    }

    [Fact]
    public void Verifier_UnMaillonEnTrop_LeDit()
    {
        var verification = ChaineHistorique.Verifier(
            _convention.Id, _convention.Evenements, _convention.NombreEvenements - 1, _convention.Evenements[^2].Empreinte);

        Rompue(verification, _convention.NombreEvenements, "en trop");
    }

    [Fact]
    public void Verifier_UneFinRefaiteAutrement_SeVoitALEmpreinteDeLaConvention() =>
        Rompue(ChaineHistorique.Verifier(_convention.Id, _convention.Evenements, _convention.NombreEvenements, EvenementConvention.Origine),
            _convention.NombreEvenements, "dernier connu");

    [Fact]
    public void Empreinte_NeSeLaissePasTromperParUnMotifDePlusieursLignes()
    {
        // « Auteur, type, résumé » découpés autrement donneraient la même suite de lignes.
        var essai = Complete().EnRelecture();
        essai.Convention.DemanderCorrections(essai.Association.Id, "Premier.\n9\nSecond.", ActeDuJour);
        var evenement = essai.Convention.Evenements[^1];
        var lignes = evenement.Resume.Split('\n');
        Retoucher(evenement, nameof(EvenementConvention.Auteur), $"{evenement.Auteur}\n{(int)evenement.Type}\n{lignes[0]}");
        Retoucher(evenement, nameof(EvenementConvention.Type), (TypeEvenementConvention)9);
        Retoucher(evenement, nameof(EvenementConvention.Resume), lignes[2]);

        ChaineHistorique.Verifier(essai.Convention.Id, essai.Convention.Evenements, essai.Convention.NombreEvenements, essai.Convention.EmpreinteHistorique)
            .PremierRompu.ShouldBe(evenement.Numero);
    }

    [Fact]
    public void Resume_TropLong_EstCoupeEtGardeUneChaineIntacte()
    {
        var essai = Complete().EnRelecture();
        essai.Convention.DemanderCorrections(essai.Association.Id, new string('x', 2_000), ActeDuJour);

        essai.Convention.Evenements[^1].Resume.Length.ShouldBe(ConventionConsts.ResumeEvenementMax);
        ChaineHistorique.Verifier(essai.Convention.Id, essai.Convention.Evenements, essai.Convention.NombreEvenements, essai.Convention.EmpreinteHistorique)
            .EstIntacte.ShouldBeTrue();
    }

    private VerificationChaine Verifier(IEnumerable<EvenementConvention> evenements) =>
        ChaineHistorique.Verifier(_convention.Id, evenements, _convention.NombreEvenements, _convention.EmpreinteHistorique);

    private static void Rompue(VerificationChaine verification, int numero, string defaut)
    {
        (verification.EstIntacte, verification.PremierRompu).ShouldBe((false, numero));
        verification.Defaut.ShouldNotBeNull().ShouldContain(defaut);
    }

    private static void Retoucher(EvenementConvention evenement, string champ, object valeur) =>
        typeof(EvenementConvention).GetProperty(champ)!.SetValue(evenement, valeur);
}
