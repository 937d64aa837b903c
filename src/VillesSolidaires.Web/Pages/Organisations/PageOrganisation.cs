using VillesSolidaires.Organisations;
using VillesSolidaires.Web.Formulaires;

namespace VillesSolidaires.Web.Pages.Organisations;

/// <summary>Saisie d'une organisation : quand un numéro est déjà pris, la page propose la fiche qui le porte.</summary>
public abstract class PageOrganisation : PageMetier
{
    /// <summary>Fiche qui porte déjà le SIREN ou le RNA saisi ; nulle s'il est libre.</summary>
    public Guid? DejaEnregistree { get; private set; }

    /// <summary>Appelle le service et retient la fiche que son refus nomme.</summary>
    protected async Task NoterLaFicheNommeeAsync(Func<Task> action)
    {
        ArgumentNullException.ThrowIfNull(action);
        try
        {
            await action();
        }
        catch (BusinessException refus) when (refus.Code is OrganisationErrorCodes.SirenDejaPris or OrganisationErrorCodes.RnaDejaPris)
        {
            DejaEnregistree = (Guid?)refus.Donnees["OrganisationId"];
            throw;
        }
    }
}
