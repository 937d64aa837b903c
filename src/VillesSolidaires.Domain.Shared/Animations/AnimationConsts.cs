namespace VillesSolidaires.Animations;

public static class AnimationConsts
{
    public const int TitreMax = 120;
    public const int DescriptionMax = 4000;
    public const int OrganisateurMax = 200;
    public const int PublicMax = 200;
    public const int MaterielMax = 1000;
    public const int MotifMax = 500;
    public const int LibelleTacheMax = 200;
    public const int TachesMax = 40;
    public const int CommentaireBilanMax = 2000;
    public const int TexteAlternatifMax = 300;

    /// <summary>Taille maximale d'une photo de bilan, en octets (8 Mo).</summary>
    public const int PhotoMax = 8_000_000;

    /// <summary>Requête de dépôt la plus grosse, en octets : une photo un peu trop lourde revient sur son formulaire, avec son message.</summary>
    public const int RequetePhotoMax = 2 * PhotoMax;

    public const int NomLieuMax = 120;
    public const int AdresseMax = 200;
    public const int QuartierMax = 120;
    public const int ResidenceMax = 120;
    public const int QpvMax = 10;

    /// <summary>Code d'un quartier prioritaire : QN, département, numéro, lettre (génération 2024 : M).</summary>
    public const string QpvMotif = "^QN(?:[0-9]{3}|02[AB])[0-9]{2,3}[A-Z]$";

    /// <summary>Années d'un programme.</summary>
    public const int AnneeMin = 2000;
    public const int AnneeMax = 2100;

    /// <summary>Durée la plus longue d'une animation, en jours : une saison entière.</summary>
    public const int DureeMax = 366;

    public const int CapaciteMax = 100_000;

    /// <summary>Plus grand nombre crédible de participants : au-delà, c'est une faute de frappe.</summary>
    public const int ParticipantsMax = 100_000;
    public const int BenevolesMax = 10_000;

    /// <summary>Animations d'un programme : au-delà, l'année ne se lit plus.</summary>
    public const int AnimationsParProgrammeMax = 1000;

    /// <summary>Rappels d'un bilan qui manque, en jours après l'animation.</summary>
    public static readonly IReadOnlyList<int> PaliersRelanceBilan = [3, 10, 30];

    /// <summary>Jours pendant lesquels un bilan saisi se corrige encore.</summary>
    public const int JoursCorrectionBilan = 30;

    /// <summary>Jours entre le dépôt d'une demande d'occupation de la voie publique et l'animation, avant que la mairie règle le sien.</summary>
    public const int DelaiVoiePubliqueParDefaut = 30;
    public const int DelaiVoiePubliqueMax = 180;

    /// <summary>Décalage le plus grand d'une tâche avant l'animation, en jours.</summary>
    public const int DecalageTacheMax = 366;
}
