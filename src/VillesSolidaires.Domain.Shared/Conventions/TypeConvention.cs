using System.ComponentModel.DataAnnotations;

namespace VillesSolidaires.Conventions;

public enum TypeConvention
{
    [Display(Name = "Adhésion")]
    Adhesion = 1,

    [Display(Name = "Objectifs, subvention")]
    ObjectifsSubvention = 2,

    Prestation = 3,

    [Display(Name = "Abattement TFPB")]
    AbattementTfpb = 4,

    [Display(Name = "Cadre départemental")]
    CadreDepartemental = 5,
}

/// <summary>Place d'une clause dans le texte.</summary>
public enum NatureClause
{
    Article = 1,
    Annexe = 2,
}

/// <summary>Qui la convention attend. Gardé en base pour filtrer et trier la liste en SQL.</summary>
public enum TypeActeur
{
    Personne = 0,
    Association = 1,
    Mairie = 2,
    Bailleur = 3,

    [Display(Name = "Département")]
    Departement = 4,

    [Display(Name = "Autre partenaire")]
    Autre = 5,
}

/// <summary>Pièce jointe à une convention.</summary>
public enum TypePiece
{
    [Display(Name = "Exemplaire signé")]
    ScanSigne = 1,

    [Display(Name = "Délibération")]
    Deliberation = 2,

    [Display(Name = "Preuve d’un engagement")]
    Preuve = 3,

    [Display(Name = "Autre document")]
    Autre = 4,
}
