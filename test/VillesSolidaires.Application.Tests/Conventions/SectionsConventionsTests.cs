using VillesSolidaires.Comptes;
using VillesSolidaires.Organisations;
using VillesSolidaires.Rapports;
using VillesSolidaires.Rapports.Modele;

namespace VillesSolidaires.Conventions;

/// <summary>Ce que les rapports disent des conventions, compté à la main.</summary>
public sealed class SectionsConventionsTests : IAsyncLifetime
{
    private static readonly DemandeSection Marseille = RapportsDeTest.Commune("13055", "13", new(2026, 1, 1), new(2026, 12, 31));

    private BaseDeTest _base = null!;
    private Guid _signee;

    public async Task InitializeAsync()
    {
        _base = await BaseDeTest.CreerAsync();
        await _base.AjouterTerritoireAsync();
        _signee = await _base.ConventionAsync(new ModeleDeTest { Jusqua = ConventionStatut.Signee, Subvention = 84_000.50m, Debut = new(2026, 9, 1) });
        await _base.ConventionAsync(new ModeleDeTest { Subvention = 30_000 });
        await _base.ConventionAsync(new ModeleDeTest { Jusqua = ConventionStatut.Signee, Debut = new(2026, 9, 1), Fin = new(2027, 1, 31) });
        await _base.ConventionAsync(new ModeleDeTest { Jusqua = ConventionStatut.Signee, Commune = "53130", Departement = "53", Territoire = "Laval", Mairie = "Ville de Laval" });
        await _base.AgirSurAsync(_signee, (c, acte) =>
        {
            c.Execution.SuivreEngagement(c.Engagements.Single(e => e.Cible is null).Id, null, acte.Jour, "Procès-verbal", acte);
            c.Execution.NoterVersement(c.Financements[0].Id, c.Financements[0].Versements.Single(v => v.Exercice == 2026).Id, acte.Jour, acte);
        });
    }

    public async Task DisposeAsync() => await _base.DisposeAsync();

    [Fact]
    public async Task Conventions_CompteEtatsEngagementsEtMontants()
    {
        var section = await LireAsync(Marseille);

        Tableau(section, "Conventions par état").Lignes.Select(l => (l[0].Texte, l[1].Nombre, l[2].Nombre)).ShouldBe([("En vigueur", 2, 84_001), ("Brouillon", 1, 30_000)]);
        // Pris, tenus, en retard, à venir : les engagements du brouillon n'en sont pas.
        Tableau(section, "Engagements par partie").Total!.Nombres()[1..].ShouldBe([4, 1, 0, 3]);
        // Prévu, versé, en retard.
        Tableau(section, "Montants par exercice").Lignes.Select(l => (l[0].Texte, l[1].Nombre, l[2].Nombre)).ShouldBe([("2026", 42_000, 42_000), ("2027", 42_000, 0)]);
        Tableau(section, "Échéances").Lignes.ShouldHaveSingleItem()[3].Nombre.ShouldBe(138);
        Tableau(section, "Conventions").Lignes.Count.ShouldBe(3);
        section.ChiffresCles.Select(c => c.Valeur).ShouldBe(["2", "1", Formats.Nombre(42_000)]);
    }

    [Fact]
    public async Task Conventions_QuandLaPeriodeNEnTouchePas_NeFigurentPasDansLImpactCommunal()
    {
        var avant = Marseille with { Du = new(2020, 1, 1), Au = new(2020, 12, 31) };
        (await LireOuNulAsync(avant)).ShouldBeNull();
        (await LireAsync(avant, TypeRapport.Convention)).Blocs.OfType<TexteBloc>().First().Texte.ShouldStartWith("Aucune convention");
    }

    [Fact]
    public async Task Conventions_PourUnDepartement_ReunissentSesCommunes()
    {
        var section = await LireAsync(RapportsDeTest.Departement("13", new(2026, 1, 1), new(2026, 12, 31)), TypeRapport.Convention);
        Tableau(section, "Conventions").Lignes.Count.ShouldBe(3);
    }

    [Fact]
    public async Task Conventions_QuandLEngagementEstEchu_LeDisentEnRetard()
    {
        _base.Horloge.AllerA(new DateTimeOffset(2027, 9, 1, 8, 0, 0, TimeSpan.Zero));
        var section = await LireAsync(Marseille);
        Tableau(section, "Engagements par partie").Total!.Nombres()[3].ShouldBe(3);
        section.PointsSaillants.ShouldContain(p => p.StartsWith("Engagement le plus en retard", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Conventions_DUneCommune_NePortentPasLesPromessesDesAutresCommunes()
    {
        var aix = new Organisation(Guid.CreateVersion7(), TypeOrganisation.Mairie, "Ville d’Aix-en-Provence", null, "13001", "13");
        await using (var systeme = _base.Systeme())
        {
            systeme.Contexte.Add(aix);
            await systeme.Contexte.SaveChangesAsync();
        }
        await _base.AvenantSigneAsync(_signee, new(2027, 12, 31), (avenant, acte) =>
        {
            var entrante = avenant.Redaction.Parties.Ajouter([new NouvellePartie(aix.Id, aix.Type, aix.Nom, null, "13001", "13", 2)], acte)[0];
            avenant.Redaction.Parties.AjouterSignataire(entrante.Id, new IdentiteSignataire("Alix Exemple", "maire", null), acte);
            avenant.Redaction.AjouterEngagement(entrante.Id, new NouvelEngagement("Désigner un coordinateur", new(2026, 12, 1), null, null), acte);
        });

        Tableau(await LireAsync(Marseille), "Engagements par partie").Lignes.ShouldNotContain(l => l[0].Texte == aix.Nom);
        var departement = await LireAsync(RapportsDeTest.Departement("13", new(2026, 1, 1), new(2026, 12, 31)), TypeRapport.Convention);
        Tableau(departement, "Engagements par partie").Lignes.ShouldContain(l => l[0].Texte == aix.Nom);
    }

    [Theory]
    [InlineData("13055")]
    [InlineData("13")]
    public async Task RapportConvention_EstProduitEtRecoupe(string territoire)
    {
        var id = await _base.DemanderAsync(RapportsDeTest.Demande(territoire) with { Type = CodesRapport.Convention });
        await _base.ProduireAsync(id);
        var rapport = await _base.LireRapportAsync(id);
        rapport.Statut.ShouldBe(StatutRapport.Disponible);
        rapport.TotauxRecoupes.ShouldBeGreaterThan(16);
        (rapport.CommuneCode, rapport.DepartementCode).ShouldBe(territoire == "13" ? (null, "13") : ("13055", "13"));
        JeuDeDonnees.DeJson(rapport.JeuDeDonnees!).Tableau("Versements").Lignes.Count.ShouldBe(2);
    }

    [Fact]
    public async Task CreateAsync_QuandUnImpactCommunalDemandeUnDepartement_RefuseEnLeDisant()
    {
        var refus = await Should.ThrowAsync<BusinessException>(() => _base.DemanderAsync(RapportsDeTest.Demande("13")));
        refus.Code.ShouldBe(RapportErrorCodes.TerritoireInconnu);
        await using var mairie = _base.Agir(Roles.Mairie, Perimetre.DeCommune("13055"));
        await Should.ThrowAsync<AutorisationRefuseeException>(() =>
            mairie.Service<IRapportAppService>().CreateAsync(RapportsDeTest.Demande("13") with { Type = CodesRapport.Convention }, default));
    }

    private static TableauBloc Tableau(SectionRapport section, string feuille) => section.Blocs.OfType<TableauBloc>().Single(t => t.Feuille == feuille);

    private async Task<SectionRapport> LireAsync(DemandeSection demande, TypeRapport type = TypeRapport.ImpactCommunal) => (await LireOuNulAsync(demande, type)).ShouldNotBeNull();

    private async Task<SectionRapport?> LireOuNulAsync(DemandeSection demande, TypeRapport type = TypeRapport.ImpactCommunal)
    {
        await using var portee = _base.Agir(Roles.Administrateur, Perimetre.National);
        foreach (var source in portee.Service<IEnumerable<ISectionRapport>>().Where(s => s.Types.Contains(type)))
        {
            if (await source.LireAsync(demande with { Type = type }, default) is { Code: "conventions" } section)
            {
                return section;
            }
        }
        return null;
    }
}
