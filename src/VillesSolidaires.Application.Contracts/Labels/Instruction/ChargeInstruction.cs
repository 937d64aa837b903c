using System.ComponentModel.DataAnnotations;

namespace VillesSolidaires.Labels;

/// <summary>Onglets du tableau de charge.</summary>
public enum VueInstruction
{
    [Display(Name = "À traiter")]
    ATraiter = 1,

    [Display(Name = "À moi")]
    AMoi = 2,

    [Display(Name = "Non affectées")]
    NonAffectees = 3,

    [Display(Name = "Échéance dépassée")]
    EcheanceDepassee = 4,

    [Display(Name = "Au jury")]
    AuJury = 5,
    Toutes = 6,
}

public sealed record InstructionListeInput : ListeInput
{
    /// <summary>Nulle : à traiter.</summary>
    public VueInstruction? Vue { get; init; }
    public Guid? SessionId { get; init; }
    public CandidatureStatut? Statut { get; init; }
    public Guid? InstructeurId { get; init; }
}

/// <param name="Jours">Jours passés dans l'état.</param>
/// <param name="TotalAuto">Points sur 100 que la commune se donne.</param>
/// <param name="TotalInstruction">Points sur 100 de l'instruction, critères non notés à zéro.</param>
/// <param name="Echeance">Dernier jour de réponse de la mairie.</param>
public sealed record LigneInstructionDto(
    Guid Id, int NumeroDossier, string CommuneCode, string Commune, string DepartementCode, string Session, CandidatureStatut Statut, int Jours,
    int NiveauDemande, string? Instructeur, decimal TotalAuto, decimal TotalInstruction, int CriteresInstruits, int CriteresApplicables,
    DateOnly? Echeance, bool EcheanceDepassee);

/// <param name="ParEtat">Dans l'ordre des états ; un état sans dossier n'y est pas.</param>
/// <param name="ParPersonne">La plus chargée d'abord ; seuls les dossiers à traiter.</param>
public sealed record ChargeInstructionDto(
    IReadOnlyList<ChargeEtatDto> ParEtat, IReadOnlyList<ChargePersonneDto> ParPersonne, int ATraiter, int AMoi, int NonAffectees, int EcheancesDepassees, int AuJury,
    int Toutes)
{
    public int De(VueInstruction vue) => vue switch
    {
        VueInstruction.AMoi => AMoi,
        VueInstruction.NonAffectees => NonAffectees,
        VueInstruction.EcheanceDepassee => EcheancesDepassees,
        VueInstruction.AuJury => AuJury,
        VueInstruction.Toutes => Toutes,
        _ => ATraiter,
    };
}

/// <param name="JoursMax">Jours passés dans l'état par le dossier qui y attend depuis le plus longtemps.</param>
public sealed record ChargeEtatDto(CandidatureStatut Statut, int Nombre, int JoursMax);

public sealed record ChargePersonneDto(Guid Id, string Nom, int Nombre, int EcheancesDepassees);

public sealed record PersonneLabelDto(Guid Id, string Nom);
