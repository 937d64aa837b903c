namespace VillesSolidaires.Kits;

/// <summary>Ce qu’on ajoute à l’affiche d’un kit : un rendez-vous et un message, tous deux facultatifs.</summary>
public sealed record TextesAffiche
{
    /// <exception cref="BusinessException">Texte trop long, heure sans date, rendez-vous passé.</exception>
    public TextesAffiche(DateOnly? date, string? heure, string? lieu, string? message, DateOnly today)
    {
        if (date < today)
        {
            throw new BusinessException(AfficheErrorCodes.AfficheDatePassee).SurChamp(nameof(Date));
        }
        Date = date;
        Heure = Textes.OuNul(heure, AfficheConsts.HeureMax, nameof(Heure));
        Lieu = Textes.OuNul(lieu, AfficheConsts.LieuMax, nameof(Lieu));
        Message = Textes.OuNul(message, AfficheConsts.MessageMax, nameof(Message));
        if (Heure is not null && date is null)
        {
            throw new BusinessException(AfficheErrorCodes.AfficheHeureSansDate).SurChamp(nameof(Date));
        }
    }

    private TextesAffiche()
    {
    }

    /// <summary>Ni rendez-vous ni message.</summary>
    public bool EstVide => Date is null && Lieu is null && Message is null;

    public DateOnly? Date { get; private set; }

    /// <summary>En clair : « de 18 h à 20 h ».</summary>
    public string? Heure { get; private set; }
    public string? Lieu { get; private set; }
    public string? Message { get; private set; }
}
