using Microsoft.AspNetCore.Identity;
using VillesSolidaires.Organisations;

namespace VillesSolidaires.Comptes;

/// <summary>Du compte en base au périmètre en vigueur.</summary>
public sealed class IdentiteTests : IAsyncLifetime
{
    private BaseDeTest _base = null!;

    public async Task InitializeAsync()
    {
        _base = await BaseDeTest.CreerAsync();
        await _base.AjouterTerritoireAsync();
    }

    public async Task DisposeAsync() => await _base.DisposeAsync();

    [Fact]
    public async Task CreerAsync_EtendUneRegionASesDepartements()
    {
        var identite = await CreerAsync((TypePerimetre.Region, "93"), (TypePerimetre.Commune, "53130"));
        identite!.Perimetre.Departements.ShouldBe(["13"]);
        identite.Perimetre.Communes.ShouldBe(["53130"]);
        identite.Perimetre.EstNational.ShouldBeFalse();
        identite.Nom.ShouldBe("Alice Martin");
        identite.Principal.IsInRole(Roles.Mairie).ShouldBeTrue();
    }

    [Fact]
    public async Task CreerAsync_QuandAucunPerimetreNEstAttribue_NOuvreRien()
    {
        var identite = await CreerAsync();
        identite!.Perimetre.Contient("13055", "13").ShouldBeFalse();
        identite.Perimetre.Contient(null, null).ShouldBeFalse();
    }

    [Fact]
    public async Task CreerAsync_QuandLeCompteEstVerrouilleOuInconnu_NeRendRien()
    {
        (await CreerAsync(verrouille: true, (TypePerimetre.National, ""))).ShouldBeNull();
        await using var systeme = _base.Systeme();
        (await systeme.Service<IFabriqueIdentite>().CreerAsync(Guid.NewGuid(), default)).ShouldBeNull();
    }

    [Fact]
    public void PerimetreClaims_FontLAllerRetour()
    {
        var organisation = Guid.NewGuid();
        string[] cles =
        [
            PerimetreClaims.Cle(TypePerimetre.Departement, "2A"), PerimetreClaims.Cle(TypePerimetre.Commune, "2A004"),
            PerimetreClaims.Cle(TypePerimetre.Organisation, organisation.ToString()),
        ];
        var lu = PerimetreClaims.Lire(cles);
        (lu.EstNational, lu.Departements.Single(), lu.Communes.Single(), lu.Organisations.Single()).ShouldBe((false, "2A", "2A004", organisation));
        PerimetreClaims.Lire([PerimetreClaims.Cle(TypePerimetre.National, ""), .. cles]).ShouldBe(Perimetre.National);
        PerimetreClaims.Lire([]).Contient("13055", "13").ShouldBeFalse();
    }

    [Fact]
    public async Task GetMonCompteAsync_LibelleTousLesPerimetresDuCompte()
    {
        var organisation = Guid.NewGuid();
        await using (var systeme = _base.Systeme())
        {
            systeme.Contexte.Add(new Organisation(organisation, TypeOrganisation.BailleurSocial, "Mayenne Habitat", null, "53130", "53"));
            await systeme.Contexte.SaveChangesAsync();
        }
        var identite = (await CreerAsync((TypePerimetre.Departement, "53"), (TypePerimetre.Commune, "13055"), (TypePerimetre.Organisation, organisation.ToString())))!;

        await using var portee = _base.Anonyme();
        portee.Service<UtilisateurCourant>().Definir(identite.Principal, identite.Id, identite.Nom, identite.Perimetre);
        var compte = await portee.Service<ICompteAppService>().GetMonCompteAsync(default);

        compte.Perimetres.Select(p => p.Libelle).ShouldBe(["Mayenne (53)", "Marseille (13055)", "Mayenne Habitat"]);
        (compte.Role, compte.RoleLibelle).ShouldBe((Roles.Mairie, "Coordination en mairie"));
    }

    [Fact]
    public async Task CreateAsync_QuandLeMotDePasseEstFaible_LeDitEnFrancais()
    {
        await using var systeme = _base.Systeme();
        var refus = await systeme.Service<UserManager<Utilisateur>>().CreateAsync(new Utilisateur(Guid.NewGuid(), "b@demo.example", "Bruno"), "azerty");
        refus.Errors.ShouldHaveSingleItem().Description.ShouldStartWith("Choisissez au moins 12 caractères");
    }

    private Task<IdentiteCompte?> CreerAsync(params (TypePerimetre Type, string Code)[] perimetres) => CreerAsync(verrouille: false, perimetres);

    private async Task<IdentiteCompte?> CreerAsync(bool verrouille, params (TypePerimetre Type, string Code)[] perimetres)
    {
        var compte = new Utilisateur(Guid.NewGuid(), "alice@demo.example", "Alice Martin");
        foreach (var (type, code) in perimetres)
        {
            compte.AttribuerPerimetre(type, code);
        }
        await using (var systeme = _base.Systeme())
        {
            await systeme.Service<RoleManager<IdentityRole<Guid>>>().CreateAsync(new IdentityRole<Guid>(Roles.Mairie));
            var comptes = systeme.Service<UserManager<Utilisateur>>();
            (await comptes.CreateAsync(compte, "Un-Secret-2026!")).Succeeded.ShouldBeTrue();
            await comptes.AddToRoleAsync(compte, Roles.Mairie);
            if (verrouille)
            {
                await comptes.SetLockoutEndDateAsync(compte, DateTimeOffset.MaxValue);
            }
        }
        await using var lecture = _base.Systeme();
        return await lecture.Service<IFabriqueIdentite>().CreerAsync(compte.Id, default);
    }
}
