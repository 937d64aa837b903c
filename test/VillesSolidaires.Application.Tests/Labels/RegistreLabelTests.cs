using System.Text;

namespace VillesSolidaires.Labels;

/// <summary>Le registre public : ce qu'il montre, ce qu'il tait.</summary>
public sealed class RegistreLabelTests : IAsyncLifetime
{
    private BaseDeTest _base = null!;

    public async Task InitializeAsync()
    {
        _base = await BaseDeTest.CreerAsync();
        await _base.AjouterTerritoireAsync();
    }

    public async Task DisposeAsync() => await _base.DisposeAsync();

    [Fact]
    public async Task Liste_NeMontreQueLesLabelsValables_UnParCommune_NiveauTroisDAbord()
    {
        await _base.AttestationAsync("53147", "53", 2, new(2023, 1, 1), new(2025, 12, 31));
        await _base.AttestationAsync("13001", "13", 1, new(2027, 1, 1));
        await _base.AttestationAsync("53130", "53", 1);
        var avant = await _base.AttestationAsync("13055", "13", 1, new(2024, 1, 1), new(2026, 12, 31), new DateTime(2024, 1, 1, 8, 0, 0, DateTimeKind.Utc));
        var apres = await _base.AttestationAsync("13055", "13", 3);
        var lu = await LireAsync(new RegistreLabelInput());
        lu.Villes.Elements.Select(v => (v.Commune, v.Niveau, v.Numero == apres)).ShouldBe([("Marseille", 3, true), ("Laval", 1, false)]);
        lu.Points.Count.ShouldBe(2);
        lu.Regions.Select(r => r.Nom).ShouldBe(["Pays de la Loire", "Provence-Alpes-Côte d'Azur"]);
        await using var portee = _base.Anonyme();
        (await portee.Service<IRegistreLabelAppService>().GetAttestationAsync(avant, default)).Etat.ShouldBe(EtatAttestation.Valable);
    }

    [Theory]
    [InlineData("marseille", "Marseille")]
    [InlineData("13002", "Marseille")]
    [InlineData("13055", "Marseille")]
    [InlineData("LAVAL", "Laval")]
    [InlineData("53000", "Laval")]
    [InlineData("53147", "")]
    [InlineData("' OR 1=1 --", "")]
    [InlineData("%", "Laval,Marseille")]
    [InlineData("_arseille", "Marseille")]
    public async Task Recherche_ParNomCodePostalOuCodeInsee(string recherche, string attendues)
    {
        await _base.AttestationAsync("13055", "13");
        await _base.AttestationAsync("53130", "53");
        string.Join(',', (await LireAsync(new RegistreLabelInput { Recherche = recherche })).Villes.Elements.Select(v => v.Commune)).ShouldBe(attendues);
    }

    [Fact]
    public async Task Filtres_RegionEtNiveau_ValentAussiPourLaCarte()
    {
        await _base.AttestationAsync("13055", "13", 3);
        await _base.AttestationAsync("13001", "13", 1);
        await _base.AttestationAsync("53130", "53", 1);
        (await LireAsync(new RegistreLabelInput { Region = "93" })).Points.Count.ShouldBe(2);
        (await LireAsync(new RegistreLabelInput { Region = "93", Niveau = 1 })).Points.ShouldHaveSingleItem().Commune.ShouldBe("Aix-en-Provence");
        var page = await LireAsync(new RegistreLabelInput { Taille = 1, Page = 2 });
        (page.Villes.Total, page.Villes.Elements.Count, page.Points.Count).ShouldBe((3, 1, 3));
    }

    [Fact]
    public async Task DonneesOuvertes_CsvEtJsonDisentLaMemeChose()
    {
        var numero = await _base.AttestationAsync("13055", "13", 3);
        await using var portee = _base.Anonyme();
        var registre = portee.Service<IRegistreLabelAppService>();
        using var sortie = new MemoryStream();
        await registre.EcrireCsvAsync(sortie, "https://villes.example", default);
        var lignes = Encoding.UTF8.GetString(sortie.ToArray()).TrimStart('\uFEFF').ReplaceLineEndings("\n").Trim().Split('\n');
        lignes[0].ShouldBe("code_insee;commune;code_departement;departement;code_region;region;niveau;numero;valable_du;valable_jusquau;longitude;latitude;attestation");
        lignes[1].ShouldBe($"13055;Marseille;13;Bouches-du-Rhône;93;Provence-Alpes-Côte d'Azur;3;{numero};2026-09-15;2029-09-14;;;https://villes.example/attestations/{numero}");
        var donnees = await registre.GetDonneesAsync("https://villes.example", default);
        (donnees.Licence, donnees.MisAJourLe, donnees.Schema).ShouldBe(("Licence Ouverte 2.0", new DateOnly(2026, 9, 15), "https://villes.example/villes-labellisees.schema.json"));
        donnees.Villes.ShouldHaveSingleItem().Numero.ShouldBe(numero);
    }

    [Theory]
    [InlineData("VC-2026-9999")]
    [InlineData("VC-2026-0001'--")]
    [InlineData("../../etc/passwd")]
    [InlineData("")]
    public async Task Verification_QuandLeNumeroEstForge_DitQuIlNExistePas(string numero)
    {
        await _base.AttestationAsync("13055", "13");
        await using var portee = _base.Anonyme();
        var registre = portee.Service<IRegistreLabelAppService>();
        (await Should.ThrowAsync<EntityNotFoundException>(() => registre.GetAttestationAsync(numero, default))).Code.ShouldBe(AttestationErrorCodes.AttestationInconnue);
        await Should.ThrowAsync<EntityNotFoundException>(() => registre.GetDocumentAsync(numero, default));
        await Should.ThrowAsync<EntityNotFoundException>(() => registre.GetBadgeAsync(numero, default));
    }

    [Fact]
    public async Task Badge_DitLEtatDuJour_EtEchappeLeNom()
    {
        var expiree = await _base.AttestationAsync("53147", "53", 2, new(2023, 1, 1), new(2025, 12, 31));
        var aVenir = await _base.AttestationAsync("13001", "13", 1, new(2027, 1, 1));
        await using var portee = _base.Anonyme();
        var registre = portee.Service<IRegistreLabelAppService>();
        (await registre.GetBadgeAsync(expiree, default)).ShouldSatisfyAllConditions(b => b.ShouldContain("Label expiré le 31 décembre 2025"), b => b.ShouldNotContain("style="));
        (await registre.GetBadgeAsync(aVenir, default)).ShouldContain("Valable à partir du 1er janvier 2027");
        var svg = BadgeLabel.Svg((await registre.GetAttestationAsync(expiree, default)) with { Commune = "L'<Île> & Cie" });
        System.Xml.Linq.XDocument.Parse(svg).Root!.Attribute("aria-label")!.Value.ShouldStartWith("L'<Île> & Cie");
    }

    private async Task<RegistreLabelDto> LireAsync(RegistreLabelInput input)
    {
        await using var portee = _base.Anonyme();
        return await portee.Service<IRegistreLabelAppService>().GetListAsync(input, default);
    }
}
