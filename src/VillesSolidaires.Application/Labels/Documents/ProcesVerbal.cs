namespace VillesSolidaires.Labels.Documents;

/// <summary>Tout ce que le procès-verbal d'un jury consigne.</summary>
/// <param name="Session">Intitulé de la session.</param>
/// <param name="Le">Jour de la délibération.</param>
/// <param name="ReferentielNumero">Version du référentiel appliqué.</param>
/// <param name="Quorum">Membres exigés pour décider.</param>
/// <param name="Membres">Tous les membres du jury, présents ou non.</param>
/// <param name="Dossiers">Dossiers examinés, dans l'ordre de l'examen.</param>
/// <param name="Signature">Qui délivre le label.</param>
public sealed record ProcesVerbal(
    string Session, DateOnly Le, string ReferentielNumero, int Quorum, IReadOnlyList<MembrePv> Membres, IReadOnlyList<DossierPv> Dossiers, SignatureLabel Signature)
{
    public int Presents => Membres.Count(m => m.EstPresent);

    public MembrePv? Presidence => Membres.FirstOrDefault(m => m.Preside);
}

/// <param name="Fonction">Fonction ou employeur, tel qu'il se lit au procès-verbal.</param>
public sealed record MembrePv(string Nom, string Fonction, bool Preside, bool EstPresent);

/// <param name="Notes">Total sur 100 donné par chaque membre qui a noté, dans le désordre : la notation est à l'aveugle.</param>
/// <param name="Niveau">Niveau attribué ; nul si le label n'est pas attribué.</param>
/// <param name="Motif">Motif de la décision.</param>
/// <param name="Votants">Membres qui ont délibéré sur ce dossier, déportés exclus.</param>
public sealed record DossierPv(
    string Commune, string Departement, int NiveauDemande, IReadOnlyList<DeportPv> Deports, IReadOnlyList<decimal> Notes, int Votants,
    IssueLabel Issue, int? Niveau, string Motif)
{
    public decimal? Moyenne => Notes.Count == 0 ? null : Notes.Average();

    /// <summary>Écart entre la note la plus haute et la plus basse.</summary>
    public decimal? Dispersion => Notes.Count == 0 ? null : Notes.Max() - Notes.Min();

    public string Decision => Issue switch
    {
        IssueLabel.Attribution => $"Attribution, niveau {Niveau}",
        _ => Issue.Libelle(),
    };
}

/// <param name="Raison">« même département », « déclaré : ancien élu de la commune ».</param>
public sealed record DeportPv(string Membre, string Raison);
