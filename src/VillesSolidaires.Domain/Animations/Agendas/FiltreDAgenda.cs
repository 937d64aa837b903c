namespace VillesSolidaires.Animations;

/// <summary>Ce qu'un abonnement retient du périmètre de la personne. Sans commune, département ni type : tout.</summary>
/// <param name="Communes">Codes INSEE.</param>
public sealed record FiltreDAgenda(IReadOnlyList<string> Communes, string? Departement, IReadOnlyList<TypeAnimation> Types)
{
    public static readonly FiltreDAgenda Tout = new([], null, []);
}
