using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using VillesSolidaires.Comptes;

namespace VillesSolidaires.Travaux;

/// <summary>Les travaux récurrents que ce programme connaît, et leur mise en file. S'emploie dans une portée du système.</summary>
public sealed class TravauxRecurrents(IEnumerable<ITravailRecurrent> recurrents, ITravailRepository travaux, TimeProvider horloge)
{
    /// <summary>Type du travail au registre, pour tous. Écrit en base : ne jamais le changer.</summary>
    public const string TypeTravail = "recurrent";

    private const int EssaisMax = 3;

    public IReadOnlyList<ITravailRecurrent> Tous { get; } = [.. recurrents.OrderBy(r => r.Nom, StringComparer.Ordinal)];

    /// <summary>Identifiant de la ligne du registre, tiré du nom : un récurrent n'en a jamais qu'une, même si deux nœuds la créent ensemble.</summary>
    public static Guid Identifiant(string nom) => new(SHA256.HashData(Encoding.UTF8.GetBytes($"{TypeTravail}/{nom}")).AsSpan(0, 16));

    /// <summary>Met un passage en file ; l'exécution suit par le chemin commun à tous les travaux.</summary>
    /// <returns>Faux si le passage précédent n'est pas fini : il n'y en aura pas deux à la fois.</returns>
    /// <exception cref="BusinessException"><see cref="TravailErrorCodes.RecurrentInconnu"/>.</exception>
    public async Task<bool> DeclencherAsync(string nom, CancellationToken ct)
    {
        var recurrent = Tous.SingleOrDefault(r => r.Nom == nom) ?? throw Inconnu(nom);
        for (var essai = 1; ; essai++)
        {
            try
            {
                return await MettreEnFileAsync(recurrent, ct);
            }
            catch (ConcurrenceException) when (essai < EssaisMax)
            {
                // Une personne l'arrête ou le relance au même instant : on relit et on redécide.
                travaux.Oublier();
            }
        }
    }

    internal ITravailRecurrent Exiger(Guid id) =>
        Tous.SingleOrDefault(r => Identifiant(r.Nom) == id) ?? throw Inconnu(id.ToString());

    private BusinessException Inconnu(string nom) => new BusinessException(TravailErrorCodes.RecurrentInconnu)
        .WithData("Nom", nom).WithData("Connus", Tous.Count == 0 ? "aucun" : string.Join(", ", Tous.Select(r => r.Nom)));

    private async Task<bool> MettreEnFileAsync(ITravailRecurrent recurrent, CancellationToken ct)
    {
        var maintenant = horloge.GetUtcNow().UtcDateTime;
        var id = Identifiant(recurrent.Nom);
        if (!await travaux.Requete.AnyAsync(t => t.Id == id, ct))
        {
            var demande = new DemandeTravail(TypeTravail, recurrent.Libelle, id, CommuneCode: null, DepartementCode: null);
            var premier = new Travail(id, demande, demandeParId: null, UtilisateurCourant.NomSysteme, maintenant);
            travaux.Ajouter(premier);
            await travaux.SaveAsync(premier, concurrencyStamp: null, ct);
            return true;
        }
        var travail = await travaux.GetAsync(id, ct);
        if (!travail.Recommencer(maintenant))
        {
            return false;
        }
        await travaux.SaveAsync(travail, concurrencyStamp: null, ct);
        return true;
    }
}
