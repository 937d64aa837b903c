using Microsoft.EntityFrameworkCore;
using VillesSolidaires.Comptes;

namespace VillesSolidaires.Labels;

/// <summary>Ce que reçoivent les services d'une candidature.</summary>
public sealed record OutilsCandidature(
    ICandidatureRepository Candidatures, ISessionLabelRepository Sessions, IReferentielLabelRepository Referentiels, LectureFaits Faits);

/// <summary>Ce que partagent les services du dossier de la commune : charger dans le périmètre, laisser le domaine agir, enregistrer une fois.</summary>
public abstract class ServiceCandidature(AppServiceOutils outils, OutilsCandidature dossier) : AppService(outils)
{
    protected ICandidatureRepository Candidatures => dossier.Candidatures;
    protected ISessionLabelRepository Sessions => dossier.Sessions;
    protected LectureFaits Faits => dossier.Faits;

    protected RegardCandidature Regard => new(Utilisateur.Peut(LabelPermissions.Candidater), Utilisateur.Peut(LabelPermissions.Instruire));

    protected Acte Acte() => new(Utilisateur.Id, Utilisateur.Nom, Maintenant);

    protected async Task<ReferentielLu> ReferentielAsync(Guid id, CancellationToken ct) =>
        await dossier.Referentiels.Requete.Where(r => r.Id == id).Select(r => new ReferentielLu(r.Numero, r.Contenu)).SingleAsync(ct);

    /// <summary>Un verbe, un enregistrement. Le périmètre est dans la requête : un dossier d'ailleurs ne se charge pas.</summary>
    protected async Task<Candidature> ModifierAsync(Guid id, string? concurrencyStamp, Action<Candidature> verbe, CancellationToken ct)
    {
        var candidature = await Candidatures.GetAsync(id, ct);
        verbe(candidature);
        await Candidatures.SaveAsync(candidature, concurrencyStamp, ct);
        return candidature;
    }

    protected async Task<Candidature> ModifierAsync(Guid id, string? concurrencyStamp, Action<Candidature, ReferentielLu> verbe, CancellationToken ct)
    {
        var candidature = await Candidatures.GetAsync(id, ct);
        verbe(candidature, await ReferentielAsync(candidature.ReferentielId, ct));
        await Candidatures.SaveAsync(candidature, concurrencyStamp, ct);
        return candidature;
    }
}

/// <summary>Une version du référentiel, lue pour un dossier.</summary>
public sealed record ReferentielLu(string Numero, ContenuReferentiel Contenu);

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
