using Microsoft.EntityFrameworkCore;
using VillesSolidaires.Comptes;
using VillesSolidaires.Territoires;

namespace VillesSolidaires.Kits;

/// <summary>Le territoire demandé : vérifié, nommé et peuplé.</summary>
public sealed class ZonesComptees(ITerritoireRepository territoires, PopulationsDepartements populations)
{
    /// <exception cref="BusinessException">Commune ou département inconnus.</exception>
    /// <exception cref="AutorisationRefuseeException">Hors du périmètre.</exception>
    internal async Task<(ZoneComptee Zone, ZoneDto Affichee)> TrouverAsync(StatistiqueKitInput input, Perimetre perimetre, CancellationToken ct)
    {
        var departements = await populations.LireAsync(ct);
        if (input.Commune is { Length: > 0 } code)
        {
            var commune = await territoires.Communes.Where(c => c.Code == code).Select(c => new { c.Nom, c.DepartementCode, c.Population }).SingleOrDefaultAsync(ct)
                ?? throw new BusinessException(KitErrorCodes.CommuneInconnue).WithData("Code", code).SurChamp(nameof(input.Commune));
            perimetre.Exiger(code, commune.DepartementCode);
            return (new ZoneComptee(false, null, code), new ZoneDto(commune.Nom, commune.Population));
        }
        if (input.Departement is { Length: > 0 } numero)
        {
            var departement = departements.GetValueOrDefault(numero)
                ?? throw new BusinessException(KitErrorCodes.DepartementInconnu).WithData("Code", numero).SurChamp(nameof(input.Departement));
            perimetre.Exiger(null, numero);
            return (new ZoneComptee(false, numero, null), new ZoneDto($"{departement.Nom} ({numero})", departement.Population));
        }
        if (input.MonPerimetre != true || perimetre.EstNational)
        {
            return (new ZoneComptee(true, null, null), new ZoneDto("France entière", departements.Values.Sum(d => d.Population)));
        }
        var communes = await territoires.Communes
            .Where(c => perimetre.Communes.Contains(c.Code) && !perimetre.Departements.Contains(c.DepartementCode)).SumAsync(c => (long)c.Population, ct);
        return (new ZoneComptee(false, null, null),
            new ZoneDto("Mon périmètre", communes + perimetre.Departements.Sum(d => departements.GetValueOrDefault(d)?.Population ?? 0)));
    }
}
