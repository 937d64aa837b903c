using Microsoft.EntityFrameworkCore;
using VillesSolidaires.Comptes;
using VillesSolidaires.Organisations;
using VillesSolidaires.Rapports;

namespace VillesSolidaires.Enregistrement;

/// <summary>Hors de son périmètre, on ne lit rien et on n'écrit rien.</summary>
public sealed class PerimetreTests : IAsyncLifetime
{
    private static readonly DateOnly Aujourdhui = new(2026, 9, 15);

    private readonly Guid _bailleur = Guid.NewGuid();
    private BaseDeTest _base = null!;

    public async Task InitializeAsync()
    {
        _base = await BaseDeTest.CreerAsync();
        await using var systeme = _base.Systeme();
        systeme.Contexte.AddRange(
            NouveauRapport("Marseille", "13055", "13"), NouveauRapport("Aix-en-Provence", "13001", "13"), NouveauRapport("Laval", "53130", "53"),
            new Organisation(_bailleur, TypeOrganisation.BailleurSocial, "Mayenne Habitat", null, "53130", "53"),
            new Organisation(Guid.NewGuid(), TypeOrganisation.Mairie, "Mairie de Marseille", null, "13055", "13"),
            new Organisation(Guid.NewGuid(), TypeOrganisation.Mecene, "Mécène national", null, null, null));
        await systeme.Contexte.SaveChangesAsync();
    }

    public async Task DisposeAsync() => await _base.DisposeAsync();

    public static TheoryData<string, string[]> CeQueChacunVoit => new()
    {
        { "national", ["Aix-en-Provence", "Laval", "Marseille"] },
        { "departement:13", ["Aix-en-Provence", "Marseille"] },
        { "commune:13055", ["Marseille"] },
        { "commune:53130,departement:13", ["Aix-en-Provence", "Laval", "Marseille"] },
        { "organisation", [] },
        { "", [] },
    };

    [Theory]
    [MemberData(nameof(CeQueChacunVoit))]
    public async Task Lecture_NeMontreQueLePerimetre(string cles, string[] attendus)
    {
        await using var portee = _base.Agir(Roles.Mairie, Lire(cles));
        (await portee.Contexte.Rapports.Select(r => r.TerritoireNom).OrderBy(n => n).ToListAsync()).ShouldBe(attendus);
    }

    [Fact]
    public async Task Lecture_QuandLePerimetreEstUneOrganisation_MontreElleSeule()
    {
        await using var portee = _base.Agir(Roles.Bailleur, new Perimetre(false, [], [], [_bailleur]));
        (await portee.Contexte.Organisations.Select(o => o.Nom).ToListAsync()).ShouldBe(["Mayenne Habitat"]);
    }

    [Fact]
    public async Task Rapport_RegionalEtNationalSeulementAuNationalEtCeluiDUnBailleurAussiALui()
    {
        await using (var systeme = _base.Systeme())
        {
            systeme.Contexte.AddRange(
                NouveauRapport(TypeRapport.ImpactNational, TerritoireRapport.France), NouveauRapport(TypeRapport.ImpactRegional, new("Pays de la Loire", null, null, "52")),
                NouveauRapport(TypeRapport.Bailleur, new("Mayenne Habitat", null, null, null, _bailleur)), NouveauRapport(TypeRapport.ImpactDepartemental, new("Mayenne", null, "53")));
            await systeme.Contexte.SaveChangesAsync();
        }
        (await NomsAsync(Perimetre.National)).ShouldBe(["Aix-en-Provence", "France", "Laval", "Marseille", "Mayenne", "Mayenne Habitat", "Pays de la Loire"]);
        (await NomsAsync(Perimetre.DeDepartement("53"))).ShouldBe(["Laval", "Mayenne"]);
        (await NomsAsync(Perimetre.DeCommune("53130"))).ShouldBe(["Laval"]);
        (await NomsAsync(new Perimetre(false, [], [], [_bailleur]))).ShouldBe(["Mayenne Habitat"]);

        async Task<List<string>> NomsAsync(Perimetre perimetre)
        {
            await using var portee = _base.Agir(Roles.Mairie, perimetre);
            return await portee.Contexte.Rapports.Select(r => r.TerritoireNom).OrderBy(n => n).ToListAsync();
        }
    }

    [Fact]
    public async Task Lecture_QuandPersonneNEstConnecte_NeMontreRien()
    {
        await using var portee = _base.Anonyme();
        (await portee.Contexte.Rapports.CountAsync()).ShouldBe(0);
        (await portee.Contexte.Organisations.CountAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task Ajout_QuandLaCommuneEstHorsPerimetre_EstRefuse()
    {
        await using var portee = _base.Agir(Roles.Mairie, Perimetre.DeCommune("13055"));
        portee.Contexte.Add(NouveauRapport("Laval", "53130", "53"));
        await RefuseAsync(portee);
    }

    [Fact]
    public async Task Ajout_QuandLaDonneeEstNationale_EstRefuseAUnPerimetreLocal()
    {
        await using var portee = _base.Agir(Roles.Departement, Perimetre.DeDepartement("13"));
        portee.Contexte.Add(new Organisation(Guid.NewGuid(), TypeOrganisation.Mecene, "Autre mécène", null, null, null));
        await RefuseAsync(portee);
    }

    [Theory]
    [InlineData(EntityState.Modified)]
    [InlineData(EntityState.Deleted)]
    public async Task Changement_QuandLaFicheEstHorsPerimetre_EstRefuse(EntityState etat)
    {
        await using var portee = _base.Agir(Roles.Mairie, Perimetre.DeCommune("13055"));
        var laval = await portee.Contexte.Rapports.IgnoreQueryFilters().SingleAsync(r => r.TerritoireNom == "Laval");
        portee.Contexte.Entry(laval).State = etat;
        await RefuseAsync(portee);
    }

    [Theory]
    [InlineData("13055", "13", "53130", "53")]
    [InlineData("53130", "53", "13055", "13")]
    public async Task Changement_QuandLaFichePasseraitLaLimite_EstRefuse(string deCommune, string deDepartement, string versCommune, string versDepartement)
    {
        await using var portee = _base.Agir(Roles.Mairie, Perimetre.DeCommune("13055"));
        var rapport = await portee.Contexte.Rapports.IgnoreQueryFilters().SingleAsync(r => r.CommuneCode == deCommune && r.DepartementCode == deDepartement);
        portee.Contexte.Entry(rapport).Property(r => r.CommuneCode).CurrentValue = versCommune;
        portee.Contexte.Entry(rapport).Property(r => r.DepartementCode).CurrentValue = versDepartement;
        await RefuseAsync(portee);
    }

    [Fact]
    public async Task Changement_QuandLOrganisationEstCelleDuCompte_PasseSansChangerDeTerritoire()
    {
        await using var portee = _base.Agir(Roles.Bailleur, new Perimetre(false, [], [], [_bailleur]));
        var sienne = await portee.Contexte.Organisations.SingleAsync();
        sienne.AjouterContact(new ContactDonnees("Dominique Exemple", null, "d@exemple.example", null));
        sienne.Modifier(new OrganisationDonnees(sienne.Type, "Mayenne Habitat, siège", CommuneCode: "53130", DepartementCode: "53"));
        await portee.Contexte.SaveChangesAsync();
        sienne.Modifier(new OrganisationDonnees(sienne.Type, sienne.Nom, CommuneCode: "13055", DepartementCode: "13"));
        await RefuseAsync(portee);
    }

    private static async Task RefuseAsync(PorteeDeTest portee) =>
        (await Should.ThrowAsync<AutorisationRefuseeException>(() => portee.Contexte.SaveChangesAsync())).Code.ShouldBe(CompteErrorCodes.HorsPerimetre);

    private Perimetre Lire(string cles) => cles == "organisation"
        ? new Perimetre(false, [], [], [_bailleur])
        : PerimetreClaims.Lire(cles.Split(',', StringSplitOptions.RemoveEmptyEntries));

    private static Rapport NouveauRapport(TypeRapport type, TerritoireRapport territoire) =>
        new(Guid.CreateVersion7(), type, territoire, new(2025, 1, 1), new(2025, 12, 31), ["pdf"], Aujourdhui);

    private static Rapport NouveauRapport(string nom, string commune, string departement) => new(
        Guid.CreateVersion7(), TypeRapport.ImpactCommunal, new TerritoireRapport(nom, commune, departement), new(2025, 1, 1), new(2025, 12, 31), ["pdf"], Aujourdhui);
}
