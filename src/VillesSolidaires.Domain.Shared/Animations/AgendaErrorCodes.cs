namespace VillesSolidaires.Animations;

public static class AgendaErrorCodes
{
    public const string AgendaSansLibelle = "Animations:AgendaSansLibelle";
    public const string AgendaExpirationPassee = "Animations:AgendaExpirationPassee";
    public const string AgendaTropDeCommunes = "Animations:AgendaTropDeCommunes";
    public const string AgendaDejaRevoque = "Animations:AgendaDejaRevoque";
    public const string TropDAgendas = "Animations:TropDAgendas";
    public const string ProgrammeSansAnimation = "Animations:ProgrammeSansAnimation";
}
