namespace VillesSolidaires.Travaux;

/// <summary>
/// Prévenu après la validation d'une transaction qui a mis des travaux en attente. Il ne lève pas : la demande est déjà validée,
/// et le balayage retrouve tout travail en attente qu'il aurait manqué.
/// </summary>
public interface IPlanificateurTravaux
{
    Task PlanifierAsync(IReadOnlyCollection<TravailAPlanifier> travaux, CancellationToken ct);
}

/// <param name="Type">Nom stable de l'exécutant : il dit avec quels autres le travail partage ses exécutions simultanées.</param>
/// <param name="PasAvant">UTC ; <c>null</c> : tout de suite.</param>
public sealed record TravailAPlanifier(Guid Id, string Type, DateTime? PasAvant);
