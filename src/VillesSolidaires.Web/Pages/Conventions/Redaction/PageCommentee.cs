using Microsoft.AspNetCore.Mvc;
using VillesSolidaires.Conventions;

namespace VillesSolidaires.Web.Pages.Conventions.Redaction;

/// <summary>Page de rédaction où chaque article se commente : ouvrir un échange, y répondre, le résoudre.</summary>
public abstract class PageCommentee(IConventionAppService conventions, IRedactionConventionAppService redaction) : PageRedaction(conventions)
{
    /// <summary>Commentaire refusé : l'article ou le fil visé, et le texte tapé.</summary>
    public (Guid Cible, string Texte) CommentaireRefuse { get; private set; }

    protected IRedactionConventionAppService Redaction { get; } = redaction;

    public Task<IActionResult> OnPostCommenterAsync(Guid id, Guid clauseId, CommenterInput commentaire, CancellationToken ct) =>
        DiscuterAsync(id, clauseId, clauseId, commentaire, () => Redaction.CommenterAsync(id, clauseId, commentaire, ct),
            "Le commentaire est ouvert : il bloque la signature tant qu’il n’est pas résolu.", ct);

    public Task<IActionResult> OnPostRepondreAsync(Guid id, Guid clauseId, Guid filId, CommenterInput commentaire, CancellationToken ct) =>
        DiscuterAsync(id, clauseId, filId, commentaire, () => Redaction.RepondreAsync(id, filId, commentaire, ct), "La réponse est ajoutée.", ct);

    public Task<IActionResult> OnPostResoudreAsync(Guid id, Guid clauseId, Guid filId, CancellationToken ct) =>
        DiscuterAsync(id, clauseId, filId, new CommenterInput(), () => Redaction.ResoudreAsync(id, filId, ct), "Le commentaire est résolu.", ct);

    /// <summary>Élément de la page où se lit l'article.</summary>
    protected static string Ancre(Guid clauseId) => $"clause-{clauseId}";

    private async Task<IActionResult> DiscuterAsync(Guid id, Guid clauseId, Guid cible, CommenterInput commentaire, Func<Task> geste, string reussite, CancellationToken ct)
    {
        CommentaireRefuse = (cible, commentaire.Texte);
        return await FaireAsync(id, async () =>
        {
            await geste();
            return new EffetModificationDto(0, "");
        }, reussite, nameof(commentaire), ct, Ancre(clauseId));
    }
}
