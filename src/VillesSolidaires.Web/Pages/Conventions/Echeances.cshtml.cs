using Microsoft.AspNetCore.Mvc;
using VillesSolidaires.Comptes;
using VillesSolidaires.Conventions;
using VillesSolidaires.Web.Composants;
using VillesSolidaires.Web.Formulaires;

namespace VillesSolidaires.Web.Pages.Conventions;

/// <summary>Conventions qui finissent sous 30, 90 et 180 jours, et leur renouvellement en un geste.</summary>
public sealed class EcheancesModel(IConventionAppService conventions, IUtilisateurCourant utilisateur) : PageMetier
{
    public EcheancierConventionsDto Echeancier { get; private set; } = null!;

    public bool PeutGerer => utilisateur.Peut(ConventionPermissions.Gerer);

    public int Total => Echeancier.Paliers.Sum(p => p.Total);

    /// <summary>« Sous 30 jours », « De 31 à 90 jours ».</summary>
    public string Titre(PalierEcheanceDto palier)
    {
        ArgumentNullException.ThrowIfNull(palier);
        var precedent = Echeancier.Paliers.TakeWhile(p => p != palier).LastOrDefault();
        return precedent is null ? $"Sous {Formats.Accorder(palier.Jours, "jour")}" : $"De {precedent.Jours + 1} à {Formats.Accorder(palier.Jours, "jour")}";
    }

    public async Task OnGetAsync(CancellationToken ct) => Echeancier = await conventions.GetEcheancesAsync(ct);

    public async Task<IActionResult> OnPostRenouvelerAsync(Guid id, CancellationToken ct)
    {
        var nouvelle = Guid.Empty;
        if (await EssayerAsync(async () => nouvelle = await conventions.RenouvelerAsync(id, null, ct)))
        {
            this.Notifier("Le renouvellement est préparé en brouillon : dates décalées, articles repris, résultats en annexe. Relisez-le avant de l’envoyer.");
            return LocalRedirect($"~/conventions/{nouvelle}");
        }
        await OnGetAsync(ct);
        return Page();
    }
}
