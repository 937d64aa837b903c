using VillesSolidaires.Conventions;
using VillesSolidaires.Organisations;

namespace VillesSolidaires.Rapports.Sections;

/// <param name="Montant">Aides de la convention, en euros.</param>
/// <param name="Departement">Celui du territoire de la convention ; nul pour un accord national.</param>
public sealed record ConventionLue(
    string Numero, string Objet, TypeConvention Type, EtatConvention Etat, DateOnly Debut, DateOnly Fin, decimal Montant, string? Departement);

public sealed record EngagementLu(
    string Numero, string Partie, TypeOrganisation TypePartie, string Libelle, DateOnly Echeance, int? Cible, int Fait, DateOnly? RealiseLe, EtatEngagement Etat);

/// <param name="Montant">Euros.</param>
public sealed record VersementLu(
    string Numero, string Attribuant, string Beneficiaire, int Exercice, DateOnly Echeance, DateOnly? VerseLe, decimal Montant, EtatVersement Etat)
{
    /// <summary>À la charge de la commune ou du département du rapport : c'est à son conseil d'en décider.</summary>
    public bool EstDuTerritoire { get; init; }
}

/// <param name="Nombre">Organisations de ce type, chacune comptée une fois.</param>
public sealed record PartiesLues(TypeOrganisation Type, int Nombre);

/// <summary>Tout ce que les sections des conventions lisent, pour un territoire, au jour du gel.</summary>
public sealed record SuiviLu(
    DateOnly Aujourdhui, IReadOnlyList<ConventionLue> Conventions, IReadOnlyList<EngagementLu> Engagements, IReadOnlyList<VersementLu> Versements)
{
    public IReadOnlyList<PartiesLues> Parties { get; init; } = [];

    /// <summary>Conventions signées qui courent dans la période, et dans la même un an plus tôt.</summary>
    public int Signees { get; init; }
    public int SigneesAvant { get; init; }
}
