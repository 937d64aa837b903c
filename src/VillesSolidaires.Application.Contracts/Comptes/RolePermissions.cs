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

public static class ComptePermissions
{
    /// <summary>Toute personne connectée : son propre compte, son périmètre, l'accueil.</summary>
    public const string MonCompte = "Comptes.MonCompte";
    public const string ConsulterJournal = "Comptes.ConsulterJournal";

    public static readonly IReadOnlyList<string> Toutes = [MonCompte, ConsulterJournal];
}

/// <summary>Ce que chaque rôle peut faire. Où il peut le faire, c'est le périmètre qui le dit.</summary>
public static class RolePermissions
{
    private static readonly string[] Lecture =
        [ComptePermissions.MonCompte, TerritoirePermissions.Consulter, KitPermissions.Consulter, RapportPermissions.Consulter, OrganisationPermissions.Consulter];

    /// <summary>Ce que fait une partie à une convention ; celles qui en écrivent le texte ont en plus Rediger.</summary>
    private static readonly string[] Partie = [ConventionPermissions.Consulter, ConventionPermissions.Participer];

    private static readonly string[] Production =
        [.. Lecture, RapportPermissions.Produire, RapportPermissions.Programmer, RapportPermissions.Partager, TravailPermissions.Consulter, TravailPermissions.Gerer];

    private static readonly Dictionary<string, HashSet<string>> ParRole = new(StringComparer.Ordinal)
    {
        [Roles.Administrateur] = [.. Toutes()],
        [Roles.Association] =
        [
            .. Production, RapportPermissions.ProduireEnLot, KitPermissions.Gerer, KitPermissions.Diffuser, TerritoirePermissions.GererIdentite, .. ConventionPermissions.Toutes, .. AnimationPermissions.Toutes, .. CourrielPermissions.Toutes,
            OrganisationPermissions.Gerer, OrganisationPermissions.GererContacts,
            // Elle instruit et publie, elle ne note pas : les notes du jury ne sont qu'au jury.
            .. LabelPermissions.Toutes.Except([LabelPermissions.Juger], StringComparer.Ordinal),
        ],
        [Roles.Jure] = [ComptePermissions.MonCompte, TerritoirePermissions.Consulter, KitPermissions.Consulter, LabelPermissions.Juger],
        [Roles.Mairie] = [
            .. Production, .. Partie, KitPermissions.Diffuser, TerritoirePermissions.GererIdentite, ConventionPermissions.Rediger, OrganisationPermissions.GererContacts,
            AnimationPermissions.Consulter, AnimationPermissions.Gerer, LabelPermissions.Consulter, LabelPermissions.Candidater,
        ],
        [Roles.Bailleur] =
        [
            ComptePermissions.MonCompte, TerritoirePermissions.Consulter, KitPermissions.Consulter, .. Partie,
            OrganisationPermissions.Consulter, OrganisationPermissions.GererContacts, AnimationPermissions.Consulter, RapportPermissions.Consulter,
        ],
        [Roles.Departement] =
        [
            .. Production, RapportPermissions.ProduireEnLot, .. Partie, KitPermissions.Diffuser, ConventionPermissions.Rediger, OrganisationPermissions.GererContacts,
            AnimationPermissions.Consulter, AnimationPermissions.Gerer, AnimationPermissions.Piloter, LabelPermissions.Consulter,
        ],
        [Roles.Elu] = [.. Lecture, ConventionPermissions.Consulter, AnimationPermissions.Consulter, LabelPermissions.Consulter],
    };

    public static bool Permet(string role, string permission) => ParRole.TryGetValue(role, out var p) && p.Contains(permission);

    public static IEnumerable<string> Toutes() =>
    [
        .. ComptePermissions.Toutes, .. TerritoirePermissions.Toutes, .. OrganisationPermissions.Toutes, .. ConventionPermissions.Toutes, .. AnimationPermissions.Toutes,
        .. KitPermissions.Toutes, .. RapportPermissions.Toutes, .. TravailPermissions.Toutes, .. CourrielPermissions.Toutes,
        .. LabelPermissions.Toutes,
    ];
}
