using VillesSolidaires.Organisations;
using static VillesSolidaires.Conventions.ConventionDeTest;

namespace VillesSolidaires.Conventions;

public sealed class AvenantsTests
{
    [Fact]
    public void OuvrirAvenant_ReprendLeTexteLesPartiesEtLesAides()
    {
        var origine = Complete().Signee();

        var avenant = origine.Avenant(Fin.AddMonths(6));

        (avenant.Convention.Numero, avenant.Convention.NumeroAvenant, avenant.Convention.Statut).ShouldBe(("CV-2026-0001-A1", (int?)1, ConventionStatut.Brouillon));
        avenant.Convention.Clauses.Select(c => c.Texte).ShouldBe(origine.Convention.Clauses.Select(c => c.Texte));
        avenant.Convention.Parties.ShouldAllBe(p => p.Reprise && p.SigneeLe == null && p.Signataires.Count == 1);
        avenant.Aide.Versements.Select(Copie).ShouldBe(origine.Aide.Versements.Select(Copie));
        origine.Convention.Evenements[^1].Type.ShouldBe(TypeEvenementConvention.AvenantOuvert);
    }

    [Fact]
    public void OuvrirAvenant_DesEcheancesPassees_NeLesDitEnRetardQueDansLaConventionSignee()
    {
        var tard = Fin.AddDays(90);
        var origine = Complete();
        var brouillon = origine.Convention;
        (brouillon.Execution.Etat(brouillon.Engagements[0], tard), brouillon.Execution.Etat(origine.Aide.Versements[0], tard))
            .ShouldBe((EtatEngagement.AVenir, EtatVersement.AVenir));

        var avenant = origine.Signee().Avenant();

        (brouillon.Execution.Etat(brouillon.Engagements[0], tard), brouillon.Execution.Etat(origine.Aide.Versements[0], tard))
            .ShouldBe((EtatEngagement.EnRetard, EtatVersement.EnRetard));
        (avenant.Convention.Execution.Etat(avenant.Convention.Engagements[0], tard), avenant.Convention.Execution.Etat(avenant.Aide.Versements[0], tard))
            .ShouldBe((EtatEngagement.AVenir, EtatVersement.AVenir));
        ExamenConvention.Examiner(brouillon, tard).ShouldContain(c => c.Regle == Regles.Paiement);
        ExamenConvention.Examiner(avenant.Convention, tard).ShouldNotContain(c => c.Regle == Regles.Paiement);
    }

    [Fact]
    public void Signer_LAvenant_ConsolideLOrigineEtFigeSaVersion()
    {
        var origine = Complete().Signee();
        var (signatures, versions) = (Signatures(origine), origine.Convention.NombreVersions);
        var avenant = origine.Avenant(Fin.AddMonths(6));
        avenant.Convention.Redaction.ModifierClause(avenant.Article.Id, "Objet", "Texte consolidé.", 1, ActeDuJour);
        avenant.Convention.Redaction.RetirerClause(avenant.Convention.Clauses.Single(c => c.Numero == 2).Id, ActeDuJour);
        avenant.Convention.Redaction.AjouterClause(NatureClause.Annexe, "Plan", "Plan d’action.", ActeDuJour);
        origine.Article.Texte.ShouldNotBe("Texte consolidé.", "rien ne change avant la dernière signature");

        avenant.Signee();

        origine.Convention.ShouldSatisfyAllConditions(
            c => c.Fin.ShouldBe(Fin.AddMonths(6)),
            c => c.AvenantsSignes.ShouldBe(1),
            c => c.Clauses.Select(k => (k.Repere, k.Texte)).ShouldBe([("Article 1", "Texte consolidé."), ("Annexe 1", "Plan d’action.")]),
            c => c.NombreVersions.ShouldBe(versions + 1),
            c => c.Versions[^1].Empreinte.ShouldBe(avenant.Convention.Empreinte),
            c => c.Recherche.ShouldContain("prolongation"));
        Signatures(origine).ShouldBe(signatures);
    }

    [Fact]
    public void Signer_LAvenantQuiFaitEntrerUneCommune_LaRendPartieAvecSaSignature()
    {
        var origine = Complete().Signee();
        var avenant = origine.Avenant();
        var entrante = avenant.Convention.Redaction.Parties.Ajouter([Nouvelle(TypeOrganisation.Mecene, 2, "Fondation entrante")], ActeDuJour)[0];
        avenant.Convention.Redaction.Parties.AjouterSignataire(entrante.Id, new IdentiteSignataire("Ada Essai", "présidente", null), ActeDuJour);
        avenant.Convention.Redaction.AjouterEngagement(entrante.Id, new NouvelEngagement("Doter", Fin, null, null), ActeDuJour);

        avenant.Signee();

        var partie = origine.Convention.Parties.Single(p => p.OrganisationId == entrante.OrganisationId);
        (partie.EstSignee, partie.Signataires[0].Empreinte, partie.Reprise).ShouldBe((true, avenant.Convention.Empreinte, false));
        origine.Convention.Engagements.Single(e => e.Libelle == "Doter").PartieId.ShouldBe(partie.Id);
    }

    [Fact]
    public void Retirer_UnePartieDOrigine_NEstPasPermisParAvenant()
    {
        var avenant = Complete().Signee().Avenant();

        Refuse(ConventionErrorCodes.PartieReprise, () => avenant.Convention.Redaction.Parties.Retirer(avenant.Bailleur.Id, ActeDuJour));
    }

    [Fact]
    public void Signer_LAvenant_GardeCeQuiEstTenuOuVerse()
    {
        var origine = Complete().Signee();
        var premier = origine.Aide.Versements[0];
        origine.Convention.Execution.NoterVersement(origine.Aide.Id, premier.Id, Aujourdhui, ActeDuJour);
        origine.Convention.Execution.SuivreEngagement(origine.Convention.Engagements[0].Id, 40, Aujourdhui, "Feuilles", ActeDuJour);
        var avenant = origine.Avenant();
        avenant.Convention.Redaction.RetirerEngagement(avenant.Convention.Engagements[0].Id, ActeDuJour);
        var financements = avenant.Convention.Redaction.Financements;
        financements.Modifier(avenant.Aide.Id, avenant.NouvelleAide(90_000), ActeDuJour);
        var dernier = avenant.Aide.Versements[2];
        financements.ModifierVersement(avenant.Aide.Id, dernier.Id, Copie(dernier) with { Montant = 34_000 }, ActeDuJour);

        avenant.Signee();

        origine.Convention.Engagements.ShouldHaveSingleItem().ShouldSatisfyAllConditions(e => e.Fait.ShouldBe(40), e => e.RealiseLe.ShouldBe(Aujourdhui));
        (origine.Aide.Montant, origine.Aide.TotalEcheancier, origine.Aide.Versements.Count).ShouldBe((90_000m, 90_000m, 3));
        origine.Aide.Versements.ShouldContain(premier);
        premier.VerseLe.ShouldBe(Aujourdhui);
    }

    [Fact]
    public void Signer_LAvenant_NeConfondPasDeuxEngagementsDeMemeLibelle()
    {
        var essai = Complete();
        foreach (var annee in (int[])[2026, 2027, 2028])
        {
            essai.Convention.Redaction.AjouterEngagement(essai.Mairie.Id, new NouvelEngagement("Fête des voisins", new DateOnly(annee, 6, 1), 10, "lieux"), ActeDuJour);
        }
        essai.Signee();
        var avenant = essai.Avenant();
        var dernier = avenant.Convention.Engagements.Single(e => e.Echeance.Year == 2028 && e.Libelle == "Fête des voisins");
        avenant.Convention.Redaction.ModifierEngagement(dernier.Id, new NouvelEngagement("Fête des voisins", new DateOnly(2028, 7, 1), 20, "lieux"), ActeDuJour);

        avenant.Signee();

        essai.Convention.Engagements.Where(e => e.Libelle == "Fête des voisins").Select(e => (e.Echeance, e.Cible)).ShouldBe(
            [(new DateOnly(2026, 6, 1), 10), (new DateOnly(2027, 6, 1), 10), (new DateOnly(2028, 7, 1), 20)], ignoreOrder: true);
    }

    [Fact]
    public void Signer_LAvenant_NeConfondPasDeuxAidesEntreLesMemesParties()
    {
        var essai = Complete();
        essai.Convention.Redaction.Financements.Ajouter(essai.NouvelleAide(5_000), ActeDuJour);
        essai.Signee();
        var avenant = essai.Avenant();
        avenant.Convention.Redaction.Financements.Modifier(avenant.Convention.Financements.Single(f => f.Montant == 5_000).Id, avenant.NouvelleAide(6_000), ActeDuJour);

        avenant.Signee();

        essai.Convention.Financements.Select(f => (f.Montant, f.Versements.Count)).ShouldBe([(84_000m, 3), (6_000m, 0)], ignoreOrder: true);
    }

    [Fact]
    public void Signer_LAvenantQuiRetireUneAide_LaReduitACeQuiEstVerse()
    {
        var origine = Complete().Signee();
        origine.Convention.Execution.NoterVersement(origine.Aide.Id, origine.Aide.Versements[0].Id, Aujourdhui, ActeDuJour);
        var avenant = origine.Avenant();
        avenant.Convention.Redaction.Financements.Retirer(avenant.Aide.Id, ActeDuJour);
        avenant.Signee();

        (origine.Aide.Montant, origine.Aide.Versements.Count).ShouldBe((28_000m, 1));
    }

    [Fact]
    public void Signer_LAvenantQuiRetireUneAideJamaisVersee_LOte()
    {
        var origine = Complete().Signee();
        var avenant = origine.Avenant();
        avenant.Convention.Redaction.Financements.Retirer(avenant.Aide.Id, ActeDuJour);

        avenant.Signee();

        origine.Convention.Financements.ShouldBeEmpty();
    }

    [Fact]
    public void OuvrirAvenant_QuandUnAutreSePrepareOuQueLaConventionAExpire_EstRefuse()
    {
        var origine = Complete().Signee();
        origine.Avenant();
        Refuse(ConventionErrorCodes.AvenantEnCours, () => origine.Avenant());
        var expiree = Complete(fin: new DateOnly(2026, 5, 25)).Signee();
        Refuse(ConventionErrorCodes.ConventionExpiree, () => expiree.Avenant());
    }

    [Fact]
    public void OuvrirAvenant_ApresUnAvenantAnnule_NeReemploiePasSonNumero()
    {
        var origine = Complete().Signee();
        origine.Avenant().Convention.Annuler("Erreur.", ActeDuJour);

        origine.Avenant().Convention.NumeroAvenant.ShouldBe(2);
    }

    private static List<(string Nom, DateOnly? Le, string? Empreinte)> Signatures(ConventionDeTest essai) =>
        [.. essai.Convention.Parties.SelectMany(p => p.Signataires).Select(s => (s.Nom, s.SigneLe, s.Empreinte))];
}
