using Microsoft.AspNetCore.Mvc.Rendering;
using VillesSolidaires.Rapports;
using VillesSolidaires.Territoires;

namespace VillesSolidaires.Web.Rapports;

/// <summary>Champ de territoire d'une demande de rapport, selon son type : une liste à dérouler, ou un nom à chercher.</summary>
public sealed class TerritoireDemande(ITerritoireRapportAppService territoires, ChoixTerritoire communes)
{
    /// <returns>Les choix d'une liste ; vide si le territoire se cherche par son nom.</returns>
    public async Task<IReadOnlyList<SelectListItem>> ListeAsync(TypeRapport type, CancellationToken ct) =>
        type.Accepte(NiveauTerritoire.Commune) ? [] : [.. (await territoires.GetListAsync(type, ct)).Select(t => new SelectListItem(Ecrire(t), t.Code))];

    /// <summary>Territoires que la saisie désigne pour ce type : communes, puis département, région ou France de ce nom.</summary>
    public async Task<IReadOnlyList<SelectListItem>> DesignerAsync(TypeRapport type, string? saisie, CancellationToken ct)
    {
        var nom = TexteRecherche.Normaliser(saisie ?? "");
        var grands = nom.Length == 0
            ? []
            : (await territoires.GetListAsync(type, ct)).Where(t => TexteRecherche.Normaliser(t.Nom) == nom || string.Equals(t.Code, saisie!.Trim(), StringComparison.OrdinalIgnoreCase));
        return
        [
            .. grands.Select(t => new SelectListItem(Ecrire(t), t.Code)),
            .. (await communes.DesignerAsync(saisie, ct)).Select(c => new SelectListItem($"{c.Nom} ({c.Code}), {c.DepartementNom}", c.Code)),
        ];
    }

    public static string Libelle(TypeRapport type) => type switch
    {
        TypeRapport.ImpactCommunal => "Commune",
        TypeRapport.ImpactDepartemental => "Département",
        TypeRapport.ImpactRegional => "Région",
        TypeRapport.Bailleur => "Bailleur",
        _ => "Territoire",
    };

    public static string Aide(TypeRapport type, bool national) => type == TypeRapport.ImpactCommunal
        ? "Nom, code INSEE ou code postal."
        : national ? "Une commune (nom, code INSEE ou code postal), un département, une région, ou « France »."
        : "Une commune (nom, code INSEE ou code postal), ou un département : son nom ou son numéro.";

    private static string Ecrire(TerritoireProposeDto t) => t.Niveau switch
    {
        NiveauTerritoire.Departement => $"{t.Nom}, tout le département ({t.Code})",
        NiveauTerritoire.Region => $"{t.Nom}, toute la région",
        NiveauTerritoire.National => $"{t.Nom} entière",
        _ => t.Nom,
    };
}
