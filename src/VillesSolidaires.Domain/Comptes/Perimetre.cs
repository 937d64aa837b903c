namespace VillesSolidaires.Comptes;

/// <summary>Ce qu'une personne peut voir et toucher. Fermé par défaut : <see cref="Aucun"/> ne contient rien.</summary>
public sealed record Perimetre(
    bool EstNational,
    IReadOnlyList<string> Communes,
    IReadOnlyList<string> Departements,
    IReadOnlyList<Guid> Organisations)
{
    public static readonly Perimetre Aucun = new(false, [], [], []);
    public static readonly Perimetre National = new(true, [], [], []);

    public static Perimetre DeCommune(string codeInsee) => new(false, [codeInsee], [], []);

    public static Perimetre DeDepartement(string code) => new(false, [], [code], []);

    public bool Contient(string? communeCode, string? departementCode) =>
        EstNational
        || (communeCode is not null && Communes.Contains(communeCode, StringComparer.Ordinal))
        || (departementCode is not null && Departements.Contains(departementCode, StringComparer.Ordinal));

    public bool Contient(IDansPerimetre donnee) => Contient(donnee.CommuneCode, donnee.DepartementCode);

    /// <summary>La donnée est d'un territoire du périmètre, ou d'une organisation qu'il nomme.</summary>
    public bool Contient(string? communeCode, string? departementCode, Guid organisationId) =>
        Contient(communeCode, departementCode) || Organisations.Contains(organisationId);

    public void Exiger(string? communeCode, string? departementCode)
    {
        if (!Contient(communeCode, departementCode))
        {
            throw new AutorisationRefuseeException(CompteErrorCodes.HorsPerimetre);
        }
    }
}
