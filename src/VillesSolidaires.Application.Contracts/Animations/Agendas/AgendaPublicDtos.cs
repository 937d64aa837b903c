namespace VillesSolidaires.Animations;

/// <summary>Agenda d'une commune, tel que tout le monde le voit : les animations de ses programmes publiés.</summary>
/// <param name="Annees">Années dont le programme est publié, croissantes ; vide : la commune n'a encore rien publié.</param>
/// <param name="AVenir">Du jour en cours et des suivants, annulées comprises.</param>
/// <param name="Passees">Déjà passées cette année, la plus récente d'abord.</param>
public sealed record AgendaPublicDto(
    string CommuneCode, string Commune, string DepartementCode, IReadOnlyList<int> Annees,
    IReadOnlyList<AnimationPubliqueDto> AVenir, IReadOnlyList<AnimationPubliqueDto> Passees);

/// <param name="Fin">Dernier jour, inclus.</param>
/// <param name="AncienDebut">Dernière date quittée par un report.</param>
/// <param name="Motif">Pourquoi elle est annulée.</param>
public sealed record AnimationPubliqueDto(
    Guid Id, string Titre, string? Description, TypeAnimation Type, AnimationStatut Statut, DateOnly Debut, DateOnly Fin, TimeOnly? HeureDebut,
    TimeOnly? HeureFin, string? Lieu, string? Adresse, string? Organisateur, string? Public, int? Capacite, DateOnly? AncienDebut, string? Motif);
