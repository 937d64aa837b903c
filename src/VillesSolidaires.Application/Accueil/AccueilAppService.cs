using Microsoft.EntityFrameworkCore;
using VillesSolidaires.Animations;
using VillesSolidaires.Comptes;
using VillesSolidaires.Conventions;
using VillesSolidaires.Demonstration;
using VillesSolidaires.Kits;
using VillesSolidaires.Rapports;
using VillesSolidaires.Travaux;

namespace VillesSolidaires.Accueil;

public sealed class AccueilAppService(
    AppServiceOutils outils, IKitRepository kits, IStatistiqueKitRepository statistiques, IRepository<Rapport> rapports, ITravailRepository travaux,
    IDonneesSimulees simulees, ListeConventions conventions, RetardsConventions retards, AccueilCoordination coordination)
    : AppService(outils), IAccueilAppService
{
    private const int JoursCompares = 30;
    private const int DerniersRapports = 5;
    private const int ConventionsMontrees = 5;

    /// <summary>Une saison s'annonce un mois et demi avant : le temps d'imprimer et de distribuer.</summary>
    private const int JoursAvantSaison = 45;

    public async Task<AccueilDto> GetAsync(CancellationToken ct)
    {
        await VerifierAsync(ComptePermissions.MonCompte);
        var enLigne = await KitsEnLigneAsync(ct);
        var litLeCalendrier = Utilisateur.Peut(AnimationPermissions.Consulter);
        return new AccueilDto(
            Aujourdhui, Saison(enLigne), await TelechargementsAsync(ct),
            Utilisateur.Peut(RapportPermissions.Consulter) ? await RapportsAsync(ct) : null,
            Utilisateur.Peut(TravailPermissions.Consulter) ? await TravauxAsync(ct) : null,
            Utilisateur.Peut(ConventionPermissions.Consulter) ? await ConventionsAsync(ct) : null,
            [.. enLigne.Select(k => k.Kit)],
            Utilisateur.Peut(AnimationPermissions.Gerer) ? await coordination.LireAsync(Utilisateur, Aujourdhui, ct) : null,
            litLeCalendrier ? await coordination.CampagneAsync(Utilisateur, Aujourdhui, ct) : null,
            litLeCalendrier ? await coordination.AlertesAsync(Utilisateur, Aujourdhui, ct) : []);
    }

    private async Task<List<KitEnLigne>> KitsEnLigneAsync(CancellationToken ct)
    {
        var lus = await kits.Requete.Where(k => k.Statut == KitStatut.Publie)
            .Select(k => new
            {
                k.Id, k.Slug, k.Titre, k.Nature, k.Resume, k.Periode,
                Version = k.Versions.Where(v => v.PublieeLe != null).OrderByDescending(v => v.Numero)
                    .Select(v => new { v.Numero, v.PublieeLe, v.Notes, Fichiers = v.Fichiers.Count })
                    .First(),
            })
            .ToListAsync(ct);
        return [.. lus.OrderByDescending(k => k.Version.PublieeLe).ThenBy(k => k.Titre, StringComparer.Ordinal).Select(k => new KitEnLigne(
            new KitAccueilDto(k.Id, k.Slug, k.Titre, k.Nature, k.Periode, k.Version.Numero, k.Version.PublieeLe!.Value, k.Version.Notes, k.Version.Fichiers),
            k.Resume))];
    }

    /// <summary>La saison ouverte qui finit la première, sinon la prochaine si elle est proche.</summary>
    private SaisonDto? Saison(IEnumerable<KitEnLigne> enLigne) => enLigne
        .Where(k => k.Kit.Nature == KitNature.Saisonnier)
        .Select(k => (k.Kit, k.Resume, Periode: PeriodeSaison.Lire(k.Kit.Periode)))
        .Where(x => x.Periode is not null)
        .Select(x => (x.Kit, x.Resume, Dates: x.Periode!.Autour(Aujourdhui)))
        .Where(x => x.Dates.Debut <= Aujourdhui.AddDays(JoursAvantSaison))
        .OrderByDescending(x => x.Dates.Debut <= Aujourdhui).ThenBy(x => x.Dates.Debut <= Aujourdhui ? x.Dates.Fin : x.Dates.Debut)
        .Select(x => new SaisonDto(x.Kit.Id, x.Kit.Slug, x.Kit.Titre, x.Resume, x.Dates.Debut, x.Dates.Fin))
        .FirstOrDefault();

    private async Task<TelechargementsRecentsDto> TelechargementsAsync(CancellationToken ct)
    {
        var au = Aujourdhui;
        var du = au.AddDays(1 - JoursCompares);
        var avant = du.AddDays(-JoursCompares);
        var perimetre = Utilisateur.Perimetre;
        var sansCommune = !perimetre.EstNational && perimetre.Communes.Count + perimetre.Departements.Count == 0;
        // La France entière est déjà additionnée par jour.
        var parJour = perimetre.EstNational || sansCommune
            ? statistiques.Jours.Select(c => new { c.Jour, c.Qualifie })
            : statistiques.Compteurs.Select(c => new { c.Jour, c.Qualifie });
        var sommes = await parJour.Where(c => c.Jour >= avant && c.Jour <= au).GroupBy(c => c.Jour >= du)
            .Select(g => new { Recents = g.Key, Qualifies = g.Sum(c => c.Qualifie) }).ToListAsync(ct);
        return new TelechargementsRecentsDto(
            du, au, sommes.Where(s => s.Recents).Sum(s => s.Qualifies), sommes.Where(s => !s.Recents).Sum(s => s.Qualifies), sansCommune,
            await simulees.PresentesAsync(ct) ? DonneesDemonstration.Mention : null);
    }

    private async Task<RapportsAccueilDto> RapportsAsync(CancellationToken ct)
    {
        var comptes = await rapports.Requete.GroupBy(r => r.Statut).Select(g => new { Statut = g.Key, Nombre = g.Count() }).ToListAsync(ct);
        int Compter(params StatutRapport[] statuts) => comptes.Where(c => statuts.Contains(c.Statut)).Sum(c => c.Nombre);
        var derniers = await rapports.Requete.OrderByDescending(r => r.CreeLe).ThenBy(r => r.Id).Take(DerniersRapports)
            .Select(r => new { r.Id, r.Type, r.TerritoireNom, r.Du, r.Au, r.Statut, r.CreeLe, r.DisponibleLe, r.MotifEchec }).ToListAsync(ct);
        return new RapportsAccueilDto(
            Compter(StatutRapport.Disponible), Compter(StatutRapport.Demande, StatutRapport.EnProduction), Compter(StatutRapport.Echec),
            [.. derniers.Select(r => new RapportAccueilDto(r.Id, r.Type.Libelle(), r.TerritoireNom, r.Du, r.Au, r.Statut, r.DisponibleLe ?? r.CreeLe, r.MotifEchec))]);
    }

    private async Task<TravauxAccueilDto> TravauxAsync(CancellationToken ct)
    {
        var comptes = await travaux.Requete.GroupBy(t => t.Statut).Select(g => new { Statut = g.Key, Nombre = g.Count() }).ToListAsync(ct);
        return new TravauxAccueilDto(
            comptes.Where(c => c.Statut is StatutTravail.EnAttente or StatutTravail.EnCours).Sum(c => c.Nombre),
            comptes.Where(c => c.Statut == StatutTravail.Echec).Sum(c => c.Nombre));
    }

    private async Task<ConventionsAccueilDto> ConventionsAsync(CancellationToken ct)
    {
        var comptes = await conventions.OngletsAsync(Aujourdhui, ct);
        return new ConventionsAccueilDto(
            await conventions.CompterAMoiAsync(ct), await conventions.PremieresAMoiAsync(ConventionsMontrees, Aujourdhui, ct), comptes.ATraiter, comptes.EnAttenteLongue,
            await retards.CompterVersementsAsync(Aujourdhui, ct), comptes.Expirent);
    }

    private sealed record KitEnLigne(KitAccueilDto Kit, string Resume);
}
