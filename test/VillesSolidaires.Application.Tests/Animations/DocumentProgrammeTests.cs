using VillesSolidaires.Comptes;
using VillesSolidaires.Documents.Reading;

namespace VillesSolidaires.Animations;

public sealed class DocumentProgrammeTests : IAsyncLifetime
{
    private static readonly Uri Racine = new("https://villes.example/");
    private BaseDeTest _base = null!;

    public async Task InitializeAsync()
    {
        _base = await BaseDeTest.CreerAsync();
        await _base.AjouterTerritoireAsync();
    }

    public async Task DisposeAsync() => await _base.DisposeAsync();

    [Fact]
    public async Task Programme_EnPreparation_PorteProjetEtSesPropositions_PublieNon()
    {
        var place = await _base.LieuAsync("13055", "13", new LieuDonnees("Place Jean-Jaurès", "13005 Marseille"));
        await _base.AnimationAsync("13055", "13", new AnimationDonnees("Fête 🎉", PeriodeAnimation.Jour(new(2026, 5, 29), new(18, 0), new(22, 0))) { Lieu = place, Public = "tout public", Organisateur = "Les Voisins" }, AnimationStatut.Confirmee);
        await _base.AnimationAsync("13055", "13", new AnimationDonnees("Idée de bal", PeriodeAnimation.Jour(new(2026, 7, 14))));
        var projet = await LireAsync(FormatProgramme.A4);
        projet.Nom.ShouldBe("programme-13055-2026-projet.pdf");
        Texte(projet).ShouldSatisfyAllConditions(
            t => t.ShouldContain("Fête [U+1F389]"), t => t.ShouldContain("Place Jean-Jaurès"), t => t.ShouldContain("tout public"), t => t.ShouldContain("Les Voisins"), t => t.ShouldContain("Idée de bal (proposée)"));
        await _base.PublierProgrammeAsync("13055", 2026);
        var publie = await LireAsync(FormatProgramme.A4);
        publie.Nom.ShouldBe("programme-13055-2026.pdf");
        Texte(publie).ShouldNotContain("Idée de bal");
        (await LireAsync(FormatProgramme.A4)).Sha256.ShouldBe(publie.Sha256);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(20)]
    [InlineData(120)]
    public async Task Affiche_TientSurUnePage_QuelQueSoitLeNombre(int nombre)
    {
        for (var i = 0; i < nombre; i++)
        {
            await _base.AnimationAsync("13055", "13", new AnimationDonnees($"Rendez-vous numéro {i} entre voisins du quartier", PeriodeAnimation.Jour(new DateOnly(2026, 1, 5).AddDays(i * 2), new(18, 0))), AnimationStatut.Planifiee);
        }
        await _base.AnimationAsync("13055", "13", new AnimationDonnees("Bal perdu", PeriodeAnimation.Jour(new(2026, 12, 20))), AnimationStatut.Annulee);
        await _base.AnimationAsync("13055", "13", new AnimationDonnees("Fête des voisins", PeriodeAnimation.Jour(new(2026, 12, 21))) { Type = TypeAnimation.TempsFort }, AnimationStatut.Confirmee);
        var affiche = PdfTextReader.Read((await LireAsync(FormatProgramme.A3)).Contenu);
        affiche.PageCount.ShouldBe(1);
        var texte = affiche.Text.ReplaceLineEndings(" ");
        texte.ShouldSatisfyAllConditions(t => t.ShouldContain("Fête des voisins"), t => t.ShouldContain("villes.example/agenda-public/13055"), t => t.ShouldNotContain("Bal perdu"));
        texte.Contains("autres rendez-vous", StringComparison.Ordinal).ShouldBe(nombre > 100);
    }

    [Fact]
    public async Task Programme_VideOuHorsPerimetre_LeDit()
    {
        await using var mairie = _base.Agir(Roles.Mairie, Perimetre.DeCommune("13055"));
        var service = mairie.Service<IDocumentProgrammeAppService>();
        (await Should.ThrowAsync<BusinessException>(() => service.GetPdfAsync("13055", 2026, FormatProgramme.A4, Racine, default))).Code.ShouldBe(AgendaErrorCodes.ProgrammeSansAnimation);
        (await Should.ThrowAsync<BusinessException>(() => service.GetPdfAsync("99999", 2026, FormatProgramme.A4, Racine, default))).Code.ShouldBe(AnimationErrorCodes.CommuneInconnue);
        await Should.ThrowAsync<AutorisationRefuseeException>(() => service.GetPdfAsync("53130", 2026, FormatProgramme.A4, Racine, default));
    }

    private static string Texte(FichierDto fichier) => PdfTextReader.Read(fichier.Contenu).Text.ReplaceLineEndings(" ");

    private async Task<FichierDto> LireAsync(FormatProgramme format)
    {
        await using var mairie = _base.Agir(Roles.Mairie, Perimetre.DeCommune("13055"));
        return await mairie.Service<IDocumentProgrammeAppService>().GetPdfAsync("13055", 2026, format, Racine, default);
    }
}
