using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using VillesSolidaires.Kits;

namespace VillesSolidaires.Web.Pages.Public.Kits;

/// <summary>Présentation publique d'un kit. La commune et le canal du lien suivi passent aux fichiers, pour que le téléchargement leur soit compté.</summary>
public sealed class KitModel(ICatalogueKitsAppService kits, ITelechargementKitAppService telechargements, ILienPublicAppService liens) : PageModel
{
    private const string CanalDeLaPage = "page";

    [FromQuery(Name = "commune")]
    public string? Commune { get; set; }

    [FromQuery(Name = "canal")]
    public string? Canal { get; set; }

    [FromQuery(Name = "lien")]
    public string? Lien { get; set; }

    /// <summary>Le lien suivi ne compte plus : la page le dit, et ses boutons ne le portent pas.</summary>
    public bool LienRevoque { get; private set; }

    public KitPublicDto Kit { get; private set; } = null!;

    public async Task OnGetAsync(string slug, CancellationToken ct)
    {
        Kit = await kits.GetAsync(slug, ct);
        LienRevoque = !string.IsNullOrEmpty(Lien) && await liens.TrouverAsync(Lien, ct) is { Revoque: true };
        // Une commune ou un canal inconnus se disent ici, plutôt qu'à chaque fichier.
        if (Kit.Fichiers is [var premier, ..]) await telechargements.TrouverAsync(new DemandeTelechargement(slug, premier.Nom, Commune, Canal, Kit.Version, LienQuiCompte), ct);
    }

    private string? LienQuiCompte => LienRevoque ? null : Lien;

    public string Adresse(FichierKitDto fichier)
    {
        ArgumentNullException.ThrowIfNull(fichier);
        (string Nom, string? Valeur)[] portes =
            [("v", $"{Kit.Version}"), ("canal", string.IsNullOrEmpty(Canal) ? CanalDeLaPage : Canal), ("commune", Commune), ("lien", LienQuiCompte)];
        var parametres = QueryString.Create(portes.Where(p => !string.IsNullOrEmpty(p.Valeur)).Select(p => KeyValuePair.Create(p.Nom, p.Valeur)));
        return Url.Content($"~/kits/{Kit.Slug}/{fichier.Nom}") + parametres;
    }
}
