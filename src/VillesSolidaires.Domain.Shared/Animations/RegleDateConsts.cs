namespace VillesSolidaires.Animations;

public static class RegleDateConsts
{
    /// <summary>Longueur la plus grande d'une règle écrite, en caractères ; la plus longue en compte 28.</summary>
    public const int EcritureMax = 100;

    /// <summary>Durée la plus longue d'un temps fort à date publiée, en jours.</summary>
    public const int JoursMax = 31;
}
