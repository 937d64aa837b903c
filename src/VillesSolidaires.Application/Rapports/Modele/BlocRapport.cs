using System.Text.Json.Serialization;
using VillesSolidaires.Documents.Charts;

namespace VillesSolidaires.Rapports.Modele;

/// <summary>Élément d'une section, indépendant du format de sortie.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "bloc")]
[JsonDerivedType(typeof(TexteBloc), "texte")]
[JsonDerivedType(typeof(FicheBloc), "fiche")]
[JsonDerivedType(typeof(GraphiqueBloc), "graphique")]
[JsonDerivedType(typeof(TableauBloc), "tableau")]
public abstract record BlocRapport;

public sealed record TexteBloc(string? Titre, string Texte) : BlocRapport;

/// <summary>Paires libellé et valeur : l'identité d'une commune.</summary>
/// <param name="Source">Écrite dans le classeur, en face de chaque ligne.</param>
public sealed record FicheBloc(string Titre, IReadOnlyList<LigneFiche> Lignes, string Source = FicheBloc.CodeOfficiel) : BlocRapport
{
    /// <summary>Source des fiches d'identité, et de celles figées avant que chacune dise la sienne.</summary>
    public const string CodeOfficiel = "Code officiel géographique 2026";
}

public sealed record LigneFiche(string Libelle, string Valeur, NatureChiffre Nature = NatureChiffre.Externe);

public sealed record GraphiqueBloc(Chart Graphique) : BlocRapport;

/// <summary>Tableau typé. <see cref="Total"/> : dernière ligne, recoupée entre les documents avant toute diffusion.</summary>
/// <param name="ClasseurSeul">Vrai : détail réservé au classeur, où il se filtre ; le PDF se lit jusqu'au bout.</param>
/// <param name="Feuille">Nom court, celui de la feuille du classeur (31 caractères au plus).</param>
public sealed record TableauBloc(
    string Feuille, string Titre, IReadOnlyList<ColonneTableau> Colonnes, IReadOnlyList<IReadOnlyList<Cellule>> Lignes, IReadOnlyList<Cellule>? Total,
    bool ClasseurSeul = false) : BlocRapport;

/// <param name="Poids">Part de la largeur du tableau.</param>
public sealed record ColonneTableau(string Titre, TypeColonne Type, double Poids = 1);

public enum TypeColonne
{
    Texte,
    Entier,
    Decimal,
    Pourcentage,

    /// <summary>Mois, porté par son premier jour.</summary>
    Mois,
}

/// <summary>Valeur typée : du texte, un nombre, un jour, ou rien.</summary>
public sealed record Cellule(string? Texte = null, decimal? Nombre = null, DateOnly? Jour = null)
{
    public static readonly Cellule Vide = new();

    public static implicit operator Cellule(string texte) => new(texte);

    public static implicit operator Cellule(DateOnly jour) => new(null, null, jour);

    public static implicit operator Cellule(long nombre) => new(null, nombre);

    public static implicit operator Cellule(decimal nombre) => new(null, nombre);

    public static implicit operator Cellule(decimal? nombre) => new(null, nombre);
}
