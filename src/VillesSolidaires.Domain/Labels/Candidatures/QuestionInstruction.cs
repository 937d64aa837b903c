
namespace VillesSolidaires.Labels;

/// <summary>Fil ouvert par l'instruction, sur un critère ou sur le dossier, jusqu'à ce qu'elle le classe.</summary>
public sealed class QuestionInstruction
{
    private readonly List<MessageQuestion> _messages = [];

    internal QuestionInstruction(string? critereCode, string texte, Acte acte)
    {
        Id = Guid.CreateVersion7();
        CritereCode = critereCode;
        Ecrire(CoteDossier.Association, texte, acte);
    }

    private QuestionInstruction()
    {
    }

    public Guid Id { get; private set; }

    /// <summary>Nul : la question porte sur le dossier entier.</summary>
    public string? CritereCode { get; private set; }

    /// <summary>L'instruction tient la réponse pour suffisante.</summary>
    public DateTime? ClasseeLe { get; private set; }
    public IReadOnlyList<MessageQuestion> Messages => _messages;

    public bool EstOuverte => ClasseeLe is null;

    /// <summary>Le dernier mot est à l'association : la mairie doit répondre.</summary>
    public bool AttendLaMairie => EstOuverte && _messages.OrderBy(m => m.Le).Last().Cote == CoteDossier.Association;

    internal void Ecrire(CoteDossier cote, string texte, Acte acte)
    {
        if (!EstOuverte || _messages.Count >= LabelConsts.MessagesMax)
        {
            throw new BusinessException(CandidatureErrorCodes.QuestionClose);
        }
        _messages.Add(new MessageQuestion(cote, Textes.Exiger(texte, LabelConsts.MessageMax, "Texte", CandidatureErrorCodes.MessageObligatoire), acte));
    }

    internal void Classer(DateTime instant) => ClasseeLe ??= instant;
}

public sealed class MessageQuestion
{
    internal MessageQuestion(CoteDossier cote, string texte, Acte acte)
    {
        Id = Guid.CreateVersion7();
        (Cote, Texte, Auteur, Le) = (cote, texte, acte.Auteur, acte.Instant);
    }

    private MessageQuestion()
    {
    }

    public Guid Id { get; private set; }
    public CoteDossier Cote { get; private set; }
    public string Texte { get; private set; } = "";
    public string Auteur { get; private set; } = "";
    public DateTime Le { get; private set; }
}
