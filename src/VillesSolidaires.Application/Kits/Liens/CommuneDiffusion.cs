using Microsoft.EntityFrameworkCore;
using VillesSolidaires.Comptes;
using VillesSolidaires.Territoires;

namespace VillesSolidaires.Kits;

/// <summary>La commune pour laquelle on diffuse : celle qu’on désigne, ou la seule du périmètre.</summary>
public sealed class CommuneDiffusion(IUtilisateurCourant utilisateur, AnnuaireTerritoires annuaire, ITerritoireRepository territoires)
{
    /// <param name="designation">Code INSEE ou nom ; vide : la seule commune du périmètre, s’il n’en a qu’une.</param>
    /// <param name="ct">Annulation.</param>
    /// <returns><c>null</c> : aucune désignée, et le périmètre en a plusieurs.</returns>
    /// <exception cref="BusinessException">Commune inconnue, ou homonymes.</exception>
    /// <exception cref="AutorisationRefuseeException">Hors du périmètre.</exception>
    public async Task<CommuneDesignee?> TrouverAsync(string? designation, CancellationToken ct)
    {
        var dite = string.IsNullOrWhiteSpace(designation) ? SeuleDuPerimetre : designation;
        if (dite is null)
        {
            return null;
        }
        var commune = (await annuaire.ChargerAsync([dite], ct)).Commune(dite);
        utilisateur.Perimetre.Exiger(commune.Code, commune.DepartementCode);
        return commune;
    }

    /// <summary>Nom de la commune du périmètre, s’il n’en a qu’une.</summary>
    public async Task<CommuneDeLienDto?> SeuleAsync(CancellationToken ct) => SeuleDuPerimetre is { } code
        ? await territoires.Communes.Where(c => c.Code == code).Select(c => new CommuneDeLienDto(c.Code, c.Nom)).SingleOrDefaultAsync(ct)
        : null;

    private string? SeuleDuPerimetre => utilisateur.Perimetre is { EstNational: false, Communes: [var seule], Departements: [] } ? seule : null;
}
