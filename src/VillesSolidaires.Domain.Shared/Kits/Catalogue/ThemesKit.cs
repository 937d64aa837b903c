using System.ComponentModel.DataAnnotations;

namespace VillesSolidaires.Kits;

/// <summary>
/// De quoi parle un kit ; il peut avoir plusieurs thèmes. La liste suit les kits que l'association a diffusés : canicule et grand froid,
/// coronavirus, été des voisins, cyber-voisins, grèves, rupture de l'isolement, fête des voisins, gestes pour l'eau et le tri.
/// </summary>
[Flags]
public enum ThemesKit
{
    [Display(Name = "Non précisé")]
    Aucun = 0,

    [Display(Name = "Fortes chaleurs")]
    Chaleur = 1,

    [Display(Name = "Grand froid")]
    Froid = 2,

    [Display(Name = "Santé et épidémies")]
    Sante = 4,

    [Display(Name = "Isolement et grand âge")]
    Isolement = 8,

    [Display(Name = "Vacances et absences")]
    Vacances = 16,

    [Display(Name = "Numérique")]
    Numerique = 32,

    [Display(Name = "Grèves et pannes")]
    ServicesInterrompus = 64,

    [Display(Name = "Convivialité")]
    Convivialite = 128,

    [Display(Name = "Eau, énergie et tri")]
    CadreDeVie = 256,
}

/// <summary>Où en est la validité d'un kit, un jour donné.</summary>
public enum ValiditeKit
{
    [Display(Name = "Valable")]
    Valable = 1,

    [Display(Name = "Pas encore valable")]
    AVenir = 2,

    [Display(Name = "Périmé")]
    Perimee = 3,
}
