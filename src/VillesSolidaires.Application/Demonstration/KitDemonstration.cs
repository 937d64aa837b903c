using VillesSolidaires.Kits;

namespace VillesSolidaires.Demonstration;

/// <summary>Contenu d'un kit de démonstration : sa fiche, et le texte dont se font ses documents.</summary>
/// <param name="Couleur">Couleur du bandeau, « #rrggbb », assez sombre pour un texte blanc (contraste d'au moins 4,5).</param>
/// <param name="Poids">Part du kit dans les comptes simulés ; le kit Canicule vaut 1.</param>
/// <param name="Guide"><c>null</c> : pas de guide dans ce kit.</param>
/// <param name="AvecAnnuaire">Vrai si le kit contient l'annuaire des voisins à remplir.</param>
public sealed record KitDemonstration(
    string Slug, KitNature Nature, string Titre, string Resume, string? Periode, string Couleur, double Poids,
    AfficheDemonstration Affiche, GuideDemonstration? Guide, bool AvecAnnuaire)
{
    public ThemesKit Themes { get; init; }

    /// <summary>Vrai : sa validité s'est arrêtée à la fin du mois dernier, pour montrer un kit sorti du catalogue.</summary>
    public bool EstPerime { get; init; }

    /// <summary>Affiches traduites, ajoutées par une deuxième version.</summary>
    internal IReadOnlyList<AfficheTraduite> Traductions { get; init; } = [];
}

/// <param name="Urgence">Signe qui impose d'appeler les secours, avec le numéro.</param>
public sealed record AfficheDemonstration(
    string Surtitre, string Titre, string Accroche, IReadOnlyList<Geste> Gestes, string Urgence, IReadOnlyList<NumeroUtile> Numeros);

public sealed record Geste(string Titre, string Texte);

/// <param name="Qui">À quoi sert le numéro, en quelques mots.</param>
public sealed record NumeroUtile(string Numero, string Qui);

public sealed record GuideDemonstration(string Introduction, IReadOnlyList<EtapeGuide> Etapes);

public sealed record EtapeGuide(string Titre, IReadOnlyList<string> Points);
