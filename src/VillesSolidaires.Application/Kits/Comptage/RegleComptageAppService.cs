namespace VillesSolidaires.Kits;

public sealed class RegleComptageAppService(AppServiceOutils outils) : AppService(outils), IRegleComptageAppService
{
    [AccesPublic("Une règle de comptage qui ne se lit pas ne prouve rien.")]
    public Task<IReadOnlyList<RegleComptageDto>> GetReglesAsync(CancellationToken ct)
    {
        var enVigueur = ReglesComptage.EnVigueurLe(Aujourdhui);
        var suivante = ReglesComptage.Toutes.Skip(1).Select(r => (DateOnly?)r.EnVigueurDepuis.AddDays(-1)).Append(null);
        return Task.FromResult<IReadOnlyList<RegleComptageDto>>(
            [.. ReglesComptage.Toutes.Zip(suivante, (r, jusquAu) => EnDto(r, jusquAu, r == enVigueur)).Reverse()]);
    }

    [AccesPublic("Une règle de comptage qui ne se lit pas ne prouve rien.")]
    public Task<IReadOnlyList<ExempleComptageDto>> GetExemplesAsync(CancellationToken ct) => Task.FromResult<IReadOnlyList<ExempleComptageDto>>(
        [.. ExemplesComptage.Matinee.Select(e => new ExempleComptageDto(e.Heure, e.Fait, e.Envois, e.Qualifies, e.Pourquoi))]);

    private static RegleComptageDto EnDto(RegleComptage r, DateOnly? jusquAu, bool enVigueur) => new(
        r.Numero, r.EnVigueurDepuis, jusquAu, enVigueur, r.Fenetre.Duree, r.Fenetre.Glissante, r.LimiteParMinute, r.Phrases,
        new ListeRobotsDto(
            r.Robots.Origine.Nom, r.Robots.Origine.Version, r.Robots.Origine.Licence, r.Robots.Origine.PublieeLe,
            r.Robots.Expressions, r.Robots.Fragments, r.Robots.Exceptions));
}

internal static class RegleComptageDtos
{
    /// <summary>Ce que montre « D'où vient ce chiffre ? ».</summary>
    public static RegleQualificationDto EnDto(this RegleComptage r) => new(r.Numero, r.EnVigueurDepuis, r.Phrases);
}
