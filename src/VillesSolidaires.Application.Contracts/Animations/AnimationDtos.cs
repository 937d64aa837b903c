namespace VillesSolidaires.Animations;

/// <summary>Ligne d'une liste ou case d'un calendrier.</summary>
/// <param name="Commune">Nom de la commune.</param>
/// <param name="Fin">Dernier jour, inclus.</param>
/// <param name="AncienDebut">Dernière date quittée par un report, à montrer au calendrier ; nulle si elle n'a jamais été reportée.</param>
/// <param name="BilanAttendu">La date est passée, sans bilan ni annulation.</param>
/// <param name="Participants">Du bilan ; nul tant qu'il n'y en a pas.</param>
public sealed record AnimationDto(
    Guid Id, string CommuneCode, string Commune, int Annee, string Titre, TypeAnimation Type, AnimationStatut Statut,
    DateOnly Debut, DateOnly Fin, TimeOnly? HeureDebut, TimeOnly? HeureFin, Guid? LieuId, string? Lieu, string? Quartier,
    Guid? ModeleId, Guid? KitId, DateOnly? AncienDebut, bool BilanAttendu, int? Participants);

public sealed record AnimationDetailDto(
    Guid Id, Guid ProgrammeId, string CommuneCode, string Commune, int Annee, bool EstPubliee, string Titre, string? Description,
    TypeAnimation Type, AnimationStatut Statut, DateOnly Debut, DateOnly Fin, TimeOnly? HeureDebut, TimeOnly? HeureFin, LieuDto? Lieu,
    string? Organisateur, string? Public, int? Capacite, string? Materiel, bool OccupeVoiePublique, KitDAnimationDto? Kit, Guid? ModeleId,
    int? ModeleVersion, string? Motif, BilanDto? Bilan, IReadOnlyList<TacheDto> Taches, IReadOnlyList<ReportDto> Reports, bool BilanAttendu,
    IReadOnlyList<ActionAnimation> Actions, int DelaiVoiePublique, string ConcurrencyStamp);

public sealed record KitDAnimationDto(Guid Id, string Slug, string Titre);

/// <param name="EnRetard">L'échéance est passée, et l'animation aura encore lieu.</param>
public sealed record TacheDto(Guid Id, string Libelle, int Decalage, DateOnly Echeance, DateOnly? FaiteLe, bool EnRetard);

/// <param name="Le">Jour où le report a été décidé, à Paris.</param>
public sealed record ReportDto(DateOnly Debut, DateOnly Fin, string Motif, DateOnly Le);

/// <param name="Heures">Heures de bénévolat, toutes personnes confondues.</param>
/// <param name="Corrigeable">La fenêtre de correction est ouverte.</param>
public sealed record BilanDto(
    int Participants, int Benevoles, decimal Heures, PublicsTouches Publics, string? Commentaire, bool APhoto, string? PhotoTexte,
    DateTime SaisiLe, DateOnly CorrigeableJusquau, bool Corrigeable);

/// <param name="Bailleur">Nom du bailleur de la résidence.</param>
public sealed record LieuDto(
    Guid Id, string CommuneCode, string Nom, string? Adresse, string? Quartier, string? Qpv, string? Residence, Guid? BailleurId, string? Bailleur,
    int Animations, string ConcurrencyStamp);

public sealed record BailleurDto(Guid Id, string Nom, string? DepartementCode);

/// <param name="Id">Nul tant que le programme n'est pas ouvert.</param>
/// <param name="Passees">Animations dont le dernier jour est passé.</param>
/// <param name="SansBilan">Animations passées dont le bilan manque.</param>
public sealed record ProgrammeDto(
    Guid? Id, string CommuneCode, string Commune, string DepartementCode, int Annee, ProgrammeStatut Statut, DateTime? PublieLe, int DelaiVoiePublique,
    int Animations, int Passees, int SansBilan, string? ConcurrencyStamp);
