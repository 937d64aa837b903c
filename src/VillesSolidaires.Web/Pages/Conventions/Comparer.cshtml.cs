using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using VillesSolidaires.Conventions;
using VillesSolidaires.Web.Composants;
using VillesSolidaires.Web.Formulaires;

namespace VillesSolidaires.Web.Pages.Conventions;

/// <summary>Deux versions d'un texte face à face. Le choix des versions est dans l'adresse : la comparaison s'envoie.</summary>
public sealed class ComparerModel(IVersionConventionAppService versions) : PageMetier
{
    [FromQuery(Name = "de")]
    public string? De { get; set; }

    [FromQuery(Name = "a")]
    public string? A { get; set; }

    public ComparaisonDto Comparaison { get; private set; } = null!;

    public async Task OnGetAsync(Guid id, CancellationToken ct) =>
        Comparaison = await versions.ComparerAsync(id, string.IsNullOrEmpty(De) ? null : De, string.IsNullOrEmpty(A) ? null : A, ct);

    public IEnumerable<SelectListItem> Choix(VersionDto choisie) => Comparaison.Textes.Versions
        .Select(v => new SelectListItem($"{v.Libelle} ({Formats.DateAbregee(HeureDeParis.Jour(v.Le))})", v.Repere, v.Repere == choisie.Repere));

    public static EtatAffiche Affichage(EtatComparaison etat) => etat switch
    {
        EtatComparaison.Ajoute => new(Ton.Succes, Icones.Ajout, etat.Libelle()),
        EtatComparaison.Retire => new(Ton.Danger, Icones.Suppression, etat.Libelle()),
        EtatComparaison.Modifie => new(Ton.Attention, Icones.Modification, etat.Libelle()),
        _ => new(Ton.Neutre, Icones.Fait, etat.Libelle()),
    };

    /// <summary>« 5 autres sans changement ».</summary>
    public static string? Inchanges(GroupeCompareDto groupe) => groupe.Elements.Count(e => e.Etat == EtatComparaison.Inchange && e.AncienRepere is null) switch
    {
        0 => null,
        1 => "1 autre sans changement",
        var autres => $"{Formats.Nombre(autres)} autres sans changement",
    };
}
