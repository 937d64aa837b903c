namespace VillesSolidaires.Animations;

/// <summary>La table des gestes permis par état : le domaine s'y tient, les écrans n'en proposent pas d'autre.</summary>
public static class TransitionsAnimation
{
    private static readonly AnimationStatut[] EnPreparation = [AnimationStatut.Proposee, AnimationStatut.Planifiee];
    private static readonly AnimationStatut[] Annoncees = [AnimationStatut.Confirmee, AnimationStatut.Reportee];

    private static readonly Dictionary<ActionAnimation, AnimationStatut[]> Table = new()
    {
        [ActionAnimation.Modifier] = [.. EnPreparation, .. Annoncees],
        // Une date annoncée ne se déplace pas en silence : elle se reporte, et l'ancienne reste visible.
        [ActionAnimation.Deplacer] = EnPreparation,
        [ActionAnimation.Planifier] = [AnimationStatut.Proposee],
        [ActionAnimation.Confirmer] = [.. EnPreparation, AnimationStatut.Reportee],
        [ActionAnimation.Reporter] = [AnimationStatut.Planifiee, .. Annoncees],
        [ActionAnimation.Annuler] = [.. EnPreparation, .. Annoncees],
        // Réalisée : on corrige le bilan, tant que sa fenêtre est ouverte.
        [ActionAnimation.SaisirBilan] = [AnimationStatut.Planifiee, .. Annoncees, AnimationStatut.Realisee],
    };

    /// <summary>États depuis lesquels le geste est permis.</summary>
    public static IReadOnlyList<AnimationStatut> Depuis(ActionAnimation action) => Table[action];

    public static bool EstPermise(ActionAnimation action, AnimationStatut statut) => Table[action].Contains(statut);

    public static IEnumerable<ActionAnimation> Permises(AnimationStatut statut) => Table.Where(t => t.Value.Contains(statut)).Select(t => t.Key);

    /// <summary>États où l'animation aura lieu : ni annulée, ni déjà réalisée.</summary>
    public static readonly IReadOnlyList<AnimationStatut> AVenir = [.. EnPreparation, .. Annoncees];

    /// <summary>États où, la date passée, un bilan est attendu : une simple proposition n'en doit pas.</summary>
    public static readonly IReadOnlyList<AnimationStatut> BilanAttendu = [AnimationStatut.Planifiee, .. Annoncees];
}
