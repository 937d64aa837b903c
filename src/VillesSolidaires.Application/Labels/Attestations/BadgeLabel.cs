using System.Globalization;
using System.Security;
using System.Text;
using VillesSolidaires.Documents.Charts;

namespace VillesSolidaires.Labels;

/// <summary>Badge à poser sur le site de la commune. Il dit toujours l'état du jour : un label expiré ou retiré s'y lit.</summary>
public static class BadgeLabel
{
    public const int Largeur = 300;
    public const int Hauteur = 84;

    private const int CommuneMax = 24, SansSerrer = 22;
    private const string Bleu = "#1b365d", Corail = "#c8452b", Gris = "#5b6776", Papier = "#fbf8f3";

    public static string Svg(AttestationPubliqueDto attestation)
    {
        var valable = attestation.Etat == EtatAttestation.Valable;
        var etat = attestation.Etat switch
        {
            EtatAttestation.Valable => $"Valable jusqu’au {Formats.Date(attestation.ValableJusquau)}",
            EtatAttestation.AVenir => $"Valable à partir du {Formats.Date(attestation.ValableDu)}",
            EtatAttestation.Expiree => $"Label expiré le {Formats.Date(attestation.ValableJusquau)}",
            _ => $"Label retiré le {Formats.Date(attestation.RetireeLe)}",
        };
        var niveau = LibellesLabel.Niveau(attestation.Niveau);
        var lieu = $"{niveau} · {Formats.Abreger(attestation.Commune, CommuneMax)}";
        var titre = $"{attestation.Commune}, {LibellesLabel.Nom}, {niveau.ToLowerInvariant()}. {etat}.";
        return $"""
            <svg xmlns="http://www.w3.org/2000/svg" width="{Largeur}" height="{Hauteur}" viewBox="0 0 {Largeur} {Hauteur}" role="img" aria-label="{Texte(titre)}">
            <title>{Texte(titre)}</title>
            <rect x="0.75" y="0.75" width="{N(Largeur - 1.5)}" height="{N(Hauteur - 1.5)}" rx="6" fill="{Papier}" stroke="{(valable ? Bleu : Gris)}" stroke-width="1.5"/>
            <path d="M0.75 6.75a6 6 0 0 1 6-6H8v{N(Hauteur - 1.5)}H6.75a6 6 0 0 1-6-6z" fill="{(valable ? Corail : Gris)}"/>
            <g font-family="'Source Sans 3','Segoe UI',system-ui,sans-serif">
            <text x="20" y="26" font-size="15" font-weight="600" fill="{Bleu}" textLength="230" lengthAdjust="spacingAndGlyphs">{Texte(LibellesLabel.Nom)}</text>
            {Coeurs(attestation.Niveau, valable)}
            <text x="80" y="49" font-size="14" font-weight="600" fill="#202b38"{Serrer(lieu)}>{Texte(lieu)}</text>
            <text x="20" y="70" font-size="13" fill="{(valable ? "#525d69" : "#9f1f2d")}">{Texte(etat)}</text>
            </g>
            </svg>
            """;
    }

    private static string Coeurs(int niveau, bool valable)
    {
        var coeurs = new StringBuilder();
        var couleur = valable ? Corail : Gris;
        for (var i = 0; i < LabelConsts.NiveauMax; i++)
        {
            coeurs.Append(CultureInfo.InvariantCulture, $"""<path d="{HeartShape.Path}" transform="translate({20 + (i * 19)} 35)" fill="{(i < niveau ? couleur : "none")}" stroke="{couleur}" stroke-width="1.4"/>""");
        }
        return coeurs.ToString();
    }

    // Une image n'emporte pas de police : celle du visiteur est parfois plus large, le texte long s'y ramène à la place qu'il a.
    private static string Serrer(string texte) => texte.Length > SansSerrer ? """ textLength="205" lengthAdjust="spacingAndGlyphs" """.TrimEnd() : "";

    private static string N(double nombre) => nombre.ToString(CultureInfo.InvariantCulture);

    private static string Texte(string texte) => SecurityElement.Escape(texte);
}
