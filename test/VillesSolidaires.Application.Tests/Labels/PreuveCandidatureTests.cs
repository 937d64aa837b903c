using VillesSolidaires.Comptes;

namespace VillesSolidaires.Labels;

public sealed class PreuveCandidatureTests : IAsyncLifetime
{
    private static readonly byte[] Pdf = "%PDF-1.7\n%%EOF"u8.ToArray();

    private BaseDeTest _base = null!;
    private Guid _id;

    public async Task InitializeAsync()
    {
        _base = await BaseDeTest.CreerAsync();
        await _base.AjouterTerritoireAsync();
        _id = await _base.CandidatureAsync(new CandidatureDeTest { Remplie = false });
    }

    public async Task DisposeAsync() => await _base.DisposeAsync();

    [Fact]
    public async Task JoindreAsync_UnFichierSertPlusieursCriteres_EtSeRelitTelQuel()
    {
        await using var mairie = Mairie();
        var preuves = mairie.Service<IPreuveCandidatureAppService>();
        var id = await preuves.JoindreAsync(_id, new JoindrePreuveInput
        {
            Libelle = "Charte d’usage", Fichier = new FichierJoint("C:\\docs\\charte.html", Pdf), Criteres = ["lieu/charte-usage", "sens"],
        }, default);
        var fichier = await preuves.GetFichierAsync(_id, id, default);
        (fichier.Nom, fichier.TypeMime).ShouldBe(("charte.pdf", "application/pdf"));
        fichier.Contenu.ShouldBe(Pdf);
        var dossier = (await mairie.Service<ICandidatureAppService>().GetAsync(_id, default)).Dossier!;
        dossier.Criteres.Where(c => c.Preuves.Count > 0).Select(c => c.Code).ShouldBe(["sens", "lieu"]);
        dossier.Criteres.Single(c => c.Code == "lieu").PreuveObligatoireAbsente.ShouldBeFalse();

        await preuves.RattacherAsync(_id, id, new RattacherPreuveInput { Criteres = ["sens/charte"] }, default);
        (await mairie.Service<ICandidatureAppService>().GetCritereAsync(_id, "lieu", default)).Critere.PreuveObligatoireAbsente.ShouldBeTrue();
        await preuves.RetirerAsync(_id, id, null, default);
        (await mairie.Service<ICandidatureAppService>().GetAsync(_id, default)).Dossier!.Preuves.ShouldBeEmpty();
    }

    [Fact]
    public async Task JoindreAsync_QuandLeFichierEstTropGros_DitLaLimite()
    {
        var gros = new byte[LabelConsts.TailleFichierMax + 1];
        Pdf.CopyTo(gros, 0);
        (await RefuserAsync(new JoindrePreuveInput { Libelle = "Gros", Fichier = new FichierJoint("gros.pdf", gros), Criteres = ["lieu"] }))
            .ShouldSatisfyAllConditions(e => e.Code.ShouldBe(CandidatureErrorCodes.PreuveTropGrosse), e => e.Champ.ShouldBe("Fichier"), e => e.Texte.ShouldContain("20"));
    }

    [Fact]
    public async Task JoindreAsync_QuandLeTypeEstInterdit_SeFieAuContenuEtNonAuNom()
    {
        (await RefuserAsync(new JoindrePreuveInput { Libelle = "Page", Fichier = new FichierJoint("charte.pdf", "<html><script>alert(1)</script>"u8.ToArray()), Criteres = ["lieu"] }))
            .ShouldSatisfyAllConditions(e => e.Code.ShouldBe(CandidatureErrorCodes.PreuveTypeRefuse), e => e.Texte.ShouldContain("PDF, PNG, JPEG, document Word, document OpenDocument"));
        (await RefuserAsync(new JoindrePreuveInput { Libelle = "Vide", Fichier = new FichierJoint("vide.pdf", []), Criteres = ["lieu"] })).Code.ShouldBe(CandidatureErrorCodes.PreuveVide);
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("mairie")]
    [InlineData("ftp://mairie.example/charte")]
    [InlineData("")]
    public async Task JoindreAsync_QuandLeLienEstInvalide_DitCommentLEcrire(string lien) =>
        (await RefuserAsync(new JoindrePreuveInput { Libelle = "Lien", Lien = lien, Criteres = ["lieu"] }))
            .ShouldSatisfyAllConditions(e => e.Code.ShouldBe(CandidatureErrorCodes.LienInvalide), e => e.Champ.ShouldBe("Lien"));

    [Fact]
    public async Task JoindreAsync_SansCritereOuDUnCritereInconnu_EstRefuse()
    {
        (await RefuserAsync(new JoindrePreuveInput { Libelle = "Lien", Lien = "https://a.example" })).Code.ShouldBe(CandidatureErrorCodes.PreuveSansCritere);
        (await RefuserAsync(new JoindrePreuveInput { Libelle = "Lien", Lien = "https://a.example", Criteres = ["inconnu"] })).Code.ShouldBe(CandidatureErrorCodes.CritereInconnu);
    }

    [Fact]
    public async Task GetFichierAsync_UneAutreMairieNeLOuvrePas()
    {
        Guid preuve;
        await using (var mairie = Mairie())
        {
            preuve = await mairie.Service<IPreuveCandidatureAppService>().JoindreAsync(
                _id, new JoindrePreuveInput { Libelle = "Charte", Fichier = new FichierJoint("charte.pdf", Pdf), Criteres = ["lieu"] }, default);
        }
        await using var autre = _base.Agir(Roles.Mairie, Perimetre.DeCommune("53130"));
        await Should.ThrowAsync<EntityNotFoundException>(() => autre.Service<IPreuveCandidatureAppService>().GetFichierAsync(_id, preuve, default));
        await using var elu = _base.Agir(Roles.Elu, Perimetre.DeCommune("13055"));
        await Should.ThrowAsync<AutorisationRefuseeException>(() => elu.Service<IPreuveCandidatureAppService>().GetFichierAsync(_id, preuve, default));
    }

    private PorteeDeTest Mairie() => _base.Agir(Roles.Mairie, Perimetre.DeCommune("13055"), nom: "Camille");

    private async Task<BusinessException> RefuserAsync(JoindrePreuveInput input)
    {
        await using var mairie = Mairie();
        var refus = await Should.ThrowAsync<BusinessException>(() => mairie.Service<IPreuveCandidatureAppService>().JoindreAsync(_id, input, default));
        (await mairie.Service<ICandidatureAppService>().GetAsync(_id, default)).Dossier!.Preuves.ShouldBeEmpty();
        return refus;
    }
}
