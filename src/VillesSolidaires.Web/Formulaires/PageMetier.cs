using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using VillesSolidaires.Web.Composants;

namespace VillesSolidaires.Web.Formulaires;

/// <summary>Page qui appelle un service applicatif : le refus d'une règle devient une erreur de saisie, et la saisie reste.</summary>
public abstract class PageMetier : PageModel
{
    /// <summary>
    /// Appelle le service. Le refus d'une règle s'écrit à côté du champ qu'il met en cause, ou en tête de formulaire.
    /// Introuvable et interdit remontent : ce sont des pages d'erreur, pas des erreurs de saisie.
    /// </summary>
    /// <param name="action">Appel du service.</param>
    /// <param name="saisie">Nom de la propriété liée dont <see cref="BusinessException.Champ"/> nomme un membre.</param>
    /// <param name="apresConcurrence">Relit l'empreinte quand un autre a enregistré, pour que la personne puisse enregistrer à son tour.</param>
    /// <returns>Vrai si l'action est faite.</returns>
    protected async Task<bool> EssayerAsync(Func<Task> action, string saisie = "", Func<Task>? apresConcurrence = null)
    {
        ArgumentNullException.ThrowIfNull(action);
        try
        {
            await action();
            return true;
        }
        catch (BusinessException refus) when (refus is not (EntityNotFoundException or AutorisationRefuseeException))
        {
            ModelState.AddModelError(Cle(refus.Champ, saisie), refus.Texte);
            if (refus is ConcurrenceException && apresConcurrence is not null)
            {
                await apresConcurrence();
            }
            return false;
        }
    }

    /// <summary>Fait le geste, le dit et passe à la suite ; sur une saisie mal formée ou un refus, relit la fiche et réaffiche la page, saisie gardée.</summary>
    /// <param name="geste">Appel du service.</param>
    /// <param name="saisie">Nom de la propriété liée dont les champs portent les refus.</param>
    /// <param name="reussite">Ce qui est fait, une fois fait.</param>
    /// <param name="suite">Page à montrer ensuite.</param>
    /// <param name="relire">Relit ce que la page montre, et l'empreinte du moment.</param>
    protected async Task<IActionResult> AccomplirAsync(Func<Task> geste, string saisie, Func<string> reussite, Func<IActionResult> suite, Func<Task> relire)
    {
        ArgumentNullException.ThrowIfNull(reussite);
        ArgumentNullException.ThrowIfNull(suite);
        ArgumentNullException.ThrowIfNull(relire);
        if (!ModelState.IsValid || !await EssayerAsync(geste, saisie))
        {
            OublierEmpreintes();
            await relire();
            return Page();
        }
        this.Notifier(reussite());
        return suite();
    }

    /// <summary>
    /// Après un refus, la page réaffichée porte l'empreinte relue et non celle envoyée : la personne voit ce qui a changé, et peut recommencer.
    /// </summary>
    protected void OublierEmpreintes()
    {
        foreach (var cle in ModelState.Keys.Where(c => c.EndsWith(nameof(AggregateRoot.ConcurrencyStamp), StringComparison.OrdinalIgnoreCase)).ToList())
        {
            ModelState.Remove(cle);
        }
    }

    /// <summary>Vrai si la personne a cette permission : une action qu'elle ne peut pas faire ne se montre pas.</summary>
    public async Task<bool> PeutAsync(string permission) =>
        (await HttpContext.RequestServices.GetRequiredService<IAuthorizationService>().AuthorizeAsync(User, permission)).Succeeded;

    // Un fichier se lie à côté de la saisie. Un champ que le formulaire ne montre pas ne peut pas porter le message : il passe en tête.
    private string Cle(string? champ, string saisie)
    {
        if (champ is null) return "";
        var cle = saisie.Length == 0 ? champ : $"{saisie}.{champ}";
        return ModelState.ContainsKey(cle) ? cle : ModelState.ContainsKey(champ) ? champ : "";
    }
}
