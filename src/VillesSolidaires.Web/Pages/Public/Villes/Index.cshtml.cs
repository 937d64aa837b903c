using Microsoft.AspNetCore.Mvc;
using VillesSolidaires.Documents.Charts;
using VillesSolidaires.Labels;
using VillesSolidaires.Territoires;
using VillesSolidaires.Web.Formulaires;
using VillesSolidaires.Web.TagHelpers;

namespace VillesSolidaires.Web.Pages.Public.Villes;

/// <summary>Registre public des villes labellisées : liste et carte, sans compte.</summary>
public sealed class IndexModel(IRegistreLabelAppService registre) : PageDeListe
{
    private const int RechercheMax = 100;
    // Une vue plus étroite que la colonne : les marques grandissent au bureau et restent visibles sur un téléphone.
    private const double LargeurCarte = 460, HauteurCarte = 440;

    private static readonly MapPointClass[] Niveaux =
    [
        new(LibellesLabel.Niveau(1), MapPointShape.Ring), new(LibellesLabel.Niveau(2), MapPointShape.Disc), new(LibellesLabel.Niveau(3), MapPointShape.Heart),
    ];

    public static IReadOnlyList<EntreeLegende> Legende { get; } = [.. Niveaux.Reverse().Select(n => new EntreeLegende(n.Label, ChartSvg.Mark(n.Shape)))];

    [FromQuery(Name = "region")]
    public string? Region { get; set; }

    [FromQuery(Name = "niveau")]
    public int? Niveau { get; set; }

    public RegistreLabelDto Registre { get; private set; } = new(new ListeDto<VilleLabelliseeDto>(0, []), [], []);

    public bool EstFiltre => !string.IsNullOrWhiteSpace(Recherche) || !string.IsNullOrEmpty(Region) || Niveau is not null;

    public string NoteCarte
    {
        get
        {
            var approchees = Registre.Points.Count(p => p.Longitude is null && CarteDepartements.Montre(p.DepartementCode));
            var absentes = Registre.Points.Count(p => !CarteDepartements.Montre(p.DepartementCode));
            List<string> phrases = [];
            if (approchees > 0)
            {
                phrases.Add($"Sans coordonnées connues, {Formats.Accorder(approchees, "ville est placée au centre de son département", "villes sont placées au centre de leur département")}.");
            }
            if (absentes > 0)
            {
                phrases.Add($"{Formats.Accorder(absentes, "ville d’outre-mer n’est pas", "villes d’outre-mer ne sont pas")} sur ce fond, mais bien dans le tableau.");
            }
            phrases.Add($"{CarteDepartements.Credit} Coordonnées : GeoNames, CC BY 4.0.");
            return string.Join(' ', phrases);
        }
    }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        // Une adresse retouchée ne mérite pas une erreur : ce qui ne se comprend pas ne filtre pas.
        Niveau = Niveau is >= 1 and <= LabelConsts.NiveauMax ? Niveau : null;
        Recherche = Recherche?.Length > RechercheMax ? Recherche[..RechercheMax] : Recherche;
        Registre = await registre.GetListAsync(new RegistreLabelInput { Page = NumeroPage, Taille = Taille, Recherche = Recherche, Region = Region, Niveau = Niveau }, ct);
        return PageOuPremiere(Registre.Villes);
    }

    public string Carte()
    {
        var parNiveau = Registre.Points.CountBy(p => p.Niveau).OrderByDescending(n => n.Key).Select(n => $"{Formats.Nombre(n.Value)} de niveau {n.Key}");
        var texte = Registre.Points.Count == 0 ? "Aucune ville." : $"{Formats.Accorder(Registre.Points.Count, "ville")} : {string.Join(", ", parNiveau)}. La liste donne chaque ville.";
        return ChartSvg.Render(
            CarteDepartements.Points(
                "Carte de France des villes labellisées", texte, [.. Registre.Points.Select(p => new LieuCarte(p.Commune, p.DepartementCode, p.Longitude, p.Latitude, p.Niveau - 1))], Niveaux),
            LargeurCarte, HauteurCarte);
    }
}
