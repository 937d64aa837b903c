namespace VillesSolidaires.Conventions;

/// <summary>Historique chaîné d'une convention, relu à chaque affichage.</summary>
public interface IHistoriqueConventionAppService
{
    /// <summary>Une page d'événements, les plus récents d'abord, et l'état de toute la chaîne.</summary>
    /// <exception cref="EntityNotFoundException">Convention hors du périmètre.</exception>
    Task<HistoriqueConventionDto> GetAsync(Guid id, ListeInput input, CancellationToken ct);
}

public sealed record HistoriqueConventionDto(
    Guid ConventionId, string Numero, string Objet, ListeDto<EvenementDto> Evenements, EtatHistoriqueDto Etat);

/// <summary>Ce que dit la relecture d'un historique et de ses versions de texte.</summary>
/// <param name="Evenements">Nombre d'événements relus sans défaut.</param>
/// <param name="Versions">Nombre de versions du texte relues sans défaut.</param>
/// <param name="PremierRompu">Numéro du premier événement rompu ; nul si la chaîne est intacte.</param>
/// <param name="Defaut">Ce qui ne va pas, en français ; nul si tout est intact.</param>
public sealed record EtatHistoriqueDto(int Evenements, int Versions, int? PremierRompu, string? Defaut)
{
    public bool EstIntact => Defaut is null;

    /// <summary>« Chaîne intacte, 37 événements », ou le premier maillon rompu.</summary>
    public string Phrase => EstIntact
        ? $"Chaîne intacte, {Formats.Accorder(Evenements, "événement")} et {Formats.Accorder(Versions, "version")} du texte"
        : PremierRompu is { } numero ? $"Rompue à l’événement n° {numero} : {Defaut}" : $"Texte altéré : {Defaut}";
}
