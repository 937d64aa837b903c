using Microsoft.EntityFrameworkCore;

namespace VillesSolidaires.Conventions.Historique;

public sealed class HistoriqueConventionAppService(AppServiceOutils outils, IConventionRepository conventions) : AppService(outils), IHistoriqueConventionAppService
{
    public async Task<HistoriqueConventionDto> GetAsync(Guid id, ListeInput input, CancellationToken ct)
    {
        await VerifierAsync(ConventionPermissions.Consulter);
        var convention = await conventions.Requete.Where(c => c.Id == id)
            .Select(c => new
            {
                c.Objet,
                Repere = new RepereHistorique(c.Id, c.Numero, c.NombreEvenements, c.EmpreinteHistorique, c.NombreVersions, c.EmpreinteDerniereVersion),
            })
            .SingleOrDefaultAsync(ct) ?? throw new EntityNotFoundException();
        // Tous, et pas seulement la page : une chaîne ne se vérifie que depuis son premier maillon.
        var evenements = await conventions.HistoriqueAsync(id, ct);
        var versions = await conventions.VersionsAsync(id, ct);
        return new HistoriqueConventionDto(
            id, convention.Repere.Numero, convention.Objet,
            new ListeDto<EvenementDto>(evenements.Count,
            [
                .. evenements.OrderByDescending(e => e.Numero).Skip(input.Sauter).Take(input.Prendre)
                    .Select(e => new EvenementDto(e.Numero, e.Le, e.Auteur, e.Type, e.Resume, e.Empreinte)),
            ]),
            RelectureHistorique.Relire(convention.Repere, evenements, versions));
    }
}
