using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using VillesSolidaires.Animations;
using VillesSolidaires.Comptes;
using VillesSolidaires.Web.Composants;
using VillesSolidaires.Web.Formulaires;

namespace VillesSolidaires.Web.Pages.Animations;

/// <summary>Bâtit le programme d'une année en un écran. Un refus rend l'écran tel que la personne l'a laissé, la ligne en cause désignée.</summary>
[Authorize(AnimationPermissions.Gerer)]
public sealed class ConstruireModel(IConstructionProgrammeAppService construction, IUtilisateurCourant utilisateur, TimeProvider horloge) : PageMetier
{
    public const string Verifier = "verifier";
    public const string Enregistrer = "enregistrer";
    public const string Publier = "publier";
    private const int MoisDeLAnneeSuivante = 9;
    private const string PrefixeSaisie = "Saisie";

    public string Commune { get; private set; } = "";

    public int Annee { get; private set; }

    public ConstructionDto? Construction { get; private set; }

    public async Task OnGetAsync(string? commune, int? annee, bool copier, CancellationToken ct)
    {
        var today = horloge.Aujourdhui();
        // Dès la rentrée, c'est l'année suivante qu'on prépare.
        Annee = annee ?? (today.Month >= MoisDeLAnneeSuivante ? today.Year + 1 : today.Year);
        Commune = commune?.Trim() ?? (utilisateur.Perimetre.Communes is [var seule] ? seule : "");
        if (Commune.Length > 0)
        {
            await EssayerAsync(async () => Construction = await construction.GetAsync(Commune, Annee, copier, ct));
        }
    }

    public async Task<IActionResult> OnPostAsync(ConstruireInput saisie, string? geste, CancellationToken ct)
    {
        (Commune, Annee) = (saisie.Commune, saisie.Annee);
        if (ModelState.IsValid && geste is Enregistrer or Publier)
        {
            ConstruitDto? construit = null;
            if (await EssayerAsync(async () => construit = await construction.CreerAsync(saisie with { Publier = geste == Publier }, ct), PrefixeSaisie))
            {
                this.Notifier(Bilan(construit!));
                return Redirect($"/animations?commune={saisie.Commune}&annee={saisie.Annee.ToString(CultureInfo.InvariantCulture)}");
            }
        }
        await EssayerAsync(async () => Construction = await construction.ExaminerAsync(saisie, ct), PrefixeSaisie);
        return Page();
    }

    /// <summary>Premier refus de ce champ.</summary>
    public string? Erreur(string cle) => ModelState.TryGetValue(cle, out var etat) ? etat.Errors.FirstOrDefault()?.ErrorMessage : null;

    /// <summary>Ce que la personne a tapé, même illisible ; sinon la date proposée.</summary>
    public string? Valeur(string cle, DateOnly? proposee) =>
        Erreur(cle) is not null ? ModelState[cle]!.AttemptedValue : proposee?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Bilan(ConstruitDto construit)
    {
        var ajout = construit.Creees == 0 ? "Aucune animation ajoutée" : Formats.Accorder(construit.Creees, "animation ajoutée", "animations ajoutées");
        return construit.Statut == ProgrammeStatut.Publie ? $"{ajout}. Le programme est publié." : $"{ajout} au programme, à planifier puis à publier.";
    }

}
