using Microsoft.EntityFrameworkCore;
using VillesSolidaires.Comptes;
using VillesSolidaires.Territoires;

namespace VillesSolidaires.Animations;

public sealed class AgendaAppService(
    AppServiceOutils outils, IAgendaRepository agendas, AgendaManager manager, IProgrammeRepository programmes, ITerritoireRepository territoires,
    AnnuaireTerritoires annuaire)
    : AppService(outils), IAgendaAppService
{
    /// <summary>Communes qui se choisissent encore d'un coup d'œil, en cases à cocher.</summary>
    private const int CommunesEnCases = 30;

    public async Task<IReadOnlyList<AgendaDto>> GetListAsync(CancellationToken ct)
    {
        await VerifierAsync(AnimationPermissions.Consulter);
        var miens = await Miens().OrderByDescending(a => a.CreeLe).ThenBy(a => a.Id).ToListAsync(ct);
        var noms = await NomsAsync(miens, ct);
        var today = Aujourdhui;
        return
        [
            .. miens.Select(a => new AgendaDto(
                a.Id, a.Libelle, a.JetonFin, [.. a.Filtre.Communes.Select(c => noms.Communes.GetValueOrDefault(c, c))],
                a.DepartementCode is { } d ? noms.Departements.GetValueOrDefault(d, d) : null, a.Filtre.Types, a.CreeLe, a.ExpireLe, a.DernierReleveLe, a.RevoqueLe,
                a.RevoqueLe is not null ? EtatAgenda.Revoque : a.EstOuvert(today) ? EtatAgenda.Ouvert : EtatAgenda.Expire)).OrderBy(a => a.Etat),
        ];
    }

    public async Task<ChoixAgendaDto> GetChoixAsync(CancellationToken ct)
    {
        await VerifierAsync(AnimationPermissions.Consulter);
        // Une mairie choisit parmi les siennes même avant d'ouvrir un programme.
        var miennes = Utilisateur.Perimetre.Communes;
        var communes = await territoires.Communes
            .Where(c => miennes.Contains(c.Code) || programmes.Requete.Any(p => p.CommuneCode == c.Code))
            .OrderBy(c => c.Nom).ThenBy(c => c.Code).Select(c => new TerritoireDAgendaDto(c.Code, c.Nom)).Take(CommunesEnCases + 1).ToListAsync(ct);
        var departements = await territoires.Departements
            .Where(d => programmes.Requete.Any(p => p.DepartementCode == d.Code))
            .OrderBy(d => d.Nom).Select(d => new TerritoireDAgendaDto(d.Code, d.Nom)).ToListAsync(ct);
        var nombreuses = communes.Count > CommunesEnCases;
        return new ChoixAgendaDto(nombreuses ? [] : communes, [.. departements.Where(d => Utilisateur.Perimetre.Contient(null, d.Code))], nombreuses);
    }

    public async Task<AgendaCreeDto> CreateAsync(CreerAgendaInput input, CancellationToken ct)
    {
        await VerifierAsync(AnimationPermissions.Consulter);
        var proprietaire = Utilisateur.Id!.Value;
        await manager.ExigerPlaceAsync(proprietaire, Aujourdhui, ct);
        var jeton = JetonSecret.Tirer();
        var agenda = new Agenda(Guid.CreateVersion7(), proprietaire, input.Libelle, await FiltreAsync(input.Filtre, ct), jeton, input.ExpireLe, Aujourdhui);
        agendas.Ajouter(agenda);
        await agendas.SaveAsync(agenda, null, ct);
        return new AgendaCreeDto(agenda.Id, agenda.Libelle, jeton.Valeur);
    }

    public async Task RevoquerAsync(Guid id, CancellationToken ct)
    {
        await VerifierAsync(AnimationPermissions.Consulter);
        await RevoquerAsync(await agendas.GetAsync(id, ct), ct);
    }

    public async Task RevoquerParJetonAsync(string jeton, CancellationToken ct)
    {
        await VerifierAsync(AnimationPermissions.Consulter);
        await RevoquerAsync(await agendas.TrouverAsync(JetonSecret.EmpreinteDe(jeton), ct) ?? throw new EntityNotFoundException(), ct);
    }

    private IQueryable<Agenda> Miens() => agendas.Requete.Where(a => a.ProprietaireId == Utilisateur.Id);

    // L'abonnement d'une autre personne n'existe pas pour celle-ci.
    private async Task RevoquerAsync(Agenda agenda, CancellationToken ct)
    {
        if (agenda.ProprietaireId != Utilisateur.Id)
        {
            throw new EntityNotFoundException();
        }
        agenda.Revoquer(Maintenant);
        await agendas.SaveAsync(agenda, null, ct);
    }

    private async Task<FiltreDAgenda> FiltreAsync(FiltreAgenda filtre, CancellationToken ct)
    {
        var designees = await annuaire.ChargerAsync(filtre.Communes, ct);
        var communes = filtre.Communes.Where(c => !string.IsNullOrWhiteSpace(c)).Select(c => designees.Commune(c)).DistinctBy(c => c.Code, StringComparer.Ordinal).ToList();
        foreach (var commune in communes)
        {
            Utilisateur.Perimetre.Exiger(commune.Code, commune.DepartementCode);
        }
        var dit = string.IsNullOrWhiteSpace(filtre.Departement) ? null : filtre.Departement.Trim().ToUpperInvariant();
        if (dit is not null)
        {
            Utilisateur.Perimetre.Exiger(null, dit);
        }
        return new FiltreDAgenda([.. communes.Select(c => c.Code)], dit, [.. filtre.Types]);
    }

    private async Task<(Dictionary<string, string> Communes, Dictionary<string, string> Departements)> NomsAsync(List<Agenda> agendas, CancellationToken ct)
    {
        var communes = agendas.SelectMany(a => a.Filtre.Communes).Distinct(StringComparer.Ordinal).ToList();
        var departements = agendas.Select(a => a.DepartementCode).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        return (
            await territoires.Communes.Where(c => communes.Contains(c.Code)).ToDictionaryAsync(c => c.Code, c => c.Nom, ct),
            await territoires.Departements.Where(d => departements.Contains(d.Code)).ToDictionaryAsync(d => d.Code, d => d.Nom, ct));
    }
}
