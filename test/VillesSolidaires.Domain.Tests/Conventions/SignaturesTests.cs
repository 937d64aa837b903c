using VillesSolidaires.Organisations;
using static VillesSolidaires.Conventions.ConventionDeTest;

namespace VillesSolidaires.Conventions;

public sealed class SignaturesTests
{
    [Fact]
    public void Signer_QuandTousOntSigneDansLOrdre_ConclutLaConvention()
    {
        var essai = Complete().ASigner();
        essai.Signer(essai.Mairie);
        essai.Convention.Statut.ShouldBe(ConventionStatut.PartiellementSignee);
        essai.Signer(essai.Association);
        essai.Signer(essai.Bailleur);

        (essai.Convention.Statut, essai.Convention.SigneeLe).ShouldBe((ConventionStatut.Signee, (DateOnly?)Aujourdhui));
        essai.Convention.Parties.SelectMany(p => p.Signataires).ShouldAllBe(s => s.Empreinte == essai.Convention.Empreinte);
    }

    [Fact]
    public void Signer_AvantSonTour_NommeQuiEstAttendu()
    {
        var essai = Complete().ASigner();

        var refus = Should.Throw<BusinessException>(() => essai.Signer(essai.Bailleur));

        refus.Code.ShouldBe(ConventionErrorCodes.PasSonTour);
        refus.Texte.ShouldContain(essai.Association.Nom);
        refus.Texte.ShouldContain(essai.Mairie.Nom);
        essai.Convention.Signatures.Nombre.ShouldBe(0);
    }

    [Fact]
    public void Signer_SurUneAncienneEmpreinte_EstRefuse()
    {
        var essai = Complete().ASigner();
        var ancienne = essai.Convention.Empreinte!;
        essai.Convention.Redaction.ModifierClause(essai.Article.Id, "Objet", "Un autre texte.", 1, ActeDuJour);
        essai.Convention.Signatures.Ouvrir(ActeDuJour);

        Refuse(ConventionErrorCodes.TexteModifie, () => essai.Signer(essai.Association, empreinte: ancienne));
        Refuse(ConventionErrorCodes.TexteModifie, () => essai.Signer(essai.Association, empreinte: ""));
    }

    [Fact]
    public void Signer_QuandLaDeliberationManque_EstRefuseALaMairieSeule()
    {
        var essai = Complete();
        var sans = essai.Convention.Redaction.Parties.Ajouter([Nouvelle(TypeOrganisation.Departement, 1, "Département sans délibération")], ActeDuJour)[0];
        essai.Convention.Redaction.Parties.AjouterSignataire(sans.Id, new IdentiteSignataire("Paul Essai", "président", null), ActeDuJour);
        essai.ASigner();

        Refuse(ConventionErrorCodes.DeliberationManquante, () => essai.Signer(sans));
        essai.Signer(essai.Association);
        essai.Convention.Signatures.EnregistrerDeliberation(sans.Id, "CD-1", Aujourdhui, Aujourdhui, ActeDuJour);
        essai.Signer(sans);
        sans.EstSignee.ShouldBeTrue();
    }

    [Fact]
    public void Signer_AvantQueLaDeliberationSoitExecutoire_EstRefuseJusquACeJour()
    {
        var essai = Complete().ASigner();
        essai.Convention.Signatures.EnregistrerDeliberation(essai.Mairie.Id, "2026-0413", Aujourdhui, Aujourdhui.AddDays(1), ActeDuJour);

        Refuse(ConventionErrorCodes.DeliberationNonExecutoire, () => essai.Signer(essai.Mairie));
        essai.Convention.Signatures.EnregistrerDeliberation(essai.Mairie.Id, "2026-0413", Aujourdhui, Aujourdhui, ActeDuJour);
        essai.Signer(essai.Mairie);
    }

    [Fact]
    public void EnregistrerDeliberation_PlusTardiveQuUneSignatureDonnee_EstRefuse()
    {
        var essai = Complete().ASigner();
        essai.Signer(essai.Mairie);

        Refuse(ConventionErrorCodes.DeliberationNonExecutoire,
            () => essai.Convention.Signatures.EnregistrerDeliberation(essai.Mairie.Id, "2026-0413", Aujourdhui, Aujourdhui.AddDays(1), ActeDuJour));
        essai.Mairie.DeliberationReference.ShouldBe("2026-0412");
    }

    [Fact]
    public void EnregistrerDeliberation_QuandElleEstMalSaisie_DitQuoi()
    {
        var essai = Complete();
        var signatures = essai.Convention.Signatures;
        Refuse(ConventionErrorCodes.ReferenceObligatoire, () => signatures.EnregistrerDeliberation(essai.Mairie.Id, " ", Aujourdhui, Aujourdhui, ActeDuJour));
        Refuse(ConventionErrorCodes.DeliberationDatesInversees, () => signatures.EnregistrerDeliberation(essai.Mairie.Id, "1", Aujourdhui, Aujourdhui.AddDays(-1), ActeDuJour));
        Refuse(ConventionErrorCodes.DeliberationSansObjet, () => signatures.EnregistrerDeliberation(essai.Bailleur.Id, "1", Aujourdhui, Aujourdhui, ActeDuJour));
        Refuse(ConventionErrorCodes.DateFuture, () => signatures.EnregistrerDeliberation(essai.Mairie.Id, "1", Aujourdhui.AddDays(1), Aujourdhui.AddDays(2), ActeDuJour));
        Refuse(ConventionErrorCodes.DateFuture, () => signatures.AttesterEngagementRepublicain(essai.Association.Id, Aujourdhui.AddDays(1), ActeDuJour));
    }

    [Fact]
    public void Signer_AvantQueLeTexteSoitPropose_EstRefuse()
    {
        var essai = Complete().ASigner();

        Refuse(ConventionErrorCodes.SignatureAnterieure, () => essai.Signer(essai.Association, le: Aujourdhui.AddDays(-1)));
        Refuse(ConventionErrorCodes.DateFuture, () => essai.Signer(essai.Association, le: Aujourdhui.AddDays(1)));
    }

    [Fact]
    public void Signer_AvecLeSignataireDUneAutrePartie_EstRefuse()
    {
        var essai = Complete().ASigner();

        var refus = Should.Throw<BusinessException>(() => essai.Signer(essai.Association, signataire: essai.Mairie.Signataires[0]));

        refus.Code.ShouldBe(ConventionErrorCodes.SignataireInconnu);
        refus.Texte.ShouldContain(essai.Association.Nom);
    }

    [Fact]
    public void Signer_DeuxFois_RappelleLaPremiere()
    {
        var essai = Complete().ASigner();
        essai.Signer(essai.Association);

        Refuse(ConventionErrorCodes.DejaSigne, () => essai.Signer(essai.Association));
        essai.Convention.Signatures.Nombre.ShouldBe(1);
    }

    [Fact]
    public void Signer_QuandUnePartieADeuxSignataires_AttendLesDeux()
    {
        var essai = Complete();
        var second = essai.Convention.Redaction.Parties.AjouterSignataire(essai.Mairie.Id, new IdentiteSignataire("Lise Essai", "directrice", null), ActeDuJour);
        essai.ASigner();
        essai.Signer(essai.Association);
        essai.Signer(essai.Mairie);

        essai.Mairie.EstSignee.ShouldBeFalse();
        Refuse(ConventionErrorCodes.PasSonTour, () => essai.Signer(essai.Bailleur));
        essai.Signer(essai.Mairie, signataire: second);
        essai.Mairie.EstSignee.ShouldBeTrue();
    }

    [Fact]
    public void Signer_SurPapier_ExigeLExemplaireDeCettePartieEtDeCeTexte()
    {
        var essai = Complete();
        Deposer(essai, null);
        essai.ASigner();
        Refuse(ConventionErrorCodes.SignatureSansExemplaire, () => essai.Signer(essai.Association, surPapier: true));
        Deposer(essai, essai.Mairie.Id);
        Refuse(ConventionErrorCodes.SignatureSansExemplaire, () => essai.Signer(essai.Association, surPapier: true));
        Deposer(essai, essai.Association.Id);

        essai.Signer(essai.Association, surPapier: true);

        essai.Association.Signataires[0].SurPapier.ShouldBeTrue();
        essai.Convention.Evenements[^1].Resume.ShouldEndWith("sur papier");
    }

    [Fact]
    public void Refuser_FaitTomberLesSignaturesEtRevientEnCorrection()
    {
        var essai = Complete().PartiellementSignee();

        essai.Convention.Signatures.Refuser(essai.Mairie.Id, " Montant trop élevé. ", ActeDuJour);

        var convention = essai.Convention;
        (convention.Statut, convention.Motif, convention.Signatures.Nombre, convention.Empreinte).ShouldBe((ConventionStatut.EnCorrection, "Montant trop élevé.", 0, null));
        convention.Evenements[^1].Resume.ShouldContain($"1{Formats.Insecable}signature annulée");
        convention.Acteur.ShouldBe(TypeActeur.Association);
    }

    [Fact]
    public void Refuser_SansMotif_NeChangeRien()
    {
        var essai = Complete().PartiellementSignee();

        Refuse(ConventionErrorCodes.MotifObligatoire, () => essai.Convention.Signatures.Refuser(essai.Mairie.Id, " ", ActeDuJour));
        (essai.Convention.Statut, essai.Convention.Signatures.Nombre).ShouldBe((ConventionStatut.PartiellementSignee, 1));
    }

    private static void Deposer(ConventionDeTest essai, Guid? partieId) =>
        essai.Convention.Execution.Deposer(new PieceDeposee(TypePiece.ScanSigne, "signe.pdf", 1000, new string('b', 64), partieId), ActeDuJour);
}
