using System.Globalization;
using System.Text.Json;
using VillesSolidaires.Comptes;
using VillesSolidaires.Fichiers;

namespace VillesSolidaires.Organisations;

/// <summary>
/// Fichiers déposés qui attendent leur confirmation, chacun à la personne qui l'a déposé. L'identifiant porte son instant : un fichier oublié
/// s'efface au dépôt suivant, passé <see cref="OrganisationConsts.JoursImport"/> jours.
/// </summary>
public sealed class ImportsEnAttente(IDepotFichiers depot, IUtilisateurCourant utilisateur, TimeProvider horloge)
{
    private const string Dossier = "imports/organisations";

    public async Task<Guid> DeposerAsync(DeposerImportInput input, CancellationToken ct)
    {
        Purger();
        var id = Guid.CreateVersion7(horloge.GetUtcNow());
        await depot.EcrireAsync(Chemin(id), JsonSerializer.SerializeToUtf8Bytes(input), ct);
        return id;
    }

    /// <exception cref="BusinessException">Confirmé, expiré, ou d'une autre personne : les trois se répondent pareil.</exception>
    public async Task<DeposerImportInput> LireAsync(Guid id, CancellationToken ct) =>
        !EstExpire(id) && await depot.LireAsync(Chemin(id), ct) is { } contenu
            ? JsonSerializer.Deserialize<DeposerImportInput>(contenu)!
            : throw new BusinessException(OrganisationErrorCodes.ImportIntrouvable).WithData("Jours", OrganisationConsts.JoursImport);

    public void Oublier(Guid id) => depot.Supprimer(Chemin(id));

    private void Purger()
    {
        foreach (var chemin in depot.Lister(Dossier))
        {
            if (Guid.TryParseExact(Path.GetFileNameWithoutExtension(chemin), "N", out var id) && EstExpire(id))
            {
                depot.Supprimer(chemin);
            }
        }
    }

    private bool EstExpire(Guid id)
    {
        // Les 48 premiers bits d'un UUID version 7 : millisecondes depuis 1970 (RFC 9562).
        var millisecondes = long.Parse(id.ToString("N").AsSpan(0, 12), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        return millisecondes < horloge.GetUtcNow().AddDays(-OrganisationConsts.JoursImport).ToUnixTimeMilliseconds();
    }

    private string Chemin(Guid id) => $"{Dossier}/{utilisateur.Id ?? Guid.Empty:N}/{id:N}.json";
}
