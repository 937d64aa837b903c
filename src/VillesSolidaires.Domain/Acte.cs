namespace VillesSolidaires;

/// <summary>Qui agit, et quand (UTC). Tout verbe à histoire le reçoit et l’écrit dans l’historique.</summary>
public sealed record Acte(Guid? AuteurId, string Auteur, DateTime Instant)
{
    /// <summary>Jour à Paris.</summary>
    public DateOnly Jour => HeureDeParis.Jour(Instant);
}
