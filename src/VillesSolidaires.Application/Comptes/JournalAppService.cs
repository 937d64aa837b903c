using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace VillesSolidaires.Comptes;

public sealed class JournalAppService(AppServiceOutils outils, IJournalRepository journal) : AppService(outils), IJournalAppService
{
    public async Task<ListeDto<EntreeJournalDto>> GetListAsync(JournalInput input, CancellationToken ct)
    {
        await VerifierAsync(ComptePermissions.ConsulterJournal);
        var requete = journal.Requete;
        if (!string.IsNullOrWhiteSpace(input.Type))
        {
            requete = requete.Where(e => e.Type == input.Type);
        }
        if (!string.IsNullOrWhiteSpace(input.Recherche))
        {
            requete = requete.Where(e => e.Auteur.Contains(input.Recherche) || e.EntiteId.Contains(input.Recherche));
        }
        var total = await requete.CountAsync(ct);
        var entrees = await requete.OrderByDescending(e => e.Instant).ThenByDescending(e => e.Id).Skip(input.Sauter).Take(input.Prendre).ToListAsync(ct);
        return new ListeDto<EntreeJournalDto>(total, [.. entrees.Select(e => new EntreeJournalDto(
            e.Id, e.Instant, e.Auteur, e.Operation, e.Type, e.EntiteId,
            JsonSerializer.Deserialize<List<ChampModifieDto>>(e.Champs, JsonSerializerOptions.Web) ?? []))]);
    }
}
