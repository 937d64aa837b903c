namespace VillesSolidaires;

/// <summary>Mesures d'un jeton secret porté par une adresse : abonnement à un calendrier, partage d'un rapport.</summary>
public static class JetonConsts
{
    /// <summary>Octets aléatoires : 256 bits, qu'on ne devine pas.</summary>
    public const int Octets = 32;

    /// <summary>Caractères : ces octets en base 64 pour adresses, sans remplissage.</summary>
    public const int Longueur = 43;

    /// <summary>Derniers caractères gardés en clair, pour reconnaître le lien dans une liste.</summary>
    public const int Fin = 4;

    /// <summary>SHA-256 en hexadécimal.</summary>
    public const int Empreinte = 64;
}
