using Microsoft.EntityFrameworkCore;
using VillesSolidaires.Conventions;
using VillesSolidaires.Territoires;

namespace VillesSolidaires.Animations;

/// <summary>Communes d'un territoire parties à une convention signée qui court aujourd'hui, dans le périmètre de qui le demande.</summary>
public sealed class CommunesSousConvention(IConventionRepository conventions, ITerritoireRepository territoires)
{
    /// <param name="departementCode">Nul : tout le périmètre.</param>
    internal Task<List<CommuneSousConvention>> ListerAsync(string? departementCode, DateOnly today, CancellationToken ct)
    {
        var parties = conventions.Requete.Where(c => c.Statut == ConventionStatut.Signee && c.NumeroAvenant == null && c.Debut <= today && c.Fin >= today)
            .SelectMany(c => c.Parties).Where(p => p.CommuneCode != null && (departementCode == null || p.DepartementCode == departementCode)).Select(p => p.CommuneCode!);
        return territoires.Communes.Where(c => parties.Contains(c.Code)).OrderBy(c => c.Code)
            .Select(c => new CommuneSousConvention(c.Code, c.Nom, c.DepartementCode)).ToListAsync(ct);
    }
}

internal sealed record CommuneSousConvention(string Code, string Nom, string DepartementCode);
