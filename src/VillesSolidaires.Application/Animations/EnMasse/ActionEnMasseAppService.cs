using Microsoft.EntityFrameworkCore;
using VillesSolidaires.Territoires;
using VillesSolidaires.Travaux;

namespace VillesSolidaires.Animations;

public sealed class ActionEnMasseAppService(
    AppServiceOutils outils, IActionEnMasseRepository actions, IModeleAnimationRepository modeles, IAnimationRepository animations,
    IProgrammeRepository programmes, IRepository<Travail> travaux, ITerritoireRepository territoires, CommunesSousConvention communes)
    : AppService(outils), IActionEnMasseAppService
{
    private const int Montrees = 20;
    private const string France = "toute la France";

    public async Task<ApercuEnMasseDto> GetApercuAsync(EnMasseInput input, CancellationToken ct)
    {
        await VerifierAsync(AnimationPermissions.Piloter);
        var (modele, territoire, departement) = await LireAsync(input, ct);
        var annee = input.Annee!.Value;
        var codes = (await communes.ListerAsync(departement, Aujourdhui, ct)).ConvertAll(c => c.Code);
        var deja = await animations.Requete.Where(a => a.ModeleId == modele.Id && a.Annee == annee && a.Statut != AnimationStatut.Annulee && codes.Contains(a.CommuneCode!))
            .Select(a => a.CommuneCode!).Distinct().ToListAsync(ct);
        var publies = await programmes.Requete.Where(p => p.Annee == annee && p.Statut == ProgrammeStatut.Publie && codes.Contains(p.CommuneCode!)).Select(p => p.CommuneCode!).ToListAsync(ct);
        return new ApercuEnMasseDto(
            modele.Publiee!.Intitule, territoire, [.. modele.Proposer(annee).Select(d => new DateProposeeDto(d.Debut, d.Fin, d.Certitude, d.Explication))],
            codes.Count, deja.Count, publies.Count, codes.Except(deja, StringComparer.Ordinal).Except(publies, StringComparer.Ordinal).Count());
    }

    public async Task<Guid> LancerAsync(EnMasseInput input, CancellationToken ct)
    {
        await VerifierAsync(AnimationPermissions.Piloter);
        var (modele, territoire, departement) = await LireAsync(input, ct);
        var annee = input.Annee!.Value;
        var action = new ActionEnMasse(Guid.CreateVersion7(), modele, annee, departement, modele.Proposer(annee));
        if ((await communes.ListerAsync(departement, Aujourdhui, ct)).Count == 0)
        {
            throw new BusinessException(ModeleAnimationErrorCodes.AucuneCommune).WithData("Territoire", territoire);
        }
        actions.Ajouter(action);
        var demande = new DemandeTravail(ApplicationEnMasse.TypeTravail, $"{action.Intitule} {Formats.Annee(annee)}, {territoire}", action.Id, null, departement);
        travaux.Ajouter(new Travail(Guid.CreateVersion7(), demande, Utilisateur.Id, Utilisateur.Nom, Maintenant));
        await actions.SaveAsync(action, null, ct);
        return action.Id;
    }

    public async Task<IReadOnlyList<ActionEnMasseDto>> GetListAsync(CancellationToken ct)
    {
        await VerifierAsync(AnimationPermissions.Piloter);
        return await DecrireAsync(actions.Requete.OrderByDescending(a => a.CreeLe).ThenByDescending(a => a.Id).Take(Montrees), ct);
    }

    public async Task<ActionEnMasseDetailDto> GetAsync(Guid id, CancellationToken ct)
    {
        await VerifierAsync(AnimationPermissions.Piloter);
        var action = (await DecrireAsync(actions.Requete.Where(a => a.Id == id), ct)).SingleOrDefault() ?? throw new EntityNotFoundException();
        var traitees = await (from c in actions.Requete.Where(a => a.Id == id).SelectMany(a => a.Communes)
                              join t in territoires.Communes on c.Code equals t.Code
                              orderby c.Issue descending, t.Nom
                              select new CommuneEnMasseDto(c.Code, t.Nom, c.Issue, c.Animations)).ToListAsync(ct);
        return new ActionEnMasseDetailDto(action, traitees);
    }

    private async Task<IReadOnlyList<ActionEnMasseDto>> DecrireAsync(IQueryable<ActionEnMasse> requete, CancellationToken ct)
    {
        var lues = await requete.Select(a => new
        {
            a.Id, a.Intitule, a.Annee, a.DepartementCode, a.CreeLe,
            Departement = territoires.Departements.Where(d => d.Code == a.DepartementCode).Select(d => d.Nom).FirstOrDefault(),
            Traitees = a.Communes.Count, Creees = a.Communes.Count(c => c.Issue == IssueEnMasse.Creee),
            Travail = travaux.Requete.Where(t => t.EntiteId == a.Id).OrderByDescending(t => t.DemandeLe)
                .Select(t => new { t.Id, t.Statut, t.Progression, t.Etape, t.Erreur }).FirstOrDefault(),
        }).ToListAsync(ct);
        return lues.ConvertAll(a => new ActionEnMasseDto(
            a.Id, a.Intitule, a.Annee, a.DepartementCode, a.Departement ?? a.DepartementCode ?? France, a.CreeLe, a.Traitees, a.Creees, a.Traitees - a.Creees,
            a.Travail?.Statut, a.Travail?.Progression ?? 0, a.Travail?.Etape, a.Travail?.Id, a.Travail?.Erreur));
    }

    private async Task<(ModeleAnimation Modele, string Territoire, string? Departement)> LireAsync(EnMasseInput input, CancellationToken ct)
    {
        var departement = string.IsNullOrWhiteSpace(input.Departement) ? null : input.Departement.Trim().ToUpperInvariant();
        Utilisateur.Perimetre.Exiger(communeCode: null, departement);
        var nom = departement is null
            ? France
            : await territoires.Departements.Where(d => d.Code == departement).Select(d => d.Nom).SingleOrDefaultAsync(ct)
                ?? throw new BusinessException(ModeleAnimationErrorCodes.DepartementInconnu).WithData("Departement", departement).SurChamp(nameof(input.Departement));
        var modele = (await modeles.UtilisablesAsync(ct)).FirstOrDefault(m => m.Id == input.ModeleId)
            ?? throw new BusinessException(ModeleAnimationErrorCodes.ModeleInconnu).SurChamp(nameof(input.ModeleId));
        return (modele, nom, departement);
    }
}
