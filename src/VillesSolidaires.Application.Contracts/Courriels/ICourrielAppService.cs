namespace VillesSolidaires.Courriels;

public static class CourrielPermissions
{
    public const string Consulter = "Courriels.Consulter";
    public const string Renvoyer = "Courriels.Renvoyer";

    public static readonly IReadOnlyList<string> Toutes = [Consulter, Renvoyer];
}

/// <summary>Courriels sortants du périmètre, en lecture ; ils se déposent avec la décision qui les motive, jamais d'ici.</summary>
public interface ICourrielAppService
{
    Task<ListeDto<CourrielDto>> GetListAsync(CourrielListeInput input, CancellationToken ct);

    Task<CourrielDetailDto> GetAsync(Guid id, CancellationToken ct);

    /// <summary>Remet en file un courriel en échec.</summary>
    Task RenvoyerAsync(Guid id, CancellationToken ct);
}

public sealed record CourrielListeInput : ListeInput
{
    public StatutCourriel? Statut { get; init; }
}

/// <param name="DeposeLe">Moment de la décision qui le motive (UTC).</param>
/// <param name="Motif">Pourquoi le dernier essai n'a pas abouti.</param>
public sealed record CourrielDto(
    Guid Id, string DestinataireNom, string DestinataireAdresse, string Sujet, StatutCourriel Statut, DateTime DeposeLe, DateTime? EnvoyeLe,
    int Tentatives, string? Motif);

/// <param name="Corps">Texte brut.</param>
/// <param name="Lien">Page où agir, dans le programme : « /conventions/… ».</param>
/// <param name="ProchainEssaiLe">UTC ; vide si l'envoi part tout de suite ou s'il est clos.</param>
public sealed record CourrielDetailDto(
    Guid Id, string DestinataireNom, string DestinataireAdresse, string Sujet, string Corps, string? Lien, string ObjetType, Guid ObjetId,
    StatutCourriel Statut, DateTime DeposeLe, DateTime? EnvoyeLe, int Tentatives, string? Motif, DateTime? ProchainEssaiLe);
