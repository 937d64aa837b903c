using System.Globalization;

namespace VillesSolidaires.Animations;

/// <summary>
/// Abonnement d'une personne au calendrier. Il ne donne aucun droit à lui seul : le flux montre ce que la personne verrait au moment où il est
/// relevé. Il n'est donc d'aucun territoire, et ne se lit qu'au nom de son propriétaire.
/// </summary>
public sealed class Agenda : AggregateRoot
{
    private const char Separateur = ',';

    /// <param name="expireLe">Dernier jour où le flux se lit ; nul : tant qu'il n'est pas révoqué.</param>
    public Agenda(Guid id, Guid proprietaireId, string libelle, FiltreDAgenda filtre, JetonSecret jeton, DateOnly? expireLe, DateOnly today)
        : base(id)
    {
        if (expireLe <= today)
        {
            throw new BusinessException(AgendaErrorCodes.AgendaExpirationPassee).WithData("Jour", Formats.Date(today.AddDays(1))).SurChamp(nameof(ExpireLe));
        }
        var communes = filtre.Communes.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        if (communes.Count > AgendaConsts.CommunesMax)
        {
            throw new BusinessException(AgendaErrorCodes.AgendaTropDeCommunes).WithData("Max", AgendaConsts.CommunesMax).SurChamp(nameof(Communes));
        }
        ProprietaireId = proprietaireId;
        Libelle = Textes.Exiger(libelle, AgendaConsts.LibelleMax, nameof(Libelle), AgendaErrorCodes.AgendaSansLibelle);
        Communes = string.Join(Separateur, communes);
        DepartementCode = filtre.Departement;
        Types = string.Join(Separateur, filtre.Types.Distinct().Order().Select(t => ((int)t).ToString(CultureInfo.InvariantCulture)));
        (JetonEmpreinte, JetonFin) = (jeton.Empreinte, jeton.Fin);
        ExpireLe = expireLe;
    }

    private Agenda()
    {
    }

    public Guid ProprietaireId { get; private set; }
    public string Libelle { get; private set; } = "";

    /// <summary>Codes INSEE, séparés par une virgule ; vide : toutes.</summary>
    public string Communes { get; private set; } = "";
    public string? DepartementCode { get; private set; }

    /// <summary>Numéros de <see cref="TypeAnimation"/>, séparés par une virgule ; vide : tous.</summary>
    public string Types { get; private set; } = "";
    public string JetonEmpreinte { get; private set; } = "";
    public string JetonFin { get; private set; } = "";
    public DateOnly? ExpireLe { get; private set; }
    public DateTime? DernierReleveLe { get; private set; }
    public DateTime? RevoqueLe { get; private set; }

    public FiltreDAgenda Filtre => new(
        Communes.Split(Separateur, StringSplitOptions.RemoveEmptyEntries), DepartementCode,
        [.. Types.Split(Separateur, StringSplitOptions.RemoveEmptyEntries).Select(t => (TypeAnimation)int.Parse(t, CultureInfo.InvariantCulture))]);

    /// <summary>Ni révoqué, ni expiré.</summary>
    public bool EstOuvert(DateOnly today) => RevoqueLe is null && !(ExpireLe < today);

    public void Revoquer(DateTime instant) =>
        RevoqueLe = RevoqueLe is null ? instant : throw new BusinessException(AgendaErrorCodes.AgendaDejaRevoque);
}
