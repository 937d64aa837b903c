namespace VillesSolidaires.Kits;

/// <summary>
/// Chiffre de téléchargement relevé ailleurs, avant ou à côté de nos compteurs : il garde sa source et sa réserve,
/// et ne s'additionne jamais aux comptes d'ici.
/// </summary>
public sealed class ReleveTelechargement : AggregateRoot
{
    public ReleveTelechargement(Guid id, Guid kitId, ReleveDonnees donnees)
        : base(id)
    {
        KitId = kitId;
        Du = donnees.Du;
        Au = donnees.Au;
        Periode = donnees.Periode;
        TerritoireCode = donnees.TerritoireCode;
        TerritoireNom = donnees.TerritoireNom;
        Valeur = donnees.Valeur;
        Borne = donnees.Borne;
        Enonce = donnees.Enonce;
        Source = donnees.Source;
        Reserve = donnees.Reserve;
    }

    private ReleveTelechargement()
    {
    }

    public Guid KitId { get; private set; }
    public DateOnly Du { get; private set; }
    public DateOnly Au { get; private set; }
    public string Periode { get; private set; } = "";

    /// <summary>Commune (<c>13055</c>), région (<c>R11</c>) ou vide : national.</summary>
    public string? TerritoireCode { get; private set; }
    public string? TerritoireNom { get; private set; }
    public long Valeur { get; private set; }
    public BorneReleve Borne { get; private set; }
    public string Enonce { get; private set; } = "";
    public string Source { get; private set; } = "";
    public string? Reserve { get; private set; }
}

public sealed record ReleveDonnees(
    DateOnly Du, DateOnly Au, string Periode, string? TerritoireCode, string? TerritoireNom,
    long Valeur, BorneReleve Borne, string Enonce, string Source, string? Reserve);
