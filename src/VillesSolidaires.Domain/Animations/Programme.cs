using VillesSolidaires.Comptes;

namespace VillesSolidaires.Animations;

/// <summary>Programme annuel d'une commune. Ses animations sont des agrégats à part : on les déplace une à une.</summary>
public sealed class Programme : AggregateRoot, IDansPerimetre
{
    public Programme(Guid id, string communeCode, string departementCode, int annee, int delaiVoiePublique)
        : base(id)
    {
        if (annee is < AnimationConsts.AnneeMin or > AnimationConsts.AnneeMax)
        {
            throw new BusinessException(AnimationErrorCodes.AnneeInvalide)
                .WithData("Min", Formats.Annee(AnimationConsts.AnneeMin)).WithData("Max", Formats.Annee(AnimationConsts.AnneeMax)).SurChamp(nameof(Annee));
        }
        (CommuneCode, DepartementCode, Annee) = (communeCode, departementCode, annee);
        Statut = ProgrammeStatut.EnPreparation;
        ReglerDelaiVoiePublique(delaiVoiePublique);
    }

    private Programme()
    {
    }

    public string? CommuneCode { get; private set; }
    public string? DepartementCode { get; private set; }
    public int Annee { get; private set; }
    public ProgrammeStatut Statut { get; private set; }
    public DateTime? PublieLe { get; private set; }

    /// <summary>Jours que la mairie demande entre le dépôt d'une demande d'occupation de la voie publique et l'animation.</summary>
    public int DelaiVoiePublique { get; private set; }

    /// <param name="animations">Animations du programme, les annulées exceptées.</param>
    public void Publier(int animations, DateTime instant)
    {
        if (Statut == ProgrammeStatut.Publie)
        {
            throw new BusinessException(AnimationErrorCodes.ProgrammeDejaPublie);
        }
        if (animations == 0)
        {
            throw new BusinessException(AnimationErrorCodes.ProgrammeVide);
        }
        (Statut, PublieLe) = (ProgrammeStatut.Publie, instant);
    }

    public void Depublier()
    {
        if (Statut != ProgrammeStatut.Publie)
        {
            throw new BusinessException(AnimationErrorCodes.ProgrammeNonPublie);
        }
        (Statut, PublieLe) = (ProgrammeStatut.EnPreparation, null);
    }

    public void ReglerDelaiVoiePublique(int jours) =>
        DelaiVoiePublique = jours is >= 0 and <= AnimationConsts.DelaiVoiePubliqueMax
            ? jours
            : throw new BusinessException(AnimationErrorCodes.DelaiVoiePubliqueInvalide)
                .WithData("Max", AnimationConsts.DelaiVoiePubliqueMax).SurChamp(nameof(DelaiVoiePublique));

    /// <summary>Ajoute une animation, proposée.</summary>
    /// <param name="dejaPrevues">Animations que compte déjà le programme.</param>
    public Animation Ajouter(AnimationDonnees donnees, int dejaPrevues, OrigineModele? origine = null, IEnumerable<NouvelleTache>? taches = null) =>
        dejaPrevues >= AnimationConsts.AnimationsParProgrammeMax
            ? throw new BusinessException(AnimationErrorCodes.TropDAnimations).WithData("Max", Formats.Nombre(AnimationConsts.AnimationsParProgrammeMax))
            : new Animation(Guid.CreateVersion7(), this, donnees, origine, taches ?? []);
}
