using VillesSolidaires.Comptes;
using VillesSolidaires.Fichiers;

namespace VillesSolidaires.Kits;

/// <summary>Relevés déposés qui attendent leur confirmation.</summary>
public sealed class RelevesEnAttente(IDepotFichiers depot, IUtilisateurCourant utilisateur, TimeProvider horloge)
    : DepotsEnAttente<DeposerRelevesInput>(depot, utilisateur, horloge, "imports/releves", MesureConsts.JoursImport)
{
    protected override BusinessException Introuvable() => new BusinessException(ReleveErrorCodes.ReleveImportIntrouvable).WithData("Jours", MesureConsts.JoursImport);
}
