namespace VillesSolidaires.Courriels;

public sealed class CourrielTests
{
    private static readonly DateTime Instant = new(2026, 9, 15, 8, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData("mairie@demo.example")]
    [InlineData("prenom.nom+relance@sous-domaine.mairie-laval.fr")]
    [InlineData("o'brien_1@x.fr")]
    public void Courriel_QuandAdresseBienFormee_LaGarde(string adresse) => Creer(adresse).DestinataireAdresse.ShouldBe(adresse);

    [Theory]
    [InlineData("")]
    [InlineData("mairie")]
    [InlineData("mairie@")]
    [InlineData("mairie@localhost")]
    [InlineData("a@b.fr, c@d.fr")]
    [InlineData("Mairie <mairie@demo.example>")]
    [InlineData("mairie@demo.example\r\nBcc: autre@ailleurs.example")]
    [InlineData("mairie@demo.example\n")]
    [InlineData("mairie@demo.example\u2028")]
    [InlineData(".mairie@demo.example")]
    [InlineData("mairie@-demo.example")]
    [InlineData("maïrie@demo.example")]
    public void Courriel_QuandAdresseMalFormee_LaRefuseSansRetourALaLigne(string adresse)
    {
        var refus = Should.Throw<BusinessException>(() => Creer(adresse));
        refus.Code.ShouldBe(CourrielErrorCodes.AdresseInvalide);
        refus.Texte.ShouldNotContain("\n");
    }

    [Fact]
    public void Courriel_QuandAdresseTropLongue_LaRefuse() =>
        Should.Throw<BusinessException>(() => Creer(new string('a', 250) + "@demo.example")).Code.ShouldBe(CourrielErrorCodes.AdresseInvalide);

    [Theory]
    [InlineData("Relance\r\nBcc: autre@ailleurs.example")]
    [InlineData("Relance\nX")]
    [InlineData("Relance\u2029X")]
    [InlineData("Relance\0")]
    public void Courriel_QuandUnEnTeteContientUnRetourALaLigne_LeRefuse(string ligne)
    {
        Should.Throw<BusinessException>(() => Creer(sujet: ligne)).Code.ShouldBe(CourrielErrorCodes.LigneInvalide);
        Should.Throw<BusinessException>(() => Creer(nom: ligne)).Code.ShouldBe(CourrielErrorCodes.LigneInvalide);
        Should.Throw<BusinessException>(() => Creer(cle: ligne)).Code.ShouldBe(CourrielErrorCodes.LigneInvalide);
    }

    [Fact]
    public void Courriel_QuandTexteVideOuTropLong_DitLequel()
    {
        Should.Throw<BusinessException>(() => Creer(sujet: "  ")).Texte.ShouldBe("Le sujet du courriel est vide. Complétez-le.");
        Should.Throw<BusinessException>(() => Creer(sujet: new string('a', CourrielConsts.SujetMax + 1))).Texte.ShouldStartWith("Le sujet du courriel dépasse 160 caractères.");
        Should.Throw<BusinessException>(() => Creer(corps: "\n\n")).Code.ShouldBe(CourrielErrorCodes.TexteManquant);
        Should.Throw<BusinessException>(() => Creer(corps: new string('a', CourrielConsts.CorpsMax + 1))).Code.ShouldBe(CourrielErrorCodes.TexteTropLong);
        Should.Throw<BusinessException>(() => Creer(corps: "Bonjour\u0007")).Code.ShouldBe(CourrielErrorCodes.LigneInvalide);
    }

    [Fact]
    public void Courriel_QuandCorpsVenuDeWindows_UnifieSesFinsDeLigne() => Creer(corps: "Bonjour,\r\n\r\nÀ signer.\r\n").Corps.ShouldBe("Bonjour,\n\nÀ signer.");

    [Theory]
    [InlineData("https://ailleurs.example/")]
    [InlineData("//ailleurs.example/")]
    [InlineData("/\\ailleurs.example/")]
    [InlineData("conventions/1")]
    [InlineData("/conventions/1 2")]
    [InlineData("/a\r\nb")]
    [InlineData("javascript:alert(1)")]
    public void Courriel_QuandLeLienSortDuProgramme_LeRefuse(string lien) =>
        Should.Throw<BusinessException>(() => Creer(lien: lien)).Code.ShouldBe(CourrielErrorCodes.LienInvalide);

    [Fact]
    public void Courriel_QuandLienDuProgramme_LeGardeAvecSaSuite() => Creer(lien: "/conventions/1?onglet=signatures#partie-2").Lien.ShouldBe("/conventions/1?onglet=signatures#partie-2");

    [Fact]
    public void Courriel_QuandDepose_SeRetrouveSansAccent() => Creer(nom: "Mairie de Béziers").Recherche.ShouldContain("mairie de beziers");

    [Fact]
    public void Envoi_QuandEmpecheDeuxFois_CompteSesEssaisEtGardeLeDernierMotifJusquALEnvoi()
    {
        var courriel = Creer();
        courriel.NoterEmpechement("connexion impossible");
        courriel.NoterEmpechement("délai dépassé");
        (courriel.Statut, courriel.Tentatives, courriel.Motif).ShouldBe((StatutCourriel.EnAttente, 2, "délai dépassé"));

        courriel.NoterEnvoi(Instant);

        (courriel.Statut, courriel.Tentatives, courriel.Motif, courriel.EnvoyeLe).ShouldBe((StatutCourriel.Envoye, 3, null, Instant));
    }

    [Fact]
    public void Reprendre_QuandEnEchec_RepartDeZero()
    {
        var courriel = Creer();
        courriel.NoterEmpechement("délai dépassé");
        courriel.Echouer("Cinq essais.");

        courriel.Reprendre();

        (courriel.Statut, courriel.Tentatives, courriel.Motif).ShouldBe((StatutCourriel.EnAttente, 0, null));
    }

    [Fact]
    public void Transition_QuandImpossible_EstRefuseeEnNommantLEtat()
    {
        var envoye = Creer();
        envoye.NoterEnvoi(Instant);
        foreach (var action in new Action[] { () => envoye.NoterEnvoi(Instant), () => envoye.NoterEmpechement("x"), () => envoye.Echouer("x"), envoye.Reprendre })
        {
            Should.Throw<BusinessException>(action).Texte.ShouldBe("Ce courriel est à l’état « envoyé » : l’action n’est plus possible.");
        }
        Should.Throw<BusinessException>(Creer().Reprendre).Code.ShouldBe(CourrielErrorCodes.TransitionImpossible);
    }

    private static Courriel Creer(
        string adresse = "mairie@demo.example", string nom = "Mairie de Laval", string sujet = "Relance", string corps = "Bonjour.", string? lien = null, string? cle = null) =>
        new(Guid.NewGuid(), new DestinataireCourriel(adresse, nom), new MessageCourriel(sujet, corps, lien), new ObjetCourriel("Convention", Guid.NewGuid()), cle);
}
