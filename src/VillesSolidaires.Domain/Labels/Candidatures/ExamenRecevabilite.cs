using System.Globalization;
namespace VillesSolidaires.Labels;

/// <summary>Ce que la commune fait par ailleurs dans l'application, relevé pour son dossier.</summary>
/// <param name="Convention">Numéro d'une convention en vigueur ; nul s'il n'y en a pas.</param>
/// <param name="Annee">Année du programme examiné.</param>
public sealed record FaitsCommune(ProfilCommune Profil, string? Convention, int Annee, DateOnly? ProgrammePublieLe, IReadOnlyList<FaitProuve> Preuves)
{
    public bool Prouve(SourcePreuve source) => Preuves.Any(p => p.Source == source && p.Suffit);
}

/// <param name="Texte">« 24 animations, 1 912 participants en 2025 ».</param>
/// <param name="Suffit">Faux : il n'y a rien à montrer, le texte le dit.</param>
public sealed record FaitProuve(SourcePreuve Source, string Texte, bool Suffit);

/// <param name="Detail">Ce qui remplit la règle, ou ce qui manque.</param>
public sealed record RegleExaminee(RegleRecevabilite Regle, bool Remplie, string Detail);

/// <summary>Une preuve obligatoire que rien ne donne encore.</summary>
public sealed record PreuveManquante(CritereReferentiel Critere, PreuveExigee Exigence);

/// <summary>Recevabilité d'un dossier, règle par règle : chaque refus se nomme.</summary>
public sealed record ExamenRecevabilite(IReadOnlyList<RegleExaminee> Regles, IReadOnlyList<PreuveManquante> PreuvesManquantes)
{
    public bool EstRecevable => Regles.All(r => r.Remplie);

    public static ExamenRecevabilite Examiner(Candidature candidature, ContenuReferentiel contenu, FaitsCommune faits)
    {
        var criteres = CalculLabel.Applicables(contenu, faits.Profil);
        var renseignes = criteres.Count(c => candidature.Evaluation(c.Code)?.NoteAuto is not null);
        var exigees = criteres.SelectMany(c => c.Preuves.Where(p => p.Obligatoire).Select(p => new PreuveManquante(c, p))).ToList();
        var manquantes = exigees.Where(p => !EstFournie(candidature, p, faits)).ToList();
        return new ExamenRecevabilite(
            [
                new(RegleRecevabilite.ConventionEnVigueur, faits.Convention is not null, faits.Convention ?? "Aucune convention en vigueur avec l’association."),
                new(RegleRecevabilite.ProgrammePublie, faits.ProgrammePublieLe is not null,
                    faits.ProgrammePublieLe is { } le ? $"Programme {Formats.Annee(faits.Annee)}, le {Formats.Date(le)}" : $"Le programme {Formats.Annee(faits.Annee)} n’est pas publié."),
                new(RegleRecevabilite.EluReferent, candidature.Elu is not null, candidature.Elu?.Nom ?? "À désigner."),
                new(RegleRecevabilite.ReferentTechnique, candidature.Technique is not null, candidature.Technique?.Nom ?? "À désigner."),
                new(RegleRecevabilite.CriteresRenseignes, renseignes == criteres.Count, $"{renseignes} sur {criteres.Count}"),
                new(RegleRecevabilite.PreuvesObligatoires, manquantes.Count == 0, $"{exigees.Count - manquantes.Count} sur {exigees.Count}"),
            ],
            manquantes);
    }

    /// <exception cref="BusinessException">Une règle n'est pas remplie ; le texte les nomme toutes.</exception>
    public void Exiger()
    {
        if (!EstRecevable)
        {
            throw new BusinessException(CandidatureErrorCodes.NonRecevable)
                .WithData("Regles", string.Join(", ", Regles.Where(r => !r.Remplie).Select(r => r.Regle.Libelle().ToLower(CultureInfo.InvariantCulture))));
        }
    }

    private static bool EstFournie(Candidature candidature, PreuveManquante preuve, FaitsCommune faits) =>
        (preuve.Exigence.Source is { } source && faits.Prouve(source))
        || candidature.Preuves.Any(p => p.RepondA(preuve.Critere.Code, preuve.Exigence.Code));
}
