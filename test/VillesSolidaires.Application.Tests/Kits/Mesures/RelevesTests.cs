using System.Text;

namespace VillesSolidaires.Kits;

/// <summary>Saisie et import des relevés, et ce qu'ils disent les uns des autres.</summary>
public sealed class RelevesTests : IAsyncLifetime
{
    private static readonly SaisieReleveInput Coronavirus = new()
    {
        Du = new(2020, 3, 12), Au = new(2020, 4, 12), Valeur = 500_000, Borne = BorneReleve.AuMoins, Enonce = "Plus de 500 000", Source = "Fiche de 2024",
    };

    private BaseDeTest _base = null!;
    private Guid _kit;

    public async Task InitializeAsync()
    {
        _base = await BaseDeTest.CreerAsync();
        await _base.AjouterTerritoireAsync();
        _kit = await _base.CreerKitEnLigneAsync();
    }

    public async Task DisposeAsync() => await _base.DisposeAsync();

    [Theory]
    [InlineData("Laval", "53130", "Laval")]
    [InlineData("Mayenne (53)", "53", "Mayenne")]
    [InlineData("53147", "53147", "Mayenne")]
    [InlineData("pays de la loire", "R52", "Pays de la Loire")]
    [InlineData("France entière", null, null)]
    [InlineData(null, null, null)]
    public async Task CreateAsync_ChercheLeTerritoireParSonNomOuSonCode(string? saisie, string? code, string? nom)
    {
        await CreerAsync(Coronavirus with { Territoire = saisie });
        var releve = (await ListerAsync()).Releves.Elements.ShouldHaveSingleItem().Releve;
        (releve.TerritoireCode, releve.Territoire).ShouldBe((code, nom));
    }

    [Theory]
    [InlineData("Atlantide", ReleveErrorCodes.ReleveTerritoireInconnu)]
    [InlineData("Mayenne", ReleveErrorCodes.ReleveTerritoireAmbigu)]
    public async Task CreateAsync_QuandLeTerritoireNEstPasUnSeul_LeDitPresDuChamp(string saisie, string code)
    {
        var refus = await Should.ThrowAsync<BusinessException>(() => CreerAsync(Coronavirus with { Territoire = saisie }));
        (refus.Code, refus.Champ).ShouldBe((code, "Territoire"));
    }

    [Fact]
    public async Task CreateAsync_QuandLeMemeReleveExiste_LeRefuse()
    {
        await CreerAsync(Coronavirus);
        (await Should.ThrowAsync<BusinessException>(() => CreerAsync(Coronavirus with { Source = "fiche de 2024.", Enonce = "Autrement dit" }))).Code.ShouldBe(ReleveErrorCodes.ReleveEnDouble);
        // Une autre source qui dit pareil confirme : elle se garde.
        await CreerAsync(Coronavirus with { Source = "Le Monde" });
        (await ListerAsync()).Releves.Total.ShouldBe(2);
    }

    [Fact]
    public async Task ModifierAsync_QuandUnAutreAEnregistre_LeDit()
    {
        var id = await CreerAsync(Coronavirus);
        await using var portee = _base.Association();
        var releves = portee.Service<IReleveKitAppService>();
        var lu = (await releves.GetAsync(id, default)).ConcurrencyStamp;
        await releves.ModifierAsync(id, Coronavirus with { Valeur = 510_000, ConcurrencyStamp = lu }, default);
        await Should.ThrowAsync<ConcurrenceException>(() => releves.ModifierAsync(id, Coronavirus with { ConcurrencyStamp = lu }, default));
    }

    [Fact]
    public async Task GetListAsync_DitCeQuiSeSuitEtCeQuiDitMoins()
    {
        await CreerAsync(Coronavirus);
        await CreerAsync(Coronavirus with { Au = new(2020, 3, 19), Valeur = 140_000 });
        await CreerAsync(Coronavirus with { Du = new(2020, 3, 17), Au = new(2020, 5, 11), Valeur = 100_000 });

        var lus = await ListerAsync();

        // Le plus récent d'abord : 100 000 au 11 mai, 500 000 au 12 avril, 140 000 au 19 mars.
        lus.Releves.Elements.Select(r => r.Accord?.Accord).ShouldBe([AccordReleves.Ecart, AccordReleves.Suite, null]);
        lus.Releves.Elements[0].Accord!.Phrase.ShouldStartWith($"Dit moins que {BorneReleve.AuMoins.Ecrire(500_000)}");
        lus.Divergences.ShouldHaveSingleItem().Accord.ShouldBe(AccordReleves.Ecart);
    }

    [Theory]
    [InlineData(BorneReleve.Exacte, BorneReleve.Exacte, 90_000, AccordReleves.Contradiction)]
    [InlineData(BorneReleve.AuMoins, BorneReleve.Exacte, 90_000, AccordReleves.Contradiction)]
    [InlineData(BorneReleve.Exacte, BorneReleve.AuMoins, 90_000, AccordReleves.Ecart)]
    [InlineData(BorneReleve.Environ, BorneReleve.Environ, 90_000, AccordReleves.Ecart)]
    [InlineData(BorneReleve.Environ, BorneReleve.Environ, 70_000, AccordReleves.Contradiction)]
    [InlineData(BorneReleve.Exacte, BorneReleve.Exacte, 100_000, AccordReleves.Suite)]
    public async Task GetListAsync_UneBorneLaisseUneMargeQueLExactitudeNaPas(BorneReleve premier, BorneReleve second, long valeur, AccordReleves attendu)
    {
        await CreerAsync(Coronavirus with { Borne = premier, Valeur = 100_000 });
        await CreerAsync(Coronavirus with { Borne = second, Valeur = valeur, Au = new(2020, 5, 1) });
        (await ListerAsync()).Releves.Elements[0].Accord!.Accord.ShouldBe(attendu);
    }

    [Fact]
    public async Task Import_MontreChaqueErreurASaLigneEtNEcritQueLesLignesSaines()
    {
        await CreerAsync(Coronavirus);
        var apercu = await ApercuAsync("""
            Du;Au;Valeur;Borne;Territoire;Source;Humeur
            12/03/2020;19 mars 2020;≥ 140 000;;;mobilisation-covid.fr;bonne
            2020-03-12;2020-04-12;500000;au moins;France;Fiche de 2024;
            12/03/2020;20/03/2020;2867;;Marseille;Article;
            12/03/2020;20/03/2020;2867;=;13055;article;
            31/02/2020;01/03/2020;-5;;Atlantide;Article;
            01/05/2020;01/04/2020;10;environ;;;
            """);

        apercu.ColonnesIgnorees.ShouldBe(["Humeur"]);
        apercu.Lignes.Select(l => l.Sort).ShouldBe(
            [SortLigneReleve.Nouvelle, SortLigneReleve.DejaLa, SortLigneReleve.Nouvelle, SortLigneReleve.EnErreur, SortLigneReleve.EnErreur, SortLigneReleve.EnErreur]);
        apercu.Lignes[0].Valeur.ShouldBe(BorneReleve.AuMoins.Ecrire(140_000));
        apercu.Lignes[3].Erreurs.ShouldHaveSingleItem().Message.ShouldContain("ligne 4");
        apercu.Lignes[4].Erreurs.Select(e => e.Champ).ShouldBe(["Du", "Territoire"]);
        apercu.Lignes[5].Erreurs.ShouldHaveSingleItem().Champ.ShouldBe("Au");

        await using var portee = _base.Association();
        var bilan = await portee.Service<IImportReleveAppService>().ConfirmerAsync(apercu.Id, default);
        (bilan.Ajoutes, bilan.DejaLa, bilan.Ecartees.Count).ShouldBe((2, 1, 3));
        (await ListerAsync()).Releves.Total.ShouldBe(3);
        (await Should.ThrowAsync<BusinessException>(() => portee.Service<IImportReleveAppService>().ConfirmerAsync(apercu.Id, default))).Code.ShouldBe(ReleveErrorCodes.ReleveImportIntrouvable);
    }

    [Fact]
    public async Task Import_QuandUneColonneObligatoireManque_LeRefuseAuDepot()
    {
        var refus = await Should.ThrowAsync<BusinessException>(() => ApercuAsync("Au;Valeur\n2020-04-12;10"));
        (refus.Code, refus.Champ).ShouldBe((ReleveErrorCodes.ReleveColonnesManquantes, "Fichier"));
    }

    [Fact]
    public async Task ChercherTerritoiresAsync_ProposeLesTroisNiveaux()
    {
        await using var portee = _base.Association();
        (await portee.Service<IReleveKitAppService>().ChercherTerritoiresAsync("mayenne", default)).Select(t => t.Designation).ShouldBe(["Mayenne (53)", "Mayenne (53147)"]);
    }

    private async Task<Guid> CreerAsync(SaisieReleveInput saisie)
    {
        await using var portee = _base.Association();
        return await portee.Service<IReleveKitAppService>().CreateAsync(_kit, saisie, default);
    }

    private async Task<RelevesKitDto> ListerAsync()
    {
        await using var portee = _base.Association();
        return await portee.Service<IReleveKitAppService>().GetListAsync(_kit, new ListeInput(), default);
    }

    private async Task<ApercuRelevesDto> ApercuAsync(string csv)
    {
        await using var portee = _base.Association();
        var imports = portee.Service<IImportReleveAppService>();
        return await imports.GetApercuAsync(await imports.DeposerAsync(new DeposerRelevesInput(_kit, "releves.csv", Encoding.UTF8.GetBytes(csv)), default), default);
    }
}
