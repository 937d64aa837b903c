namespace VillesSolidaires.Animations;

public static class AgendaConsts
{
    public const int LibelleMax = 80;

    /// <summary>Communes qu'un abonnement nomme ; au-delà, c'est un département ou tout le périmètre.</summary>
    public const int CommunesMax = 20;

    /// <summary>Abonnements en cours d'une même personne.</summary>
    public const int ParPersonneMax = 20;

    /// <summary>Octets aléatoires d'un jeton : 256 bits, qu'on ne devine pas.</summary>
    public const int OctetsJeton = 32;

    /// <summary>Caractères d'un jeton : ses octets en base 64 pour adresses, sans remplissage.</summary>
    public const int LongueurJeton = 43;

    /// <summary>Derniers caractères gardés en clair, pour reconnaître le lien dans une liste.</summary>
    public const int FinJeton = 4;

    /// <summary>SHA-256 en hexadécimal.</summary>
    public const int Empreinte = 64;

    /// <summary>Événements d'un flux : un agenda de téléphone n'en lit guère plus.</summary>
    public const int EvenementsMax = 5000;

    /// <summary>Années d'avant et d'après celle du jour que couvre un flux.</summary>
    public const int AnneesAvant = 1;
    public const int AnneesApres = 2;
}
