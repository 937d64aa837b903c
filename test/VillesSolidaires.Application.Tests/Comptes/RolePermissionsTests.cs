using VillesSolidaires.Courriels;
using VillesSolidaires.Kits;
using VillesSolidaires.Rapports;
using VillesSolidaires.Territoires;
using VillesSolidaires.Travaux;

namespace VillesSolidaires.Comptes;

/// <summary>Le tableau complet : un droit ajouté ou retiré à un rôle doit se lire ici.</summary>
public class RolePermissionsTests
{
    private static readonly string[] Lecture = [ComptePermissions.MonCompte, KitPermissions.Consulter, TerritoirePermissions.Consulter];
    private static readonly string[] Production = [.. Lecture, RapportPermissions.Consulter, RapportPermissions.Produire, TravailPermissions.Consulter, TravailPermissions.Gerer];

    public static TheoryData<string, string[]> Tableau => new()
    {
        { Roles.Administrateur, [.. Production, KitPermissions.Gerer, ComptePermissions.ConsulterJournal, CourrielPermissions.Consulter, CourrielPermissions.Renvoyer] },
        { Roles.Association, [.. Production, KitPermissions.Gerer, CourrielPermissions.Consulter, CourrielPermissions.Renvoyer] },
        { Roles.Jure, Lecture },
        { Roles.Mairie, Production },
        { Roles.Bailleur, Lecture },
        { Roles.Departement, Production },
        { Roles.Elu, [.. Lecture, RapportPermissions.Consulter] },
        { "inconnu", [] },
        { "", [] },
    };

    [Theory]
    [MemberData(nameof(Tableau))]
    public void Permet_DonneAChaqueRoleExactementSesDroits(string role, string[] permissions) =>
        RolePermissions.Toutes().Where(p => RolePermissions.Permet(role, p)).ShouldBe(permissions, ignoreOrder: true);

    [Fact]
    public void Tableau_CouvreTousLesRoles() => Roles.Libelles.Keys.Except(Tableau.Select(l => (string)l[0])).ShouldBeEmpty();
}
