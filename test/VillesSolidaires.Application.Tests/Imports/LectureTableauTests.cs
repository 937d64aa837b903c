using System.Text;
using VillesSolidaires.Documents.Excel;

namespace VillesSolidaires.Imports;

public sealed class LectureTableauTests
{
    private static readonly LimitesTableau Limites = new(100_000, 10, 5);

    static LectureTableauTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Theory]
    [InlineData("nom;siren\nÉvron Habitat;1", "UTF-8", "« ; »")]
    [InlineData("nom,siren\nÉvron Habitat,1", "UTF-8", "« , »")]
    [InlineData("nom\tsiren\nÉvron Habitat\t1", "UTF-8", "une tabulation")]
    public void Csv_ReconnaitLeSeparateur(string texte, string encodage, string separateur)
    {
        var tableau = Lire(texte);
        tableau.Titres.ShouldBe(["nom", "siren"]);
        tableau.Lignes.ShouldHaveSingleItem().Cellules.ShouldBe(["Évron Habitat", "1"]);
        tableau.Lecture.ShouldBe($"CSV, {encodage}, colonnes séparées par {separateur}");
    }

    public static TheoryData<string, byte[]> Encodages => new()
    {
        { "UTF-8", [.. Encoding.UTF8.Preamble, .. "nom;ville\nŒuvre d’Évron;Laval"u8] },
        { "Windows-1252", CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes("nom;ville\nŒuvre d’Évron;Laval") },
        { "UTF-16", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes("nom;ville\nŒuvre d’Évron;Laval")] },
    };

    [Theory]
    [MemberData(nameof(Encodages))]
    public void Csv_ReconnaitLEncodage(string encodage, byte[] contenu)
    {
        var tableau = LectureTableau.Lire("bailleurs.csv", contenu, Limites);
        tableau.Lecture.ShouldContain(encodage);
        tableau.Titres[0].ShouldBe("nom");
        tableau.Lignes[0].Cellules[0].ShouldBe("Œuvre d’Évron");
    }

    [Fact]
    public void Csv_QuandUnGuillemetNEstPasFerme_NePerdQueSaLigne()
    {
        var tableau = Lire("nom;ville\nUn;Laval\n\"Deux;Laval\nTrois;\"Laval, centre\"\nQuatre;Laval");
        tableau.Lignes.Select(l => (l.Numero, l.Defaut is null)).ShouldBe([(2, true), (3, false), (4, true), (5, true)]);
        tableau.Lignes[1].Defaut.ShouldNotBeNull().ShouldContain("guillemet");
        tableau.Lignes[2].Cellules[1].ShouldBe("Laval, centre");
    }

    [Fact]
    public void Csv_QuandUneCelluleALaRetourALaLigne_ResteUneLigne()
    {
        var tableau = Lire("nom;ville\n\"Un\nHabitat\";Laval\nDeux;Laval");
        tableau.Lignes.Select(l => l.Numero).ShouldBe([2, 4]);
        tableau.Lignes.ShouldAllBe(l => l.Defaut == null);
    }

    [Theory]
    [InlineData("nom;ville;siren\nUn;Laval\nDeux;Laval;1", "2 colonnes, les titres en annoncent 3")]
    [InlineData("nom;ville;siren\nUn;Laval;1;de trop\nDeux;Laval;1", "4 colonnes, les titres en annoncent 3")]
    public void Csv_QuandLeNombreDeColonnesNEstPasLeBon_LeDitSurLaLigne(string texte, string defaut)
    {
        var tableau = Lire(texte);
        tableau.Lignes[0].Defaut.ShouldNotBeNull().ShouldContain(defaut);
        tableau.Lignes[0].Cellules.Count.ShouldBe(3);
        tableau.Lignes[1].Defaut.ShouldBeNull();
    }

    [Fact]
    public void Csv_PasseLesLignesVides()
    {
        var tableau = Lire("nom;ville\n;\n\nUn;Laval;\n");
        tableau.Lignes.ShouldHaveSingleItem().Numero.ShouldBe(4);
        tableau.Lignes[0].Defaut.ShouldBeNull();
    }

    [Fact]
    public async Task Classeur_GardeLesNumerosDeLigneEtLesNombresEntiers()
    {
        var tableau = LectureTableau.Lire("bailleurs.xlsx", await ClasseurAsync(("Évron Habitat", 211_300_553), ("Autre", 1001)), Limites);
        tableau.Titres.ShouldBe(["Nom", "SIREN"]);
        tableau.Lignes.Select(l => (l.Numero, l.Cellules[1])).ShouldBe([(2, "211300553"), (3, "1001")]);
        tableau.Lecture.ShouldBe("classeur Excel, feuille « Bailleurs »");
    }

    public static TheoryData<string, byte[], string> Refuses => new()
    {
        { "bailleurs.csv", [], ImportErrorCodes.FichierVide },
        { "bailleurs.csv", new byte[100_001], ImportErrorCodes.FichierTropGros },
        { "bailleurs.pdf", "%PDF-1.7"u8.ToArray(), ImportErrorCodes.TypeFichierRefuse },
        { "bailleurs.csv", [0x89, 0x50, 0x4E, 0x47, 0, 0, 0, 1], ImportErrorCodes.ContenuIllisible },
        { "bailleurs.xlsx", "nom;siren\nUn;1"u8.ToArray(), ImportErrorCodes.FauxClasseur },
        { "bailleurs.xlsx", [0x50, 0x4B, 0x03, 0x04, 1, 2, 3], ImportErrorCodes.FauxClasseur },
        { "bailleurs.xlsx", [0xD0, 0xCF, 0x11, 0xE0, 1, 2, 3], ImportErrorCodes.ClasseurProtege },
        { "bailleurs.csv", "nom;siren"u8.ToArray(), ImportErrorCodes.SansLigne },
        { "bailleurs.csv", Encoding.UTF8.GetBytes("nom\n" + string.Join('\n', Enumerable.Range(0, 11))), ImportErrorCodes.TropDeLignes },
        { "bailleurs.csv", "a;b;c;d;e;f\n1;2;3;4;5;6"u8.ToArray(), ImportErrorCodes.TropDeColonnes },
    };

    [Theory]
    [MemberData(nameof(Refuses))]
    public void Fichier_QuandIlNeConvientPas_DitPourquoi(string nom, byte[] contenu, string code)
    {
        var refus = Should.Throw<BusinessException>(() => LectureTableau.Lire(nom, contenu, Limites));
        refus.Code.ShouldBe(code);
        refus.Champ.ShouldBe("Fichier");
        refus.Texte.ShouldNotContain("{");
    }

    [Fact]
    public async Task Classeur_QuandIlATropDeLignes_DitLaLimite()
    {
        var contenu = await ClasseurAsync([.. Enumerable.Range(0, 11).Select(i => ($"Bailleur {i}", i))]);
        Should.Throw<BusinessException>(() => LectureTableau.Lire("b.xlsx", contenu, Limites)).Texte.ShouldContain("plus de 10 lignes");
    }

    private static Tableau Lire(string texte) => LectureTableau.Lire("bailleurs.csv", Encoding.UTF8.GetBytes(texte), Limites);

    private static async Task<byte[]> ClasseurAsync(params (string Nom, long Siren)[] lignes)
    {
        using var flux = new MemoryStream();
        var colonnes = new TableColumns<(string Nom, long Siren)>().Text("Nom", l => l.Nom).Integer("SIREN", l => l.Siren);
        await RawExport.WriteXlsxAsync(flux, "Bailleurs", colonnes, lignes, new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        return flux.ToArray();
    }
}
