using VillesSolidaires.Comptes;

namespace VillesSolidaires.Rapports;

/// <summary>
/// Territoire d'un rapport : une commune et son département, un département, une région, la France, ou l'organisation d'un bailleur. Son niveau se
/// déduit de ses codes : rien ne peut le contredire.
/// </summary>
public sealed record TerritoireRapport(string Nom, string? CommuneCode, string? DepartementCode, string? RegionCode = null, Guid? OrganisationId = null)
{
    public static readonly TerritoireRapport France = new(CodesTerritoire.NomFrance, null, null);

    public NiveauTerritoire Niveau => this switch
    {
        { OrganisationId: not null } => NiveauTerritoire.Bailleur,
        { CommuneCode: not null } => NiveauTerritoire.Commune,
        { DepartementCode: not null } => NiveauTerritoire.Departement,
        { RegionCode: not null } => NiveauTerritoire.Region,
        _ => NiveauTerritoire.National,
    };

    /// <summary>Tel que la demande l'écrit.</summary>
    public string Code => CodesTerritoire.Ecrire(CommuneCode, DepartementCode, RegionCode, OrganisationId);

    /// <exception cref="AutorisationRefuseeException">Un rapport régional ou national demande un périmètre national ; celui d'un bailleur aussi.</exception>
    public void ExigerDans(Perimetre perimetre) => perimetre.Exiger(CommuneCode, DepartementCode);
}
