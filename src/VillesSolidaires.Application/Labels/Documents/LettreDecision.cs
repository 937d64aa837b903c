namespace VillesSolidaires.Labels.Documents;

/// <summary>Tout ce que dit la lettre d'une décision défavorable : ajournée, refusée ou irrecevable.</summary>
/// <param name="Issue"><see cref="CandidatureStatut.Ajournee"/>, <see cref="CandidatureStatut.Refusee"/> ou <see cref="CandidatureStatut.Irrecevable"/>.</param>
/// <param name="Commune">Nom de la commune.</param>
/// <param name="Session">Intitulé de la session.</param>
/// <param name="Le">Date de la lettre, celle de la publication.</param>
/// <param name="Motif">Motif écrit par le jury ou l'instruction, repris tel quel ; « - » ouvre une puce.</param>
/// <param name="Signature">Qui signe.</param>
public sealed record LettreDecision(
    CandidatureStatut Issue, string Commune, string Session, DateOnly Le, string Motif, SignatureLabel Signature)
{
    public int? NiveauDemande { get; init; }

    /// <summary>Points obtenus sur 100 ; absents d'une irrecevabilité.</summary>
    public decimal? Points { get; init; }

    /// <summary>Ce qui manque, dit comme la mairie le lit : « Lieu : note 2, il faut 3 ».</summary>
    public IReadOnlyList<string> Manques { get; init; } = [];

    /// <summary>Dernier jour du droit de réponse ; nul s'il n'y en a pas.</summary>
    public DateOnly? ReponseJusquau { get; init; }

    /// <summary>Où répondre : la page du dossier.</summary>
    public Uri? Dossier { get; init; }

    public string Objet => Issue switch
    {
        CandidatureStatut.Ajournee => "Votre candidature est ajournée",
        CandidatureStatut.Refusee => "Votre candidature n’est pas retenue",
        CandidatureStatut.Irrecevable => "Votre candidature n’est pas recevable",
        _ => throw new ArgumentOutOfRangeException(nameof(Issue), Issue, "Seule une décision défavorable se motive par lettre."),
    };
}
