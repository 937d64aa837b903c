using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using VillesSolidaires.Web.Composants;
using VillesSolidaires.Web.TagHelpers;

namespace VillesSolidaires.Web.Pages.Dev;

/// <summary>Vitrine des composants, servie en Développement seulement.</summary>
[AllowAnonymous]
public sealed class ComposantsModel : PageModel
{
    [BindProperty]
    public DemandeDExemple Demande { get; set; } = new();

    // « page » est aussi une valeur de route des Razor Pages : sans FromQuery, c'est elle qu'on lirait.
    [FromQuery(Name = Pagination.ParametrePage)]
    public int NumeroPage { get; set; } = 1;

    [FromQuery(Name = Pagination.ParametreTaille)]
    public int Taille { get; set; } = Pagination.Tailles[0];

    [FromQuery(Name = FiltresTagHelper.ParametreRecherche)]
    public string? Recherche { get; set; }

    [FromQuery(Name = "type")]
    [Display(Name = "Type")]
    public TypeDExemple? Type { get; set; }

    [FromQuery(Name = "annee")]
    [Display(Name = "Année")]
    public int? Annee { get; set; }

    public static IReadOnlyList<SelectListItem> Territoires { get; } =
        [new("Mayenne (53)", "53"), new("Essonne (91)", "91"), new("Marseille (13055)", "13055")];

    public static IReadOnlyList<SelectListItem> Formats { get; } = [new("PDF", "pdf"), new("Excel", "xlsx")];

    public static IReadOnlyList<SelectListItem> Annees { get; } = [new("2026", "2026"), new("2025", "2025")];

    public static IReadOnlyList<SelectListItem> Canaux { get; } = [new("Courriel", "courriel"), new("Courrier", "courrier")];

    public IReadOnlyList<FiltreActif> FiltresActifs =>
    [
        .. Recherche is { Length: > 0 } ? [new FiltreActif($"Recherche : {Recherche}", FiltresTagHelper.ParametreRecherche)] : Array.Empty<FiltreActif>(),
        .. Type is { } type ? [new FiltreActif($"Type : {type}", "type")] : Array.Empty<FiltreActif>(),
        .. Annee is { } annee ? [new FiltreActif($"Année : {annee}", "annee")] : Array.Empty<FiltreActif>(),
    ];

    public IReadOnlyList<TravailAffiche> Travaux { get; } =
    [
        new()
        {
            Id = "12",
            Titre = "Impact départemental, Mayenne, année 2025",
            Detail = "Demandé à 9 h 10 par Hélène Morvan, il reste environ 25 secondes",
            Etat = new(Ton.Info, Icones.EnCours, "Étape 4 sur 5"),
            Pourcentage = 72,
            Etapes =
            [
                new("Lecture", EtatEtape.Fait), new("Jeu figé", EtatEtape.Fait), new("PDF", EtatEtape.Fait),
                new("Excel, 26 feuilles sur 36", EtatEtape.EnCours), new("Recoupement des totaux", EtatEtape.AVenir),
            ],
            AdresseArret = "/dev/composants?handler=Arreter",
            ConsequenceArret = "Le PDF déjà produit sera jeté. Vous pourrez relancer le rapport.",
        },
        new()
        {
            Id = "13",
            Titre = "Campagne grand froid, Marseille, hiver 2025-2026",
            Detail = "Demandé à 9 h 11, passera après le précédent",
            Etat = new(Ton.Neutre, Icones.EnAttente, "En attente, n° 1"),
        },
        new()
        {
            Id = "14",
            Titre = "Impact communal, Ris-Orangis, avril 2026",
            Detail = "Arrêté à 8 h 52 : le PDF annonce 412 participants, le classeur 409. Rien n’a été diffusé.",
            Etat = new(Ton.Danger, Icones.Echec, "Totaux différents"),
            Suite = ("Voir l’écart", "#travaux"),
        },
    ];

    // La valeur proposée se donne ici : dans le DTO, elle reviendrait quand on décoche tout.
    public void OnGet() => Demande.Formats = ["pdf", "xlsx"];

    public IActionResult OnPost()
    {
        if (Demande.Du is { } du && Demande.Au is { } au && au < du)
        {
            ModelState.AddModelError("Demande.Au",
                $"La date de fin précède la date de début. Choisissez une date après le {VillesSolidaires.Formats.Date(du)}.");
        }

        if (!ModelState.IsValid) return Page();
        this.Notifier("Le rapport est lancé. Un courriel vous préviendra.");
        return RedirectToPage();
    }

    public IActionResult OnPostArreter()
    {
        this.Notifier("Le rapport est arrêté.");
        return RedirectToPage();
    }

    /// <summary>Pour voir une page d'erreur : <c>/dev/composants?handler=Statut&amp;code=403</c>.</summary>
    public IActionResult OnGetStatut(int code) =>
        code == StatusCodes.Status500InternalServerError ? throw new InvalidOperationException("Erreur demandée pour voir la page.") : StatusCode(code);
}

/// <summary>Types de rapport de la vitrine.</summary>
public enum TypeDExemple
{
    [Display(Name = "Impact départemental")]
    Departemental,

    [Display(Name = "Impact communal")]
    Communal,
}

/// <summary>Saisie de la vitrine : un champ de chaque sorte.</summary>
public sealed class DemandeDExemple
{
    [Display(Name = "Type de rapport")]
    public TypeDExemple Type { get; set; }

    [Display(Name = "Territoire")]
    public string Territoire { get; set; } = "53";

    [Display(Name = "Du")]
    [Required]
    public DateOnly? Du { get; set; } = new(2025, 1, 1);

    [Display(Name = "Au")]
    [Required]
    public DateOnly? Au { get; set; } = new(2025, 12, 31);

    [Display(Name = "Adresse de réponse")]
    [Required]
    [EmailAddress]
    public string Courriel { get; set; } = "";

    [Display(Name = "Participants attendus")]
    [Range(0, 100_000)]
    public int? Participants { get; set; }

    [Display(Name = "Budget, en euros")]
    public decimal? Budget { get; set; }

    [Display(Name = "Message aux élus")]
    [StringLength(500)]
    [DataType(DataType.MultilineText)]
    public string? Message { get; set; }

    [Display(Name = "Pièce jointe")]
    public IFormFile? Piece { get; set; }

    [Display(Name = "Formats")]
    [MinLength(1, ErrorMessage = "Choisissez au moins un format.")]
    public IReadOnlyList<string> Formats { get; set; } = [];

    [Display(Name = "Prévenir par")]
    public string Canal { get; set; } = "courriel";

    [Display(Name = "Comparer avec l’année précédente")]
    public bool Comparer { get; set; } = true;
}
