using VillesSolidaires.Campagnes;
using VillesSolidaires.Conventions;
using VillesSolidaires.Kits;
using VillesSolidaires.Rapports;

namespace VillesSolidaires.Accueil;

/// <summary>Ce que la première page dit à la personne de son périmètre : un nombre borné de requêtes, quelle que soit la taille de la base.</summary>
public interface IAccueilAppService
{
    Task<AccueilDto> GetAsync(CancellationToken ct);
}

/// <param name="Saison">Saison ouverte ou toute proche, d'après les kits saisonniers en ligne ; nulle s'il n'y en a pas.</param>
/// <param name="Rapports">Nul si le rôle ne consulte pas les rapports.</param>
/// <param name="Travaux">Nul si le rôle ne suit pas les travaux.</param>
/// <param name="Conventions">Nul si le rôle ne consulte pas les conventions.</param>
/// <param name="Kits">Kits en ligne, le plus récemment publié d'abord.</param>
/// <param name="Coordination">Nul si le rôle ne conduit pas d'animations.</param>
/// <param name="Campagne">Campagne ouverte ou proche ; nulle s'il n'y en a pas, ou si le rôle ne lit pas le calendrier.</param>
/// <param name="Alertes">Vigilances en cours ou à venir, la plus grave d'abord.</param>
public sealed record AccueilDto(
    DateOnly Aujourdhui, SaisonDto? Saison, TelechargementsRecentsDto Telechargements, RapportsAccueilDto? Rapports, TravauxAccueilDto? Travaux,
    ConventionsAccueilDto? Conventions, IReadOnlyList<KitAccueilDto> Kits, CoordinationAccueilDto? Coordination, CampagneAccueilDto? Campagne,
    IReadOnlyList<AlerteDto> Alertes);

/// <param name="Debut">Premier jour de la saison, celle qui court ou la prochaine.</param>
/// <param name="Fin">Dernier jour, inclus.</param>
public sealed record SaisonDto(Guid KitId, string Slug, string Kit, string Resume, DateOnly Debut, DateOnly Fin)
{
    public bool EstOuverte(DateOnly jour) => Debut <= jour;
}

/// <summary>Téléchargements qualifiés de kits sur 30 jours.</summary>
/// <param name="Precedents">Les 30 jours d'avant.</param>
/// <param name="FranceEntiere">Vrai : le périmètre ne couvre aucune commune (bailleur), le compte est celui de la France entière.</param>
/// <param name="Mention">Avertissement à écrire avec le compte, si la base porte des données simulées.</param>
public sealed record TelechargementsRecentsDto(DateOnly Du, DateOnly Au, long Qualifies, long Precedents, bool FranceEntiere, string? Mention);

/// <param name="Derniers">Cinq au plus, le plus récent d'abord.</param>
public sealed record RapportsAccueilDto(int Disponibles, int EnCours, int EnEchec, IReadOnlyList<RapportAccueilDto> Derniers);

public sealed record RapportAccueilDto(Guid Id, string Type, string Territoire, DateOnly Du, DateOnly Au, StatutRapport Statut, DateTime Le, string? MotifEchec);

/// <summary>Ce qui attend dans les conventions du périmètre.</summary>
/// <param name="AVous">À traiter, où la personne, ou sa partie, est attendue.</param>
/// <param name="Premieres">Cinq de celles-là au plus, la plus longue attente d'abord.</param>
/// <param name="ATraiter">Toutes celles où quelqu'un est attendu.</param>
/// <param name="EnRetard">Chez un partenaire depuis plus de <see cref="ConventionConsts.AttenteLongue"/> jours.</param>
/// <param name="VersementsEnRetard">Versements dus dont le délai de paiement est passé.</param>
/// <param name="Expirent">Finissent sous <see cref="ConventionConsts.EcheanceProche"/> jours.</param>
public sealed record ConventionsAccueilDto(
    int AVous, IReadOnlyList<ConventionDto> Premieres, int ATraiter, int EnRetard, int VersementsEnRetard, int Expirent);

public sealed record TravauxAccueilDto(int EnCours, int EnEchec);

/// <param name="Fichiers">Nombre de fichiers de la version en ligne.</param>
public sealed record KitAccueilDto(
    Guid Id, string Slug, string Titre, KitNature Nature, string? Periode, int Version, DateTime PublieLe, string? Notes, int Fichiers);
