using VillesSolidaires.Comptes;

namespace VillesSolidaires.Organisations;

/// <summary>Personne morale du programme : mairie, bailleur, département, association, mécène.</summary>
public sealed class Organisation : AggregateRoot, IDansPerimetre, ISoftDelete
{
    public Organisation(Guid id, TypeOrganisation type, string nom, string? siren, string? communeCode, string? departementCode)
        : base(id)
    {
        if (type == TypeOrganisation.Mairie && communeCode is null)
        {
            throw new BusinessException(OrganisationErrorCodes.MairieSansCommune).SurChamp("CommuneCode");
        }
        Type = type;
        Nom = string.IsNullOrWhiteSpace(nom)
            ? throw new BusinessException(OrganisationErrorCodes.NomObligatoire).SurChamp("Nom")
            : nom.Trim();
        Siren = siren is null ? null : Organisations.Siren.Valider(siren);
        CommuneCode = communeCode;
        DepartementCode = departementCode;
    }

    private Organisation()
    {
    }

    public TypeOrganisation Type { get; private set; }
    public string Nom { get; private set; } = "";
    public string? Siren { get; private set; }
    public string? CommuneCode { get; private set; }
    public string? DepartementCode { get; private set; }
    public bool EstSupprime { get; private set; }
    public DateTime? SupprimeLe { get; private set; }
}
