namespace VillesSolidaires.Kits;

public class KitTests
{
    private static readonly DateTime Instant = new(2026, 9, 15, 8, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData("grand-froid")]
    [InlineData("kit2026")]
    public void Kit_QuandLAdresseALaBonneForme_LaGarde(string slug) => Nouveau(slug).Slug.ShouldBe(slug);

    [Theory]
    [InlineData("")]
    [InlineData("Grand-Froid")]
    [InlineData("été")]
    [InlineData("grand froid")]
    [InlineData("-froid")]
    [InlineData("grand--froid")]
    [InlineData("grand-froid\n")]
    [InlineData("../froid")]
    public void Kit_QuandLAdresseNeSeRetientPas_EstRefuse(string slug) =>
        Should.Throw<BusinessException>(() => Nouveau(slug)).ShouldSatisfyAllConditions(e => e.Code.ShouldBe(KitErrorCodes.SlugInvalide), e => e.Champ.ShouldBe("Slug"));

    [Fact]
    public void Kit_QuandLAdresseDepasseLaLimite_EstRefuse()
    {
        Nouveau(new string('a', KitConsts.SlugMax));
        Refuse(KitErrorCodes.SlugInvalide, () => Nouveau(new string('a', KitConsts.SlugMax + 1)));
    }

    [Fact]
    public void Modifier_QuandLeTitreEstBlanc_NeChangeRien()
    {
        var kit = Nouveau();
        Refuse(KitErrorCodes.TitreObligatoire, () => kit.Modifier(KitNature.Thematique, "  ", "Autre", null));
        (kit.Titre, kit.Nature, kit.Resume).ShouldBe(("Grand froid", KitNature.Urgence, "Veiller."));
    }

    [Fact]
    public void Publier_FigeLaVersionEtMetLeKitEnLigne()
    {
        var kit = EnLigne();
        (kit.Statut, kit.VersionPubliee!.PublieeLe, kit.Brouillon).ShouldBe((KitStatut.Publie, Instant, null));
        Refuse(KitErrorCodes.AucunBrouillon, () => kit.AjouterFichier(Fichier("tract.pdf")));
        Refuse(KitErrorCodes.AucunBrouillon, () => kit.Publier(null, Instant));
    }

    [Fact]
    public void OuvrirVersion_QuandUneVersionSePrepare_EstRefuse()
    {
        var kit = EnLigne();
        kit.OuvrirVersion();
        kit.Brouillon!.Numero.ShouldBe(2);
        Refuse(KitErrorCodes.BrouillonDejaOuvert, kit.OuvrirVersion);
    }

    [Fact]
    public void RetirerFichier_QuandLeKitEstArchive_EstRefuse()
    {
        var kit = EnLigne();
        kit.OuvrirVersion();
        var fichier = kit.AjouterFichier(Fichier("tract.pdf"));
        kit.Archiver();
        Refuse(KitErrorCodes.KitArchive, () => kit.RetirerFichier(fichier.Id));
    }

    [Fact]
    public void RetirerFichier_QuandIlEstInconnu_LeDit() => Should.Throw<EntityNotFoundException>(() => Nouveau().RetirerFichier(Guid.NewGuid()));

    [Fact]
    public void Archiver_QuandLeKitNEstPasEnLigne_EstRefuse()
    {
        Refuse(KitErrorCodes.KitNonPublie, Nouveau().Archiver);
        Refuse(KitErrorCodes.KitNonPublie, Nouveau().RemettreEnLigne);
        Refuse(KitErrorCodes.KitNonPublie, EnLigne().RemettreEnLigne);
    }

    [Theory]
    [InlineData(MotifEcart.Aucun)]
    [InlineData(MotifEcart.Robot)]
    [InlineData(MotifEcart.Double)]
    [InlineData(MotifEcart.Partiel)]
    public void Compter_QuelQueSoitLeMotif_LeBrutEstLaSommeDesAutres(MotifEcart motif)
    {
        var increment = new Increment();
        increment.Compter(motif);
        increment.Compter(MotifEcart.Aucun);
        increment.Brut.ShouldBe(2);
        (increment.Qualifie + increment.Robots + increment.Doubles + increment.Partiels).ShouldBe(increment.Brut);
    }

    private static Kit Nouveau(string slug = "grand-froid") => new(Guid.NewGuid(), slug, KitNature.Urgence, " Grand froid ", "Veiller.", " ");

    private static Kit EnLigne()
    {
        var kit = Nouveau();
        kit.AjouterFichier(Fichier("affiche.pdf"));
        kit.Publier(" ", Instant);
        return kit;
    }

    private static FichierDepose Fichier(string nom) => new(nom, "", TypeFichierKit.Affiche, "application/pdf", 10, new string('a', 64));

    private static void Refuse(string code, Action action) => Should.Throw<BusinessException>(action).Code.ShouldBe(code);
}
