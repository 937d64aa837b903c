using VillesSolidaires.Organisations;
using static VillesSolidaires.Conventions.ConventionDeTest;

namespace VillesSolidaires.Conventions;

public sealed class RedactionTests
{
    [Theory]
    [InlineData(ConventionConsts.TexteClauseMax + 1)]
    [InlineData(100_000)]
    public void AjouterClause_QuandLeTexteEstTropLong_DitLaLongueurEtLaLimite(int longueur)
    {
        var essai = Vide();

        var refus = Should.Throw<BusinessException>(() => Ecrire(essai, new string('a', longueur)));

        (refus.Code, refus.Champ).ShouldBe((ConventionErrorCodes.ClauseTropLongue, "Texte"));
        refus.Texte.ShouldContain(Formats.Nombre(longueur));
        refus.Texte.ShouldContain(Formats.Nombre(ConventionConsts.TexteClauseMax));
        essai.Convention.Clauses.ShouldBeEmpty();
    }

    [Fact]
    public void AjouterClause_ALaLimite_EstPermis() => Ecrire(Vide(), new string('a', ConventionConsts.TexteClauseMax)).Texte.Length.ShouldBe(ConventionConsts.TexteClauseMax);

    [Theory]
    [InlineData("Avant <script>alert(1)</script> après")]
    [InlineData("<img src=x onerror=alert(1)>")]
    [InlineData("< / b >")]
    [InlineData("<!DOCTYPE html>")]
    [InlineData("texte </p")]
    public void AjouterClause_AvecUneBalise_EstRefuseEnLaMontrant(string texte)
    {
        var essai = Vide();

        var refus = Should.Throw<BusinessException>(() => Ecrire(essai, texte));
        refus.Code.ShouldBe(ConventionErrorCodes.ClauseAvecBalises);
        refus.Texte.ShouldContain("« <");
        Refuse(ConventionErrorCodes.ClauseAvecBalises, () => essai.Convention.Redaction.AjouterClause(NatureClause.Article, texte, "Texte.", ActeDuJour));
        essai.Convention.Clauses.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Les communes de < 3 500 habitants sont dispensées.")]
    [InlineData("Un montant > 23 000 € appelle une convention.")]
    [InlineData("Écrire à contact@demo.example & suivre l’indicateur n° 3")]
    public void AjouterClause_AvecUnSigneOrdinaire_EstPermis(string texte) => Ecrire(Vide(), texte).Texte.ShouldBe(texte);

    [Theory]
    [InlineData("", "Texte", "Titre")]
    [InlineData("Objet", " \n ", "Texte")]
    public void AjouterClause_Vide_DesigneLeChamp(string titre, string texte, string champ) =>
        Should.Throw<BusinessException>(() => Vide().Convention.Redaction.AjouterClause(NatureClause.Article, titre, texte, ActeDuJour))
            .ShouldSatisfyAllConditions(e => e.Code.ShouldBe(ConventionErrorCodes.ClauseVide), e => e.Champ.ShouldBe(champ));

    [Fact]
    public void AjouterClause_AuDelaDeLaLimite_EstRefuse()
    {
        var essai = Vide();
        for (var i = 0; i < ConventionConsts.ClausesMax; i++)
        {
            Ecrire(essai, "Texte.");
        }
        Refuse(ConventionErrorCodes.TropDeClauses, () => Ecrire(essai, "Texte."));
    }

    [Fact]
    public void ModifierClause_SurUneRevisionPerimee_DitQuiAEcritEtNePerdRien()
    {
        var essai = Complete();
        var autre = new Acte(Guid.NewGuid(), "Sofia Benhamou", ActeDuJour.Instant);
        essai.Convention.Redaction.ModifierClause(essai.Article.Id, "Objet", "Le texte de Sofia.", 1, autre);

        var refus = Should.Throw<BusinessException>(() => essai.Convention.Redaction.ModifierClause(essai.Article.Id, "Objet", "Le texte de Camille.", 1, ActeDuJour));

        refus.Code.ShouldBe(ConventionErrorCodes.ClauseModifieeEntreTemps);
        refus.Texte.ShouldContain("Sofia Benhamou");
        (essai.Article.Texte, essai.Article.Revision).ShouldBe(("Le texte de Sofia.", 2));
    }

    [Fact]
    public void ModifierClause_PendantQuUnAutreEcritUnAutreArticle_NeSeGenePas()
    {
        var essai = Complete();
        var second = essai.Convention.Clauses.Single(c => c.Repere == "Article 2");

        essai.Convention.Redaction.ModifierClause(essai.Article.Id, "Objet", "Un.", 1, ActeDuJour);
        essai.Convention.Redaction.ModifierClause(second.Id, "Subvention", "Deux.", 1, ActeDuJour);

        (essai.Article.Texte, second.Texte).ShouldBe(("Un.", "Deux."));
    }

    [Fact]
    public void ModifierClause_QuandElleAEteRetiree_LeDit()
    {
        var essai = Complete();
        var id = essai.Article.Id;
        essai.Convention.Redaction.RetirerClause(id, ActeDuJour);

        Refuse(ConventionErrorCodes.ClauseInconnue, () => essai.Convention.Redaction.ModifierClause(id, "Objet", "Texte.", 1, ActeDuJour));
    }

    [Fact]
    public void Numeros_ApresAjoutsRetraitsEtDeplacements_SontSansTrou()
    {
        var essai = Vide();
        var (a, b, c) = (Ecrire(essai, "A"), Ecrire(essai, "B"), Ecrire(essai, "C"));
        var annexe = essai.Convention.Redaction.AjouterClause(NatureClause.Annexe, "Plan", "Plan.", ActeDuJour);

        essai.Convention.Redaction.DeplacerClause(c.Id, 1, ActeDuJour);
        essai.Convention.Redaction.RetirerClause(a.Id, ActeDuJour);
        essai.Convention.Redaction.DeplacerClause(b.Id, 99, ActeDuJour);

        (c.Repere, b.Repere, annexe.Repere).ShouldBe(("Article 1", "Article 2", "Annexe 1"));
    }

    [Fact]
    public void Commenter_OuvertBloqueLaSignature_ResoluLaPermet()
    {
        var essai = Complete();
        var fil = essai.Convention.Redaction.Commenter(essai.Article.Id, "Quelle durée ?", "Mairie", ActeDuJour);
        essai.EnRelecture();

        var refus = Should.Throw<BusinessException>(() => essai.Convention.Signatures.Ouvrir(ActeDuJour));
        refus.Code.ShouldBe(ConventionErrorCodes.CommentairesOuverts);
        refus.Texte.ShouldContain("Article 1");
        essai.Convention.Redaction.Repondre(fil.Id, "Trois ans.", "Voisins Solidaires", ActeDuJour);
        essai.Convention.Redaction.Resoudre(fil.Id, ActeDuJour);

        essai.Convention.Signatures.Ouvrir(ActeDuJour);
        essai.Convention.Statut.ShouldBe(ConventionStatut.ASigner);
        essai.Convention.Evenements[^1].Resume.ShouldContain($"1{Formats.Insecable}commentaire résolu");
    }

    [Fact]
    public void Commentaire_VideInconnuOuDejaResolu_EstRefuse()
    {
        var essai = Complete();
        var redaction = essai.Convention.Redaction;
        Refuse(ConventionErrorCodes.CommentaireVide, () => redaction.Commenter(essai.Article.Id, " ", "Mairie", ActeDuJour));
        Refuse(ConventionErrorCodes.CommentaireInconnu, () => redaction.Resoudre(Guid.NewGuid(), ActeDuJour));
        var fil = redaction.Commenter(essai.Article.Id, "Pourquoi ?", "Mairie", ActeDuJour);
        redaction.Resoudre(fil.Id, ActeDuJour);
        Refuse(ConventionErrorCodes.CommentaireDejaResolu, () => redaction.Repondre(fil.Id, "Parce que.", "Mairie", ActeDuJour));
        Refuse(ConventionErrorCodes.CommentaireDejaResolu, () => redaction.Resoudre(fil.Id, ActeDuJour));
    }

    [Fact]
    public void Ajouter_UnePartieEnDouble_NeLaisseEntrerAucuneDuLot()
    {
        var essai = Complete();
        var nouvelle = Nouvelle(TypeOrganisation.Mecene, 3);
        var presente = Nouvelle(TypeOrganisation.Mairie, 1) with { OrganisationId = essai.Mairie.OrganisationId };

        Refuse(ConventionErrorCodes.PartieEnDouble, () => essai.Convention.Redaction.Parties.Ajouter([nouvelle, presente], ActeDuJour));
        Refuse(ConventionErrorCodes.PartieEnDouble, () => essai.Convention.Redaction.Parties.Ajouter([nouvelle, nouvelle], ActeDuJour));
        essai.Convention.Parties.Count.ShouldBe(3);
    }

    [Fact]
    public void Ajouter_TropDeParties_EstRefuse()
    {
        var lot = Enumerable.Range(0, ConventionConsts.PartiesMax + 1).Select(i => Nouvelle(TypeOrganisation.Mairie, 1, $"Mairie {i}")).ToList();

        Refuse(ConventionErrorCodes.TropDeParties, () => Vide().Convention.Redaction.Parties.Ajouter(lot, ActeDuJour));
    }

    [Fact]
    public void Retirer_UnePartieQuiPorteUneAideOuUnEngagement_EstRefuse()
    {
        var essai = Complete();
        Refuse(ConventionErrorCodes.PartieEmployee, () => essai.Convention.Redaction.Parties.Retirer(essai.Mairie.Id, ActeDuJour));
        Refuse(ConventionErrorCodes.PartieEmployee, () => essai.Convention.Redaction.Parties.Retirer(essai.Association.Id, ActeDuJour));
        essai.Convention.Redaction.Parties.Retirer(essai.Bailleur.Id, ActeDuJour);
        Refuse(ConventionErrorCodes.PartieInconnue, () => essai.Convention.Redaction.Parties.Retirer(Guid.NewGuid(), ActeDuJour));
    }

    [Fact]
    public void AjouterSignataire_EnDoubleOuSansNom_EstRefuse()
    {
        var essai = Complete();
        var nom = essai.Mairie.Signataires[0].Nom.ToUpperInvariant();
        Refuse(ConventionErrorCodes.SignataireEnDouble, () => essai.Convention.Redaction.Parties.AjouterSignataire(essai.Mairie.Id, new IdentiteSignataire($" {nom} ", "", null), ActeDuJour));
        Refuse(ConventionErrorCodes.NomObligatoire, () => essai.Convention.Redaction.Parties.AjouterSignataire(essai.Mairie.Id, new IdentiteSignataire(" ", "", null), ActeDuJour));
    }

    [Fact]
    public void RattacherOrganisation_GardeLeNomDuTexteEtRefuseLeDoublon()
    {
        var essai = Complete();
        var (nom, gardee) = (essai.Mairie.Nom, Guid.NewGuid());
        Refuse(ConventionErrorCodes.PartieEnDouble,
            () => essai.Convention.Redaction.RattacherOrganisation(essai.Mairie.OrganisationId, essai.Bailleur.OrganisationId, ActeDuJour));

        essai.Convention.Redaction.RattacherOrganisation(essai.Mairie.OrganisationId, gardee, ActeDuJour);

        (essai.Mairie.OrganisationId, essai.Mairie.Nom).ShouldBe((gardee, nom));
    }

    [Fact]
    public void Creer_AvecDesDatesInversees_DesigneLaFin() =>
        Should.Throw<BusinessException>(() => Vide(debut: Fin, fin: Debut)).ShouldSatisfyAllConditions(
            e => e.Code.ShouldBe(ConventionErrorCodes.DatesInversees), e => e.Champ.ShouldBe("Fin"));

    [Fact]
    public void Recadrer_QuandLaSaisieEstFautive_NeChangeRien()
    {
        var essai = Complete();
        Refuse(ConventionErrorCodes.DatesInversees, () => essai.Convention.Redaction.Recadrer("Autre", Fin, Debut, ActeDuJour));
        Refuse(ConventionErrorCodes.ObjetObligatoire, () => essai.Convention.Redaction.Recadrer(" ", Debut, Fin, ActeDuJour));
        Refuse(ConventionErrorCodes.DureeExcessive, () => essai.Convention.Redaction.Recadrer("Autre", Debut, Debut.AddYears(10), ActeDuJour));
        (essai.Convention.Objet, essai.Convention.Debut, essai.Convention.Fin).ShouldBe(("Objectifs et subvention", Debut, Fin));
        essai.Convention.Redaction.Recadrer("Autre", Debut, Debut.AddYears(10).AddDays(-1), ActeDuJour);
    }

    [Fact]
    public void Recherche_TrouveSansAccentsLeNumeroLObjetEtLesParties() =>
        Complete().Convention.Recherche.ShouldSatisfyAllConditions(
            r => r.ShouldContain("cv 2026 0001"), r => r.ShouldContain("marseille"), r => r.ShouldContain("mairie de test"));

    private static Clause Ecrire(ConventionDeTest essai, string texte) => essai.Convention.Redaction.AjouterClause(NatureClause.Article, "Article", texte, ActeDuJour);
}
