namespace VillesSolidaires.Animations;

/// <summary>Ce qu'une animation a réuni. Des nombres et des catégories : aucun habitant n'y est nommé.</summary>
public sealed class BilanAnimation
{
    internal BilanAnimation(BilanDonnees donnees, int jours, DateTime instant)
    {
        SaisiLe = instant;
        Ecrire(donnees, jours);
    }

    private BilanAnimation()
    {
    }

    public int Participants { get; private set; }
    public int Benevoles { get; private set; }

    /// <summary>Heures de bénévolat, toutes personnes confondues.</summary>
    public decimal Heures { get; private set; }
    public PublicsTouches Publics { get; private set; }
    public string? Commentaire { get; private set; }

    /// <summary>Empreinte du fichier de la photo.</summary>
    public string? PhotoSha256 { get; private set; }
    public string? PhotoType { get; private set; }

    /// <summary>Ce que montre la photo, pour qui ne la voit pas.</summary>
    public string? PhotoTexte { get; private set; }

    /// <summary>Première saisie : la fenêtre de correction part d'elle.</summary>
    public DateTime SaisiLe { get; private set; }

    /// <summary>Dernier jour où le bilan se corrige.</summary>
    public DateOnly CorrigeableJusquau => HeureDeParis.Jour(SaisiLe).AddDays(AnimationConsts.JoursCorrectionBilan);

    internal void Ecrire(BilanDonnees donnees, int jours)
    {
        if (donnees.Participants is < 0 or > AnimationConsts.ParticipantsMax)
        {
            throw new BusinessException(AnimationErrorCodes.ParticipantsInvalides)
                .WithData("Max", Formats.Nombre(AnimationConsts.ParticipantsMax)).SurChamp(nameof(Participants));
        }
        if (donnees.Benevoles is < 0 or > AnimationConsts.BenevolesMax)
        {
            throw new BusinessException(AnimationErrorCodes.BenevolesInvalides)
                .WithData("Max", Formats.Nombre(AnimationConsts.BenevolesMax)).SurChamp(nameof(Benevoles));
        }
        if (donnees is { Heures: > 0, Benevoles: 0 })
        {
            throw new BusinessException(AnimationErrorCodes.HeuresSansBenevole).SurChamp(nameof(Benevoles));
        }
        // Personne ne donne plus de vingt-quatre heures par jour : au-delà, un zéro de trop.
        var plafond = 24m * jours * donnees.Benevoles;
        if (donnees.Heures < 0 || donnees.Heures > plafond)
        {
            throw new BusinessException(AnimationErrorCodes.HeuresInvalides).WithData("Max", Formats.Nombre((long)plafond)).SurChamp(nameof(Heures));
        }
        if (donnees.Photo is { } photo && string.IsNullOrWhiteSpace(photo.Texte))
        {
            throw new BusinessException(AnimationErrorCodes.PhotoSansTexte).SurChamp(nameof(PhotoTexte));
        }
        (Participants, Benevoles, Heures, Publics) = (donnees.Participants, donnees.Benevoles, donnees.Heures, donnees.Publics);
        Commentaire = Textes.OuNul(donnees.Commentaire, AnimationConsts.CommentaireBilanMax, nameof(Commentaire));
        (PhotoSha256, PhotoType) = (donnees.Photo?.Sha256, donnees.Photo?.TypeMime);
        PhotoTexte = Textes.OuNul(donnees.Photo?.Texte, AnimationConsts.TexteAlternatifMax, nameof(PhotoTexte));
    }
}

/// <param name="Heures">Heures de bénévolat, toutes personnes confondues.</param>
public sealed record BilanDonnees(
    int Participants, int Benevoles, decimal Heures, PublicsTouches Publics, string? Commentaire, PhotoBilan? Photo);

/// <param name="Texte">Ce que montre la photo.</param>
public sealed record PhotoBilan(string Sha256, string TypeMime, string Texte);
