namespace VillesSolidaires.Kits;

public static class LienConsts
{
    /// <summary>Caractères tirés au hasard : 40 bits, assez pour ne pas se deviner un à un.</summary>
    public const int CodeAleatoire = 8;

    /// <summary>Avec le caractère de contrôle. Assez court pour se recopier d’une affiche.</summary>
    public const int CodeLongueur = CodeAleatoire + 1;

    /// <summary>Ce qu’on lit au plus d’un code recopié, espaces et tirets compris.</summary>
    public const int SaisieMax = 2 * CodeLongueur;
    public const int LibelleMax = 120;
    public const int CanalMax = 20;

    /// <summary>Clé d’un lien d’affiche : une commune, un kit, une campagne.</summary>
    public const int CleMax = 80;

    /// <summary>Liens retenus en mémoire par la route publique : quelques mégaoctets au plus.</summary>
    public const int EnMemoireMax = 20_000;
}
