namespace VillesSolidaires.Comptes;

/// <summary>
/// Donnée rattachée à un territoire : le filtre de requête « Perimetre » la cache à qui n'y a pas droit,
/// et l'enregistrement refuse de l'écrire. Les deux codes vides : donnée nationale.
/// </summary>
public interface IDansPerimetre
{
    /// <summary>Code INSEE de la commune, s'il y en a une ; le département est alors le sien.</summary>
    string? CommuneCode { get; }

    string? DepartementCode { get; }
}

/// <summary>
/// Donnée que modifient aussi les organisations qu'elle concerne, hors de tout territoire : un compte de bailleur n'a que son organisation.
/// Elles n'en changent jamais le territoire.
/// </summary>
public interface IConcerneOrganisations : IDansPerimetre
{
    bool Concerne(Guid organisationId);
}
