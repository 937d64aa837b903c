namespace VillesSolidaires.Territoires;

public static class TerritoireConsts
{
    /// <summary>Code INSEE d'une commune : toujours du texte (<c>2A004</c>), jamais un nombre.</summary>
    public const int CodeCommune = 5;
    public const int CodeDepartementMax = 3;
    public const int CodeRegionMax = 3;
    public const int NomMax = 120;
    public const int CodesPostauxMax = 400;
    public const int Siren = 9;
}

public static class TerritoireErrorCodes
{
    public const string PopulationNegative = "Territoires:PopulationNegative";
    public const string CommuneInconnue = "Territoires:CommuneInconnue";
    public const string CommuneHomonyme = "Territoires:CommuneHomonyme";
    public const string CommuneHorsDepartement = "Territoires:CommuneHorsDepartement";
    public const string DepartementInconnu = "Territoires:DepartementInconnu";
}
