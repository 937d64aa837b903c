using Microsoft.EntityFrameworkCore;
using VillesSolidaires.Comptes;
using VillesSolidaires.Territoires;

namespace VillesSolidaires.Rapports.Sections;

/// <summary>Réduit une lecture au territoire d'un rapport, de la commune à la France.</summary>
public static class FiltresTerritoire
{
    /// <summary>Données du territoire. À la France entière, celles dont le territoire n'est pas connu en sont aussi.</summary>
    public static IQueryable<T> Sur<T>(this IQueryable<T> requete, DemandeSection d, ITerritoireRepository territoires)
        where T : class, IDansPerimetre
    {
        ArgumentNullException.ThrowIfNull(d);
        var (commune, departement, region) = (d.CommuneCode, d.DepartementCode, d.RegionCode);
        return d.Niveau switch
        {
            NiveauTerritoire.Commune => requete.Where(x => EF.Property<string?>(x, nameof(IDansPerimetre.CommuneCode)) == commune),
            NiveauTerritoire.Departement => requete.Where(x => EF.Property<string?>(x, nameof(IDansPerimetre.DepartementCode)) == departement),
            NiveauTerritoire.Region => requete.Where(
                x => territoires.Departements.Any(t => t.RegionCode == region && t.Code == EF.Property<string?>(x, nameof(IDansPerimetre.DepartementCode)))),
            NiveauTerritoire.National => requete,
            _ => throw new ArgumentOutOfRangeException(nameof(d)),
        };
    }

    /// <summary>Communes actuelles du territoire.</summary>
    public static IQueryable<Commune> CommunesDe(this ITerritoireRepository territoires, DemandeSection d)
    {
        ArgumentNullException.ThrowIfNull(territoires);
        var (commune, departement, region) = (d.CommuneCode, d.DepartementCode, d.RegionCode);
        var actuelles = territoires.Communes.Where(c => c.EstActuelle);
        return d.Niveau switch
        {
            NiveauTerritoire.Commune => territoires.Communes.Where(c => c.Code == commune),
            NiveauTerritoire.Departement => actuelles.Where(c => c.DepartementCode == departement),
            NiveauTerritoire.Region => actuelles.Where(c => c.RegionCode == region),
            NiveauTerritoire.National => actuelles,
            _ => throw new ArgumentOutOfRangeException(nameof(d)),
        };
    }
}
