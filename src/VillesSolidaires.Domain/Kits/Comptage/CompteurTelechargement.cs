using VillesSolidaires.Comptes;

namespace VillesSolidaires.Kits;

/// <summary>
/// Compte d'une heure, d'un fichier, d'une commune, d'un canal et d'un lien. Aucune donnée personnelle.
/// Écrit par <see cref="IEcritureCompteurs"/> seulement : cette classe sert à lire.
/// </summary>
public sealed class CompteurTelechargement : CompteDeFichier, IDansPerimetre, IHorsJournal
{
    private CompteurTelechargement()
    {
    }

    /// <summary>Code INSEE, ou vide si l'adresse ne dit pas de commune.</summary>
    public string CommuneCode { get; private set; } = "";
    public string DepartementCode { get; private set; } = "";

    /// <summary>Code du lien suivi, ou vide.</summary>
    public string LienCode { get; private set; } = "";

    /// <summary>Début de l'heure, UTC.</summary>
    public DateTime Heure { get; private set; }

    /// <summary>Jour à Paris de cette heure, pour regrouper en SQL.</summary>
    public DateOnly Jour { get; private set; }

    /// <summary>Numéro de la règle de qualification en vigueur à cette heure.</summary>
    public short Regle { get; private set; }
}
