
namespace VillesSolidaires.Labels;

/// <summary>Note d'un membre du jury sur un dossier, à l'aveugle : il ne voit ni la commune, ni les autres notes.</summary>
public sealed class NotationJury : AggregateRoot
{
    private readonly List<NoteJury> _notes = [];

    public NotationJury(Guid id, Guid juryId, Guid candidatureId, Guid jureId)
        : base(id)
    {
        (JuryId, CandidatureId, JureId, Statut) = (juryId, candidatureId, jureId, NotationStatut.AFaire);
    }

    private NotationJury()
    {
    }

    public Guid JuryId { get; private set; }
    public Guid CandidatureId { get; private set; }

    /// <summary>Compte du membre.</summary>
    public Guid JureId { get; private set; }
    public NotationStatut Statut { get; private set; }

    /// <summary>Points sur 100, selon le référentiel du dossier.</summary>
    public decimal Total { get; private set; }
    public string? Avis { get; private set; }
    public DateTime? RemiseLe { get; private set; }

    /// <summary>Pourquoi il est écarté.</summary>
    public string? MotifDeport { get; private set; }
    public IReadOnlyList<NoteJury> Notes => _notes;

    public int? Note(string critere) => _notes.Find(n => string.Equals(n.Code, critere, StringComparison.Ordinal))?.Note;

    public void Noter(ContenuReferentiel contenu, ProfilCommune profil, IReadOnlyDictionary<string, int> notes, string? avis)
    {
        ExigerOuverte();
        var applicables = CalculLabel.Applicables(contenu, profil);
        foreach (var (code, note) in notes)
        {
            var critere = applicables.FirstOrDefault(c => string.Equals(c.Code, code, StringComparison.Ordinal))
                ?? throw new BusinessException(CandidatureErrorCodes.CritereInconnu);
            critere.ExigerNote(note, code);
            if (_notes.Find(n => string.Equals(n.Code, code, StringComparison.Ordinal)) is { } existante)
            {
                existante.Changer(note);
            }
            else
            {
                _notes.Add(new NoteJury(code, note));
            }
        }
        Avis = Textes.OuNul(avis, LabelConsts.CommentaireMax, nameof(Avis));
        Total = CalculLabel.Noter(contenu, profil, Note).Total;
        Statut = NotationStatut.EnCours;
    }

    /// <summary>Remet la note : elle ne change plus.</summary>
    public void Remettre(ContenuReferentiel contenu, ProfilCommune profil, DateTime instant)
    {
        ExigerOuverte();
        var manquants = CalculLabel.Applicables(contenu, profil).Count(c => Note(c.Code) is null);
        if (manquants > 0)
        {
            throw new BusinessException(JuryErrorCodes.NotationIncomplete).WithData("Nombre", Formats.Accorder(manquants, "critère"));
        }
        if (Avis is null)
        {
            throw new BusinessException(JuryErrorCodes.AvisTropCourt).SurChamp(nameof(Avis));
        }
        (Statut, RemiseLe) = (NotationStatut.Remise, instant);
    }

    /// <summary>Écarte le membre ; ses notes éventuelles ne comptent pas.</summary>
    public void SeDeporter(string motif)
    {
        MotifDeport = Textes.Exiger(motif, LabelConsts.MotifMax, "Motif", JuryErrorCodes.MotifLienObligatoire);
        (Statut, RemiseLe, Total) = (NotationStatut.Deport, null, 0);
        _notes.Clear();
        Avis = null;
    }

    private void ExigerOuverte()
    {
        if (Statut == NotationStatut.Deport)
        {
            throw new BusinessException(JuryErrorCodes.DossierDeporte).WithData("Motif", MotifDeport);
        }
        if (Statut == NotationStatut.Remise)
        {
            throw new BusinessException(JuryErrorCodes.NotationClose);
        }
    }
}

public sealed class NoteJury
{
    internal NoteJury(string code, int note)
    {
        Id = Guid.CreateVersion7();
        (Code, Note) = (code, note);
    }

    private NoteJury()
    {
    }

    public Guid Id { get; private set; }
    public string Code { get; private set; } = "";
    public int Note { get; private set; }

    internal void Changer(int note) => Note = note;
}

public interface INotationJuryRepository : IRepository<NotationJury>
{
    /// <summary>Toutes les notes d'un dossier : pour délibérer, la présidence les lit sans les avoir vues avant.</summary>
    Task<IReadOnlyList<NotationJury>> DuDossierAsync(Guid candidatureId, CancellationToken ct);

    /// <summary>Où en est chaque membre sur chaque dossier du jury, sans aucune note.</summary>
    Task<IReadOnlyList<AvancementNotation>> AvancementAsync(Guid juryId, CancellationToken ct);

    /// <summary>Notations d'un membre dans un jury, pour les écrire.</summary>
    Task<IReadOnlyList<NotationJury>> DuMembreAsync(Guid juryId, Guid jureId, CancellationToken ct);
}

/// <param name="MotifDeport">Pourquoi il est écarté.</param>
public sealed record AvancementNotation(Guid Id, Guid CandidatureId, Guid JureId, NotationStatut Statut, string? MotifDeport);
