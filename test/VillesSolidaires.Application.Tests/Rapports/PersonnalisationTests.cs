using VillesSolidaires.Comptes;
using VillesSolidaires.Documents.Reading;
using VillesSolidaires.Rapports.Modele;
using VillesSolidaires.Rapports.Rendus;
using VillesSolidaires.Territoires;

namespace VillesSolidaires.Rapports;

/// <summary>Logo et mot du maire : facultatifs, vérifiés à la saisie, figés avec les chiffres.</summary>
public sealed class PersonnalisationTests : IAsyncLifetime
{
    private static readonly ModifierEditorialInput Mot = new() { Texte = "Merci à toutes et à tous.\n\nMarseille tient à ses voisins.", Signataire = "Jeanne Martin", Fonction = "maire de Marseille" };

    private BaseDeTest _base = null!;

    public async Task InitializeAsync()
    {
        _base = await BaseDeTest.CreerAsync();
        await _base.AjouterTerritoireAsync();
    }

    public async Task DisposeAsync() => await _base.DisposeAsync();

    [Fact]
    public async Task LeMotDuMaire_SeFigeAvecLeRapport_EtNEnChangePlus()
    {
        await EcrireAsync(Mot);
        var id = await _base.DemanderAsync(RapportsDeTest.Demande());
        await _base.ProduireAsync(id);
        await EcrireAsync(Mot with { Texte = "Un autre mot." });

        var jeu = JeuDeDonnees.DeJson((await _base.LireRapportAsync(id)).JeuDeDonnees!);

        jeu.EnTete.Personnalisation!.Editorial.ShouldBe(new Editorial(Mot.Texte, Mot.Signataire, Mot.Fonction));
        jeu.EnTete.Personnalisation.Logo.ShouldBeNull();
        var texte = PdfTextReader.Read(new RenduPdf().Rendre(jeu)).Text;
        texte.ShouldContain("Le mot du maire");
        texte.ShouldContain("Marseille tient à ses voisins.");
        texte.ShouldContain("Jeanne Martin");
    }

    [Fact]
    public async Task SansRien_LeRapportNePortePasDePersonnalisation()
    {
        var id = await _base.DemanderAsync(RapportsDeTest.Demande("53130"));
        await EcrireAsync(Mot);
        await _base.ProduireAsync(id);
        JeuDeDonnees.DeJson((await _base.LireRapportAsync(id)).JeuDeDonnees!).EnTete.Personnalisation.ShouldBeNull();
    }

    [Theory]
    [InlineData("Bravo 🎉", "Jeanne Martin", "maire", nameof(ModifierEditorialInput.Texte))]
    [InlineData("Bravo", "Jeanne 🎉", "maire", nameof(ModifierEditorialInput.Signataire))]
    [InlineData("Bravo", "Jeanne Martin", "maire 🎉", nameof(ModifierEditorialInput.Fonction))]
    public async Task UnCaractereSansDessin_SeSignaleALaSaisie_EtRienNEstPerdu(string texte, string signataire, string fonction, string champ)
    {
        await EcrireAsync(Mot);
        var refus = await Should.ThrowAsync<BusinessException>(() => EcrireAsync(new() { Texte = texte, Signataire = signataire, Fonction = fonction }));
        (refus.Code, refus.Champ).ShouldBe((IdentiteErrorCodes.CaractereNonImprimable, champ));
        refus.Texte.ShouldContain("🎉");
        await using var mairie = Mairie();
        (await mairie.Service<IEditorialCommuneAppService>().GetAsync("13055", default)).Texte.ShouldBe(Mot.Texte);
    }

    [Fact]
    public async Task UnMotTropLong_SeRefuse_CommeUnMotVide()
    {
        (await Should.ThrowAsync<BusinessException>(() => EcrireAsync(Mot with { Texte = new string('a', EditorialConsts.TexteMax + 1) }))).Code.ShouldBe(GeneralErrorCodes.TexteTropLong);
        (await Should.ThrowAsync<BusinessException>(() => EcrireAsync(Mot with { Texte = " \n " }))).Code.ShouldBe(EditorialErrorCodes.EditorialVide);
        (await Should.ThrowAsync<BusinessException>(() => EcrireAsync(Mot with { Signataire = "" }))).Code.ShouldBe(EditorialErrorCodes.EditorialSansSignataire);
        (await Should.ThrowAsync<BusinessException>(() => EcrireAsync(Mot with { Fonction = "" }))).Code.ShouldBe(EditorialErrorCodes.EditorialSansFonction);
    }

    [Fact]
    public async Task RetirerAsync_LeRetire_EtLeDitQuandIlNYEnAPas()
    {
        await EcrireAsync(Mot);
        await using (var mairie = Mairie())
        {
            await mairie.Service<IEditorialCommuneAppService>().RetirerAsync("13055", default);
        }
        await using var autre = Mairie();
        var service = autre.Service<IEditorialCommuneAppService>();
        (await service.GetAsync("13055", default)).Texte.ShouldBeEmpty();
        (await Should.ThrowAsync<BusinessException>(() => service.RetirerAsync("13055", default))).Code.ShouldBe(EditorialErrorCodes.EditorialAbsent);
    }

    [Fact]
    public async Task UnLogoDe30Mo_SeRefuseClairement_EtLAncienReste()
    {
        await using var mairie = Mairie();
        var service = mairie.Service<IIdentiteCommuneAppService>();
        await service.ModifierAsync("13055", new() { Service = "Accueil" }, new LogoDepose("logo.png", ImagesDeTest.Png(400, 300)), default);

        var refus = await Should.ThrowAsync<BusinessException>(() => service.ModifierAsync(
            "13055", new() { Service = "Autre" }, new LogoDepose("enorme.png", [.. ImagesDeTest.Png(400, 300), .. new byte[30_000_000]]), default));

        refus.Code.ShouldBe(IdentiteErrorCodes.LogoTropLourd);
        refus.Texte.ShouldContain("30");
        await using var apres = Mairie();
        (await apres.Service<IIdentiteCommuneAppService>().GetLogoAsync("13055", default)).Contenu.ShouldBe(ImagesDeTest.Png(400, 300));
        var id = await _base.DemanderAsync(RapportsDeTest.Demande());
        await _base.ProduireAsync(id);
        JeuDeDonnees.DeJson((await _base.LireRapportAsync(id)).JeuDeDonnees!).EnTete.Personnalisation!.Logo.ShouldBe(ImagesDeTest.Png(400, 300));
    }

    [Fact]
    public void LeLogoEtLeMot_ParaissentDansLePdfEtLeSynopsis()
    {
        var jeu = JeuxDeTest.Complet.Avec(new Personnalisation(ImagesDeTest.Png(400, 300), "Logo de Marseille", new Editorial(Mot.Texte, Mot.Signataire, Mot.Fonction)));
        foreach (IRenduRapport rendu in (IRenduRapport[])[new RenduPdf(), new RenduSynopsis()])
        {
            var pdf = rendu.Rendre(jeu);
            Outils.Lancer(pdf, "pdfinfo", "-struct").ShouldContain("Figure");
            Outils.Lancer(pdf, "pdfimages", "-list").ShouldContain("400");
            Recoupement.Verifier(rendu, jeu, pdf).ShouldBeGreaterThan(0);
        }
    }

    private async Task EcrireAsync(ModifierEditorialInput saisie)
    {
        await using var mairie = Mairie();
        await mairie.Service<IEditorialCommuneAppService>().ModifierAsync("13055", saisie, default);
    }

    private PorteeDeTest Mairie() => _base.Agir(Roles.Mairie, Perimetre.DeCommune("13055"));
}
