namespace VillesSolidaires.Territoires;

/// <summary>Référentiel du territoire, en lecture : public, donc sans filtre de périmètre.</summary>
public interface ITerritoireRepository
{
    IQueryable<Region> Regions { get; }
    IQueryable<Departement> Departements { get; }
    IQueryable<Epci> Epcis { get; }
    IQueryable<Commune> Communes { get; }
    IQueryable<Arrondissement> Arrondissements { get; }
}
