using Microsoft.EntityFrameworkCore;
using VillesSolidaires.Comptes;
using VillesSolidaires.EntityFrameworkCore;
using VillesSolidaires.Travaux;

namespace VillesSolidaires.Courriels;

/// <inheritdoc cref="ICourriels"/>
public sealed class DepotCourriels(VillesSolidairesDbContext contexte, TimeProvider horloge) : ICourriels
{
    // Sous le plafond de paramètres des deux fournisseurs, et assez pour qu'un plan d'exécution resserve.
    private const int ParRequete = 500;

    public void Deposer(Courriel courriel)
    {
        // Le sujet seul : le tableau des travaux se lit plus largement que les courriels, il ne montre pas d'adresse.
        var demande = new DemandeTravail(
            CourrielConsts.TypeTravail, $"Courriel «{Formats.Insecable}{courriel.Sujet}{Formats.Insecable}»", courriel.Id, courriel.CommuneCode, courriel.DepartementCode);
        // Sans demandeur : l'envoi ne dépend pas des droits que la personne gardera, la décision est déjà prise.
        contexte.AddRange(courriel, new Travail(Guid.CreateVersion7(), demande, demandeParId: null, UtilisateurCourant.NomSysteme, horloge.GetUtcNow().UtcDateTime));
    }

    // La clé est unique pour tous : un courriel qu'on ne voit pas empêche quand même de redire la même chose.
    public async Task<IReadOnlySet<string>> DejaDeposesAsync(IReadOnlyCollection<string> cles, CancellationToken ct)
    {
        var prises = new HashSet<string>(StringComparer.Ordinal);
        foreach (var lot in cles.Distinct(StringComparer.Ordinal).Chunk(ParRequete))
        {
            prises.UnionWith(await contexte.Courriels.AsNoTracking().IgnoreQueryFilters([Filtres.Perimetre])
                .Where(c => c.Cle != null && lot.Contains(c.Cle)).Select(c => c.Cle!).ToListAsync(ct));
        }
        return prises;
    }
}
