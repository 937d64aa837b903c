namespace VillesSolidaires.Organisations;

/// <summary>
/// Ce qui désigne une organisation par son identifiant (comptes, conventions) et doit suivre une fusion. Chaque fonctionnalité enregistre la sienne ;
/// toutes sont appelées avant l'enregistrement de la fusion.
/// </summary>
public interface IRattachementOrganisation
{
    /// <summary>
    /// Fait désigner <paramref name="garderId"/> à tout ce qui désignait <paramref name="doublonId"/>. Modifie des objets suivis par le contexte et
    /// n'enregistre rien : le service enregistre tout en une transaction.
    /// </summary>
    Task RattacherAsync(Guid doublonId, Guid garderId, CancellationToken ct);
}
