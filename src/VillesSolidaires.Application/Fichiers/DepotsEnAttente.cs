using System.Globalization;
using System.Text.Json;
using VillesSolidaires.Comptes;

namespace VillesSolidaires.Fichiers;

/// <summary>
/// Fichiers déposés qui attendent leur confirmation, chacun à la personne qui l'a déposé. L'identifiant porte son instant : un fichier oublié
/// s'efface au dépôt suivant, passé <paramref name="jours"/> jours.
/// </summary>
/// <param name="dossier">Relatif au dépôt, propre à une sorte d'import.</param>
/// <param name="jours">Attente la plus longue.</param>
public abstract class DepotsEnAttente<TDepot>(IDepotFichiers depot, IUtilisateurCourant utilisateur, TimeProvider horloge, string dossier, int jours)
    where TDepot : class
{
    public async Task<Guid> DeposerAsync(TDepot input, CancellationToken ct)
    {
        Purger();
        var id = Guid.CreateVersion7(horloge.GetUtcNow());
        await depot.EcrireAsync(Chemin(id), JsonSerializer.SerializeToUtf8Bytes(input), ct);
        return id;
    }

    /// <exception cref="BusinessException">Confirmé, expiré, ou d'une autre personne : les trois se répondent pareil.</exception>
    public async Task<TDepot> LireAsync(Guid id, CancellationToken ct) =>
        !EstExpire(id) && await depot.LireAsync(Chemin(id), ct) is { } contenu ? JsonSerializer.Deserialize<TDepot>(contenu)! : throw Introuvable();

    public void Oublier(Guid id) => depot.Supprimer(Chemin(id));

    /// <summary>Le refus, dans les mots de cet import.</summary>
    protected abstract BusinessException Introuvable();

    private void Purger()
    {
        foreach (var chemin in depot.Lister(dossier))
        {
            if (Guid.TryParseExact(Path.GetFileNameWithoutExtension(chemin), "N", out var ancien) && EstExpire(ancien))
            {
                depot.Supprimer(chemin);
            }
        }
    }

    private bool EstExpire(Guid id)
    {
        // Les 48 premiers bits d'un UUID version 7 : millisecondes depuis 1970 (RFC 9562).
        var millisecondes = long.Parse(id.ToString("N").AsSpan(0, 12), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        return millisecondes < horloge.GetUtcNow().AddDays(-jours).ToUnixTimeMilliseconds();
    }

    private string Chemin(Guid id) => $"{dossier}/{utilisateur.Id ?? Guid.Empty:N}/{id:N}.json";
}
