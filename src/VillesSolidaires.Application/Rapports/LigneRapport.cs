namespace VillesSolidaires.Rapports;

/// <summary>Ce que la liste des rapports lit en une requête.</summary>
internal sealed class LigneRapport
{
    public Guid Id { get; init; }
    public TypeRapport Type { get; init; }
    public string? CommuneCode { get; init; }
    public string? DepartementCode { get; init; }
    public string? RegionCode { get; init; }
    public Guid? OrganisationId { get; init; }
    public string TerritoireNom { get; init; } = "";
    public DateOnly Du { get; init; }
    public DateOnly Au { get; init; }
    public string Formats { get; init; } = "";
    public StatutRapport Statut { get; init; }
    public DateTime CreeLe { get; init; }
    public Guid? CreeParId { get; init; }
    public DateTime? DisponibleLe { get; init; }
    public int TotauxRecoupes { get; init; }
    public string? MotifEchec { get; init; }
    public List<DocumentLigne> Documents { get; init; } = [];
    public TravailLigne? Travail { get; init; }

    /// <param name="createur">Nom du compte qui l'a fait naître, pour un rapport sans travail à lui : celui d'un lot.</param>
    public RapportDto EnDto(string? createur) => new(
        Id, Type.Code(), Type.Libelle(), CodesTerritoire.Ecrire(CommuneCode, DepartementCode, RegionCode, OrganisationId), TerritoireNom, Du, Au, Formats.Split(','), Statut,
        Statut == StatutRapport.Disponible ? 100 : Travail?.Progression ?? 0, Travail?.Etape, CreeLe, Travail?.DemandeParNom ?? createur ?? "", DisponibleLe,
        TotauxRecoupes, MotifEchec, Travail?.Id,
        [.. Documents.OrderBy(d => d.Format, StringComparer.Ordinal).Select(d => new DocumentDto(d.Format, $"/api/v1/rapports/{Id}/documents/{d.Format}", d.Sha256, d.Taille))]);
}

internal sealed class DocumentLigne
{
    public string Format { get; init; } = "";
    public string Sha256 { get; init; } = "";
    public long Taille { get; init; }
}

internal sealed class TravailLigne
{
    public Guid Id { get; init; }
    public int Progression { get; init; }
    public string? Etape { get; init; }
    public string DemandeParNom { get; init; } = "";
}
