using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using VillesSolidaires.Conventions;
using VillesSolidaires.Web.Composants;

namespace VillesSolidaires.Web.Pages.Conventions.Redaction;

/// <summary>
/// Le texte d'une convention : articles et annexes modifiables en place, et leurs commentaires. Chaque article s'enregistre seul, par son bouton
/// ou de lui-même (le script attend alors du JSON) ; deux personnes sur le même article voient leurs deux textes. Sans script, un seul est
/// ouvert à la fois.
/// </summary>
[Authorize(ConventionPermissions.Consulter)]
public sealed class TexteModel(IConventionAppService conventions, IRedactionConventionAppService redaction) : PageCommentee(conventions, redaction)
{
    /// <summary>Ce que la personne a écrit et qui n'est pas enregistré ; revient avec la page.</summary>
    public SaisieClause? Refusee { get; private set; }

    public AjouterClauseInput Nouvelle { get; private set; } = new() { Nature = NatureClause.Article };

    /// <summary>Article ouvert à l'écriture, sans script.</summary>
    [FromQuery(Name = "article")]
    public Guid? ArticleId { get; set; }

    protected override string Permission => ConventionPermissions.Rediger;

    private bool EstAutomatique => Request.Headers.Accept.ToString().Contains("application/json", StringComparison.OrdinalIgnoreCase);

    /// <summary>L'article s'écrit même sans script : il est ouvert par l'adresse, ou sa saisie vient d'être refusée.</summary>
    public bool EstEnSaisie(Guid clauseId) => EstOuverte && (Refusee?.ClauseId ?? ArticleId) == clauseId;

    /// <param name="id">Convention.</param>
    /// <param name="clauseId">Article.</param>
    /// <param name="saisie">Titre, texte, et révision d'où la personne est partie.</param>
    /// <param name="garder">Révision de l'autre, que la personne a lue et choisit de remplacer.</param>
    /// <param name="ct">Annulation.</param>
    public async Task<IActionResult> OnPostEnregistrerAsync(Guid id, Guid clauseId, ModifierClauseInput saisie, int? garder, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(saisie);
        ClauseEnregistreeDto? faite = null;
        var croises = false;
        var reussi = await PreparerAsync(id, ct) && await EssayerAsync(
            async () => faite = await EcrireAsync(id, clauseId, saisie with { Revision = garder ?? saisie.Revision }, ct), nameof(saisie), () => Task.FromResult(croises = true));
        if (reussi)
        {
            var effet = faite!.Revision == saisie.Revision ? "" : Effet(faite.SignaturesAnnulees);
            if (EstAutomatique)
            {
                return new JsonResult(new { faite.Revision, effet, etat = $"Enregistré à {Formats.Heure(TimeOnly.FromDateTime(HeureDeParis.De(faite.ModifieeLe)))}." });
            }
            this.Notifier($"L’article est enregistré.{effet}");
            return RedirectToPage(null, null, new { id }, Ancre(clauseId));
        }
        if (Refusee?.Conflit is null)
        {
            Refusee = new SaisieClause(clauseId, saisie, null);
        }
        await RevenirAsync(id, ct);
        return EstAutomatique ? ReponseRefus(Refusee.Conflit, croises) : Page();
    }

    public Task<IActionResult> OnPostAjouterAsync(Guid id, AjouterClauseInput nouvelle, CancellationToken ct)
    {
        Nouvelle = nouvelle;
        return FaireAsync(id, () => Redaction.AjouterClauseAsync(id, nouvelle, ct), $"« {nouvelle.Titre} » est ajouté.", nameof(Nouvelle), ct, "ajouter");
    }

    public Task<IActionResult> OnPostRetirerAsync(Guid id, Guid clauseId, int revision, CancellationToken ct) =>
        FaireAsync(id, () => Redaction.RetirerClauseAsync(id, clauseId, revision, null, ct), "L’article est retiré ; les suivants sont renumérotés.", "", ct);

    /// <summary>Enregistre ce qui est écrit dans l'article, puis le déplace.</summary>
    public async Task<IActionResult> OnPostDeplacerAsync(Guid id, Guid clauseId, int numero, ModifierClauseInput saisie, CancellationToken ct)
    {
        var annulees = 0;
        Refusee = new SaisieClause(clauseId, saisie, null);
        return await FaireAsync(id, async () =>
        {
            annulees = (await EcrireAsync(id, clauseId, saisie, ct)).SignaturesAnnulees;
            var effet = await Redaction.DeplacerClauseAsync(id, clauseId, numero, null, ct);
            return effet with { SignaturesAnnulees = effet.SignaturesAnnulees + annulees };
        }, $"« {saisie.Titre} » porte maintenant le numéro {numero}.", nameof(saisie), ct, Ancre(clauseId));
    }

    private async Task<ClauseEnregistreeDto> EcrireAsync(Guid id, Guid clauseId, ModifierClauseInput saisie, CancellationToken ct)
    {
        try
        {
            return await Redaction.ModifierClauseAsync(id, clauseId, saisie, ct);
        }
        catch (BusinessException e) when (e.Code == ConventionErrorCodes.ClauseModifieeEntreTemps)
        {
            Refusee = new SaisieClause(clauseId, saisie, await Redaction.ComparerClauseAsync(id, clauseId, saisie, ct));
            throw;
        }
    }

    /// <param name="conflit">Les deux textes, si un autre a écrit le même article.</param>
    /// <param name="croises">Deux envois au même instant sur deux articles : le script recommence de lui-même.</param>
    private ActionResult ReponseRefus(ConflitClauseDto? conflit, bool croises)
    {
        if (conflit is not null)
        {
            Response.StatusCode = StatusCodes.Status409Conflict;
            return Partial("_Conflit", conflit);
        }
        var erreurs = ModelState.Where(e => e.Value!.Errors.Count > 0).ToDictionary(e => e.Key, e => e.Value!.Errors[0].ErrorMessage, StringComparer.Ordinal);
        return new JsonResult(new { erreurs }) { StatusCode = croises ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status400BadRequest };
    }
}
