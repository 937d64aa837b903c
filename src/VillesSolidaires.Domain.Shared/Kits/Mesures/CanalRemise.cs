using System.ComponentModel.DataAnnotations;

namespace VillesSolidaires.Kits;

/// <summary>Par qui, ou à quelle occasion, des packs imprimés ont été remis.</summary>
public enum CanalRemise
{
    Mairie = 1,
    Bailleur = 2,
    Association = 3,

    [Display(Name = "Événement")]
    Evenement = 4,
}
