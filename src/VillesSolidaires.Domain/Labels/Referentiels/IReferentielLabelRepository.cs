namespace VillesSolidaires.Labels;

public interface IReferentielLabelRepository : IRepository<ReferentielLabel>
{
    /// <summary>Toutes les versions, en préparation et archivées comprises.</summary>
    Task<IReadOnlyList<NumeroReferentiel>> NumerosAsync(CancellationToken ct);
}

public sealed record NumeroReferentiel(string Numero, ReferentielStatut Statut);

/// <summary>Assure que toute base a le référentiel livré avec le programme, démonstration ou non.</summary>
public interface IReferentielLivre
{
    /// <returns>Vrai s'il vient d'être ajouté ; présent, même archivé, il n'est pas touché.</returns>
    Task<bool> AssurerAsync(CancellationToken ct);
}
