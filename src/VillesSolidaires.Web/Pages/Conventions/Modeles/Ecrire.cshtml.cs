using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using VillesSolidaires.Conventions;
using VillesSolidaires.Web.Composants;
using VillesSolidaires.Web.Formulaires;

namespace VillesSolidaires.Web.Pages.Conventions.Modeles;

/// <summary>Écrit la version en préparation d'un modèle. Ajouter, retirer ou déplacer réaffiche la saisie ; rien n'est enregistré avant le bouton.</summary>
[Authorize(ConventionPermissions.GererModeles)]
public sealed class EcrireModel(IModeleConventionAppService modeles) : PageMetier
{
    public const string Enregistrer = "enregistrer";
    public const string Ajouter = "ajouter";
    public const string Retirer = "retirer:";
    public const string Monter = "monter:";

    public EcrireModeleInput Saisie { get; private set; } = new();

    public int Version { get; private set; }

    public string? ConcurrencyStamp { get; private set; }

    public async Task<IActionResult> OnGetAsync(TypeConvention type, CancellationToken ct)
    {
        var modele = await ChargerAsync(type, ct);
        if (modele.Brouillon is not { } brouillon)
        {
            return RedirectToPage("/Conventions/Modeles/Modele", new { type });
        }
        Saisie = new() { Clauses = [.. brouillon.Clauses.Select(c => new ClauseModeleInput { Nature = c.Nature, Titre = c.Titre, Texte = c.Texte })] };
        if (Saisie.Clauses.Count == 0)
        {
            Saisie = Saisie with { Clauses = [new()] };
        }
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(TypeConvention type, EcrireModeleInput saisie, string geste, CancellationToken ct)
    {
        Saisie = saisie;
        if (geste != Enregistrer)
        {
            // Les numéros des champs changent avec l'ordre : la saisie se réécrit depuis la liste, non depuis la requête.
            ModelState.Clear();
            Saisie = saisie with { Clauses = [.. Disposer([.. saisie.Clauses], geste)] };
            await ChargerAsync(type, ct);
            ConcurrencyStamp = saisie.ConcurrencyStamp;
            return Page();
        }
        if (ModelState.IsValid && await EssayerAsync(() => modeles.EcrireAsync(type, saisie, ct), nameof(Saisie)))
        {
            this.Notifier("La version en préparation est enregistrée.");
            return RedirectToPage("/Conventions/Modeles/Modele", new { type });
        }
        await ChargerAsync(type, ct);
        return Page();
    }

    internal static IReadOnlyList<ClauseModeleInput> Disposer(IReadOnlyList<ClauseModeleInput> clauses, string geste)
    {
        List<ClauseModeleInput> ordre = [.. clauses];
        if (geste == Ajouter)
        {
            ordre.Add(new());
        }
        else if (Place(geste, Retirer, ordre.Count) is { } retiree)
        {
            ordre.RemoveAt(retiree);
        }
        else if (Place(geste, Monter, ordre.Count) is { } place and > 0)
        {
            (ordre[place - 1], ordre[place]) = (ordre[place], ordre[place - 1]);
        }
        return ordre;
    }

    private static int? Place(string geste, string verbe, int nombre) =>
        geste.StartsWith(verbe, StringComparison.Ordinal) && int.TryParse(geste.AsSpan(verbe.Length), provider: null, out var place) && place >= 0 && place < nombre ? place : null;

    private async Task<ModeleConventionDetailDto> ChargerAsync(TypeConvention type, CancellationToken ct)
    {
        var modele = await modeles.GetAsync(type, ct);
        (Version, ConcurrencyStamp) = (modele.Brouillon?.Numero ?? modele.ProchaineVersion, modele.ConcurrencyStamp);
        return modele;
    }
}
