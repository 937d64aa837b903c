using Microsoft.EntityFrameworkCore;
using VillesSolidaires.Territoires;

namespace VillesSolidaires.Animations;

public sealed class AgendaPublicAppService(AppServiceOutils outils, LectureDeleguee lecture, ITerritoireRepository territoires)
    : AppService(outils), IAgendaPublicAppService
{
    [AccesPublic("Agenda ouvert aux habitants : seulement les programmes publiés de la commune, sans leurs propositions.")]
    public async Task<AgendaPublicDto> GetAsync(string communeCode, CancellationToken ct)
    {
        var commune = await territoires.Communes.Where(c => c.Code == communeCode).Select(c => new { c.Nom, c.DepartementCode }).SingleOrDefaultAsync(ct)
            ?? throw new EntityNotFoundException();
        var today = Aujourdhui;
        var criteres = new CriteresAgenda(
            FiltreDAgenda.Tout with { Communes = [communeCode] }, new DateOnly(today.Year, 1, 1), new DateOnly(today.Year + AgendaConsts.AnneesApres, 12, 31), Publiees: true);
        var (annees, animations) = await lecture.PourLePublicAsync(
            communeCode, async l => (await l.AnneesPublieesAsync(communeCode, ct), await l.LireAsync(criteres, ct)));
        return new AgendaPublicDto(
            communeCode, commune.Nom, commune.DepartementCode, annees,
            [.. animations.Where(a => a.Periode.Fin >= today).Select(EnDto)], [.. animations.Where(a => a.Periode.Fin < today).Reverse().Select(EnDto)]);
    }

    private static AnimationPubliqueDto EnDto(AnimationAnnoncee a) => new(
        a.Id, a.Titre, a.Description, a.Type, a.Statut, a.Periode.Debut, a.Periode.Fin, a.Periode.HeureDebut, a.Periode.HeureFin, a.Lieu, a.Adresse,
        a.Organisateur, a.Public, a.Capacite, a.AncienDebut, a.Motif);
}
