using VillesSolidaires.Animations;
using VillesSolidaires.Conventions;
using VillesSolidaires.Courriels;
using VillesSolidaires.Kits;
using VillesSolidaires.Labels;
using VillesSolidaires.Organisations;
using VillesSolidaires.Rapports;
using VillesSolidaires.Territoires;
using VillesSolidaires.Travaux;

namespace VillesSolidaires.Comptes;

/// <summary>Le tableau complet : un droit ajouté ou retiré à un rôle doit se lire ici.</summary>
public class RolePermissionsTests
{
    private static readonly string[] Lecture = [ComptePermissions.MonCompte, KitPermissions.Consulter, TerritoirePermissions.Consulter];
    private static readonly string[] Production =
        [.. Lecture, RapportPermissions.Consulter, RapportPermissions.Produire, RapportPermissions.Programmer, RapportPermissions.Partager, TravailPermissions.Consulter, TravailPermissions.Gerer];

    private static readonly string[] Partie = [ConventionPermissions.Consulter, ConventionPermissions.Participer];
    private static readonly string[] SesContacts = [OrganisationPermissions.Consulter, OrganisationPermissions.GererContacts];

    public static TheoryData<string, string[]> Tableau => new()
    {
        {
            Roles.Administrateur,
            [
                .. Production, RapportPermissions.ProduireEnLot, KitPermissions.Gerer, KitPermissions.Diffuser, TerritoirePermissions.GererIdentite, ComptePermissions.ConsulterJournal, .. CourrielPermissions.Toutes, .. SesContacts,
                OrganisationPermissions.Gerer, .. ConventionPermissions.Toutes, .. AnimationPermissions.Toutes, .. LabelPermissions.Toutes,
            ]
        },
        {
            Roles.Association,
            [
                .. Production, RapportPermissions.ProduireEnLot, KitPermissions.Gerer, KitPermissions.Diffuser, TerritoirePermissions.GererIdentite, .. CourrielPermissions.Toutes, .. SesContacts, OrganisationPermissions.Gerer, .. ConventionPermissions.Toutes,
                .. AnimationPermissions.Toutes,
                LabelPermissions.Consulter, LabelPermissions.Candidater, LabelPermissions.Instruire, LabelPermissions.GererReferentiel, LabelPermissions.Publier,
            ]
        },
        { Roles.Jure, [.. Lecture, LabelPermissions.Juger] },
        {
            Roles.Mairie,
            [
                .. Production, .. SesContacts, .. Partie, KitPermissions.Diffuser, TerritoirePermissions.GererIdentite, ConventionPermissions.Rediger, AnimationPermissions.Consulter, AnimationPermissions.Gerer,
                LabelPermissions.Consulter, LabelPermissions.Candidater,
            ]
        },
        { Roles.Bailleur, [.. Lecture, .. SesContacts, .. Partie, AnimationPermissions.Consulter, RapportPermissions.Consulter] },
        {
            Roles.Departement,
            [
                .. Production, RapportPermissions.ProduireEnLot, .. SesContacts, .. Partie, KitPermissions.Diffuser, ConventionPermissions.Rediger,
                AnimationPermissions.Consulter, AnimationPermissions.Gerer, AnimationPermissions.Piloter, LabelPermissions.Consulter,
            ]
        },
        {
            Roles.Elu,
            [
                .. Lecture, RapportPermissions.Consulter, OrganisationPermissions.Consulter, ConventionPermissions.Consulter, AnimationPermissions.Consulter,
                LabelPermissions.Consulter,
            ]
        },
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
