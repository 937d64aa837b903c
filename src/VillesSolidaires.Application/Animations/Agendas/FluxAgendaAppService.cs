using Microsoft.EntityFrameworkCore;
using VillesSolidaires.Comptes;
using VillesSolidaires.Territoires;

namespace VillesSolidaires.Animations;

public sealed class FluxAgendaAppService(
    AppServiceOutils outils, IAgendaRepository agendas, IFabriqueIdentite identites, LectureDeleguee lecture, ITerritoireRepository territoires)
    : AppService(outils), IFluxAgendaAppService
{
    // Un relevé par quart d'heure se note assez bien ; au-delà, on écrirait à chaque lecture.
    private static readonly TimeSpan PasDesReleves = TimeSpan.FromMinutes(15);

    [AccesPublic("Un agenda n’a pas de compte : le jeton secret de l’adresse désigne le propriétaire, dont les droits d’aujourd’hui s’appliquent.")]
    public async Task<FluxAgendaDto> GetAsync(string jeton, Uri racine, CancellationToken ct)
    {
        if (jeton.Length != JetonConsts.Longueur || await agendas.TrouverAsync(JetonSecret.EmpreinteDe(jeton), ct) is not { } agenda)
        {
            return new FluxAgendaDto(EtatFlux.Inconnu);
        }
        if (!agenda.EstOuvert(Aujourdhui))
        {
            return new FluxAgendaDto(EtatFlux.Ferme);
        }
        if (await identites.CreerAsync(agenda.ProprietaireId, ct) is not { } proprietaire
            || await lecture.PourAsync(proprietaire, CriteresAgenda.Flux(agenda.Filtre, Aujourdhui), ct) is not { } animations)
        {
            return new FluxAgendaDto(EtatFlux.Inconnu);
        }
        if (agenda.DernierReleveLe is not { } dernier || Maintenant - dernier >= PasDesReleves)
        {
            await agendas.NoterReleveAsync(agenda.Id, Maintenant, ct);
        }
        return RedactionFlux.Rediger(agenda.Libelle, animations, a => new Uri(racine, $"animations/{a.Id}"));
    }

    [AccesPublic("Agenda ouvert aux habitants : seulement les programmes publiés de la commune, sans leurs propositions.")]
    public async Task<FluxAgendaDto> GetPublicAsync(string communeCode, Uri racine, CancellationToken ct)
    {
        var commune = await territoires.Communes.Where(c => c.Code == communeCode).Select(c => c.Nom).SingleOrDefaultAsync(ct);
        if (commune is null)
        {
            return new FluxAgendaDto(EtatFlux.Inconnu);
        }
        var filtre = FiltreDAgenda.Tout with { Communes = [communeCode] };
        var animations = await lecture.PourLePublicAsync(communeCode, l => l.LireAsync(CriteresAgenda.Flux(filtre, Aujourdhui, publiees: true), ct));
        return RedactionFlux.Rediger($"Animations de {commune}", animations, a => new Uri(racine, $"agenda-public/{communeCode}#a-{a.Id:N}"));
    }
}
