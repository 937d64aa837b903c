using VillesSolidaires.Comptes;

namespace VillesSolidaires.Labels;

/// <summary>
/// Dossier d'une commune à une session du label. Ici, l'identité, les états et l'histoire ; le contenu du dossier, son instruction et sa décision
/// sont dans les autres parties de la classe.
/// </summary>
public sealed partial class Candidature : AggregateRoot, IDansPerimetre
{
    private readonly List<EvaluationCritere> _evaluations = [];
    private readonly List<PreuveCandidature> _preuves = [];
    private readonly List<QuestionInstruction> _questions = [];
    private readonly List<DepotDossier> _depots = [];
    private readonly List<EvenementCandidature> _evenements = [];

    internal Candidature(Guid id, NouvelleCandidature donnees, Acte acte)
        : base(id)
    {
        (SessionId, ReferentielId, NumeroDossier, PrecedenteId) = (donnees.Session.Id, donnees.Session.ReferentielId, donnees.NumeroDossier, donnees.PrecedenteId);
        (CommuneCode, DepartementCode) = (donnees.CommuneCode, donnees.DepartementCode);
        (Population, BailleurSignataire) = (donnees.Profil.Population, donnees.Profil.BailleurSignataire);
        NiveauDemande = ExigerNiveau(donnees.NiveauDemande);
        (Statut, Depuis) = (CandidatureStatut.Brouillon, acte.Instant);
        Consigner("Dossier ouvert", null, acte);
    }

    private Candidature()
    {
    }

    public Guid SessionId { get; private set; }
    public Guid ReferentielId { get; private set; }

    /// <summary>Rang dans la session ; seul nom du dossier devant le jury.</summary>
    public int NumeroDossier { get; private set; }

    /// <summary>Candidature que celle-ci renouvelle ou reprend.</summary>
    public Guid? PrecedenteId { get; private set; }
    public string? CommuneCode { get; private set; }
    public string? DepartementCode { get; private set; }
    public int Population { get; private set; }
    public bool BailleurSignataire { get; private set; }
    public int NiveauDemande { get; private set; }
    public CandidatureStatut Statut { get; private set; }

    /// <summary>Entrée dans l'état courant.</summary>
    public DateTime Depuis { get; private set; }

    /// <summary>Pourquoi elle est irrecevable ou retirée.</summary>
    public string? Motif { get; private set; }
    public IReadOnlyList<EvenementCandidature> Evenements => _evenements;

    public ProfilCommune Profil => new(Population, BailleurSignataire);

    public bool Permet(ActionCandidature action) => TransitionsCandidature.EstPermise(action, Statut);

    /// <summary>La mairie renonce ; le dossier reste lisible.</summary>
    public void Retirer(string motif, Acte acte)
    {
        Exiger(ActionCandidature.Retirer);
        Motif = Textes.Exiger(motif, LabelConsts.MotifMax, nameof(Motif), CandidatureErrorCodes.MotifObligatoire);
        Passer(CandidatureStatut.Retiree, "Candidature retirée", Motif, acte);
    }

    private static int ExigerNiveau(int niveau) => niveau is >= 1 and <= LabelConsts.NiveauMax
        ? niveau
        : throw new BusinessException(CandidatureErrorCodes.NiveauInconnu).WithData("Max", LabelConsts.NiveauMax).SurChamp(nameof(NiveauDemande));

    private void Passer(CandidatureStatut statut, string quoi, string? detail, Acte acte)
    {
        (Statut, Depuis) = (statut, acte.Instant);
        Consigner(quoi, detail, acte);
    }

    private void Consigner(string quoi, string? detail, Acte acte) => _evenements.Add(new EvenementCandidature(quoi, detail, Statut, acte));

    private void Exiger(ActionCandidature action)
    {
        if (!Permet(action))
        {
            throw new BusinessException(CandidatureErrorCodes.TransitionRefusee)
                .WithData("Action", action.Libelle()).WithData("Statut", Statut.Libelle())
                .WithData("Attendus", string.Join(", ", TransitionsCandidature.Depuis(action).Select(s => s.Libelle())));
        }
    }
}

/// <summary>De quoi ouvrir un dossier.</summary>
internal sealed record NouvelleCandidature(SessionLabel Session, int NumeroDossier, string CommuneCode, string DepartementCode, ProfilCommune Profil, int NiveauDemande)
{
    public Guid? PrecedenteId { get; init; }
}

/// <summary>Une ligne de l'histoire du dossier.</summary>
public sealed class EvenementCandidature
{
    internal EvenementCandidature(string quoi, string? detail, CandidatureStatut statut, Acte acte)
    {
        Id = Guid.CreateVersion7();
        (Quoi, Detail, Statut, Auteur, Le) = (quoi, detail, statut, acte.Auteur, acte.Instant);
    }

    private EvenementCandidature()
    {
    }

    public Guid Id { get; private set; }
    public string Quoi { get; private set; } = "";
    public string? Detail { get; private set; }

    /// <summary>État après l'événement.</summary>
    public CandidatureStatut Statut { get; private set; }
    public string Auteur { get; private set; } = "";
    public DateTime Le { get; private set; }
}
