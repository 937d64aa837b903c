using VillesSolidaires.Comptes;

namespace VillesSolidaires.Animations;

/// <summary>Animations de Marseille, et les adresses de leurs pages. L'horloge est au 15 septembre 2026.</summary>
internal static class AnimationsWeb
{
    public const string Marseille = "/animations?commune=13055&annee=2026";

    public static readonly DateOnly Aujourdhui = new(2026, 9, 15);

    public static Task<ClientWeb> MairieAsync(this UsineWeb usine) => usine.ConnecterAsync(Roles.Mairie, "13055");

    /// <summary>Une animation d'un jour à Marseille.</summary>
    public static Task<Guid> MarseilleAsync(this UsineWeb usine, string titre, DateOnly jour, AnimationStatut statut = AnimationStatut.Planifiee, Lieu? lieu = null) =>
        usine.Base.AnimationAsync("13055", "13", new AnimationDonnees(titre, PeriodeAnimation.Jour(jour)) { Lieu = lieu }, statut);

    /// <summary>Ce que la base en garde.</summary>
    public static async Task<Animation> AnimationAsync(this UsineWeb usine, Guid id)
    {
        await using var systeme = usine.Base.Systeme();
        return await systeme.Service<IAnimationRepository>().GetAsync(id, default);
    }

    /// <summary>Morceau de page entre un identifiant et la balise fermante qui le suit.</summary>
    public static string Dialogue(string page, string id)
    {
        var debut = page.IndexOf($"id=\"{id}\"", StringComparison.Ordinal);
        return debut < 0 ? "" : page[debut..page.IndexOf("</dialog>", debut, StringComparison.Ordinal)];
    }
}
