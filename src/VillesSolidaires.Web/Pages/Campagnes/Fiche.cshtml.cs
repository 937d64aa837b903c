using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using VillesSolidaires.Animations;
using VillesSolidaires.Campagnes;
using VillesSolidaires.Comptes;
using VillesSolidaires.Documents.Charts;
using VillesSolidaires.Territoires;
using VillesSolidaires.Web.Composants;
using VillesSolidaires.Web.Formulaires;

namespace VillesSolidaires.Web.Pages.Campagnes;

/// <summary>Une campagne : carte et tableau des départements, communes filtrées et paginées, étapes.</summary>
[Authorize(AnimationPermissions.Consulter)]
public sealed class FicheModel(ICampagneAppService campagnes, ISuiviCampagneAppService suivis, IUtilisateurCourant utilisateur) : PageDeListe
{
    [FromQuery(Name = "vue")]
    public VueAvancement? Vue { get; set; }

    [FromQuery(Name = "departement")]
    public string? Departement { get; set; }

    public CampagneDetailDto Campagne { get; private set; } = null!;

    public IReadOnlyList<AvancementDepartementDto> Departements { get; private set; } = [];

    public ListeDto<AvancementCommuneDto> Liste { get; private set; } = new(0, []);

    public bool PeutRelancer => utilisateur.Peut(AnimationPermissions.Piloter);

    /// <summary>Une carte d'un seul département ne dirait rien.</summary>
    public bool AUneCarte => Departements.Count > 1;

    public IReadOnlyList<FiltreActif> FiltresActifs =>
    [
        .. FiltreDeRecherche,
        .. Vue is { } vue and not VueAvancement.Toutes ? [new FiltreActif(vue.Libelle(), "vue")] : Array.Empty<FiltreActif>(),
        .. Departement is { Length: > 0 } code ? [new FiltreActif($"Département : {NomDepartement(code)}", "departement")] : Array.Empty<FiltreActif>(),
    ];

    public string NomDepartement(string code) => Departements.FirstOrDefault(d => d.Code == code)?.Nom ?? code;

    public string Vers(VueAvancement vue) => $"{Request.AdresseAvec(("vue", vue.ToString()), ("departement", null), ("recherche", null), ("page", null))}#communes";

    public string Carte()
    {
        var parts = Departements.ToDictionary(d => d.Code, d => d.Avancement.Part, StringComparer.Ordinal);
        var faites = $"{Formats.Pourcentage(Campagne.Avancement.Part, 0)} des étapes faites dans {Formats.Accorder(Departements.Count, "département")}";
        // Deux textes, donc deux préfixes d'identifiants : des hachures définies dans la carte masquée ne se verraient pas dans l'autre.
        string Dessiner(string texte, double largeur, double hauteur) =>
            ChartSvg.Render(CarteDepartements.Parts($"Étapes faites, {Campagne.Titre}", texte, parts), largeur, hauteur);
        return $"<div class=\"bureau-seul\">{Dessiner($"{faites} ; les autres, hachurés, n’ont aucune commune suivie.", 720, 560)}</div>"
            + $"<div class=\"mobile-seul\">{Dessiner($"{faites}. Les autres, hachurés, n’ont aucune commune suivie.", 340, 400)}</div>";
    }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        await ChargerAsync(id, ct);
        return PageOuPremiere(Liste);
    }

    public Task<IActionResult> OnPostOuvrirAsync(Guid id, string? concurrencyStamp, CancellationToken ct) => FaireAsync(id, async () =>
    {
        var inscrites = await campagnes.OuvrirAsync(id, concurrencyStamp, ct);
        return $"La campagne est ouverte : {Formats.Accorder(inscrites, "commune inscrite", "communes inscrites")}.";
    }, ct);

    public Task<IActionResult> OnPostCloreAsync(Guid id, string? concurrencyStamp, CancellationToken ct) => FaireAsync(id, async () =>
    {
        await campagnes.CloreAsync(id, concurrencyStamp, ct);
        return "La campagne est close.";
    }, ct);

    public Task<IActionResult> OnPostRelancerAsync(Guid id, CancellationToken ct) => FaireAsync(id, async () =>
    {
        var relance = await suivis.RelancerAsync(id, new RelancerCampagneInput(), ct);
        return $"{Formats.Accorder(relance.Courriels, "courriel envoyé", "courriels envoyés")} pour {Formats.Accorder(relance.Communes, "commune")}."
            + (relance.DejaRelancees > 0 ? $" {Formats.Accorder(relance.DejaRelancees, "commune déjà relancée", "communes déjà relancées")} aujourd’hui." : "")
            + (relance.SansAdresse > 0 ? $" {Formats.Accorder(relance.SansAdresse, "commune")} sans adresse connue." : "");
    }, ct);

    private async Task<IActionResult> FaireAsync(Guid id, Func<Task<string>> geste, CancellationToken ct)
    {
        string? message = null;
        if (await EssayerAsync(async () => message = await geste()))
        {
            this.Notifier(message!);
            return RedirectToPage(new { id });
        }
        await ChargerAsync(id, ct);
        return Page();
    }

    private async Task ChargerAsync(Guid id, CancellationToken ct)
    {
        Campagne = await campagnes.GetAsync(id, ct);
        Departements = await suivis.GetDepartementsAsync(id, ct);
        Liste = await suivis.GetCommunesAsync(
            id, new AvancementListeInput { Page = NumeroPage, Taille = Taille, Tri = Tri, Recherche = Recherche, Vue = Vue, Departement = Departement }, ct);
    }
}
