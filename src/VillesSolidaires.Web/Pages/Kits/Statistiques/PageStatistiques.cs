using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using VillesSolidaires.Comptes;
using VillesSolidaires.Kits;
using VillesSolidaires.Territoires;
using VillesSolidaires.Web.Composants;
using VillesSolidaires.Web.Formulaires;

namespace VillesSolidaires.Web.Pages.Kits.Statistiques;

/// <summary>Filtres communs aux pages de statistiques : ils vivent dans l'adresse, sous les mêmes noms d'une page à l'autre.</summary>
public abstract class PageStatistiques(ITerritoireAppService territoires, IUtilisateurCourant utilisateur, TimeProvider horloge) : PageDeListe
{
    private const string ToutMonPerimetre = "perimetre";
    private const int LongueurCodeCommune = 5;

    [FromQuery(Name = "du")]
    public DateOnly? Du { get; set; }

    [FromQuery(Name = "au")]
    public DateOnly? Au { get; set; }

    /// <summary>« perimetre », un code de département ou un code INSEE ; vide : France entière.</summary>
    [FromQuery(Name = "territoire")]
    public string? Territoire { get; set; }

    [FromQuery(Name = "canal")]
    public string? Canal { get; set; }

    [FromQuery(Name = "version")]
    public int? Version { get; set; }

    [FromQuery(Name = "fichier")]
    public Guid? FichierId { get; set; }

    [FromQuery(Name = "pas")]
    public PasStatistique? Pas { get; set; }

    /// <summary>Territoires que la personne peut choisir, en plus de la France entière.</summary>
    public IReadOnlyList<SelectListItem> Territoires { get; private set; } = [];

    public bool EstNational => utilisateur.Perimetre.EstNational;

    protected DateOnly Aujourdhui => horloge.Aujourdhui();

    protected DateTime Maintenant => horloge.GetUtcNow().UtcDateTime;

    public virtual IReadOnlyList<FiltreActif> FiltresActifs =>
    [
        .. Territoire is { Length: > 0 } t ? [new FiltreActif(NomDuTerritoire(t), "territoire")] : Array.Empty<FiltreActif>(),
        .. Canal is { Length: > 0 } canal ? [new FiltreActif($"Canal : {CanalTelechargement.Libelle(canal)}", "canal")] : Array.Empty<FiltreActif>(),
        .. Version is { } version ? [new FiltreActif($"Version {version}", "version")] : Array.Empty<FiltreActif>(),
        .. FichierId is { } ? [new FiltreActif("Un seul fichier", "fichier")] : Array.Empty<FiltreActif>(),
    ];

    protected StatistiqueKitInput Demande => new()
    {
        Du = Du, Au = Au, Canal = Canal, Version = Version, FichierId = FichierId, Pas = Pas,
        MonPerimetre = Territoire == ToutMonPerimetre,
        Commune = Territoire is { Length: LongueurCodeCommune } commune ? commune : null,
        Departement = Territoire is { Length: > 0 and < LongueurCodeCommune } departement ? departement : null,
    };

    /// <summary>Adresse d'une autre page de statistiques, avec les mêmes filtres.</summary>
    public string Vers(string chemin, params (string Cle, string? Valeur)[] changements) => chemin + QueryString.Create(
        Request.Query.Where(p => p.Key is "du" or "au" or "territoire" or "canal" or "version" or "fichier" && changements.All(c => c.Cle != p.Key))
            .Select(p => KeyValuePair.Create(p.Key, (string?)p.Value.ToString()))
            .Concat(changements.Select(c => KeyValuePair.Create(c.Cle, c.Valeur))).Where(p => !string.IsNullOrEmpty(p.Value)));

    /// <summary>Périodes courantes, jusqu'à aujourd'hui, avec leur adresse.</summary>
    protected IEnumerable<(string Libelle, string Adresse, bool Courante)> PeriodesJusqua(IEnumerable<(string Libelle, DateOnly Du)> periodes, (DateOnly Du, DateOnly Au)? lue) =>
        periodes.Select(p => (p.Libelle, Request.AdresseAvec(("du", $"{p.Du:yyyy-MM-dd}"), ("au", $"{Aujourdhui:yyyy-MM-dd}"), ("pas", null)), lue == (p.Du, Aujourdhui)));

    protected async Task ChargerTerritoiresAsync(CancellationToken ct)
    {
        var departements = await territoires.GetDepartementsAsync(ct);
        Territoires =
        [
            .. EstNational ? Array.Empty<SelectListItem>() : [new SelectListItem("Mon périmètre", ToutMonPerimetre)],
            .. EstNational || departements.Count > 1 ? departements.Select(d => new SelectListItem($"{d.Nom} ({d.Code})", d.Code)) : [],
        ];
    }

    private string NomDuTerritoire(string territoire) => Territoires.FirstOrDefault(t => t.Value == territoire)?.Text ?? $"Commune {territoire}";
}
