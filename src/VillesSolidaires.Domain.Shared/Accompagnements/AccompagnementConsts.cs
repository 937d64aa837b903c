namespace VillesSolidaires.Accompagnements;

public static class AccompagnementConsts
{
    public const int ObjetMax = 120;
    public const int BesoinMax = 2000;
    public const int ConclusionMax = 2000;
    public const int NomMax = 200;
    public const int LieuMax = 200;
    public const int LibelleActionMax = 200;

    /// <summary>Rendez-vous, et actions convenues, d'un même accompagnement.</summary>
    public const int SuivisMax = 40;
}
