namespace VillesSolidaires.Conventions;

/// <summary>Ce qu'il faut dire pour renvoyer, annuler ou rompre : un motif, montré aux autres parties, et le jour d'effet d'une rupture.</summary>
internal static class MotifsConvention
{
    public static string Exiger(string motif) => string.IsNullOrWhiteSpace(motif)
        ? throw new BusinessException(ConventionErrorCodes.MotifObligatoire).SurChamp(nameof(Convention.Motif))
        : motif.Trim();

    /// <param name="convention">Convention à rompre.</param>
    /// <param name="motif">Motif saisi.</param>
    /// <param name="effetLe">Entre aujourd'hui et la fin de la convention, bornes comprises.</param>
    /// <param name="today">Jour à Paris.</param>
    public static string ExigerRupture(Convention convention, string motif, DateOnly effetLe, DateOnly today)
    {
        var propre = Exiger(motif);
        if (effetLe < today)
        {
            throw new BusinessException(ConventionErrorCodes.EffetAnterieur).WithData("Jour", today).SurChamp(nameof(Convention.EffetLe));
        }
        return effetLe <= convention.Fin
            ? propre
            : throw new BusinessException(ConventionErrorCodes.EffetHorsPeriode).WithData("Fin", convention.Fin).SurChamp(nameof(Convention.EffetLe));
    }
}
