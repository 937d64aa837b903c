using Microsoft.EntityFrameworkCore;
using VillesSolidaires.Territoires;
using VillesSolidaires.Travaux;

namespace VillesSolidaires.Courriels;

public sealed class CourrielAppService(AppServiceOutils outils, IRepository<Courriel> courriels, IRepository<Travail> travaux)
    : AppService(outils), ICourrielAppService
{
    public async Task<ListeDto<CourrielDto>> GetListAsync(CourrielListeInput input, CancellationToken ct)
    {
        await VerifierAsync(CourrielPermissions.Consulter);
        var requete = Filtrer(courriels.Requete, input);
        var total = await requete.CountAsync(ct);
        var page = await Trier(requete, input.Tri).Skip(input.Sauter).Take(input.Prendre)
            .Select(c => new CourrielDto(c.Id, c.DestinataireNom, c.DestinataireAdresse, c.Sujet, c.Statut, c.CreeLe, c.EnvoyeLe, c.Tentatives, c.Motif))
            .ToListAsync(ct);
        return new ListeDto<CourrielDto>(total, page);
    }

    public async Task<CourrielDetailDto> GetAsync(Guid id, CancellationToken ct)
    {
        await VerifierAsync(CourrielPermissions.Consulter);
        var envois = travaux.Requete.Where(t => t.Type == CourrielConsts.TypeTravail);
        return await courriels.Requete.Where(c => c.Id == id)
            .Select(c => new CourrielDetailDto(
                c.Id, c.DestinataireNom, c.DestinataireAdresse, c.Sujet, c.Corps, c.Lien, c.ObjetType, c.ObjetId,
                c.Statut, c.CreeLe, c.EnvoyeLe, c.Tentatives, c.Motif,
                envois.Where(t => t.EntiteId == c.Id).Select(t => t.ProchaineTentativeLe).FirstOrDefault()))
            .SingleOrDefaultAsync(ct) ?? throw new EntityNotFoundException();
    }

    public async Task RenvoyerAsync(Guid id, CancellationToken ct)
    {
        await VerifierAsync(CourrielPermissions.Renvoyer);
        var courriel = await courriels.GetAsync(id, ct);
        courriel.Reprendre();
        // Un travail par courriel, écrit avec lui : c'est le même qui repart, et le tableau des travaux le montre.
        var envoi = await travaux.Requete.Where(t => t.Type == CourrielConsts.TypeTravail && t.EntiteId == id).Select(t => t.Id).SingleAsync(ct);
        (await travaux.GetAsync(envoi, ct)).Relancer();
        await courriels.SaveAsync(courriel, concurrencyStamp: null, ct);
    }

    private static IQueryable<Courriel> Filtrer(IQueryable<Courriel> requete, CourrielListeInput input)
    {
        if (input.Statut is { } statut)
        {
            requete = requete.Where(c => c.Statut == statut);
        }
        var recherche = TexteRecherche.Normaliser(input.Recherche ?? "");
        return recherche.Length == 0 ? requete : requete.Where(c => c.Recherche.Contains(recherche));
    }

    // L'identifiant départage les ex æquo : une ligne ne doit pas changer de page d'un affichage à l'autre.
    private static IOrderedQueryable<Courriel> Trier(IQueryable<Courriel> requete, string? tri)
    {
        var demande = TriDemande.Lire(tri);
        var trie = demande.Colonne switch
        {
            "destinataire" => demande.Par(requete, c => c.DestinataireNom),
            "sujet" => demande.Par(requete, c => c.Sujet),
            "statut" => demande.Par(requete, c => c.Statut),
            "envoyeLe" => demande.Par(requete, c => c.EnvoyeLe),
            "deposeLe" => demande.Par(requete, c => c.CreeLe),
            _ => requete.OrderByDescending(c => c.CreeLe),
        };
        return trie.ThenBy(c => c.Id);
    }
}
