namespace VillesSolidaires.Rapports;

/// <summary>
/// Lien par lequel un rapport se lit sans compte, jusqu'à son échéance. Le jeton ne vit que dans l'adresse : la base n'en garde que l'empreinte.
/// Les vues se comptent sans rien retenir de qui lit. D'aucun territoire à lui seul : il se gère par son rapport, qui en a un.
/// </summary>
public sealed class PartageRapport : AggregateRoot
{
    /// <param name="expireLe">Dernier jour où le lien mène au rapport.</param>
    /// <exception cref="BusinessException">Destinataire absent, échéance passée ou trop lointaine.</exception>
    public PartageRapport(Guid id, Guid rapportId, string? destinataire, JetonSecret jeton, DateOnly expireLe, DateOnly aujourdhui)
        : base(id)
    {
        ArgumentNullException.ThrowIfNull(jeton);
        if (expireLe < aujourdhui)
        {
            throw new BusinessException(PartageErrorCodes.PartageEcheancePassee).WithData("Jour", Formats.Date(aujourdhui)).SurChamp(nameof(ExpireLe));
        }
        if (expireLe > aujourdhui.AddDays(PartageConsts.JoursMax))
        {
            throw new BusinessException(PartageErrorCodes.PartageEcheanceLointaine).WithData("Jour", Formats.Date(aujourdhui.AddDays(PartageConsts.JoursMax))).SurChamp(nameof(ExpireLe));
        }
        RapportId = rapportId;
        Destinataire = Textes.Exiger(destinataire, PartageConsts.DestinataireMax, nameof(Destinataire), PartageErrorCodes.PartageSansDestinataire);
        (JetonEmpreinte, JetonFin) = (jeton.Empreinte, jeton.Fin);
        ExpireLe = expireLe;
    }

    private PartageRapport()
    {
    }

    public Guid RapportId { get; private set; }

    /// <summary>À qui le lien est destiné : « Conseil municipal du 12 octobre ».</summary>
    public string Destinataire { get; private set; } = "";
    public string JetonEmpreinte { get; private set; } = "";
    public string JetonFin { get; private set; } = "";
    public DateOnly ExpireLe { get; private set; }
    public DateTime? RevoqueLe { get; private set; }

    /// <summary>Lectures de la page, sans date ni lecteur.</summary>
    public int Vues { get; private set; }

    public EtatPartage EtatLe(DateOnly jour) => RevoqueLe is not null ? EtatPartage.Revoque : ExpireLe < jour ? EtatPartage.Expire : EtatPartage.Ouvert;

    public void Revoquer(DateTime instant) =>
        RevoqueLe = RevoqueLe is null ? instant : throw new BusinessException(PartageErrorCodes.PartageDejaRevoque);
}
