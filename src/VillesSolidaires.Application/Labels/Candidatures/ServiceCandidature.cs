using VillesSolidaires.Comptes;

namespace VillesSolidaires.Labels;

/// <summary>Ce que reçoivent les services d'une candidature.</summary>
public sealed record OutilsCandidature(
    ICandidatureRepository Candidatures, ISessionLabelRepository Sessions, IReferentielLabelRepository Referentiels, LectureFaits Faits);

/// <summary>
/// Ce que partagent les services d'une candidature, du côté de la mairie, de l'association et du jury : charger dans le périmètre, laisser le
/// domaine agir, enregistrer une fois.
/// </summary>
public abstract class ServiceCandidature(AppServiceOutils outils, OutilsCandidature dossier) : AppService(outils)
{
    protected ICandidatureRepository Candidatures => dossier.Candidatures;
    protected ISessionLabelRepository Sessions => dossier.Sessions;
    protected LectureFaits Faits => dossier.Faits;

    protected RegardCandidature Regard => new(Utilisateur.Peut(LabelPermissions.Candidater), Utilisateur.Peut(LabelPermissions.Instruire));

    protected Acte Acte() => new(Utilisateur.Id, Utilisateur.Nom, Maintenant);

    protected Task<ReferentielLu> ReferentielAsync(Candidature candidature, CancellationToken ct) => dossier.Referentiels.LireAsync(candidature.ReferentielId, ct);

    /// <summary>Un verbe, un enregistrement. Le périmètre est dans la requête : un dossier d'ailleurs ne se charge pas.</summary>
    protected Task<Candidature> ModifierAsync(Guid id, string? concurrencyStamp, Action<Candidature> verbe, CancellationToken ct) => ModifierAsync(
        id, concurrencyStamp,
        c =>
        {
            verbe(c);
            return Task.CompletedTask;
        }, ct);

    /// <inheritdoc cref="ModifierAsync(Guid, string?, Action{Candidature}, CancellationToken)"/>
    /// <param name="verbe">Lit ce dont le domaine a besoin, ou dépose un courriel qui part avec le geste.</param>
    protected async Task<Candidature> ModifierAsync(Guid id, string? concurrencyStamp, Func<Candidature, Task> verbe, CancellationToken ct)
    {
        var candidature = await Candidatures.GetAsync(id, ct);
        await verbe(candidature);
        await Candidatures.SaveAsync(candidature, concurrencyStamp, ct);
        return candidature;
    }

    /// <summary>
    /// Écrit l'évaluation d'un critère, sans charger le reste du dossier. Un autre critère s'enregistre au même instant : relu, il ne gêne plus, on
    /// recommence une fois. Si c'est le même, sa révision, relue, le dira.
    /// </summary>
    protected async Task<Candidature> EcrireCritereAsync(Guid id, Func<Candidature, ContenuReferentiel, Task> verbe, CancellationToken ct)
    {
        try
        {
            return await EcrireUneFoisAsync(id, verbe, ct);
        }
        catch (ConcurrenceException)
        {
            return await EcrireUneFoisAsync(id, verbe, ct);
        }
    }

    private async Task<Candidature> EcrireUneFoisAsync(Guid id, Func<Candidature, ContenuReferentiel, Task> verbe, CancellationToken ct)
    {
        var candidature = await Candidatures.PourEvaluerAsync(id, ct);
        await verbe(candidature, (await ReferentielAsync(candidature, ct)).Contenu);
        await Candidatures.SaveAsync(candidature, null, ct);
        return candidature;
    }
}

/// <summary>Ce qu'une personne voit d'un dossier : la commune le sien, l'association tout, les autres l'issue publiée.</summary>
public sealed record RegardCandidature(bool Candidate, bool Instruit)
{
    /// <summary>États où l'instruction a rendu ses notes à la mairie.</summary>
    private static readonly CandidatureStatut[] Rendues =
        [CandidatureStatut.ComplementsDemandes, CandidatureStatut.Irrecevable, .. TransitionsCandidature.Decidees];

    public bool VoitDossier => Candidate || Instruit;

    public bool VoitNotes(CandidatureStatut statut) => Instruit || Rendues.Contains(statut);

    /// <summary>Une question en préparation n'est pas encore posée ; une question répondue l'a été.</summary>
    public bool VoitQuestion(QuestionInstruction question, CandidatureStatut statut) =>
        VoitNotes(statut) || question.Messages.Any(m => m.Cote == CoteDossier.Mairie);
}
