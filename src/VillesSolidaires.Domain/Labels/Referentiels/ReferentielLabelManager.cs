namespace VillesSolidaires.Labels;

/// <summary>Une seule version se prépare à la fois, et chacune a son numéro.</summary>
public sealed class ReferentielLabelManager(IReferentielLabelRepository referentiels)
{
    /// <summary>Prépare une version d'après celle-là, au premier numéro libre de l'année.</summary>
    /// <exception cref="BusinessException">Une version est déjà en préparation.</exception>
    public async Task<ReferentielLabel> OuvrirAsync(Guid dApresId, DateOnly today, CancellationToken ct)
    {
        var source = await referentiels.GetAsync(dApresId, ct);
        var numeros = await referentiels.NumerosAsync(ct);
        if (numeros.FirstOrDefault(n => n.Statut == ReferentielStatut.Brouillon) is { } ouverte)
        {
            throw new BusinessException(ReferentielErrorCodes.ReferentielBrouillonOuvert).WithData("Numero", ouverte.Numero);
        }
        var pris = numeros.Select(n => n.Numero).ToHashSet(StringComparer.Ordinal);
        var numero = Enumerable.Range(1, pris.Count + 1).Select(rang => $"{today.Year}.{rang}").First(n => !pris.Contains(n));
        return source.OuvrirSuivante(Guid.CreateVersion7(), numero);
    }
}
