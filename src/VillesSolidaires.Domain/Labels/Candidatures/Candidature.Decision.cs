using System.Globalization;

namespace VillesSolidaires.Labels;

/// <summary>Le jury : délibération, publication, droit de réponse.</summary>
public sealed partial class Candidature
{
    /// <summary>Ce que le jury a décidé ; la mairie ne la voit qu'une fois publiée.</summary>
    public DecisionLabel? Decision { get; private set; }

    /// <summary>Dernier jour du droit de réponse à une décision défavorable, inclus.</summary>
    public DateOnly? ReponseJusquau { get; private set; }

    /// <summary>Réponse de la mairie à la décision.</summary>
    public string? Reponse { get; private set; }
    public DateTime? ReponduLe { get; private set; }

    public void TransmettreAuJury(Acte acte)
    {
        Exiger(ActionCandidature.TransmettreAuJury);
        Passer(CandidatureStatut.EnJury, "Transmis au jury", null, acte);
    }

    /// <summary>Arrête la décision du jury. Qui préside, le quorum et les déports sont vérifiés par <see cref="Deliberation"/>.</summary>
    internal void Deliberer(DecisionLabel decision, Acte acte)
    {
        Exiger(ActionCandidature.Deliberer);
        Decision = decision;
        Passer(CandidatureStatut.Deliberee, "Délibérée par le jury", null, acte);
    }

    /// <summary>Rend la décision publique.</summary>
    internal void Publier(SessionLabel session, Acte acte)
    {
        Exiger(ActionCandidature.Publier);
        var decision = Decision!;
        decision.Publier(acte.Instant);
        var statut = decision.Issue switch
        {
            IssueLabel.Attribution => CandidatureStatut.Attribuee,
            IssueLabel.Ajournement => CandidatureStatut.Ajournee,
            _ => CandidatureStatut.Refusee,
        };
        if (statut != CandidatureStatut.Attribuee)
        {
            ReponseJusquau = acte.Jour.AddDays(session.DelaiReponse);
        }
        Passer(statut, $"Décision publiée : {statut.Libelle().ToLower(CultureInfo.InvariantCulture)}", decision.Niveau is { } niveau ? $"Niveau {niveau}" : decision.Motifs, acte);
    }

    /// <summary>Droit de réponse de la mairie, une fois, dans le délai.</summary>
    public void RepondreALaDecision(string texte, Acte acte)
    {
        Exiger(ActionCandidature.RepondreALaDecision);
        if (Reponse is not null)
        {
            throw new BusinessException(CandidatureErrorCodes.ReponseDejaDonnee);
        }
        if (acte.Jour > ReponseJusquau)
        {
            throw new BusinessException(CandidatureErrorCodes.ReponseTardive).WithData("Jour", Formats.Date(ReponseJusquau!.Value));
        }
        Reponse = Textes.Exiger(texte, LabelConsts.MessageMax, nameof(Reponse), CandidatureErrorCodes.MessageObligatoire);
        ReponduLe = acte.Instant;
        Consigner("Réponse de la mairie à la décision", null, acte);
    }
}

/// <summary>Décision du jury, avec ce qui permet de la défendre.</summary>
public sealed class DecisionLabel
{
    internal DecisionLabel(IssueLabel issue, int? niveau, string motifs, SyntheseNotes notes, Acte acte)
    {
        (Issue, Niveau, Motifs) = (issue, niveau, motifs);
        (Moyenne, EcartType, Minimum, Maximum, Notants, Quorum) = (notes.Moyenne, notes.EcartType, notes.Minimum, notes.Maximum, notes.Notants, notes.Quorum);
        (PresidePar, DecideeLe) = (acte.Auteur, acte.Instant);
    }

    private DecisionLabel()
    {
    }

    public IssueLabel Issue { get; private set; }

    /// <summary>De 1 à 3 pour une attribution.</summary>
    public int? Niveau { get; private set; }
    public string Motifs { get; private set; } = "";

    /// <summary>Points sur 100, moyenne des membres qui ont noté.</summary>
    public decimal Moyenne { get; private set; }
    public decimal EcartType { get; private set; }
    public decimal Minimum { get; private set; }
    public decimal Maximum { get; private set; }
    public int Notants { get; private set; }
    public int Quorum { get; private set; }
    public string PresidePar { get; private set; } = "";
    public DateTime DecideeLe { get; private set; }
    public DateTime? PublieeLe { get; private set; }

    internal void Publier(DateTime instant) => PublieeLe = instant;
}
