namespace VillesSolidaires.Travaux;

public enum StatutTravail
{
    EnAttente = 1,
    EnCours = 2,
    Termine = 3,
    Echec = 4,
    Arrete = 5,
}

public static class TravailConsts
{
    public const int TypeMax = 60;
    public const int LibelleMax = 200;
    public const int EtapeMax = 120;
    public const int ErreurMax = 1000;

    /// <summary>Nombre de débuts d'exécution permis, reprises après arrêt brutal comprises.</summary>
    public const int TentativesMax = 5;
}

public static class TravailErrorCodes
{
    public const string TransitionImpossible = "Travaux:TransitionImpossible";
    public const string TropDeTentatives = "Travaux:TropDeTentatives";
    public const string DroitsPerdus = "Travaux:DroitsPerdus";
    public const string TypeInconnu = "Travaux:TypeInconnu";
    public const string DureeDepassee = "Travaux:DureeDepassee";
    public const string ErreurImprevue = "Travaux:ErreurImprevue";
    public const string RecurrentInconnu = "Travaux:RecurrentInconnu";
}
