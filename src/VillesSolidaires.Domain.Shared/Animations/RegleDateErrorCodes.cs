namespace VillesSolidaires.Animations;

public static class RegleDateErrorCodes
{
    public const string RegleDateIllisible = "Animations:RegleDateIllisible";
    public const string JourInexistant = "Animations:JourInexistant";
    public const string MoisInexistant = "Animations:MoisInexistant";
    public const string RecurrenceSansFin = "Animations:RecurrenceSansFin";
    public const string RecurrenceHorsAnnee = "Animations:RecurrenceHorsAnnee";
    public const string DureeRegleInvalide = "Animations:DureeRegleInvalide";
}
