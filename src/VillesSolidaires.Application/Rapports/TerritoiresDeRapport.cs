using Microsoft.EntityFrameworkCore;
using VillesSolidaires.Territoires;

namespace VillesSolidaires.Rapports;

/// <summary>Retrouve le territoire d'un rapport par le code que porte la demande.</summary>
public static class TerritoiresDeRapport
{
    /// <returns>Nul si le code est inconnu, ou d'un niveau que ce type de rapport n'accepte pas.</returns>
    public static async Task<TerritoireRapport?> TrouverAsync(this ITerritoireRepository territoires, TypeRapport type, string code, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(territoires);
        return await territoires.Communes.Where(c => c.Code == code).Select(c => new TerritoireRapport(c.Nom, c.Code, c.DepartementCode)).SingleOrDefaultAsync(ct)
            ?? (type.AccepteDepartement()
                ? await territoires.Departements.Where(d => d.Code == code).Select(d => new TerritoireRapport(d.Nom, null, d.Code)).SingleOrDefaultAsync(ct)
                : null);
    }
}
