using Microsoft.AspNetCore.Mvc;
using VillesSolidaires.Conventions;
using VillesSolidaires.Web.Formulaires;

namespace VillesSolidaires.Web.Pages.Conventions;

/// <summary>Historique d'une convention, sa chaîne d'empreintes relue à chaque affichage.</summary>
public sealed class HistoriqueModel(IHistoriqueConventionAppService historique) : PageDeListe
{
    public HistoriqueConventionDto Historique { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        Historique = await historique.GetAsync(id, new ListeInput { Page = NumeroPage, Taille = Taille }, ct);
        return PageOuPremiere(Historique.Evenements);
    }

    /// <summary>« 9f3c 51d0 … a71e ».</summary>
    public static string Abreger(string empreinte) => $"{empreinte[..4]} {empreinte[4..8]} … {empreinte[^4..]}";

    /// <summary>Étapes de la vie de la convention ; le reste est du travail courant.</summary>
    public static bool EstMarquant(TypeEvenementConvention type) => type
        is TypeEvenementConvention.Creation or TypeEvenementConvention.MiseASignature or TypeEvenementConvention.Signature or TypeEvenementConvention.ConventionSignee
        or TypeEvenementConvention.SignaturesAnnulees or TypeEvenementConvention.Annulation or TypeEvenementConvention.Denonciation
        or TypeEvenementConvention.Resiliation or TypeEvenementConvention.Remplacement or TypeEvenementConvention.AvenantApplique;
}
