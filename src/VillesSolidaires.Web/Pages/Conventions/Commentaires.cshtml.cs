using Microsoft.AspNetCore.Mvc;
using VillesSolidaires.Conventions;

namespace VillesSolidaires.Web.Pages.Conventions;

/// <summary>Commentaires d'un article, écrits sur place dans la fiche.</summary>
public sealed class CommentairesModel(OutilsFiche outils, IRedactionConventionAppService redaction) : PageFiche(outils)
{
    public Task<IActionResult> OnPostOuvrirAsync(Guid id, Guid clauseId, CommenterInput commentaire, CancellationToken ct) =>
        EcrireAsync(id, clauseId, commentaire, () => redaction.CommenterAsync(id, clauseId, commentaire, ct), "Le commentaire est ouvert : il bloque la signature tant qu’il n’est pas résolu.", clauseId, ct);

    public Task<IActionResult> OnPostRepondreAsync(Guid id, Guid clauseId, Guid filId, CommenterInput commentaire, CancellationToken ct) =>
        EcrireAsync(id, filId, commentaire, () => redaction.RepondreAsync(id, filId, commentaire, ct), "La réponse est ajoutée.", clauseId, ct);

    public Task<IActionResult> OnPostResoudreAsync(Guid id, Guid clauseId, Guid filId, CancellationToken ct) =>
        FaireAsync(id, () => redaction.ResoudreAsync(id, filId, ct), () => "Le commentaire est résolu.", "", ct, Ancre(clauseId));

    private Task<IActionResult> EcrireAsync(Guid id, Guid cible, CommenterInput commentaire, Func<Task> geste, string reussite, Guid clauseId, CancellationToken ct)
    {
        CommentaireRefuse = (cible, commentaire.Texte);
        return FaireAsync(id, geste, () => reussite, "Commentaire", ct, Ancre(clauseId));
    }

    private static string Ancre(Guid clauseId) => $"clause-{clauseId}";
}
