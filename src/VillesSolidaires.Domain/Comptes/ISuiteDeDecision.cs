namespace VillesSolidaires.Comptes;

/// <summary>
/// Donnée que le programme écrit à la suite d'une décision déjà contrôlée : un courriel, un travail que personne n'a demandé.
/// Le périmètre de la personne limite ce qu'elle en lit et en change ensuite, pas sa création : un bailleur qui signe, et qui n'a
/// aucune commune, fait bien écrire à la mairie.
/// </summary>
public interface ISuiteDeDecision : IDansPerimetre
{
    /// <summary>Faux quand une personne l'a demandée elle-même : son périmètre doit alors la contenir.</summary>
    bool EcriteParLeProgramme { get; }
}
