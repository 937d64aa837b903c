namespace VillesSolidaires.Conventions;

/// <summary>Données essentielles des conventions de subvention, au format SCDL : ce qui se publie, et ce qui manque pour publier.</summary>
public interface IDonneesEssentiellesAppService
{
    /// <summary>Écrit le fichier public, ligne après ligne : seize colonnes, UTF-8, séparées d'une virgule.</summary>
    /// <param name="sortie">Flux écrit de façon asynchrone, laissé ouvert.</param>
    /// <param name="ct">Annulation.</param>
    Task EcrireCsvAsync(Stream sortie, CancellationToken ct);

    /// <summary>Ce qui est publié et ce qui ne l'est pas encore, dans le périmètre.</summary>
    Task<DonneesEssentiellesDto> GetAsync(CancellationToken ct);
}

/// <param name="Aujourdhui">Jour à Paris.</param>
/// <param name="ACompleter">Non publiables en l'état, la limite la plus proche d'abord.</param>
/// <param name="Publiees">Publiées, les plus récentes d'abord.</param>
public sealed record DonneesEssentiellesDto(
    DateOnly Aujourdhui, string Regle, string Source, IReadOnlyList<SubventionAPublierDto> ACompleter, IReadOnlyList<SubventionAPublierDto> Publiees);

/// <param name="Montant">Euros, avenants compris.</param>
/// <param name="Limite">Dernier jour pour publier.</param>
/// <param name="Manques">« SIRET de Ville de Marseille » ; vide si la ligne est publiée.</param>
public sealed record SubventionAPublierDto(
    Guid ConventionId, string Numero, string Attribuant, string Beneficiaire, decimal Montant, DateOnly SigneeLe, DateOnly Limite, IReadOnlyList<string> Manques);
