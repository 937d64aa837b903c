using VillesSolidaires.Comptes;
using VillesSolidaires.Fichiers;

namespace VillesSolidaires.Animations;

/// <summary>Animations déposées qui attendent leur confirmation.</summary>
public sealed class AnimationsEnAttente(IDepotFichiers depot, IUtilisateurCourant utilisateur, TimeProvider horloge)
    : DepotsEnAttente<DeposerAnimationsInput>(depot, utilisateur, horloge, "imports/animations", ModeleAnimationConsts.JoursImport)
{
    protected override BusinessException Introuvable() => new BusinessException(ModeleAnimationErrorCodes.ImportIntrouvable).WithData("Jours", ModeleAnimationConsts.JoursImport);
}
