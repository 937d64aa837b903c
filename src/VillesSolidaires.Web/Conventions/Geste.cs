using VillesSolidaires.Conventions;

namespace VillesSolidaires.Web.Conventions;

/// <summary>Bouton de la fiche : ouvre un dialogue, ou mène à une page.</summary>
/// <param name="Libelle">Verbe et objet.</param>
/// <param name="Dialogue">Identifiant du dialogue à ouvrir ; nul si c'est un lien.</param>
/// <param name="Adresse">Page à ouvrir ; nulle si c'est un dialogue.</param>
public sealed record Geste(string Libelle, string Icone, string? Dialogue = null, string? Adresse = null, bool Destructif = false);

/// <summary>Identifiants des dialogues de la fiche.</summary>
public static class Dialogues
{
    public const string Cadre = "cadre";
    public const string Relecture = "relecture";
    public const string Corrections = "corrections";
    public const string Ouverture = "ouverture";
    public const string Refus = "refus";
    public const string Relance = "relance";
    public const string Annulation = "annulation";
    public const string Resiliation = "resiliation";
    public const string Denonciation = "denonciation";
    public const string Avenant = "avenant";
    public const string Renouvellement = "renouvellement";

    private static readonly Dictionary<string, ActionConvention> Actions = new(StringComparer.Ordinal)
    {
        [Cadre] = ActionConvention.Modifier,
        [Relecture] = ActionConvention.EnvoyerEnRelecture,
        [Corrections] = ActionConvention.DemanderCorrections,
        [Ouverture] = ActionConvention.MettreASignature,
        [Refus] = ActionConvention.RefuserDeSigner,
        [Relance] = ActionConvention.Relancer,
        [Annulation] = ActionConvention.Annuler,
        [Resiliation] = ActionConvention.Resilier,
        [Denonciation] = ActionConvention.Denoncer,
        [Avenant] = ActionConvention.OuvrirAvenant,
        [Renouvellement] = ActionConvention.Renouveler,
    };

    /// <summary>Vrai si la fiche porte encore ce dialogue : un autre a pu changer l'état entre-temps, et le refus se lit alors en tête de page.</summary>
    public static bool EstDans(ConventionDetailDto convention, string? dialogue)
    {
        ArgumentNullException.ThrowIfNull(convention);
        return dialogue is not null && Actions.TryGetValue(dialogue, out var action) && convention.Peut(action);
    }
}
