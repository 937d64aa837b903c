namespace VillesSolidaires.Territoires;

/// <summary>Région du code officiel géographique. Clé : code INSEE.</summary>
public sealed class Region(string code, string nom, string chefLieu, string zone)
{
    public string Code { get; private set; } = code;
    public string Nom { get; private set; } = nom;
    public string ChefLieu { get; private set; } = chefLieu;
    public string Zone { get; private set; } = zone;

    public bool Appliquer(string nom, string chefLieu, string zone)
    {
        var change = (Nom, ChefLieu, Zone) != (nom, chefLieu, zone);
        (Nom, ChefLieu, Zone) = (nom, chefLieu, zone);
        return change;
    }
}

/// <summary>Département ou collectivité. Clé : code INSEE (<c>2A</c>, <c>976</c>).</summary>
public sealed class Departement(string code, string nom, string regionCode, string chefLieu, string zone)
{
    public string Code { get; private set; } = code;
    public string Nom { get; private set; } = nom;
    public string RegionCode { get; private set; } = regionCode;
    public string ChefLieu { get; private set; } = chefLieu;
    public string Zone { get; private set; } = zone;

    public bool Appliquer(string nom, string regionCode, string chefLieu, string zone)
    {
        var change = (Nom, RegionCode, ChefLieu, Zone) != (nom, regionCode, chefLieu, zone);
        (Nom, RegionCode, ChefLieu, Zone) = (nom, regionCode, chefLieu, zone);
        return change;
    }
}

/// <summary>Intercommunalité à fiscalité propre ou établissement public territorial. Clé : SIREN.</summary>
public sealed class Epci(string siren, string nom, string type, int population)
{
    public string Siren { get; private set; } = siren;
    public string Nom { get; private set; } = nom;
    public string Type { get; private set; } = type;

    /// <summary>Population municipale, en habitants.</summary>
    public int Population { get; private set; } = population;

    public bool Appliquer(string nom, string type, int population)
    {
        var change = (Nom, Type, Population) != (nom, type, population);
        (Nom, Type, Population) = (nom, type, population);
        return change;
    }
}

/// <summary>Arrondissement municipal de Paris, Lyon ou Marseille. Clé : code INSEE (<c>13201</c>).</summary>
public sealed class Arrondissement(string code, string nom, string communeCode, int population, string codesPostaux)
{
    public string Code { get; private set; } = code;
    public string Nom { get; private set; } = nom;
    public string CommuneCode { get; private set; } = communeCode;
    public int Population { get; private set; } = population;
    public string CodesPostaux { get; private set; } = codesPostaux;

    public bool Appliquer(string nom, string communeCode, int population, string codesPostaux)
    {
        var change = (Nom, CommuneCode, Population, CodesPostaux) != (nom, communeCode, population, codesPostaux);
        (Nom, CommuneCode, Population, CodesPostaux) = (nom, communeCode, population, codesPostaux);
        return change;
    }
}
