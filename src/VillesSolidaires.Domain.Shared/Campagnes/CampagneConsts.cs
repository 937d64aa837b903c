namespace VillesSolidaires.Campagnes;

public static class CampagneConsts
{
    public const int TitreMax = 120;
    public const int DescriptionMax = 1000;
    public const int LibelleEtapeMax = 120;
    public const int EtapesMax = 15;

    /// <summary>Saison, année et, pour une crise, son titre : ce qui distingue une campagne d'une autre.</summary>
    public const int CleMax = 160;

    /// <summary>Nom de la personne qui a coché, figé.</summary>
    public const int AuteurMax = 120;

    /// <summary>Durée la plus longue d'une campagne, en jours.</summary>
    public const int DureeMax = 366;

    public const int AnneeMin = 2020;
    public const int AnneeMax = 2100;

    /// <summary>Jours entre deux relances automatiques d'une même commune ; à la main, une par jour au plus.</summary>
    public const int JoursEntreRelances = 7;

    public const int SourceMax = 200;
    public const int MessageMax = 2000;
    public const int MotifMax = 500;

    /// <summary>Durée la plus longue d'une alerte, en jours : au-delà, ce n'est plus une vigilance.</summary>
    public const int DureeAlerteMax = 120;

    /// <summary>Jours après la fin de la saison pour saisir le bilan.</summary>
    public const int DelaiBilan = 15;
}
