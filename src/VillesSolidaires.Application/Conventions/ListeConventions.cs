using Microsoft.EntityFrameworkCore;

namespace VillesSolidaires.Conventions;

/// <summary>Requêtes de la liste, projetées et paginées en SQL.</summary>
public sealed class ListeConventions(IConventionRepository conventions)
{
    public async Task<ListeDto<ConventionDto>> ListerAsync(ConventionListeInput input, DateOnly today, CancellationToken ct)
    {
        var requete = conventions.Requete;
        var total = await requete.CountAsync(ct);
        var lues = await requete.OrderBy(c => c.Depuis).ThenBy(c => c.Id).Skip(input.Sauter).Take(input.Prendre)
            .Select(c => new { c.Id, c.Numero, c.Objet, c.Type, c.NumeroAvenant, c.TerritoireCode, c.TerritoireNom, c.Statut, c.Acteur, c.ActeurNom, c.ActeurPartieId, c.Depuis, c.Debut, c.Fin })
            .ToListAsync(ct);
        return new ListeDto<ConventionDto>(total, lues.ConvertAll(c => new ConventionDto(
            c.Id, c.Numero, c.Objet, c.Type, c.NumeroAvenant, c.TerritoireCode, c.TerritoireNom, EtatsConvention.De(c.Statut, c.Debut, c.Fin, today),
            c.Acteur, c.ActeurNom, c.ActeurPartieId, c.Depuis, today.DayNumber - HeureDeParis.Jour(c.Depuis).DayNumber, c.Debut, c.Fin, c.Fin.DayNumber - today.DayNumber)));
    }

    public Task<OngletsConventionsDto> OngletsAsync(DateOnly today, CancellationToken ct) => throw new NotSupportedException();

    public Task<EcheancierConventionsDto> EcheancesAsync(DateOnly today, CancellationToken ct) => throw new NotSupportedException();
}
