using System.Text;

namespace VillesSolidaires.Fichiers;

public sealed class DepotFichiersDisqueTests : IDisposable
{
    private readonly DirectoryInfo _parent = Directory.CreateTempSubdirectory("depot-");
    private readonly DepotFichiersDisque _depot;

    public DepotFichiersDisqueTests() => _depot = new DepotFichiersDisque(Path.Combine(_parent.FullName, "fichiers"));

    [Fact]
    public async Task Ecrire_PuisLire_RendLeContenuEtAucunTemporaire()
    {
        await _depot.EcrireAsync("kits/ab/abcd", "bonjour"u8.ToArray(), default);
        await _depot.EcrireAsync("kits/ab/abcd", "bonsoir"u8.ToArray(), default);

        Encoding.UTF8.GetString((await _depot.LireAsync("kits/ab/abcd", default))!).ShouldBe("bonsoir");
        _depot.Lister("kits").ShouldBe(["kits/ab/abcd"]);
    }

    [Fact]
    public async Task Ecrire_QuandInterrompu_LaisseLAncienContenu()
    {
        await _depot.EcrireAsync("rapport.pdf", "ancien"u8.ToArray(), default);

        await Should.ThrowAsync<OperationCanceledException>(() => _depot.EcrireAsync("rapport.pdf", new byte[100_000], new CancellationToken(canceled: true)));

        Encoding.UTF8.GetString((await _depot.LireAsync("rapport.pdf", default))!).ShouldBe("ancien");
        _depot.Lister("").ShouldBe(["rapport.pdf"]);
    }

    [Theory]
    [InlineData("../dehors.txt")]
    [InlineData("kits/../../dehors.txt")]
    [InlineData("/etc/passwd")]
    [InlineData("..\\dehors.txt")]
    [InlineData("C:dehors.txt")]
    [InlineData("kits//a")]
    [InlineData("./a")]
    [InlineData("a\0b")]
    [InlineData("")]
    public async Task Chemin_QuiSortiraitDuDossier_EstRefuse(string chemin)
    {
        await Should.ThrowAsync<ArgumentException>(() => _depot.EcrireAsync(chemin, "x"u8.ToArray(), default));
        await Should.ThrowAsync<ArgumentException>(() => _depot.LireAsync(chemin, default));
        Should.Throw<ArgumentException>(() => _depot.Supprimer(chemin));
        File.Exists(Path.Combine(_parent.FullName, "dehors.txt")).ShouldBeFalse();
    }

    [Fact]
    public async Task Chemin_QuiPasseParUnLienVersLExterieur_EstRefuse()
    {
        await _depot.EcrireAsync("kits/a", "x"u8.ToArray(), default);
        var secret = Path.Combine(_parent.FullName, "secret");
        Directory.CreateDirectory(secret);
        Directory.CreateSymbolicLink(Path.Combine(_parent.FullName, "fichiers", "lien"), secret);

        await Should.ThrowAsync<ArgumentException>(() => _depot.EcrireAsync("lien/b", "x"u8.ToArray(), default));

        Directory.GetFiles(secret).ShouldBeEmpty();
    }

    [Fact]
    public async Task Lire_QuandLeFichierManque_RendNull()
    {
        (await _depot.LireAsync("absent", default)).ShouldBeNull();
        (await _depot.LireAsync("dossier/absent", default)).ShouldBeNull();
        _depot.Supprimer("absent");
        _depot.Lister("absent").ShouldBeEmpty();
    }

    public void Dispose() => _parent.Delete(recursive: true);
}
