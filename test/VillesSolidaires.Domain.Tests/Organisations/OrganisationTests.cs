namespace VillesSolidaires.Organisations;

public sealed class OrganisationTests
{
    private static readonly ContactDonnees Dominique = new("Dominique Exemple", "Vie sociale", "Dominique@Bailleur.example ", "02 61 91 00 01");

    [Fact]
    public void Modifier_QuandSeulLeSiretEstDonne_EnTireLeSiren()
    {
        var organisation = Bailleur(siret: "356 000 000 00048");
        (organisation.Siren, organisation.Siret).ShouldBe(("356000000", "35600000000048"));
    }

    [Fact]
    public void Modifier_QuandLeSiretEstDUneAutreEntreprise_EstRefuseEtNeChangeRien()
    {
        var organisation = Bailleur(siren: "000530014");
        var refus = Should.Throw<BusinessException>(() => organisation.Modifier(new OrganisationDonnees(TypeOrganisation.BailleurPrive, "Autre", "000530014", "35600000000048")));
        (refus.Code, refus.Champ).ShouldBe((OrganisationErrorCodes.SiretAutreSiren, "Siret"));
        (organisation.Nom, organisation.Type, organisation.Siret).ShouldBe(("Bocage Habitat", TypeOrganisation.BailleurSocial, null));
    }

    [Theory]
    [InlineData("", null, null, OrganisationErrorCodes.NomObligatoire)]
    [InlineData("Mairie", null, "53", OrganisationErrorCodes.MairieSansCommune)]
    public void Modifier_QuandLIdentiteEstIncomplete_DitCeQuiManque(string nom, string? commune, string? departement, string code) =>
        Should.Throw<BusinessException>(() => Bailleur().Modifier(new OrganisationDonnees(TypeOrganisation.Mairie, nom, CommuneCode: commune, DepartementCode: departement)))
            .Code.ShouldBe(code);

    [Fact]
    public void Modifier_QuandUnDepartementNAPasDeCode_EstRefuse() =>
        Should.Throw<BusinessException>(() => new Organisation(Guid.NewGuid(), TypeOrganisation.Departement, "Mayenne", null, null, null))
            .Code.ShouldBe(OrganisationErrorCodes.DepartementSansCode);

    [Fact]
    public void Modifier_QuandLeNomEstTropLong_DitSaLongueur() =>
        Should.Throw<BusinessException>(() => Bailleur().Modifier(new OrganisationDonnees(TypeOrganisation.Mecene, new string('a', 201)))).Texte.ShouldContain("201 caractères");

    [Fact]
    public void Nom_SeChercheSansAccent() => new Organisation(Guid.NewGuid(), TypeOrganisation.Mecene, " Fondation de l’Œuvre d’Évron ", null, null, null)
        .NomRecherche.ShouldBe("fondation de loeuvre devron");

    [Fact]
    public void AjouterContact_MetLeCourrielAuPropre()
    {
        var organisation = Bailleur();
        organisation.AjouterContact(Dominique).Courriel.ShouldBe("dominique@bailleur.example");
        organisation.Contacts.ShouldHaveSingleItem().Nom.ShouldBe("Dominique Exemple");
    }

    [Fact]
    public void AjouterContact_QuandIlNAAucunMoyenDeLeJoindre_EstRefuse() =>
        Should.Throw<BusinessException>(() => Bailleur().AjouterContact(new ContactDonnees("Sans adresse", null, " ", null))).Code.ShouldBe(OrganisationErrorCodes.ContactInjoignable);

    [Fact]
    public void AjouterContact_QuandLeNomManque_EstRefuse() =>
        Should.Throw<BusinessException>(() => Bailleur().AjouterContact(new ContactDonnees(" ", null, "a@b.example", null))).Code.ShouldBe(OrganisationErrorCodes.ContactNomObligatoire);

    [Fact]
    public void Contact_QuandLeCourrielEstDejaPris_EstRefuse()
    {
        var organisation = Bailleur();
        organisation.AjouterContact(Dominique);
        var autre = organisation.AjouterContact(new ContactDonnees("Autre", null, "autre@bailleur.example", null));
        Should.Throw<BusinessException>(() => organisation.AjouterContact(Dominique)).Code.ShouldBe(OrganisationErrorCodes.ContactDejaPresent);
        Should.Throw<BusinessException>(() => organisation.ModifierContact(autre.Id, Dominique)).Texte.ShouldContain("Dominique Exemple");
        // Le sien ne le gêne pas.
        organisation.ModifierContact(autre.Id, new ContactDonnees("Autre nom", null, "AUTRE@bailleur.example", null));
        organisation.RetirerContact(autre.Id);
        organisation.Contacts.ShouldHaveSingleItem();
    }

    [Fact]
    public void RetirerContact_QuandIlEstInconnu_EstIntrouvable() => Should.Throw<EntityNotFoundException>(() => Bailleur().RetirerContact(Guid.NewGuid()));

    [Fact]
    public void Absorber_CompleteSansRienEcraserEtReunitLesContacts()
    {
        var garder = Bailleur(siren: "000530014");
        garder.AjouterContact(Dominique);
        var doublon = new Organisation(Guid.NewGuid(), new OrganisationDonnees(TypeOrganisation.BailleurSocial, "BOCAGE HABITAT", "000530022", Rna: "W531234567", CommuneCode: "53130", DepartementCode: "53"));
        doublon.AjouterContact(Dominique with { Fonction = "Accueil" });
        doublon.AjouterContact(new ContactDonnees("Camille Modèle", null, "camille@bailleur.example", null));

        garder.Absorber(doublon);

        (garder.Nom, garder.Siren, garder.Rna, garder.CommuneCode, garder.DepartementCode).ShouldBe(("Bocage Habitat", "000530014", "W531234567", "53130", "53"));
        garder.Contacts.Select(c => c.Nom).ShouldBe(["Dominique Exemple", "Camille Modèle"]);
        doublon.Contacts.ShouldBeEmpty();
        doublon.FusionneeDansId.ShouldBe(garder.Id);
    }

    [Fact]
    public void Absorber_QuandLeSiretEstDUneAutreEntreprise_NeLePrendPas()
    {
        var garder = Bailleur(siren: "000530014");
        garder.Absorber(Bailleur(siret: "35600000000048"));
        garder.Siret.ShouldBeNull();
    }

    [Fact]
    public void Absorber_QuandLesTypesDifferent_NommeLesDeux()
    {
        var refus = Should.Throw<BusinessException>(() => Bailleur().Absorber(new Organisation(Guid.NewGuid(), TypeOrganisation.Mecene, "Fondation", null, null, null)));
        refus.Code.ShouldBe(OrganisationErrorCodes.FusionTypesDifferents);
        refus.Texte.ShouldContain("« Bocage Habitat » (Bailleur social) et « Fondation » (Mécène)");
    }

    [Fact]
    public void Absorber_QuandCEstLaMemeFiche_EstRefuse()
    {
        var organisation = Bailleur();
        Should.Throw<BusinessException>(() => organisation.Absorber(organisation)).Code.ShouldBe(OrganisationErrorCodes.FusionAvecElleMeme);
    }

    private static Organisation Bailleur(string? siren = null, string? siret = null) =>
        new(Guid.NewGuid(), new OrganisationDonnees(TypeOrganisation.BailleurSocial, "Bocage Habitat", siren, siret));
}
