using System.Globalization;
using System.Text.Json;
using VillesSolidaires.Comptes;
using VillesSolidaires.Fichiers;

namespace VillesSolidaires.Kits;

/// <summary>
/// Fichiers déposés qui attendent leur confirmation, chacun à la personne qui l'a déposé. L'identifiant porte son instant : un fichier oublié
/// s'efface au dépôt suivant, passé <see cref="MesureConsts.JoursImport"/> jours.
/// </summary>
public sealed class RelevesEnAttente(IDepotFichiers depot, IUtilisateurCourant utilisateur, TimeProvider horloge)
{
    private const string Dossier = "imports/releves";

    public async Task<Guid> DeposerAsync(DeposerRelevesInput input, CancellationToken ct)
    {
        foreach (var chemin in depot.Lister(Dossier))
        {
            if (Guid.TryParseExact(Path.GetFileNameWithoutExtension(chemin), "N", out var ancien) && EstExpire(ancien))
            {
                depot.Supprimer(chemin);
            }
        }
        var id = Guid.CreateVersion7(horloge.GetUtcNow());
        await depot.EcrireAsync(Chemin(id), JsonSerializer.SerializeToUtf8Bytes(input), ct);
        return id;
    }

    /// <exception cref="BusinessException">Confirmé, expiré, ou d'une autre personne : les trois se répondent pareil.</exception>
    public async Task<DeposerRelevesInput> LireAsync(Guid id, CancellationToken ct) =>
        !EstExpire(id) && await depot.LireAsync(Chemin(id), ct) is { } contenu
            ? JsonSerializer.Deserialize<DeposerRelevesInput>(contenu)!
            : throw new BusinessException(ReleveErrorCodes.ReleveImportIntrouvable).WithData("Jours", MesureConsts.JoursImport);

    public void Oublier(Guid id) => depot.Supprimer(Chemin(id));

    private bool EstExpire(Guid id)
    {
        // Les 48 premiers bits d'un UUID version 7 : millisecondes depuis 1970 (RFC 9562).
        var millisecondes = long.Parse(id.ToString("N").AsSpan(0, 12), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        return millisecondes < horloge.GetUtcNow().AddDays(-MesureConsts.JoursImport).ToUnixTimeMilliseconds();
    }

    private string Chemin(Guid id) => $"{Dossier}/{utilisateur.Id ?? Guid.Empty:N}/{id:N}.json";
}
