namespace VillesSolidaires.Rapports;

/// <summary>Étapes de la production d'un rapport, telles que le registre des travaux les note et que l'écran les montre.</summary>
public static class EtapesRapport
{
    public const string Lecture = "Lecture des données";
    public const string Pdf = "PDF";
    public const string Synopsis = "Synopsis";
    public const string Classeur = "Classeur Excel";
    public const string Recoupement = "Recoupement des totaux";
    public const string Rangement = "Rangement des documents";

    /// <summary>Les étapes par lesquelles passe un rapport demandé dans ces formats, dans l'ordre.</summary>
    public static IReadOnlyList<string> De(IReadOnlyList<string> formats)
    {
        List<string> etapes = [Lecture];
        if (formats.Contains(CodesRapport.Pdf, StringComparer.Ordinal))
        {
            etapes.Add(Pdf);
        }
        if (formats.Contains(CodesRapport.Synopsis, StringComparer.Ordinal))
        {
            etapes.Add(Synopsis);
        }
        if (formats.Contains(CodesRapport.Xlsx, StringComparer.Ordinal))
        {
            etapes.Add(Classeur);
        }
        return [.. etapes, Recoupement, Rangement];
    }
}
