using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;

namespace VillesSolidaires.Travaux;

public sealed class TravailAppService(AppServiceOutils outils, ITravailRepository travaux, ExecutantsTravail executants)
    : AppService(outils), ITravailAppService
{
    private const int EssaisMax = 3;

    private static readonly Expression<Func<Travail, Ligne>> VersLigne = t => new Ligne(
        t.Id, t.Type, t.Libelle, t.EntiteId, t.Statut, t.Progression, t.Etape, t.DemandeParNom, t.DemandeLe,
        t.DebuteLe, t.TermineLe, t.Tentatives, t.ProchaineTentativeLe, t.ArretDemande, t.Erreur);

    public async Task<ListeDto<TravailDto>> GetListAsync(TravailListeInput input, CancellationToken ct)
    {
        await VerifierAsync(TravailPermissions.Consulter);
        var requete = Filtrer(travaux.Requete, input);
        var total = await requete.CountAsync(ct);
        var page = await Trier(requete, input.Tri).Skip(input.Sauter).Take(input.Prendre).Select(VersLigne).ToListAsync(ct);
        return new ListeDto<TravailDto>(total, [.. page.Select(VersDto)]);
    }

    public async Task<TravailDto> GetAsync(Guid id, CancellationToken ct)
    {
        await VerifierAsync(TravailPermissions.Consulter);
        var ligne = await travaux.Requete.Where(t => t.Id == id).Select(VersLigne).SingleOrDefaultAsync(ct);
        return VersDto(ligne ?? throw new EntityNotFoundException());
    }

    public async Task RelancerAsync(Guid id, CancellationToken ct)
    {
        await VerifierAsync(TravailPermissions.Gerer);
        await ChangerAsync(
            id,
            async travail =>
            {
                travail.Relancer();
                await executants.Exiger(travail.Type).ReprendreAsync(travail.EntiteId, ct);
            },
            ct);
    }

    public async Task ArreterAsync(Guid id, CancellationToken ct)
    {
        await VerifierAsync(TravailPermissions.Gerer);
        await ChangerAsync(
            id,
            async travail =>
            {
                travail.DemanderArret(Maintenant);
                if (travail.EstClos)
                {
                    await executants.AbandonnerAsync(travail, ct);
                }
            },
            ct);
    }

    // L'exécution change l'état sans prévenir (début, fin, reprise) : la personne qui clique n'y est pour rien, on relit et on redécide.
    private async Task ChangerAsync(Guid id, Func<Travail, Task> changer, CancellationToken ct)
    {
        for (var essai = 1; ; essai++)
        {
            var travail = await travaux.GetAsync(id, ct);
            await changer(travail);
            try
            {
                await travaux.SaveAsync(travail, concurrencyStamp: null, ct);
                return;
            }
            catch (ConcurrenceException) when (essai < EssaisMax)
            {
                travaux.Oublier();
            }
        }
    }

    private static IQueryable<Travail> Filtrer(IQueryable<Travail> requete, TravailListeInput input)
    {
        if (input.Statut is { } statut)
        {
            requete = requete.Where(t => t.Statut == statut);
        }
        if (input.EnCoursSeulement == true)
        {
            requete = requete.Where(t => t.Statut == StatutTravail.EnAttente || t.Statut == StatutTravail.EnCours);
        }
        if (!string.IsNullOrWhiteSpace(input.Recherche))
        {
            var recherche = input.Recherche.Trim();
            requete = requete.Where(t => t.Libelle.Contains(recherche) || t.DemandeParNom.Contains(recherche));
        }
        return requete;
    }

    // L'identifiant départage les ex æquo : une ligne ne doit pas changer de page d'un affichage à l'autre.
    private static IOrderedQueryable<Travail> Trier(IQueryable<Travail> requete, string? tri)
    {
        var demande = TriDemande.Lire(tri);
        var trie = demande.Colonne switch
        {
            "libelle" => demande.Par(requete, t => t.Libelle),
            "statut" => demande.Par(requete, t => t.Statut),
            "demandePar" => demande.Par(requete, t => t.DemandeParNom),
            "debuteLe" => demande.Par(requete, t => t.DebuteLe),
            "termineLe" => demande.Par(requete, t => t.TermineLe),
            "demandeLe" => demande.Par(requete, t => t.DemandeLe),
            _ => requete.OrderByDescending(t => t.DemandeLe),
        };
        return trie.ThenBy(t => t.Id);
    }

    private TravailDto VersDto(Ligne l) => new(
        l.Id, l.Type, l.Libelle, l.EntiteId, l.Statut, l.Progression, l.Etape, l.DemandePar, l.DemandeLe,
        l.DebuteLe, l.TermineLe, Duree(l), l.Tentatives, l.ProchaineTentativeLe, l.ArretDemande, l.Erreur);

    private TimeSpan? Duree(Ligne l) => l.Statut == StatutTravail.EnAttente ? null : (l.TermineLe ?? Maintenant) - l.DebuteLe;

    private sealed record Ligne(
        Guid Id, string Type, string Libelle, Guid EntiteId, StatutTravail Statut, int Progression, string? Etape, string DemandePar, DateTime DemandeLe,
        DateTime? DebuteLe, DateTime? TermineLe, int Tentatives, DateTime? ProchaineTentativeLe, bool ArretDemande, string? Erreur);
}
