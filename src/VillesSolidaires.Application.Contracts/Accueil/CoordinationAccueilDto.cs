using VillesSolidaires.Animations;
using VillesSolidaires.Campagnes;

namespace VillesSolidaires.Accueil;

/// <summary>La semaine de qui conduit des programmes : ce qui a lieu, ce qui est en retard, les bilans qui manquent.</summary>
/// <param name="Lundi">Premier jour de la semaine en cours.</param>
/// <param name="Semaine">Animations de la semaine, annulées exceptées ; vide pour l'échelon national, dont la semaine ne se lit pas en sept cases.</param>
/// <param name="TachesEnRetard">Tâches dont l'échéance est passée, d'animations qui auront encore lieu.</param>
/// <param name="TachesDeLaSemaine">Tâches dont l'échéance tombe d'ici dimanche.</param>
/// <param name="Taches">Les premières de toutes celles-là, l'échéance la plus ancienne d'abord.</param>
/// <param name="Passees">Animations passées depuis le début de l'année.</param>
/// <param name="SansBilan">Animations passées dont le bilan manque.</param>
/// <param name="Bilans">Les plus récentes de celles-là.</param>
public sealed record CoordinationAccueilDto(
    DateOnly Lundi, IReadOnlyList<AnimationDto> Semaine, int TachesEnRetard, int TachesDeLaSemaine, IReadOnlyList<TacheAccueilDto> Taches,
    int Passees, int SansBilan, IReadOnlyList<AnimationDto> Bilans);

public sealed record TacheAccueilDto(Guid AnimationId, string Animation, string Commune, DateOnly Debut, string Libelle, DateOnly Echeance);

/// <param name="Communes">Celles du périmètre, la moins avancée d'abord, cinq au plus.</param>
public sealed record CampagneAccueilDto(CampagneDto Campagne, IReadOnlyList<AvancementCommuneDto> Communes);
