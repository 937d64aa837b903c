using VillesSolidaires.Comptes;

namespace VillesSolidaires.Kits;

/// <summary>
/// Cumul d'un jour, d'un fichier et d'un canal, toutes communes. Écrit dans la transaction des compteurs horaires :
/// il en est à tout instant la somme exacte, et les dix ans d'un kit se lisent en quelques milliers de lignes.
/// </summary>
public sealed class TelechargementJour : CompteDeFichier, IHorsJournal
{
    private TelechargementJour()
    {
    }

    /// <summary>Jour à Paris.</summary>
    public DateOnly Jour { get; private set; }
}

/// <summary>Cumul d'un mois, d'un fichier et d'un canal, toutes communes, écrit dans la même transaction que les compteurs horaires.</summary>
public sealed class TelechargementMoisNational : CompteDeFichier, IHorsJournal
{
    private TelechargementMoisNational()
    {
    }

    /// <summary>Premier jour du mois, à Paris.</summary>
    public DateOnly Mois { get; private set; }
}

/// <summary>Cumul d'un mois, d'un kit et d'une commune, écrit dans la même transaction que les compteurs horaires.</summary>
public sealed class TelechargementMois : MesuresTelechargement, IDansPerimetre, IHorsJournal
{
    private TelechargementMois()
    {
    }

    public Guid KitId { get; private set; }

    /// <summary>Premier jour du mois, à Paris.</summary>
    public DateOnly Mois { get; private set; }

    /// <summary>Code INSEE, ou vide si l'adresse ne disait pas de commune.</summary>
    public string CommuneCode { get; private set; } = "";
    public string DepartementCode { get; private set; } = "";
}
