using VillesSolidaires.Animations;
using VillesSolidaires.Comptes;
using VillesSolidaires.Conventions;
using VillesSolidaires.Courriels;
using VillesSolidaires.Kits;
using VillesSolidaires.Labels;
using VillesSolidaires.Organisations;
using VillesSolidaires.Rapports;
using VillesSolidaires.Territoires;
using VillesSolidaires.Travaux;

namespace VillesSolidaires.Web.Navigation;

/// <summary>Entrée du menu.</summary>
/// <param name="Libelle">Mot du menu.</param>
/// <param name="Page">Page Razor ; une page qui n'existe pas ne paraît pas.</param>
/// <param name="Permission">Politique d'autorisation exigée ; nulle : toute personne connectée.</param>
public sealed record EntreeMenu(string Libelle, string Page, string? Permission = null)
{
    /// <summary>Dossier de la fonctionnalité : toutes ses pages allument l'entrée.</summary>
    public string Dossier => Page[..(Page.LastIndexOf('/') + 1)];
}

/// <summary>Le menu, une entrée par fonctionnalité. Ajouter une fonctionnalité, c'est ajouter une ligne ici.</summary>
public static class MenuPrincipal
{
    /// <summary>Menu des personnes connectées.</summary>
    public static readonly IReadOnlyList<EntreeMenu> Connecte =
    [
        new("Accueil", "/Index"),
        new("Programme", "/Animations/Index", AnimationPermissions.Consulter),
        new("Conventions", "/Conventions/Index", ConventionPermissions.Consulter),
        new("Label", "/Labels/Index", LabelPermissions.Consulter),
        // Un membre du jury ne lit du label que les dossiers qu'on lui confie.
        new("Jury", "/Labels/Jures/Index", LabelPermissions.Juger),
        new("Kits", "/Kits/Index", KitPermissions.Consulter),
        new("Rapports", "/Rapports/Index", RapportPermissions.Consulter),
        new("Travaux", "/Travaux/Index", TravailPermissions.Consulter),
        new("Courriels", "/Courriels/Index", CourrielPermissions.Consulter),
        new("Organisations", "/Organisations/Index", OrganisationPermissions.Consulter),
        new("Territoire", "/Territoires/Index", TerritoirePermissions.Consulter),
        new("Journal", "/Journal/Index", ComptePermissions.ConsulterJournal),
    ];

    /// <summary>Menu des visiteurs.</summary>
    public static readonly IReadOnlyList<EntreeMenu> Public =
    [
        new("Villes labellisées", "/Public/Villes/Index"),
        new("Kits à télécharger", "/Public/Kits/Index"),
    ];
}
