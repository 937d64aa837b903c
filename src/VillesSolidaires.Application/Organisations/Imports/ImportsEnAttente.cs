using VillesSolidaires.Comptes;
using VillesSolidaires.Fichiers;

namespace VillesSolidaires.Organisations;

/// <summary>Organisations déposées qui attendent leur confirmation.</summary>
public sealed class ImportsEnAttente(IDepotFichiers depot, IUtilisateurCourant utilisateur, TimeProvider horloge)
    : DepotsEnAttente<DeposerImportInput>(depot, utilisateur, horloge, "imports/organisations", OrganisationConsts.JoursImport)
{
    protected override BusinessException Introuvable() => new BusinessException(OrganisationErrorCodes.ImportIntrouvable).WithData("Jours", OrganisationConsts.JoursImport);
}
