namespace VillesSolidaires.Animations;

/// <summary>Règle qui demande de voir les autres abonnements de la personne : leur nombre.</summary>
public sealed class AgendaManager(IAgendaRepository agendas)
{
    /// <exception cref="BusinessException">La personne a déjà autant d'abonnements ouverts qu'on peut en avoir.</exception>
    public async Task ExigerPlaceAsync(Guid proprietaireId, DateOnly today, CancellationToken ct)
    {
        if (await agendas.CompterOuvertsAsync(proprietaireId, today, ct) >= AgendaConsts.ParPersonneMax)
        {
            throw new BusinessException(AgendaErrorCodes.TropDAgendas).WithData("Max", AgendaConsts.ParPersonneMax);
        }
    }
}
