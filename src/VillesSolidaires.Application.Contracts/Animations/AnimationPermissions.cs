namespace VillesSolidaires.Animations;

public static class AnimationPermissions
{
    /// <summary>Lire le calendrier, les campagnes et les bilans de son périmètre.</summary>
    public const string Consulter = "Animations.Consulter";

    /// <summary>Bâtir et publier le programme, conduire les animations, saisir les bilans, tenir les lieux.</summary>
    public const string Gerer = "Animations.Gerer";

    /// <summary>Écrire les modèles nationaux et leurs dates.</summary>
    public const string GererModeles = "Animations.GererModeles";

    /// <summary>Conduire campagnes, alertes et actions en masse sur les communes de son périmètre.</summary>
    public const string Piloter = "Animations.Piloter";

    /// <summary>Répondre aux demandes d'accompagnement des mairies, et les conclure.</summary>
    public const string Accompagner = "Animations.Accompagner";

    public static readonly IReadOnlyList<string> Toutes = [Consulter, Gerer, GererModeles, Piloter, Accompagner];
}
