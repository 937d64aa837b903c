using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;
using VillesSolidaires.Comptes;

namespace VillesSolidaires.Kits;

public sealed class OptionsStatistiques
{
    public const string Section = "App:Statistiques";

    /// <summary>Âge au-delà duquel un chiffre se relit. Zéro : à chaque fois.</summary>
    public TimeSpan Fraicheur { get; set; } = TimeSpan.FromMinutes(1);
}

/// <summary>
/// Résultats des statistiques, gardés une minute : dix ans de compteurs ne se relisent pas à chaque affichage, et un pic de visites ne les lit
/// qu'une fois. La clé porte tout ce dont le résultat dépend, périmètre compris. Mémoire bornée.
/// </summary>
public sealed class CacheStatistiques(IOptions<OptionsStatistiques> options, TimeProvider horloge) : IDisposable
{
    private const int ResultatsMax = 1_000;

    /// <summary>Une recherche démesurée ne se garde pas.</summary>
    private const int CleMax = 600;

    // Un résultat par unité. Au-delà, les moins récents s'effacent.
    private readonly MemoryCache _memoire = new(new MemoryCacheOptions { SizeLimit = ResultatsMax });

    /// <summary>Le résultat gardé, ou celui que <paramref name="lire"/> calcule ; deux demandes à la fois ne le calculent qu'une fois.</summary>
    /// <param name="question">Ce qui est demandé : un enregistrement, dont le texte porte toutes les valeurs.</param>
    /// <param name="perimetre">De la personne : deux périmètres ne partagent rien.</param>
    public async Task<T> LireAsync<T>(string nom, object? question, Perimetre perimetre, Func<Task<T>> lire)
    {
        var cle = $"{nom}|{question}|{Cle(perimetre)}";
        if (options.Value.Fraicheur <= TimeSpan.Zero || cle.Length > CleMax)
        {
            return await lire();
        }
        if (_memoire.TryGetValue<Garde<T>>(cle, out var garde) && horloge.GetUtcNow() < garde!.Peremption)
        {
            return await garde.Resultat.Value;
        }
        var nouvelle = new Garde<T>(new Lazy<Task<T>>(lire), horloge.GetUtcNow() + options.Value.Fraicheur);
        _memoire.Set(cle, nouvelle, new MemoryCacheEntryOptions { Size = 1, AbsoluteExpirationRelativeToNow = options.Value.Fraicheur });
        try
        {
            return await nouvelle.Resultat.Value;
        }
        catch
        {
            // Un refus ou une panne ne se garde pas : la demande suivante a sa chance.
            _memoire.Remove(cle);
            throw;
        }
    }

    public void Dispose() => _memoire.Dispose();

    private static string Cle(Perimetre p) => p.EstNational ? "national" : $"{string.Join(',', p.Communes)}|{string.Join(',', p.Departements)}|{string.Join(',', p.Organisations)}";

    private sealed record Garde<T>(Lazy<Task<T>> Resultat, DateTimeOffset Peremption);
}
