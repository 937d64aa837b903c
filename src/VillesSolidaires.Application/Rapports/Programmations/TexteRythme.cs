namespace VillesSolidaires.Rapports;

/// <summary>Un rythme en français, le même à l'écran et dans les courriels.</summary>
public static class TexteRythme
{
    private const int DerniersJours = 29;

    /// <summary>« Chaque mois, le 2 à 6 h », « 10 jours après « Canicule », à 6 h ».</summary>
    /// <param name="rythme">Rythme.</param>
    /// <param name="campagne">Titre de la campagne attendue.</param>
    public static string Decrire(this Rythme rythme, string? campagne)
    {
        ArgumentNullException.ThrowIfNull(rythme);
        var heure = Formats.Heure(new TimeOnly(rythme.Heure, 0));
        return rythme.Cadence switch
        {
            CadenceProgrammation.Mensuelle => $"Chaque mois, {Jour(rythme.Jour!.Value)} à {heure}",
            CadenceProgrammation.Trimestrielle => $"Chaque trimestre, {Jour(rythme.Jour!.Value)} du premier mois à {heure}",
            CadenceProgrammation.Annuelle => $"Chaque année, {JourDuMois(rythme.Jour!.Value, rythme.Mois!.Value)} à {heure}",
            _ => $"{Formats.Accorder(rythme.JoursApres!.Value, "jour")} après «{Formats.Insecable}{campagne ?? "une campagne"}{Formats.Insecable}», à {heure}",
        };
    }

    private static string Jour(int jour) => jour switch
    {
        31 => "le dernier jour",
        1 => "le 1er",
        >= DerniersJours => $"le {jour} (ou le dernier jour)",
        _ => $"le {jour}",
    };

    // 2024 est bissextile : le 29 février s'y écrit.
    private static string JourDuMois(int jour, int mois)
    {
        var dernier = DateTime.DaysInMonth(2024, mois);
        return jour > dernier ? $"le dernier jour de {Formats.NomMois(mois)}" : $"le {Formats.JourMois(new DateOnly(2024, mois, jour))}{(mois == 2 && jour == dernier ? " (le 28 les années communes)" : "")}";
    }
}
