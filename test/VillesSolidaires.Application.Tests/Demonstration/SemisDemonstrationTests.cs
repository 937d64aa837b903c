using System.Globalization;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using VillesSolidaires.Comptes;
using VillesSolidaires.Donnees;
using VillesSolidaires.Fichiers;
using VillesSolidaires.Kits;
using VillesSolidaires.Organisations;

namespace VillesSolidaires.Demonstration;

[Collection(CollectionDemonstration.Nom)]
public sealed class SemisDemonstrationTests(BaseDemonstration demo)
{
    [Fact]
    public void Semer_LaPremiereFois_AjouteTout()
    {
        var semis = demo.Bilan.Semis.ShouldNotBeNull();

        (semis.Organisations, semis.Comptes, semis.Kits).ShouldBe((1 + 1 + 9 + 5 + 36 + 2, 9, 6));
        (semis.Releves + semis.Diffusions + semis.Chiffres).ShouldBe(36);
        semis.Compteurs.ShouldBeInRange(50_000, 120_000);
    }

    [Fact]
    public async Task Semer_UneSecondeFois_NeDoubleRien()
    {
        await using var systeme = demo.Test.Systeme();
        var avant = await systeme.Contexte.Compteurs.SumAsync(c => c.Brut);

        var bilan = await systeme.Service<ISemisDemonstration>().SemerAsync(TailleDemonstration.Normal, null, default);

        bilan.ShouldBe(new BilanSemis(0, 0, 0, 0, 0, 0, 0, 0, 0));
        (await systeme.Contexte.Compteurs.SumAsync(c => c.Brut)).ShouldBe(avant);
        (await demo.Test.Racine.GetRequiredService<InitialisationBase>().ExecuterAsync(null, default)).Semis.ShouldBeNull();
    }

    [Fact]
    public async Task Semer_LaisseUneTraceQuiDitLesDonneesSimulees()
    {
        await using var systeme = demo.Test.Systeme();

        (await systeme.Service<IDonneesSimulees>().PresentesAsync(default)).ShouldBeTrue();
    }

    [Theory]
    [InlineData("admin@demo.example", Roles.Administrateur, TypePerimetre.National, "")]
    [InlineData("association@demo.example", Roles.Association, TypePerimetre.National, "")]
    [InlineData("jure@demo.example", Roles.Jure, TypePerimetre.National, "")]
    [InlineData("jure3@demo.example", Roles.Jure, TypePerimetre.National, "")]
    [InlineData("mairie@demo.example", Roles.Mairie, TypePerimetre.Commune, "13055")]
    [InlineData("departement@demo.example", Roles.Departement, TypePerimetre.Departement, "53")]
    [InlineData("elu@demo.example", Roles.Elu, TypePerimetre.Commune, "13055")]
    public async Task Comptes_OntLeurMotDePasseLeurRoleEtLeurPerimetre(string courriel, string role, TypePerimetre type, string code)
    {
        await using var systeme = demo.Test.Systeme();
        var comptes = systeme.Service<UserManager<Utilisateur>>();

        var compte = (await comptes.FindByEmailAsync(courriel)).ShouldNotBeNull();

        (await comptes.CheckPasswordAsync(compte, CompteConsts.MotDePasseDemo)).ShouldBeTrue();
        (await comptes.GetRolesAsync(compte)).ShouldHaveSingleItem().ShouldBe(role);
        var perimetre = compte.Perimetres.ShouldHaveSingleItem();
        (perimetre.Type, perimetre.Code).ShouldBe((type, code));
    }

    [Fact]
    public async Task CompteBailleur_NeVoitQueSonOrganisation()
    {
        await using var systeme = demo.Test.Systeme();
        var compte = (await systeme.Service<UserManager<Utilisateur>>().FindByEmailAsync("bailleur@demo.example")).ShouldNotBeNull();
        var bailleur = Guid.Parse(compte.Perimetres.ShouldHaveSingleItem().Code, CultureInfo.InvariantCulture);

        await using var portee = demo.Test.Agir(Roles.Bailleur, new Perimetre(false, [], [], [bailleur]));
        var visible = (await portee.Contexte.Organisations.ToListAsync()).ShouldHaveSingleItem();

        visible.Type.ShouldBe(TypeOrganisation.BailleurSocial);
        visible.Nom.ShouldContain("démonstration");
    }

    [Fact]
    public async Task Organisations_ComptentLesMairiesDeMayenneEtDesBailleursFictifsAuxSirenJustes()
    {
        await using var systeme = demo.Test.Systeme();
        var organisations = await systeme.Contexte.Organisations.ToListAsync();

        organisations.Count(o => o.Type == TypeOrganisation.Mairie && o.DepartementCode == "53").ShouldBe(36);
        organisations.Where(o => o.Type == TypeOrganisation.BailleurSocial).ShouldAllBe(o => o.Nom.Contains("démonstration") && Siren.Valider(o.Siren!) == o.Siren);
        organisations.Select(o => o.Nom).ShouldContain("Mairie d’Évron");
        organisations.Select(o => o.Nom).ShouldContain("Mairie du Genest-Saint-Isle");
        organisations.Count(o => o.Nom.Contains("Voisins du Bocage")).ShouldBe(2);
    }

    [Fact]
    public async Task Contacts_SontTousVisiblementFictifs()
    {
        await using var systeme = demo.Test.Systeme();
        var contacts = await systeme.Contexte.Set<ContactOrganisation>().ToListAsync();

        contacts.Count.ShouldBe(await systeme.Contexte.Organisations.CountAsync());
        contacts.ShouldAllBe(c => c.Fonction!.Contains("fictif") && c.Courriel!.EndsWith("@demo.example") && c.Telephone!.StartsWith("02 61 91 "));
    }

    [Fact]
    public async Task Chiffres_OntTousUneSourceLisible()
    {
        await using var systeme = demo.Test.Systeme();
        var sources = await systeme.Contexte.ChiffresPublies.Select(c => c.Source)
            .Concat(systeme.Contexte.Releves.Select(r => r.Source)).Concat(systeme.Contexte.Diffusions.Where(d => d.CommuneCode == null).Select(d => d.Source)).ToListAsync();

        sources.Count.ShouldBe(36);
        sources.ShouldAllBe(s => s.Length > 20 && !char.IsAsciiDigit(s[0]));
    }

    [Fact]
    public async Task Chiffres_GardentLeurReserve()
    {
        await using var systeme = demo.Test.Systeme();

        (await systeme.Contexte.ChiffresPublies.SingleAsync(c => c.Code == "11")).Reserve.ShouldNotBeNull().ShouldContain("15 communes en février 2025");
        (await systeme.Contexte.ChiffresPublies.SingleAsync(c => c.Code == "32")).Valeur.ShouldBe(0.20m);
        (await systeme.Contexte.ChiffresPublies.Where(c => c.TerritoireCode == "13055").CountAsync()).ShouldBe(4);
    }

    [Theory]
    [InlineData(500_000, BorneReleve.AuMoins, null, "coronavirus")]
    [InlineData(140_000, BorneReleve.AuMoins, null, "coronavirus")]
    [InlineData(100_000, BorneReleve.AuMoins, null, "coronavirus")]
    [InlineData(40_000, BorneReleve.Exacte, "R11", "coronavirus")]
    [InlineData(2_867, BorneReleve.Exacte, "13055", "coronavirus")]
    [InlineData(50_000, BorneReleve.Exacte, null, "canicule")]
    [InlineData(35_000, BorneReleve.Exacte, null, "grand-froid")]
    public async Task Releves_OntLeurBorneEtLeurTerritoire(long valeur, BorneReleve borne, string? territoire, string slug)
    {
        await using var systeme = demo.Test.Systeme();

        var releve = await systeme.Contexte.Releves.SingleAsync(r => r.Valeur == valeur);

        (releve.Borne, releve.TerritoireCode).ShouldBe((borne, territoire));
        (await systeme.Contexte.Kits.SingleAsync(k => k.Id == releve.KitId)).Slug.ShouldBe(slug);
        releve.Du.ShouldBeLessThanOrEqualTo(releve.Au);
    }

    [Fact]
    public async Task Diffusion_ResteAPartDesTelechargements()
    {
        await using var systeme = demo.Test.Systeme();

        (await systeme.Contexte.Diffusions.SingleAsync(d => d.CommuneCode == null)).Quantite.ShouldBe(60_000);
        (await systeme.Contexte.Diffusions.Where(d => d.CommuneCode != null).ToListAsync()).ShouldAllBe(d => d.CampagneId != null && d.Source.Contains("exemple de démonstration"));
    }

    [Fact]
    public async Task Kits_SontEnLigneEtLeursFichiersSontDesPdf()
    {
        await using var systeme = demo.Test.Systeme();
        var kits = await systeme.Contexte.Kits.Include(k => k.Versions).ThenInclude(v => v.Fichiers).ToListAsync();

        kits.Select(k => k.Slug).ShouldBe(["canicule", "grand-froid", "coronavirus", "ete-des-voisins", "cyber-voisins", "greves"], ignoreOrder: true);
        foreach (var fichier in kits.SelectMany(k => k.VersionPubliee.ShouldNotBeNull().Fichiers))
        {
            var contenu = (await systeme.Service<IDepotFichiers>().LireAsync(FichiersKit.Chemin(fichier.Sha256), default)).ShouldNotBeNull();
            contenu.Length.ShouldBe((int)fichier.Taille);
            contenu.AsSpan(0, 5).SequenceEqual("%PDF-"u8).ShouldBeTrue();
        }
    }

    [Fact]
    public void Documents_SontLesMemesOctetsDUneFabricationALAutre()
    {
        var kit = new KitDemonstration(
            "essai", KitNature.Thematique, "Essai", "Un kit d’essai.", null, "#1b365d", 1,
            new AfficheDemonstration("Essai", "Un grand titre ?", "Une accroche.", [new Geste("Un geste", "Son texte.")], "Appelez le 15.", [new NumeroUtile("15", "Samu")]),
            new GuideDemonstration("Une introduction.", [new EtapeGuide("Une étape", ["Un point."])]), AvecAnnuaire: true);
        var fabrique = new AffichesDemonstration();

        var documents = fabrique.Fabriquer(kit);

        documents.Select(d => d.Nom).ShouldBe(["affiche-a4.pdf", "tract.pdf", "annuaire-voisins.pdf", "guide.pdf"]);
        documents.Select(d => Convert.ToHexString(d.Contenu)).ShouldBe(fabrique.Fabriquer(kit).Select(d => Convert.ToHexString(d.Contenu)));
    }
}
