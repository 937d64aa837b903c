namespace VillesSolidaires.Animations;

/// <summary>Une date à mettre au programme, que la personne garde ou change.</summary>
/// <param name="Fin">Dernier jour, inclus.</param>
/// <param name="Explication">« Dernier vendredi de mai, à confirmer ».</param>
public sealed record DateProposee(DateOnly Debut, DateOnly Fin, CertitudeDate Certitude, string Explication);

/// <summary>Date qu'un organisateur national a annoncée ; l'année est celle du premier jour.</summary>
/// <param name="Fin">Dernier jour, inclus.</param>
/// <param name="Source">D'où elle vient, à montrer.</param>
public sealed record DatePubliee(DateOnly Debut, DateOnly Fin, string? Source = null)
{
    public int Annee => Debut.Year;
}
