namespace VillesSolidaires.Labels;

/// <summary>Ce que l'application prouve seule, critère par critère : relevé aujourd'hui tant que le dossier est chez la mairie, figé au dépôt ensuite.</summary>
internal sealed class RelevePreuves
{
    private readonly Func<string, PreuveExigee, (string? Texte, bool Suffit)> _lire;

    private RelevePreuves(Func<string, PreuveExigee, (string? Texte, bool Suffit)> lire, IReadOnlyList<RegleExaminee> regles, bool estActuel) =>
        (_lire, Regles, EstActuel) = (lire, regles, estActuel);

    public IReadOnlyList<RegleExaminee> Regles { get; }

    /// <summary>Faux : c'est le dernier dépôt qui parle.</summary>
    public bool EstActuel { get; }

    public static RelevePreuves Actuel(Candidature candidature, ContenuReferentiel contenu, FaitsCommune faits) => new(
        (_, exigence) => faits.Preuves.FirstOrDefault(p => p.Source == exigence.Source) is { } fait ? (fait.Texte, fait.Suffit) : (null, false),
        ExamenRecevabilite.Examiner(candidature, contenu, faits).Regles, estActuel: true);

    public static RelevePreuves Fige(DossierFige depot) => new(
        (critere, exigence) => depot.Preuves.FirstOrDefault(p => p.Nature == NaturePreuve.Automatique && p.Rattachements.Contains(new RattachementPreuve(critere, exigence.Code))) is { } p
            ? (p.Precision, true)
            : (null, false),
        depot.Recevabilite, estActuel: false);

    /// <returns>Ce que l'application a relevé, et si cela suffit.</returns>
    public (string? Texte, bool Suffit) Lire(string critere, PreuveExigee exigence) => exigence.Source is null ? (null, false) : _lire(critere, exigence);
}
