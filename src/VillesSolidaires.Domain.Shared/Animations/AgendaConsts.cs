namespace VillesSolidaires.Animations;

public static class AgendaConsts
{
    public const int LibelleMax = 80;

    /// <summary>Communes qu'un abonnement nomme ; au-delà, c'est un département ou tout le périmètre.</summary>
    public const int CommunesMax = 20;

    /// <summary>Abonnements en cours d'une même personne.</summary>
    public const int ParPersonneMax = 20;

    /// <summary>Événements d'un flux : un agenda de téléphone n'en lit guère plus.</summary>
    public const int EvenementsMax = 5000;

    /// <summary>Années d'avant et d'après celle du jour que couvre un flux.</summary>
    public const int AnneesAvant = 1;
    public const int AnneesApres = 2;
}
