using Microsoft.EntityFrameworkCore;
using VillesSolidaires.Animations;
using VillesSolidaires.Comptes;
using VillesSolidaires.Conventions;
using VillesSolidaires.Territoires;

namespace VillesSolidaires.Accompagnements;

public sealed class AccompagnementAppService(
    AppServiceOutils outils, IAccompagnementRepository accompagnements, AnnuaireTerritoires annuaire, ITerritoireRepository territoires,
    CourriersAccompagnement courriers)
    : AppService(outils), IAccompagnementAppService
{
    public async Task<ListeDto<AccompagnementDto>> GetListAsync(AccompagnementListeInput input, CancellationToken ct)
    {
        await VerifierAsync(AnimationPermissions.Consulter);
        var today = Aujourdhui;
        var requete = accompagnements.Requete;
        if (input.Statut is { } statut)
        {
            requete = requete.Where(a => a.Statut == statut);
        }
        if (!string.IsNullOrWhiteSpace(input.Recherche))
        {
            var mot = input.Recherche.Trim();
            requete = requete.Where(a => a.Objet.Contains(mot));
        }
        var total = await requete.CountAsync(ct);
        var lus = await (from a in requete.OrderBy(a => a.Statut).ThenBy(a => a.Depuis).ThenBy(a => a.Id).Skip(input.Sauter).Take(input.Prendre)
                         join c in territoires.Communes on a.CommuneCode equals c.Code
                         orderby a.Statut, a.Depuis, a.Id
                         select new
                         {
                             a.Id, a.CommuneCode, c.Nom, a.Objet, a.Statut, a.Depuis, a.DemandePar, a.SuiviPar,
                             Prochain = a.RendezVous.Where(r => r.Jour >= today).Min(r => (DateOnly?)r.Jour),
                             Restantes = a.Actions.Count(x => x.FaiteLe == null),
                         }).ToListAsync(ct);
        return new ListeDto<AccompagnementDto>(total, lus.ConvertAll(a => new AccompagnementDto(
            a.Id, a.CommuneCode!, a.Nom, a.Objet, a.Statut, today.DayNumber - HeureDeParis.Jour(a.Depuis).DayNumber, a.DemandePar, a.SuiviPar, a.Prochain, a.Restantes)));
    }

    public async Task<AccompagnementDetailDto> GetAsync(Guid id, CancellationToken ct)
    {
        await VerifierAsync(AnimationPermissions.Consulter);
        var a = await accompagnements.GetAsync(id, ct);
        var commune = await territoires.Communes.Where(c => c.Code == a.CommuneCode).Select(c => c.Nom).SingleOrDefaultAsync(ct) ?? a.CommuneCode!;
        var today = Aujourdhui;
        return new AccompagnementDetailDto(
            a.Id, a.CommuneCode!, commune, a.Objet, a.Besoin, a.Statut, a.Depuis, a.DemandePar, a.DemandeLe, a.SuiviPar, a.Conclusion,
            [.. a.RendezVous.OrderBy(r => r.Jour).ThenBy(r => r.Heure).Select(r => new RendezVousDto(r.Jour, r.Heure, r.Lieu, r.Jour < today))],
            [.. a.Actions.OrderBy(x => x.Echeance).Select(x => new ActionConvenueDto(x.Id, x.Libelle, x.Porteur, x.Echeance, x.FaiteLe, x.FaiteLe is null && x.Echeance < today && a.EstOuvert))],
            Utilisateur.Peut(AnimationPermissions.Accompagner), Utilisateur.Peut(AnimationPermissions.Gerer), a.ConcurrencyStamp);
    }

    public async Task<Guid> CreateAsync(DemanderAccompagnementInput input, CancellationToken ct)
    {
        await VerifierAsync(AnimationPermissions.Gerer);
        var commune = (await annuaire.ChargerAsync([input.Commune], ct)).Commune(input.Commune);
        var accompagnement = new Accompagnement(Guid.CreateVersion7(), commune.Code, commune.DepartementCode, input.Objet, input.Besoin, Acte());
        accompagnements.Ajouter(accompagnement);
        // L'association qui note elle-même une demande ne s'écrit pas.
        if (!Utilisateur.Peut(AnimationPermissions.Accompagner))
        {
            await courriers.AnnoncerAsync(accompagnement, commune.Nom, ct);
        }
        await accompagnements.SaveAsync(accompagnement, null, ct);
        return accompagnement.Id;
    }

    public async Task PrendreEnChargeAsync(Guid id, string? concurrencyStamp, CancellationToken ct)
    {
        await VerifierAsync(AnimationPermissions.Accompagner);
        await ModifierAsync(id, concurrencyStamp, a => a.PrendreEnCharge(Acte()), ct);
    }

    public async Task RetirerAsync(Guid id, string? concurrencyStamp, CancellationToken ct)
    {
        await VerifierAsync(AnimationPermissions.Gerer);
        await ModifierAsync(id, concurrencyStamp, a => a.Retirer(Acte()), ct);
    }

    public async Task CloreAsync(Guid id, CloreAccompagnementInput input, CancellationToken ct)
    {
        await VerifierAsync(AnimationPermissions.Accompagner);
        await ModifierAsync(id, input.ConcurrencyStamp, a => a.Clore(input.Conclusion, Acte()), ct);
    }

    public async Task FixerRendezVousAsync(Guid id, RendezVousInput input, CancellationToken ct)
    {
        await VerifierAsync(AnimationPermissions.Gerer);
        await ModifierAsync(id, input.ConcurrencyStamp, a => a.FixerRendezVous(input.Jour!.Value, input.Heure, input.Lieu, Aujourdhui), ct);
    }

    public async Task ConvenirAsync(Guid id, ActionConvenueInput input, CancellationToken ct)
    {
        await VerifierAsync(AnimationPermissions.Gerer);
        await ModifierAsync(id, input.ConcurrencyStamp, a => a.Convenir(input.Libelle, input.Porteur!.Value, input.Echeance!.Value), ct);
    }

    public async Task CocherAsync(Guid id, Guid actionId, bool faite, string? concurrencyStamp, CancellationToken ct)
    {
        await VerifierAsync(AnimationPermissions.Gerer);
        await ModifierAsync(id, concurrencyStamp, a => a.Cocher(actionId, faite ? Aujourdhui : null), ct);
    }

    private Acte Acte() => new(Utilisateur.Id, Utilisateur.Nom, Maintenant);

    private async Task ModifierAsync(Guid id, string? concurrencyStamp, Action<Accompagnement> verbe, CancellationToken ct)
    {
        var accompagnement = await accompagnements.GetAsync(id, ct);
        verbe(accompagnement);
        await accompagnements.SaveAsync(accompagnement, concurrencyStamp, ct);
    }
}
