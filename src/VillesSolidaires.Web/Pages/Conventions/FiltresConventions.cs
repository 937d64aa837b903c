using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using VillesSolidaires.Conventions;
using VillesSolidaires.Web.Composants;

namespace VillesSolidaires.Web.Pages.Conventions;

/// <summary>Filtres de la liste, lus dans l'adresse sous les noms de l'API, et ce qu'il faut pour les montrer.</summary>
public sealed class FiltresConventions
{
    /// <summary>Valeur du filtre « Qui doit agir » pour la personne connectée.</summary>
    public const string Vous = "vous";

    [FromQuery(Name = "type")]
    public TypeConvention? Type { get; set; }

    [FromQuery(Name = "etat")]
    public EtatConvention? Etat { get; set; }

    /// <summary>Un <see cref="TypeActeur"/>, ou <see cref="Vous"/>.</summary>
    [FromQuery(Name = "acteur")]
    public string? Acteur { get; set; }

    [FromQuery(Name = "territoire")]
    public string? Territoire { get; set; }

    [FromQuery(Name = "organisationId")]
    public Guid? OrganisationId { get; set; }

    [FromQuery(Name = "echeance")]
    public int? Echeance { get; set; }

    public static IReadOnlyList<SelectListItem> Echeances { get; } =
        [.. ConventionConsts.PaliersEcheance.Select(j => new SelectListItem(LibelleEcheance(j), $"{j}"))];

    public TypeActeur? TypeActeur => Enum.TryParse<TypeActeur>(Acteur, ignoreCase: true, out var acteur) && Enum.IsDefined(acteur) ? acteur : null;

    public ConventionListeInput Appliquer(ConventionListeInput demande) => demande with
    {
        Type = Type, Etat = Etat, Acteur = TypeActeur, AMoi = Acteur == Vous ? true : null,
        Territoire = Territoire?.Trim() is { Length: > 0 and <= 5 } code ? code : null,
        OrganisationId = OrganisationId, Echeance = Echeance is > 0 and <= 3650 ? Echeance : null,
    };

    /// <summary>« Qui doit agir » : la personne d'abord, si elle agit pour une partie.</summary>
    public static IReadOnlyList<SelectListItem> Acteurs(bool participe) =>
    [
        .. participe ? [new SelectListItem("Vous", Vous)] : Array.Empty<SelectListItem>(),
        .. Enum.GetValues<TypeActeur>().Where(a => a != VillesSolidaires.Conventions.TypeActeur.Personne).Select(a => new SelectListItem(a.Libelle(), a.ToString())),
    ];

    /// <summary>Les départements du périmètre, et le territoire demandé s'il n'en est pas un.</summary>
    public IReadOnlyList<SelectListItem> Territoires(ChoixConventionsDto choix)
    {
        ArgumentNullException.ThrowIfNull(choix);
        List<SelectListItem> liste = [.. choix.Departements.Select(d => new SelectListItem($"{d.Libelle} ({d.Valeur})", d.Valeur))];
        return string.IsNullOrWhiteSpace(Territoire) || liste.Exists(t => t.Value == Territoire)
            ? liste
            : [new SelectListItem(NomDuTerritoire(choix), Territoire), .. liste];
    }

    public static IReadOnlyList<SelectListItem> Bailleurs(ChoixConventionsDto choix)
    {
        ArgumentNullException.ThrowIfNull(choix);
        return [.. choix.Bailleurs.Prepend(choix.Partie).OfType<ChoixDto>().Select(b => new SelectListItem(b.Libelle, b.Valeur))];
    }

    public IEnumerable<FiltreActif> Actifs(ChoixConventionsDto choix)
    {
        ArgumentNullException.ThrowIfNull(choix);
        if (!string.IsNullOrWhiteSpace(Territoire))
        {
            yield return new FiltreActif($"Territoire : {NomDuTerritoire(choix)}", "territoire");
        }
        if (Type is { } type)
        {
            yield return new FiltreActif($"Type : {type.Libelle()}", "type");
        }
        if (Etat is { } etat)
        {
            yield return new FiltreActif($"État : {etat.Libelle()}", "etat");
        }
        if (Acteur == Vous || TypeActeur is not null)
        {
            yield return new FiltreActif($"Qui doit agir : {(TypeActeur is { } acteur ? acteur.Libelle() : "vous")}", "acteur");
        }
        if (OrganisationId is { } id)
        {
            var nom = (choix.Partie ?? choix.Bailleurs.FirstOrDefault(b => b.Valeur == id.ToString()))?.Libelle ?? "une organisation choisie";
            yield return new FiltreActif($"Partie : {nom}", "organisationId");
        }
        if (Echeance is { } jours)
        {
            yield return new FiltreActif($"Échéance : {LibelleEcheance(jours).ToLowerInvariant()}", "echeance");
        }
    }

    private string NomDuTerritoire(ChoixConventionsDto choix) =>
        choix.Departements.FirstOrDefault(d => d.Valeur == Territoire) is { } departement ? $"{departement.Libelle} ({departement.Valeur})" : Territoire!;

    private static string LibelleEcheance(int jours) => $"Sous {Formats.Accorder(jours, "jour")}";
}
