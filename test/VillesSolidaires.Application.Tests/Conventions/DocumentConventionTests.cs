using Microsoft.EntityFrameworkCore;
using VillesSolidaires.Comptes;
using VillesSolidaires.Conventions.Documents;
using VillesSolidaires.Documents.Reading;

namespace VillesSolidaires.Conventions;

/// <summary>Le PDF d'une convention, relu depuis ses octets.</summary>
public sealed class DocumentConventionTests : IAsyncLifetime
{
    private BaseDeTest _base = null!;

    public async Task InitializeAsync()
    {
        _base = await BaseDeTest.CreerAsync();
        await _base.AjouterTerritoireAsync();
    }

    public async Task DisposeAsync() => await _base.DisposeAsync();

    [Fact]
    public async Task GetPdfAsync_DonneToutLeTexteEtSesTableaux()
    {
        var id = await _base.ConventionAsync(new ModeleDeTest { Jusqua = ConventionStatut.Signee, Subvention = 84_000 });

        var pdf = await LireAsync(id);

        pdf.Nom.ShouldBe("CV-2026-0001-version-1.pdf");
        var texte = PdfTextReader.Read(pdf.Contenu).Text;
        texte.ShouldContain("Objectifs et subvention 2026-2028");
        texte.ShouldContain("Article 2. Engagements de la Ville");
        texte.ShouldContain("les locaux communs");
        texte.ShouldContain("Annexe 1. Résidences concernées");
        var tableaux = PdfTableReader.Read(pdf.Contenu).ToDictionary(t => t.Caption.Trim(), t => t.BodyRows);
        tableaux["Ce que chaque partie s’engage à faire, et pour quand"].Count.ShouldBe(2);
        var echeancier = PdfTableReader.Read(pdf.Contenu).Single(t => t.Caption.StartsWith("Échéancier", StringComparison.Ordinal));
        echeancier.BodyRows.Select(l => l[3]).ShouldBe([Formats.Montant(42_000), Formats.Montant(42_000)]);
        echeancier.FooterRows[0][^1].ShouldBe(Formats.Montant(84_000));
        var signatures = tableaux["Signatures, dans l’ordre convenu"];
        signatures.Select(l => l[3]).ShouldAllBe(s => s == "signé le 15 septembre 2026");
        signatures[0][1].ShouldContain("Délibération n° 2026-0412, exécutoire le 3 septembre 2026");
    }

    [Theory]
    [InlineData(ConventionStatut.Brouillon, true)]
    [InlineData(ConventionStatut.PartiellementSignee, true)]
    [InlineData(ConventionStatut.Signee, false)]
    public async Task GetPdfAsync_PorteLeFiligraneTantQueToutesNOntPasSigne(ConventionStatut statut, bool filigrane)
    {
        var id = await _base.ConventionAsync(new ModeleDeTest { Jusqua = statut });

        var pdf = await LireAsync(id);

        PdfTextReader.ReadRunningTexts(pdf.Contenu).ShouldAllBe(a => a.Contains("PROJET", StringComparison.Ordinal) == filigrane);
        pdf.Nom.EndsWith("-projet.pdf", StringComparison.Ordinal).ShouldBe(filigrane);
    }

    [Fact]
    public async Task GetPdfAsync_EcritLaVersionEtLEmpreinteAuPiedDeChaquePage()
    {
        var id = await _base.ConventionAsync(new ModeleDeTest { Jusqua = ConventionStatut.ASigner });
        await using var systeme = _base.Systeme();
        var empreinte = (await systeme.Contexte.Conventions.AsNoTracking().SingleAsync(c => c.Id == id)).Empreinte!;

        var pages = PdfTextReader.ReadRunningTexts((await LireAsync(id)).Contenu);

        pages.Count.ShouldBeGreaterThan(1);
        for (var i = 0; i < pages.Count; i++)
        {
            pages[i].ShouldContain($"CV-2026-0001, version 1 du texte, empreinte {empreinte[..4]} {empreinte[4..8]} … {empreinte[^4..]}");
            pages[i].ShouldContain($"Page {i + 1} / {pages.Count}");
        }
    }

    [Fact]
    public async Task GetPdfAsync_EstBaliseSelonPdfUa()
    {
        var id = await _base.ConventionAsync(new ModeleDeTest { Subvention = 30_000 });

        var pdf = (await LireAsync(id)).Contenu;

        // Lire le texte par l'arbre de structure échoue sur un PDF sans balises.
        var lu = PdfTextReader.Read(pdf);
        lu.Title.ShouldBe("CV-2026-0001, Objectifs et subvention 2026-2028");
        PdfTableReader.Read(pdf).ShouldAllBe(t => t.Caption.Length > 0 && t.HeaderRows.Count == 1);
        var octets = System.Text.Encoding.Latin1.GetString(pdf);
        octets.ShouldContain("<pdfuaid:part>1</pdfuaid:part>");
        octets.ShouldContain("<pdfaid:conformance>A</pdfaid:conformance>");
    }

    [Fact]
    public async Task GetPdfAsync_QuandLeTexteEstLeMeme_DonneLesMemesOctets()
    {
        var id = await _base.ConventionAsync(new ModeleDeTest { Jusqua = ConventionStatut.EnRelecture });
        var premier = await LireAsync(id);
        _base.Horloge.Avancer(TimeSpan.FromDays(3));
        await _base.AgirSurAsync(id, (c, acte) => c.Execution.Relancer(automatique: false, acte));

        (await LireAsync(id)).Sha256.ShouldBe(premier.Sha256);
        await _base.AgirSurAsync(id, (c, acte) => c.Redaction.ModifierClause(c.Clauses[0].Id, "Objet", "Autre texte.", 1, acte));
        (await LireAsync(id)).Sha256.ShouldNotBe(premier.Sha256);
    }

    [Fact]
    public async Task GetPdfAsync_QuandUneVersionAncienneEstDemandee_LaDonneEnProjet()
    {
        var id = await _base.ConventionAsync(new ModeleDeTest { Jusqua = ConventionStatut.EnRelecture });
        await _base.AgirSurAsync(id, (c, acte) =>
        {
            c.Redaction.ModifierClause(c.Clauses.Single(k => k.Titre == "Objet").Id, "Objet", "Le texte nouveau.", 1, acte);
            c.Signatures.EnregistrerDeliberation(c.Parties.Single(p => p.DoitDeliberer).Id, "D-1", acte.Jour, acte.Jour, acte);
            c.Signatures.Ouvrir(acte);
            c.SignerTout(acte);
        });

        var ancienne = await LireAsync(id, 1);

        ancienne.Nom.ShouldBe("CV-2026-0001-version-1-projet.pdf");
        PdfTextReader.Read(ancienne.Contenu).Text.ShouldContain("s’entraident");
        // Les signatures portent sur la version 2 : celle-ci n'en montre aucune.
        PdfTextReader.Read(ancienne.Contenu).Text.ShouldNotContain("signé le");
        PdfTextReader.Read((await LireAsync(id)).Contenu).Text.ShouldContain("Le texte nouveau.");
        (await Should.ThrowAsync<EntityNotFoundException>(() => LireAsync(id, 9))).Code.ShouldBe(ConventionErrorCodes.VersionInconnue);
    }

    [Fact]
    public async Task GetPdfAsync_ApresUnAvenant_DonneLeTexteConsolideEtLeDit()
    {
        var id = await _base.ConventionAsync(new ModeleDeTest { Jusqua = ConventionStatut.Signee });
        var avenant = await _base.AvenantSigneAsync(id, new DateOnly(2029, 12, 31), (c, acte) => c.Redaction.AjouterClause(NatureClause.Article, "Bilan", "Un bilan est remis.", acte));

        var texte = PdfTextReader.Read((await LireAsync(id)).Contenu).Text;

        texte.ShouldContain("Texte consolidé");
        texte.ShouldContain("Article 4. Bilan");
        PdfTextReader.Read((await LireAsync(avenant)).Contenu).Text.ShouldContain("Avenant n° 1 à la convention CV-2026-0001");
        PdfTextReader.Read((await LireAsync(id, 1)).Contenu).Text.ShouldNotContain("Article 4. Bilan");
    }

    [Fact]
    public async Task GetPdfAsync_QuandLeTexteAUnCaractereSansDessin_LEcritParSonCode()
    {
        var id = await _base.ConventionAsync(new ModeleDeTest { Articles = [("Objet 🎉", "Fêter 🎉 ensemble, 你好.")] });

        var texte = PdfTextReader.Read((await LireAsync(id)).Contenu).Text;

        texte.ShouldContain("Fêter [U+1F389] ensemble");
    }

    [Fact]
    public async Task GetPdfAsync_QuandLePerimetreNeLAPas_NExistePas()
    {
        var id = await _base.ConventionAsync(new ModeleDeTest());
        await using var portee = _base.Agir(Roles.Mairie, Perimetre.DeCommune("53130"));
        await Should.ThrowAsync<EntityNotFoundException>(() => portee.Service<IDocumentConventionAppService>().GetPdfAsync(id, null, default));
    }

    [Theory]
    [InlineData("Un.\n\nDeux.", "P:Un.|P:Deux.")]
    [InlineData("Voici :\n- un ;\n- deux.\nSuite", "P:Voici :|L:un ;/deux.|P:Suite")]
    [InlineData("- un\n  qui continue\n\n\n- deux", "L:un qui continue|L:deux")]
    [InlineData("ligne\nligne", "P:ligne/ligne")]
    [InlineData("  ", "")]
    public void Lire_DecoupeParagraphesEtPuces(string texte, string attendu) =>
        string.Join('|', BlocsTexte.Lire(texte).Select(b => $"{(b.EstListe ? "L" : "P")}:{string.Join('/', b.Lignes)}")).ShouldBe(attendu);

    private async Task<FichierDto> LireAsync(Guid id, int? version = null)
    {
        await using var portee = _base.Agir(Roles.Elu, Perimetre.DeCommune("13055"));
        return await portee.Service<IDocumentConventionAppService>().GetPdfAsync(id, version, default);
    }
}
