using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using VillesSolidaires.Animations;

namespace VillesSolidaires.Web.Animations;

/// <summary>
/// L'année sur une page, en SVG : paysage (un mois par ligne) sur écran, portrait (un mois par colonne) sur téléphone. Les jours de la
/// semaine sont alignés d'un mois à l'autre. L'image a un nom, et la liste qui l'accompagne dit chaque date.
/// </summary>
public sealed class DessinAnnee
{
    private const string Initiales = "LMMJVSD";
    private const int Mois = 12;

    /// <summary>Six jours de décalage et trente et un jours.</summary>
    private const int Rangs = 37;

    private readonly CalendrierDto _calendrier;
    private readonly JoursDuCalendrier _jours;
    private readonly StringBuilder _svg = new(64 * 1024);
    private readonly GabaritAnnee _g;

    private DessinAnnee(CalendrierDto calendrier, JoursDuCalendrier jours, GabaritAnnee gabarit) => (_calendrier, _jours, _g) = (calendrier, jours, gabarit);

    public static HtmlString Paysage(CalendrierDto calendrier, JoursDuCalendrier jours) => new DessinAnnee(calendrier, jours, GabaritAnnee.Paysage).Dessiner();

    public static HtmlString Portrait(CalendrierDto calendrier, JoursDuCalendrier jours) => new DessinAnnee(calendrier, jours, GabaritAnnee.Portrait).Dessiner();

    private HtmlString Dessiner()
    {
        _svg.Append(CultureInfo.InvariantCulture, $"""<svg viewBox="0 0 {_g.Largeur} {_g.Hauteur}" role="img" aria-label="{HtmlEncoder.Default.Encode(Nom())}">""");
        for (var rang = 0; rang < Rangs; rang++)
        {
            var (x, y) = _g.Initiale(rang);
            Texte("cal-texte", x, y, Initiales[rang % 7].ToString());
        }
        for (var mois = 1; mois <= Mois; mois++)
        {
            DessinerMois(mois);
        }
        if (_calendrier.Aujourdhui.Year == _calendrier.Programme.Annee)
        {
            Case("cal-auj", _calendrier.Aujourdhui);
        }
        return new HtmlString(_svg.Append("</svg>").ToString());
    }

    private void DessinerMois(int mois)
    {
        var premier = new DateOnly(_calendrier.Programme.Annee, mois, 1);
        var (x, y) = _g.NomDuMois(mois);
        _svg.Append(CultureInfo.InvariantCulture, $"""<text class="fort{_g.ClasseMois}" x="{x}" y="{y}"{_g.AncreMois}>{_g.EcrireMois(mois)}</text>""");
        var jours = _jours.Entre(premier, premier.AddMonths(1).AddDays(-1)).ToList();
        // Par couches, du fond vers les marques : une marque n'est jamais sous la case du lendemain.
        foreach (var jour in jours)
        {
            if (jour.Vacances is not null || jour.EstWeekEnd)
            {
                Case(jour.Vacances is not null ? "cal-vac" : "cal-we", jour.Date);
            }
        }
        foreach (var jour in jours)
        {
            DessinerJour(jour);
        }
        foreach (var jour in jours.Where(j => j.Marques.Count > 0))
        {
            DessinerMarques(jour);
        }
    }

    private void DessinerJour(JourDuCalendrier jour)
    {
        var (x, y) = _g.Coin(jour.Date);
        var date = _g.Deplacable ? $" data-jour=\"{jour.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}\"" : "";
        _svg.Append(CultureInfo.InvariantCulture, $"""<rect x="{x}" y="{y}" width="{_g.Cellule.Largeur}" height="{_g.Cellule.Hauteur}" class="cal-case"{date}/>""");
        if (jour.Saison is { } saison)
        {
            var (bx, by, largeur, hauteur) = _g.Bande(x, y);
            Rectangle(saison.Genre == GenreSaison.Canicule ? "cal-chaud" : "cal-froid", bx, by, largeur, hauteur);
        }
        if (jour.EstFerie)
        {
            var (px, py, largeur, hauteur) = _g.Pastille(x, y);
            _svg.Append(CultureInfo.InvariantCulture, $"""<rect x="{px}" y="{py}" width="{largeur}" height="{hauteur}" rx="6" class="cal-ferie"/>""");
        }
        if (_g.NumeroSousMarque || jour.Marques.All(m => m.EstSuite))
        {
            var fort = jour.EstFerie || jour.Date == _calendrier.Aujourdhui ? " fort" : "";
            var (tx, ty) = _g.Numero(x, y);
            Texte($"cal-texte{_g.ClasseNumero}{fort}", tx, ty, jour.Date.Day.ToString(CultureInfo.InvariantCulture));
        }
    }

    private void DessinerMarques(JourDuCalendrier jour)
    {
        var (x, y) = _g.Coin(jour.Date);
        foreach (var suite in jour.Marques.Where(m => m.EstSuite))
        {
            var (sx, sy, largeur, hauteur) = _g.Suite(x, y);
            Rectangle($"cal-suite {MarquesAnimation.Couleur(suite.Animation.Type)}", sx, sy, largeur, hauteur);
        }
        var marques = jour.Marques.Where(m => !m.EstSuite).ToList();
        var (cx, cy) = _g.Centre(x, y);
        switch (marques)
        {
            case []:
                break;
            case [var seule]:
                Marque(seule, cx, cy, _g.Echelle);
                break;
            case [var une, var autre]:
                Marque(une, cx - _g.Ecart, cy, _g.Echelle * .7);
                Marque(autre, cx + _g.Ecart, cy, _g.Echelle * .7);
                break;
            case [var premiere, ..]:
                Marque(premiere, cx - _g.Ecart, cy, _g.Echelle * .7);
                Reste(jour.Date, marques.Count - 1, cx + _g.Ecart, cy);
                break;
        }
    }

    /// <summary>« +2 » : mène à la semaine, où chaque animation du jour a sa place. Une surface autour du nombre, pour la souris et le doigt.</summary>
    private void Reste(DateOnly jour, int nombre, double cx, double cy)
    {
        var adresse = $"/animations?vue=semaine&amp;commune={_calendrier.Programme.CommuneCode}&amp;jour={jour.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}";
        var cote = MarquesAnimation.Cote * _g.Echelle;
        var titre = _g.Deplacable ? $"<title>Voir les {nombre + 1} animations de ce jour</title>" : "";
        _svg.Append(CultureInfo.InvariantCulture, $"""<g class="cal-reste" data-adresse="{adresse}">{titre}<rect x="{cx - (cote / 2):0.##}" y="{cy - (cote / 2):0.##}" width="{cote:0.##}" height="{cote:0.##}" fill="none" pointer-events="all"/>""");
        Texte("cal-texte cal-plus", cx, cy + 3.5, $"+{nombre.ToString(CultureInfo.InvariantCulture)}");
        _svg.Append("</g>");
    }

    private void Marque(MarqueDuJour marque, double cx, double cy, double echelle)
    {
        var a = marque.Animation;
        var cote = MarquesAnimation.Cote * echelle;
        // Une date quittée ne se déplace plus : elle mène à la fiche, comme les autres.
        var quittee = marque.EstQuittee ? " data-quittee=\"true\"" : "";
        // Le titre ne sert qu'à la souris.
        var titre = _g.Deplacable ? $"<title>{HtmlEncoder.Default.Encode(a.Titre)}</title>" : "";
        _svg.Append(CultureInfo.InvariantCulture, $"""<g data-animation="{a.Id}"{quittee}>{titre}""")
            .Append(CultureInfo.InvariantCulture, $"""<use href="#{marque.Symbole}" x="{cx - (MarquesAnimation.CentreX * echelle):0.##}" y="{cy - (MarquesAnimation.CentreY * echelle):0.##}" width="{cote:0.##}" height="{cote:0.##}"/></g>""");
    }

    private void Case(string classe, DateOnly jour)
    {
        var (x, y) = _g.Coin(jour);
        Rectangle(classe, x, y, _g.Cellule.Largeur, _g.Cellule.Hauteur);
    }

    private void Rectangle(string classe, double x, double y, double largeur, double hauteur) =>
        _svg.Append(CultureInfo.InvariantCulture, $"""<rect x="{x}" y="{y}" width="{largeur}" height="{hauteur}" class="{classe}"/>""");

    private void Texte(string classe, double x, double y, string texte) =>
        _svg.Append(CultureInfo.InvariantCulture, $"""<text class="{classe}" x="{x}" y="{y}" text-anchor="middle">{texte}</text>""");

    private string Nom()
    {
        var saisons = _calendrier.Saisons.Select(s => $"{s.Genre.Libelle().ToLowerInvariant()} {Formats.Periode(s.Debut, s.Fin)}");
        return $"Calendrier {Formats.Annee(_calendrier.Programme.Annee)} {_calendrier.DeLaCommune} : {Formats.Accorder(_calendrier.Animations.Count, "animation")}, "
            + $"{string.Join(", ", saisons)}. La liste qui accompagne le calendrier donne chaque date.";
    }
}
