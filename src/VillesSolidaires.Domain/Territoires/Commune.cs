namespace VillesSolidaires.Territoires;

/// <summary>Commune actuelle ou ancienne du code officiel géographique. Clé : code INSEE, du texte (1 441 noms sont des homonymes).</summary>
public sealed class Commune
{
    public Commune(string code, CommuneDonnees donnees)
    {
        Code = code;
        Appliquer(donnees);
    }

    private Commune()
    {
    }

    public string Code { get; private set; } = "";
    public string Nom { get; private set; } = "";

    /// <summary>Nom sans accents ni ponctuation, en minuscules, pour la recherche.</summary>
    public string NomRecherche { get; private set; } = "";
    public string DepartementCode { get; private set; } = "";
    public string RegionCode { get; private set; } = "";
    public string? EpciSiren { get; private set; }
    public string? Siren { get; private set; }

    /// <summary>Population municipale, en habitants.</summary>
    public int Population { get; private set; }

    /// <summary>Numéro de strate (<see cref="StratePopulation"/>), gardé pour comparer en SQL.</summary>
    public int Strate { get; private set; }

    /// <summary>Codes postaux séparés par une virgule.</summary>
    public string CodesPostaux { get; private set; } = "";
    public string Zone { get; private set; } = "";

    /// <summary>Degrés décimaux WGS 84 ; inconnus pour la plupart des petites communes.</summary>
    public double? Longitude { get; private set; }
    public double? Latitude { get; private set; }

    /// <summary>Faux si la commune a disparu du dernier import (fusion) : on la garde pour l'historique.</summary>
    public bool EstActuelle { get; private set; }

    /// <summary>Rend vrai si quelque chose a changé.</summary>
    public bool Appliquer(CommuneDonnees d)
    {
        if (d.Population < 0)
        {
            throw new BusinessException(TerritoireErrorCodes.PopulationNegative).WithData("Code", Code);
        }
        var change = !EstActuelle || d != Donnees();
        Nom = d.Nom;
        NomRecherche = TexteRecherche.Normaliser(d.Nom);
        DepartementCode = d.DepartementCode;
        RegionCode = d.RegionCode;
        EpciSiren = d.EpciSiren;
        Siren = d.Siren;
        Population = d.Population;
        Strate = StratePopulation.De(d.Population).Numero;
        CodesPostaux = d.CodesPostaux;
        Zone = d.Zone;
        Longitude = d.Longitude;
        Latitude = d.Latitude;
        EstActuelle = true;
        return change;
    }

    public void Retirer() => EstActuelle = false;

    private CommuneDonnees Donnees() =>
        new(Nom, DepartementCode, RegionCode, EpciSiren, Siren, Population, CodesPostaux, Zone, Longitude, Latitude);
}

/// <summary>Ligne du fichier national, déjà typée.</summary>
public sealed record CommuneDonnees(
    string Nom, string DepartementCode, string RegionCode, string? EpciSiren, string? Siren,
    int Population, string CodesPostaux, string Zone, double? Longitude, double? Latitude);
