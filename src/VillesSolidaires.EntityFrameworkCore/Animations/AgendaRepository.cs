using Microsoft.EntityFrameworkCore;
using VillesSolidaires.EntityFrameworkCore;

namespace VillesSolidaires.Animations;

/// <inheritdoc cref="IAgendaRepository"/>
public sealed class AgendaRepository(VillesSolidairesDbContext contexte) : EfRepository<Agenda>(contexte), IAgendaRepository
{
    public Task<Agenda?> TrouverAsync(string jetonEmpreinte, CancellationToken ct) =>
        Contexte.Agendas.SingleOrDefaultAsync(a => a.JetonEmpreinte == jetonEmpreinte, ct);

    public Task<int> CompterOuvertsAsync(Guid proprietaireId, DateOnly today, CancellationToken ct) =>
        Requete.CountAsync(a => a.ProprietaireId == proprietaireId && a.RevoqueLe == null && (a.ExpireLe == null || a.ExpireLe >= today), ct);

    public Task NoterReleveAsync(Guid id, DateTime instant, CancellationToken ct) =>
        Contexte.Agendas.Where(a => a.Id == id).ExecuteUpdateAsync(s => s.SetProperty(a => a.DernierReleveLe, instant), ct);
}
