using VillesSolidaires.Territoires;

namespace VillesSolidaires.Kits;

public interface IReleveTelechargementRepository : IRepository<ReleveTelechargement>
{
    /// <summary>Relevés du kit qui portent ces dates, ce territoire, cette valeur et cette borne, quelle que soit leur source.</summary>
    Task<IReadOnlyList<ReleveTelechargement>> MemesChiffresAsync(Guid kitId, ReleveDonnees donnees, CancellationToken ct);
}

/// <summary>Règle qui demande de voir les autres relevés : le même chiffre de la même source ne s'inscrit qu'une fois.</summary>
public sealed class ReleveManager(IReleveTelechargementRepository releves)
{
    /// <param name="sauf">Relevé que l'on modifie.</param>
    /// <exception cref="BusinessException">Un autre relevé dit exactement cela.</exception>
    public async Task ExigerNouveauAsync(Guid kitId, ReleveDonnees donnees, Guid? sauf, CancellationToken ct)
    {
        var source = CleDeSource(donnees.Source);
        if ((await releves.MemesChiffresAsync(kitId, donnees, ct)).Any(r => r.Id != sauf && CleDeSource(r.Source) == source))
        {
            throw EnDouble();
        }
    }

    public static BusinessException EnDouble() => new BusinessException(ReleveErrorCodes.ReleveEnDouble).SurChamp(nameof(ReleveTelechargement.Valeur));

    /// <summary>Ce qui fait un doublon exact : la casse, les accents et la ponctuation de la source ne comptent pas.</summary>
    public static string Cle(ReleveDonnees d) => $"{d.TerritoireCode}|{d.Du:yyyyMMdd}|{d.Au:yyyyMMdd}|{(int)d.Borne}|{d.Valeur}|{CleDeSource(d.Source)}";

    private static string CleDeSource(string source) => TexteRecherche.Normaliser(source);
}
