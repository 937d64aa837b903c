using System.ComponentModel.DataAnnotations;

namespace VillesSolidaires.Animations;

/// <summary>D'où viennent les dates d'un modèle d'animation.</summary>
public enum GenreRegleDate
{
    /// <summary>Annoncée chaque année par l'organisateur national : la Fête des voisins, la Semaine bleue.</summary>
    [Display(Name = "Date publiée chaque année")]
    DatePubliee = 1,

    /// <summary>D'un jour à un autre, le même chaque année ; peut passer le 31 décembre.</summary>
    Saison = 2,

    [Display(Name = "Jour fixe")]
    JourFixe = 3,

    [Display(Name = "Récurrence")]
    Recurrence = 4,

    /// <summary>Un ou plusieurs mois, sans jour dit.</summary>
    Mois = 5,
}

/// <summary>Ce que vaut une date proposée.</summary>
public enum CertitudeDate
{
    /// <summary>Annoncée par l'organisateur.</summary>
    [Display(Name = "Publiée")]
    Publiee = 1,

    /// <summary>Tirée de la règle.</summary>
    [Display(Name = "Calculée")]
    Calculee = 2,

    /// <summary>Une période où choisir, ou un jour déplacé faute d'exister cette année-là.</summary>
    Indicative = 3,
}

/// <summary>Rang d'un jour de la semaine dans le mois. Pas de cinquième : tous les mois ne l'ont pas.</summary>
public enum RangDansMois
{
    Premier = 1,

    [Display(Name = "Deuxième")]
    Deuxieme = 2,

    [Display(Name = "Troisième")]
    Troisieme = 3,

    [Display(Name = "Quatrième")]
    Quatrieme = 4,

    Dernier = -1,
}

/// <summary>Zone de vacances scolaires. La Corse et l'outre-mer n'en ont pas : leurs recteurs fixent leur calendrier.</summary>
public enum ZoneScolaire
{
    [Display(Name = "zone A")]
    A = 1,

    [Display(Name = "zone B")]
    B = 2,

    [Display(Name = "zone C")]
    C = 3,
}

/// <summary>Ce qu'un avertissement signale. Aucun n'empêche d'enregistrer.</summary>
public enum CodeAvertissement
{
    [Display(Name = "Jour férié")]
    JourFerie = 1,

    [Display(Name = "Vacances scolaires")]
    VacancesScolaires = 2,

    [Display(Name = "Même lieu")]
    MemeLieu = 3,

    [Display(Name = "Voie publique : délai proche")]
    VoiePubliqueProche = 4,

    [Display(Name = "Voie publique : délai dépassé")]
    VoiePubliqueDepassee = 5,
}
