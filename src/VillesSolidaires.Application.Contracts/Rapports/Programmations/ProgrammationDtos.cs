using System.ComponentModel.DataAnnotations;
using VillesSolidaires.Courriels;

namespace VillesSolidaires.Rapports;

public sealed record ProgrammationListeInput : ListeInput
{
    public EtatProgrammation? Etat { get; init; }
}

/// <param name="Rythme">« Chaque mois, le 2 à 6 h ».</param>
/// <param name="ProchaineExecutionLe">UTC ; nulle si elle est suspendue ou terminée.</param>
/// <param name="Derniere">Dernier passage ; nul avant le premier.</param>
public sealed record ProgrammationDto(
    Guid Id, string Type, string TypeLibelle, string CodeTerritoire, string Territoire, string Rythme, EtatProgrammation Etat, string? MotifSuspension,
    DateTime? ProchaineExecutionLe, int Destinataires, string Responsable, ExecutionDto? Derniere);

/// <param name="Prochaines">Six prochains passages au plus.</param>
public sealed record ProgrammationDetailDto(
    ProgrammationDto Resume, IReadOnlyList<string> Formats, CadenceProgrammation Cadence, int? Jour, int? Mois, int Heure, Guid? CampagneId, int? JoursApres,
    IReadOnlyList<DestinataireDto> Destinataires, IReadOnlyList<EcheanceDto> Prochaines, DateTime? SuspendueLe, bool EnCours, string ConcurrencyStamp);

/// <param name="Acces">Ce que le lien ouvrirait aujourd'hui ; nul pour une simple proposition.</param>
public sealed record DestinataireDto(string Adresse, string Nom, NatureDestinataire Nature, AccesDestinataire? Acces = null);

/// <param name="Instant">UTC.</param>
/// <param name="Note">Pourquoi ce n'est pas le jour ou l'heure demandés.</param>
public sealed record EcheanceDto(DateTime Instant, DateOnly Du, DateOnly Au, string? Note);

/// <param name="Echeance">UTC.</param>
/// <param name="Sautees">Échéances plus anciennes, jamais produites.</param>
/// <param name="EffaceLe">UTC : le rapport a atteint sa durée de conservation.</param>
public sealed record ExecutionDto(
    Guid Id, DateTime Echeance, bool Manuelle, DateOnly Du, DateOnly Au, int Sautees, StatutExecution Statut, string? Motif, Guid? RapportId, DateTime? EffaceLe,
    DateTime? DiffuseLe, int Destinataires, int Envoyes, int Rebonds, int SansDroit, DateTime? AlerteRetardLe);

/// <summary>Où en est l'envoi d'un rapport à ses destinataires.</summary>
public sealed record DiffusionDto(Guid ProgrammationId, StatutExecution Statut, int Destinataires, int Envoyes, int Rebonds);

/// <param name="Manquees">Échéances passées pendant la suspension.</param>
/// <param name="Rattrapee">UTC : la seule d'entre elles qui sera produite.</param>
/// <param name="Prochaine">UTC.</param>
public sealed record RepriseDto(int Manquees, DateTime? Rattrapee, DateTime? Prochaine);

public sealed record CampagneAttendueDto(Guid Id, string Titre, DateOnly Du, DateOnly Au);

public sealed record DestinataireInput
{
    [Required(ErrorMessage = "Donnez l’adresse du destinataire.")]
    [StringLength(CourrielConsts.AdresseMax, ErrorMessage = "Une adresse ne dépasse pas 254 caractères.")]
    public string Adresse { get; init; } = "";

    [StringLength(CourrielConsts.NomMax, ErrorMessage = "Un nom ne dépasse pas 120 caractères.")]
    public string? Nom { get; init; }
}

public sealed record SuspendreProgrammationInput
{
    [Required(ErrorMessage = "Dites pourquoi vous suspendez l’envoi.")]
    [StringLength(ProgrammationConsts.MotifMax, ErrorMessage = "Le motif ne dépasse pas 500 caractères.")]
    public string Motif { get; init; } = "";
}

public sealed record EcrireProgrammationInput
{
    [Required(ErrorMessage = "Choisissez un type de rapport.")]
    public string Type { get; init; } = CodesRapport.ImpactCommunal;

    [Required(ErrorMessage = "Choisissez un territoire.")]
    [StringLength(CodesTerritoire.Max, ErrorMessage = "Un code de territoire compte 36 caractères au plus.")]
    public string CodeTerritoire { get; init; } = "";

    // IList : la liaison d'un formulaire remplit la liste en place, et ne peut rien ajouter au tableau vide d'un IReadOnlyList.
    [Required(ErrorMessage = "Choisissez au moins un format : PDF ou Excel.")]
    [MinLength(1, ErrorMessage = "Choisissez au moins un format : PDF ou Excel.")]
    public IList<string> Formats { get; init; } = [];

    [Required(ErrorMessage = "Choisissez un rythme.")]
    [EnumDataType(typeof(CadenceProgrammation), ErrorMessage = "Choisissez un rythme.")]
    public CadenceProgrammation? Cadence { get; init; } = CadenceProgrammation.Mensuelle;

    /// <summary>De 1 à 31 : dans un mois plus court, le dernier jour.</summary>
    public int? Jour { get; init; } = ProgrammationConsts.JourParDefaut;

    /// <summary>De 1 à 12, pour un rythme annuel.</summary>
    public int? Mois { get; init; }

    /// <summary>De 20 à 23 ou de 0 à 6, à l'heure de Paris.</summary>
    public int Heure { get; init; } = ProgrammationConsts.HeureParDefaut;

    public Guid? CampagneId { get; init; }

    /// <summary>Jours après la fin de la campagne, de 1 à 90.</summary>
    public int? JoursApres { get; init; }

    public IList<DestinataireInput> Destinataires { get; init; } = [];

    public string? ConcurrencyStamp { get; init; }
}
