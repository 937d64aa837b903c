using VillesSolidaires.Comptes;

namespace VillesSolidaires.Kits;

/// <summary>Les affiches d’un kit pour toutes les communes d’un département, à produire en une fois et à prendre en une archive.</summary>
public sealed class LotAffiches : AggregateRoot, IDansPerimetre
{
    /// <param name="id">Identifiant.</param>
    /// <param name="kitId">Kit affiché.</param>
    /// <param name="departementCode">Département dont on fait toutes les communes.</param>
    /// <param name="format">Papier.</param>
    /// <param name="textes">Rendez-vous et message, les mêmes pour toutes.</param>
    /// <param name="campagneId">Campagne des liens, facultative.</param>
    /// <param name="racine">Adresse du site d’où la demande est faite : celle des codes QR.</param>
    public LotAffiches(Guid id, Guid kitId, string departementCode, FormatAffiche format, TextesAffiche textes, Guid? campagneId, Uri racine)
        : base(id)
    {
        (KitId, DepartementCode, Format, Textes, CampagneId, Racine) = (kitId, departementCode, format, textes, campagneId, racine.AbsoluteUri);
    }

    private LotAffiches()
    {
    }

    public string? CommuneCode { get; private set; }
    public string? DepartementCode { get; private set; }
    public Guid KitId { get; private set; }
    public FormatAffiche Format { get; private set; }
    public TextesAffiche Textes { get; private set; } = null!;
    public Guid? CampagneId { get; private set; }

    /// <summary>Finit par « / ».</summary>
    public string Racine { get; private set; } = "";

    /// <summary>Affiches de l’archive ; 0 tant qu’elle n’est pas prête.</summary>
    public int Affiches { get; private set; }

    /// <summary>Taille de l’archive, en octets.</summary>
    public long Taille { get; private set; }

    /// <summary>Empreinte de l’archive ; nulle tant qu’elle n’est pas prête.</summary>
    public string? Sha256 { get; private set; }

    /// <summary>Affiches déjà faites, une par commune, en attendant l’archive : un travail repris ne les refait pas.</summary>
    public string Dossier => $"affiches/{Id:N}";

    public string CheminArchive => $"affiches/{Id:N}.zip";

    public bool EstPret => Sha256 is not null;

    public void Offrir(int affiches, long taille, string sha256) => (Affiches, Taille, Sha256) = (affiches, taille, sha256);
}
