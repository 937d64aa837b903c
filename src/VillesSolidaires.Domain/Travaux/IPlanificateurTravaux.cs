namespace VillesSolidaires.Travaux;

/// <summary>Prévenu après la validation d'une transaction qui a écrit des travaux. S'il manque l'appel, le balayage les retrouve.</summary>
public interface IPlanificateurTravaux
{
    Task PlanifierAsync(IReadOnlyCollection<Guid> travaux, CancellationToken ct);
}
