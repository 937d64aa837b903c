namespace VillesSolidaires.Rapports;

/// <summary>Ce qu'un rapport demande à ses sections : son type, son territoire, sa période, bornes comprises.</summary>
public sealed record DemandeSection(TypeRapport Type, TerritoireRapport Territoire, DateOnly Du, DateOnly Au)
{
    public NiveauTerritoire Niveau => Territoire.Niveau;

    public string? CommuneCode => Territoire.CommuneCode;

    public string? DepartementCode => Territoire.DepartementCode;

    public string? RegionCode => Territoire.RegionCode;

    public Guid? OrganisationId => Territoire.OrganisationId;

    /// <summary>Même période un an plus tôt.</summary>
    public DemandeSection AnneePrecedente
    {
        get
        {
            var (du, au) = PeriodeComparee.UnAnPlusTot(Du, Au);
            return this with { Du = du, Au = au };
        }
    }
}

/// <summary>Période à laquelle un rapport compare la sienne.</summary>
public static class PeriodeComparee
{
    private const int JoursDUnAn = 365;

    /// <summary>
    /// Même période un an plus tôt. Une fin de mois se compare à une fin de mois, pour que le 29 février d'une année bissextile compte toujours ; une
    /// période qui commence un 29 février se compare à partir du 1er mars. Deux périodes qui se suivent se comparent à deux périodes qui se suivent.
    /// </summary>
    public static (DateOnly Du, DateOnly Au) UnAnPlusTot(DateOnly du, DateOnly au)
    {
        var debut = du is { Month: 2, Day: 29 } ? new DateOnly(du.Year - 1, 3, 1) : du.AddYears(-1);
        var fin = au.AddDays(1).Day == 1 ? au.AddDays(1).AddYears(-1).AddDays(-1) : au.AddYears(-1);
        // Un an glissant qui commence un 29 février finirait ce même jour un an plus tôt : aucun jour ne se compare à lui-même.
        return (debut, fin >= du && au.DayNumber - du.DayNumber <= JoursDUnAn ? du.AddDays(-1) : fin);
    }
}
