using VillesSolidaires.Rapports;
using VillesSolidaires.Web.Composants;
using VillesSolidaires.Web.Travaux;

namespace VillesSolidaires.Web.Rapports;

/// <summary>Mots d'un rapport à l'écran.</summary>
public static class AffichageRapport
{
    /// <summary>« Impact communal, Marseille ».</summary>
    public static string Titre(this RapportDto rapport) => $"{rapport.TypeLibelle}, {rapport.Territoire}";

    /// <summary>« Année 2025 », ou « du 1er mars au 15 septembre 2026 ».</summary>
    public static string Periode(DateOnly du, DateOnly au) =>
        du == new DateOnly(du.Year, 1, 1) && au == new DateOnly(du.Year, 12, 31) ? $"Année {du.Year}" : Majuscule(Formats.Periode(du, au));

    public static string Periode(this RapportDto rapport) => Periode(rapport.Du, rapport.Au);

    public static TravailSuivi Suivi(this RapportDto rapport) =>
        new(rapport.Id, rapport.Titre(), rapport.Statut is StatutRapport.Demande or StatutRapport.EnProduction && rapport.Etape is { } etape ? etape : rapport.Statut.Etat().Libelle);

    /// <param name="rapport">Rapport demandé ou en production.</param>
    /// <param name="adresseArret">Adresse du POST qui l'arrête, ou nulle.</param>
    public static TravailAffiche Travail(this RapportDto rapport, string? adresseArret)
    {
        var etapes = EtapesRapport.De(rapport.Formats);
        var courante = rapport.Statut == StatutRapport.EnProduction ? etapes.ToList().IndexOf(rapport.Etape ?? "") : -1;
        return new TravailAffiche
        {
            Id = rapport.Id.ToString("N"),
            Titre = $"{rapport.Titre()}, {Minuscule(rapport.Periode())}",
            Detail = $"Demandé le {Formats.Instant(rapport.DemandeLe)}" + (rapport.DemandePar.Length > 0 ? $" par {rapport.DemandePar}" : ""),
            Etat = courante < 0 ? rapport.Statut.Etat() : rapport.Statut.Etat() with { Libelle = $"Étape {courante + 1} sur {etapes.Count}" },
            Pourcentage = courante < 0 ? null : rapport.Progression,
            Etapes = courante < 0 ? [] : [.. etapes.Select((e, i) => new EtapeAffichee(e, i < courante ? EtatEtape.Fait : i == courante ? EtatEtape.EnCours : EtatEtape.AVenir))],
            AdresseArret = adresseArret,
            ConsequenceArret = "Ce qui est déjà produit sera jeté. Vous pourrez relancer le rapport.",
        };
    }

    private static string Majuscule(string texte) => string.Concat(texte[..1].ToUpperInvariant(), texte.AsSpan(1));

    private static string Minuscule(string texte) => string.Concat(texte[..1].ToLowerInvariant(), texte.AsSpan(1));
}
