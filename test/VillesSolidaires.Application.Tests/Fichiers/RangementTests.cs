using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using VillesSolidaires.Kits;

namespace VillesSolidaires.Fichiers;

/// <summary>Les deux rangements, vus par la vérification d'exploitation et par les kits.</summary>
public sealed class RangementTests
{
    private static readonly Progress<Avancement> Muette = new();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task VerifierAsync_QuandToutEstLa_LeDit(bool enBase)
    {
        await using var essai = await CreerAsync(enBase);
        await essai.CreerKitEnLigneAsync();
        var bilan = await VerifierAsync(essai);
        bilan.ShouldContain("1\u00A0fichier relu, aucun manquant, aucun corrompu.");
        bilan.ShouldContain("Aucun orphelin.");
        await using var systeme = essai.Systeme();
        (await systeme.Contexte.Set<Blob>().CountAsync()).ShouldBe(enBase ? 1 : 0);
        Directory.Exists(Path.Combine(essai.Dossier, "fichiers", "kits")).ShouldBe(!enBase);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task VerifierAsync_NommeLesManquantsLesCorrompusEtLesOrphelins(bool enBase)
    {
        await using var essai = await CreerAsync(enBase);
        var id = await essai.CreerKitAsync();
        byte[] autre = PdfDeTest.Creer(pages: 2);
        await essai.AjouterFichierAsync(id, "manquant.pdf");
        await essai.AjouterFichierAsync(id, "corrompu.pdf", autre);
        await using (var systeme = essai.Systeme())
        {
            var fichiers = await systeme.Service<IKitRepository>().FichiersAsync(default);
            var depot = systeme.Service<IDepotFichiers>();
            depot.Supprimer(FichiersKit.Chemin(fichiers.Single(f => f.Nom == "manquant.pdf").Sha256));
            await depot.EcrireAsync(FichiersKit.Chemin(fichiers.Single(f => f.Nom == "corrompu.pdf").Sha256), "rouille"u8.ToArray(), default);
            await depot.EcrireAsync(FichiersKit.Chemin(new string('e', 64)), "oublié"u8.ToArray(), default);
        }

        var faute = await Should.ThrowAsync<BusinessException>(() => VerifierAsync(essai));

        faute.Code.ShouldBe(FichierErrorCodes.ContenusFautifs);
        faute.Texte.ShouldContain("2\u00A0contenus fautifs sur 2 relus");
        faute.Texte.ShouldContain("Manquant : kit, manquant.pdf");
        faute.Texte.ShouldContain("Corrompu : kit, corrompu.pdf");
        faute.Texte.ShouldContain("1\u00A0orphelin");
        faute.Texte.ShouldContain(new string('e', 64));
    }

    [Fact]
    public async Task DepotFichiersBase_RelitCeQuiEtaitSurLeDisqueEtRepareCeQuiEstAbime()
    {
        await using var essai = await CreerAsync(enBase: true);
        await using var portee = essai.Systeme();
        var depot = portee.Service<IDepotFichiers>();
        var chemin = FichiersKit.Chemin(new string('a', 64));
        await Disque(essai).EcrireAsync(chemin, "avant"u8.ToArray(), default);
        (await depot.LireAsync(chemin, default)).ShouldBe("avant"u8.ToArray());

        await depot.EcrireAsync(chemin, "abîmé"u8.ToArray(), default);
        await depot.EcrireAsync(chemin, "réparé"u8.ToArray(), default);
        (await depot.LireAsync(chemin, default)).ShouldBe("réparé"u8.ToArray());
        depot.Lister("").ShouldContain("blobs/" + new string('a', 64));
        depot.Supprimer(chemin);
        (await depot.LireAsync(chemin, default)).ShouldBeNull();
    }

    [Fact]
    public async Task DepotFichiersBase_GardeSurLeDisqueCeQuiNAPasDEmpreinte()
    {
        await using var essai = await CreerAsync(enBase: true);
        await using var portee = essai.Systeme();
        await portee.Service<IDepotFichiers>().EcrireAsync("rapports/abc/rapport.pdf", "rapport"u8.ToArray(), default);
        (await Disque(essai).LireAsync("rapports/abc/rapport.pdf", default)).ShouldBe("rapport"u8.ToArray());
    }

    [Fact]
    public async Task ContenusChauds_NeDepassentJamaisLeurMemoire()
    {
        var depot = new DepotCompte();
        using var contenus = new ContenusChauds(depot);
        for (var i = 0; i < 40; i++)
        {
            (await contenus.LireAsync($"f{i}", default))!.Length.ShouldBe(ContenusChauds.PetitMax);
            contenus.OctetsGardes.ShouldBeLessThanOrEqualTo(ContenusChauds.MemoireMax);
        }
        contenus.OctetsGardes.ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task ContenusChauds_GardentLesPetitsEtRelisentLesGros()
    {
        var depot = new DepotCompte();
        using var contenus = new ContenusChauds(depot);
        await contenus.LireAsync("petit", default);
        await contenus.LireAsync("petit", default);
        depot.Lectures.ShouldBe(1, "un fichier gardé ne se relit pas");

        await contenus.LireAsync("gros", default);
        await contenus.LireAsync("gros", default);
        depot.Lectures.ShouldBe(3, "un gros fichier se relit à chaque fois");
        (await contenus.LireAsync("absent", default)).ShouldBeNull();
    }

    private static Task<BaseDeTest> CreerAsync(bool enBase) => BaseDeTest.CreerAsync(services =>
    {
        if (enBase)
        {
            services.AddSingleton<IDepotFichiers>(sp => new DepotFichiersBase(
                sp.GetRequiredService<IServiceScopeFactory>(), new DepotFichiersDisque(Path.Combine(sp.GetRequiredService<Microsoft.Extensions.Configuration.IConfiguration>()["App:DataDirectory"]!, "fichiers"))));
        }
    });

    private static DepotFichiersDisque Disque(BaseDeTest essai) => new(Path.Combine(essai.Dossier, "fichiers"));

    private static async Task<string> VerifierAsync(BaseDeTest essai)
    {
        await using var systeme = essai.Systeme();
        return await systeme.Service<VerificationFichiers>().VerifierAsync(Muette, default);
    }

    /// <summary>Dépôt qui compte ses lectures, et dont « gros » dépasse ce qui se garde.</summary>
    private sealed class DepotCompte : IDepotFichiers
    {
        public int Lectures { get; private set; }

        public Task EcrireAsync(string chemin, ReadOnlyMemory<byte> contenu, CancellationToken ct) => throw new NotSupportedException();

        public Task EcrireEnFluxAsync(string chemin, Func<Stream, CancellationToken, Task> ecrire, CancellationToken ct) => throw new NotSupportedException();

        public Stream? Ouvrir(string chemin) => throw new NotSupportedException();

        public Task<byte[]?> LireAsync(string chemin, CancellationToken ct)
        {
            Lectures++;
            return Task.FromResult(chemin == "absent" ? null : new byte[ContenusChauds.PetitMax + (chemin == "gros" ? 1 : 0)]);
        }

        public IReadOnlyList<string> Lister(string dossier) => [];

        public void Supprimer(string chemin) => throw new NotSupportedException();
    }
}
