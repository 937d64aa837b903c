namespace VillesSolidaires.Labels.Documents;

/// <summary>Tout ce que le procès-verbal d'un jury consigne.</summary>
/// <param name="Session">Intitulé de la session.</param>
/// <param name="Le">Jour de la délibération.</param>
/// <param name="ReferentielNumero">Version du référentiel appliqué.</param>
/// <param name="Quorum">Notes remises exigées pour décider d'un dossier.</param>
/// <param name="Membres">Tous les membres du jury, avec le nombre de notes qu'ils ont remises.</param>
/// <param name="Dossiers">Dossiers examinés, dans l'ordre de l'examen.</param>
/// <param name="Signature">Qui délivre le label.</param>
public sealed record ProcesVerbal(
    string Session, DateOnly Le, string ReferentielNumero, int Quorum, IReadOnlyList<MembrePv> Membres, IReadOnlyList<DossierPv> Dossiers, SignatureLabel Signature)
{
    /// <summary>Communes dont le dossier n'a pas réuni assez de notes.</summary>
    public IReadOnlyList<string> SansQuorum => [.. Dossiers.Where(d => !d.Notes.QuorumAtteint).Select(d => d.Commune)];

    public MembrePv? Presidence => Membres.FirstOrDefault(m => m.Preside);
}

/// <param name="Fonction">Fonction ou employeur, tel qu'il se lit au procès-verbal.</param>
public sealed record MembrePv(string Nom, string Fonction, bool Preside, int NotesRemises);

/// <param name="Notes">Points des membres qui ont noté, à l'aveugle.</param>
/// <param name="Niveau">Niveau attribué ; nul si le label n'est pas attribué.</param>
/// <param name="Motifs">Motifs de la décision, tels que la présidence les a écrits.</param>
public sealed record DossierPv(
    string Commune, string Departement, int NiveauDemande, IReadOnlyList<DeportPv> Deports, SyntheseNotes Notes, IssueLabel Issue, int? Niveau, string Motifs)
{
    /// <summary>Qui a présidé pour ce dossier, si ce n'est pas la présidence du jury.</summary>
    public string? PresidePar { get; init; }

    public string Decision => Issue == IssueLabel.Attribution ? $"Attribution, niveau {Niveau}" : Issue.Libelle();
}

/// <param name="Raison">« même département », « déclaré : ancien élu de la commune ».</param>
public sealed record DeportPv(string Membre, string Raison);
