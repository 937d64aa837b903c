using Microsoft.AspNetCore.Mvc;
using VillesSolidaires.Web.Composants;
using VillesSolidaires.Web.TagHelpers;

namespace VillesSolidaires.Web.Formulaires;

/// <summary>Page d'une liste : pagination, tri et recherche viennent de l'adresse, sous les mêmes noms que dans l'API.</summary>
public abstract class PageDeListe : PageMetier
{
    private const int PageMax = 1_000_000;

    // « page » est aussi une valeur de route des Razor Pages : sans FromQuery, c'est elle qu'on lirait.
    [FromQuery(Name = Pagination.ParametrePage)]
    public int? PageDemandee { get; set; }

    [FromQuery(Name = Pagination.ParametreTaille)]
    public int? TailleDemandee { get; set; }

    [FromQuery(Name = Pagination.ParametreTri)]
    public string? Tri { get; set; }

    [FromQuery(Name = FiltresTagHelper.ParametreRecherche)]
    public string? Recherche { get; set; }

    public int NumeroPage => Math.Clamp(PageDemandee ?? 1, 1, PageMax);

    /// <summary>Une des tailles proposées ; une autre valeur dans l'adresse ne change rien.</summary>
    public int Taille => TailleDemandee is { } taille && Pagination.Tailles.Contains(taille) ? taille : Pagination.Tailles[0];

    /// <summary>La page demandée ; au-delà de la dernière (adresse retouchée, ligne disparue), la première vaut mieux qu'un tableau vide.</summary>
    protected IActionResult PageOuPremiere<T>(ListeDto<T> liste)
    {
        ArgumentNullException.ThrowIfNull(liste);
        return liste is { Elements.Count: 0, Total: > 0 } ? LocalRedirect(Request.AdresseAvec((Pagination.ParametrePage, null))) : Page();
    }

    /// <summary>Filtre de la recherche, s'il y en a une.</summary>
    protected IEnumerable<FiltreActif> FiltreDeRecherche =>
        string.IsNullOrWhiteSpace(Recherche) ? [] : [new FiltreActif($"Recherche : {Recherche}", FiltresTagHelper.ParametreRecherche)];
}
