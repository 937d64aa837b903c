namespace VillesSolidaires.Kits;

/// <summary>
/// Compare les cumuls aux compteurs horaires dont ils sont la somme, et les refait au besoin. Par tranche : une transaction courte, où le
/// compte des téléchargements n'attend pas longtemps son tour.
/// </summary>
public interface IPreuveDesCumuls
{
    /// <summary>Toutes les tranches qui ont un compteur ou un cumul, par kit puis par année.</summary>
    Task<IReadOnlyList<TrancheDeComptes>> TranchesAsync(CancellationToken ct);

    Task<EcartsDeTranche> ComparerAsync(TrancheDeComptes tranche, CancellationToken ct);

    /// <summary>Efface les cumuls de la tranche, les refait depuis les compteurs et compare, en une transaction.</summary>
    /// <returns>Ce qui diffère encore ; rien n'est alors écrit.</returns>
    Task<EcartsDeTranche> ReconstruireAsync(TrancheDeComptes tranche, CancellationToken ct);
}

/// <summary>Une année d'un kit, au calendrier de Paris.</summary>
public readonly record struct TrancheDeComptes(Guid KitId, int Annee)
{
    public DateOnly Du => new(Annee, 1, 1);

    public DateOnly Au => new(Annee, 12, 31);
}

/// <summary>Lignes fausses, en trop ou manquantes d'une tranche.</summary>
/// <param name="Heures">Compteurs dont le brut n'est pas la somme des cinq autres mesures, ou dont une mesure est négative : rien ne peut les refaire.</param>
public sealed record EcartsDeTranche(int Jours, int MoisNationaux, int Mois, int Heures)
{
    public int Cumuls => Jours + MoisNationaux + Mois;

    public bool EstJuste => Cumuls == 0 && Heures == 0;
}
