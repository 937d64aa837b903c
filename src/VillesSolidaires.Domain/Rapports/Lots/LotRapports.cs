using VillesSolidaires.Comptes;

namespace VillesSolidaires.Rapports;

/// <summary>
/// Le rapport d'impact de chaque commune sous convention d'un territoire, demandé d'un coup. L'avancement est celui de ses <see cref="CommuneDeLot"/>,
/// l'exécution celle de son travail : le lot ne garde que ce qui a été demandé.
/// </summary>
public sealed class LotRapports : AggregateRoot, IDansPerimetre
{
    /// <param name="id">Identifiant.</param>
    /// <param name="departementCode">Nul : toutes les communes de France.</param>
    /// <param name="du">Premier jour de la période.</param>
    /// <param name="au">Dernier jour, inclus.</param>
    /// <param name="formats">Les mêmes pour toutes les communes.</param>
    /// <param name="aujourdhui">Jour de la demande, à Paris.</param>
    /// <exception cref="BusinessException">Période ou formats qu'aucun rapport n'accepterait.</exception>
    public LotRapports(Guid id, string? departementCode, DateOnly du, DateOnly au, IReadOnlyCollection<string> formats, DateOnly aujourdhui)
        : base(id)
    {
        Rapport.Verifier(du, au, formats, aujourdhui);
        (DepartementCode, Du, Au, Formats) = (departementCode, du, au, Rapport.Ecrire(formats));
    }

    private LotRapports()
    {
    }

    public string? CommuneCode { get; private set; }
    public string? DepartementCode { get; private set; }
    public DateOnly Du { get; private set; }
    public DateOnly Au { get; private set; }

    /// <summary>Séparés par une virgule : <c>pdf,xlsx</c>.</summary>
    public string Formats { get; private set; } = "";

    public IReadOnlyList<string> ListeFormats => Formats.Split(',');
}
