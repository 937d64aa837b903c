using System.Reflection;
using static VillesSolidaires.Conventions.ConventionDeTest;

namespace VillesSolidaires.Conventions;

public sealed class EmpreinteTests
{
    [Theory]
    [InlineData("28000", "28000.0000")]
    [InlineData("28000.5", "28000.50")]
    public void Empreinte_NeDependPasDesZerosDeQueueQueRendLaBase(string ecrit, string rendu)
    {
        var essai = Complete();
        Rendre(essai, ecrit);
        var avant = Empreinte(essai.Convention);
        Rendre(essai, rendu);

        Empreinte(essai.Convention).ShouldBe(avant);
        essai.Convention.Contenu().VersJson().ShouldContain($"\"Montant\":{ecrit}");
    }

    [Fact]
    public void Empreinte_NeDependPasDeLOrdreDesCollections()
    {
        var essai = Complete();
        // Tout ce qu'un tri incomplet laisserait à l'ordre de la base.
        var versement = new NouveauVersement(2026, new DateOnly(2026, 9, 30), "Premier acompte", 28_000);
        essai.Convention.Redaction.Financements.AjouterVersement(essai.Aide.Id, versement, ActeDuJour);
        essai.Convention.Redaction.Financements.AjouterVersement(essai.Aide.Id, versement with { Condition = "Autre acompte" }, ActeDuJour);
        essai.Convention.Redaction.Financements.Ajouter(essai.NouvelleAide(5_000), ActeDuJour);
        essai.Convention.Redaction.AjouterEngagement(essai.Mairie.Id, new NouvelEngagement("Former des relais", Fin, 40, "relais"), ActeDuJour);
        essai.Convention.Redaction.AjouterClause(NatureClause.Annexe, "Plan", "Plan.", ActeDuJour);
        essai.Convention.Redaction.Parties.Ajouter([Nouvelle(Organisations.TypeOrganisation.BailleurPrive, 2, essai.Bailleur.Nom)], ActeDuJour);
        var avant = Empreinte(essai.Convention);

        foreach (var liste in (string[])["_parties", "_clauses", "_engagements", "_financements"])
        {
            Retourner(essai.Convention, liste);
        }
        Retourner(essai.Convention.Financements.Single(f => f.Montant == 84_000), "_versements");

        Empreinte(essai.Convention).ShouldBe(avant);
    }

    [Fact]
    public void Empreinte_EstCelleDuTexteSeul()
    {
        var essai = Complete();
        var avant = Empreinte(essai.Convention);
        essai.Convention.Redaction.Parties.AjouterSignataire(essai.Mairie.Id, new IdentiteSignataire("Lise Essai", "directrice", null), ActeDuJour);
        essai.Convention.Signatures.EnregistrerDeliberation(essai.Mairie.Id, "2026-9999", Aujourdhui, Aujourdhui, ActeDuJour);
        essai.Convention.Redaction.Commenter(essai.Article.Id, "Une question.", "Mairie", ActeDuJour);
        Empreinte(essai.Convention).ShouldBe(avant);

        essai.Convention.Redaction.ModifierClause(essai.Article.Id, "Objet", "Un autre texte.", 1, ActeDuJour);
        Empreinte(essai.Convention).ShouldNotBe(avant);
    }

    [Fact]
    public void Empreinte_DUnTexteColleAvecDAutresFinsDeLigne_EstLaMeme()
    {
        var essai = Complete();
        essai.Convention.Redaction.ModifierClause(essai.Article.Id, "Objet", "Un.\n\n- deux", 1, ActeDuJour);
        var avant = Empreinte(essai.Convention);
        essai.Convention.Redaction.ModifierClause(essai.Article.Id, "Objet", " Un. \r\n\r\n- deux\t\r\n", 2, ActeDuJour);

        (Empreinte(essai.Convention), essai.Article.Revision).ShouldBe((avant, 2));
    }

    [Fact]
    public void Contenu_SeRelitDeSaFormeFigee()
    {
        var convention = Complete().ASigner().Convention;
        var version = convention.Versions[^1];

        version.EstIntacte.ShouldBeTrue();
        ContenuConvention.DepuisJson(version.Contenu).VersJson().ShouldBe(version.Contenu);
        typeof(VersionTexte).GetProperty(nameof(VersionTexte.Contenu))!.SetValue(version, version.Contenu.Replace("84000", "94000", StringComparison.Ordinal));
        version.EstIntacte.ShouldBeFalse();
    }

    [Fact]
    public void Ouvrir_UnTexteDejaFige_NEnFaitPasUneAutreVersion()
    {
        var convention = Complete().ASigner().Convention;

        (convention.NombreVersions, convention.Versions.Count).ShouldBe((1, 1));
        convention.Empreinte.ShouldBe(convention.Versions[0].Empreinte);
    }

    [Fact]
    public void Empreinte_Connue_NeChangePasDUneVersionDuProgrammeALAutre() =>
        // Valeur figée : si ce test casse, toutes les signatures déjà données portent sur une forme que le programme ne sait plus relire.
        ContenuConvention.EmpreinteDe(new ContenuConvention(
            TypeConvention.ObjectifsSubvention, "Été des voisins", new DateOnly(2026, 1, 1), new DateOnly(2028, 12, 31), null,
            [new PartieContenu(1, "Ville d’Évron", "Mairie", "215300969")],
            [new ClauseContenu(NatureClause.Article, 1, "Objet", "L’entraide.\n\n- été")],
            [new EngagementContenu("Ville d’Évron", "Prêter une salle", new DateOnly(2026, 6, 1), 12, "heures")],
            [new FinancementContenu("Ville d’Évron", "Voisins Solidaires", 28000m, NatureFinancement.Numeraire, ConditionsVersement.Unique, null,
                [new VersementContenu(2026, new DateOnly(2026, 9, 30), "Appel", 28000m)])]).VersJson())
            .ShouldBe("ecb3df79ec81072bebdef73fb71e4a4056e4c2549467fbddc52a06906c2c82d9");

    private static string Empreinte(Convention convention) => ContenuConvention.EmpreinteDe(convention.Contenu().VersJson());

    /// <summary>Écrit le montant tel qu'une base pourrait le rendre.</summary>
    private static void Rendre(ConventionDeTest essai, string montant)
    {
        var valeur = decimal.Parse(montant, System.Globalization.CultureInfo.InvariantCulture);
        typeof(Financement).GetProperty(nameof(Financement.Montant))!.SetValue(essai.Aide, valeur);
        typeof(Versement).GetProperty(nameof(Versement.Montant))!.SetValue(essai.Aide.Versements[0], valeur);
    }

    private static void Retourner(object porteur, string liste)
    {
        var champ = porteur.GetType().GetField(liste, BindingFlags.Instance | BindingFlags.NonPublic)!.GetValue(porteur)!;
        champ.GetType().GetMethod(nameof(List<int>.Reverse), Type.EmptyTypes)!.Invoke(champ, null);
    }
}
