namespace VillesSolidaires.Travaux;

/// <summary>
/// Empêchement passager que le corps du travail sait nommer et dater : le travail se reprend après <see cref="Delai"/> au lieu de
/// l'attente commune, et la personne en lit le texte au lieu d'un numéro de suivi. Au dernier essai permis, c'est un échec de même texte.
/// </summary>
public sealed class EmpechementException(string code, TimeSpan delai, Exception? inner = null) : BusinessException(code, inner)
{
    public TimeSpan Delai { get; } = delai;
}
