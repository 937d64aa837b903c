namespace VillesSolidaires.Comptes;

/// <summary>
/// Donnée que plusieurs territoires ou organisations partagent (une convention et ses parties) : le filtre « Perimetre » la montre à chacun
/// d'eux, et l'enregistrement refuse celle où la personne n'a aucune part.
/// </summary>
public interface IPartage
{
    bool EstDans(Perimetre perimetre);
}
