namespace VillesSolidaires.Kits;

/// <summary>Règles de comptage, publiées telles que le moteur les applique.</summary>
public interface IRegleComptageAppService
{
    /// <returns>De la plus récente à la plus ancienne.</returns>
    Task<IReadOnlyList<RegleComptageDto>> GetReglesAsync(CancellationToken ct);

    /// <summary>Une matinée comptée par la règle la plus récente, demande après demande.</summary>
    Task<IReadOnlyList<ExempleComptageDto>> GetExemplesAsync(CancellationToken ct);
}

/// <param name="JusquAu">Dernier jour d'application ; nul pour la plus récente.</param>
/// <param name="EnVigueur">Vrai pour celle qui compte aujourd'hui.</param>
/// <param name="LimiteParMinute">Par adresse ; nul si la règle n'en fixe pas.</param>
public sealed record RegleComptageDto(
    int Numero, DateOnly EnVigueurDepuis, DateOnly? JusquAu, bool EnVigueur, TimeSpan FenetreDoublon, bool FenetreGlissante,
    int? LimiteParMinute, IReadOnlyList<string> Phrases, ListeRobotsDto Robots);

/// <param name="Envois">Fichiers envoyés : ce que compte le brut.</param>
public sealed record ExempleComptageDto(TimeOnly Heure, string Fait, int Envois, int Qualifies, string Pourquoi);

/// <param name="Version">Vide, comme <paramref name="Licence"/>, pour une liste écrite ici.</param>
/// <param name="Expressions">Expressions régulières, sensibles à la casse.</param>
/// <param name="Fragments">Fragments de nom, quelle que soit la casse.</param>
/// <param name="Exceptions">Noms d'appareils où un fragment se trouve par hasard.</param>
public sealed record ListeRobotsDto(
    string Nom, string Version, string Licence, DateOnly PublieeLe,
    IReadOnlyList<string> Expressions, IReadOnlyList<string> Fragments, IReadOnlyList<string> Exceptions);
