namespace VillesSolidaires.Kits;

/// <summary>Comptes d'une commune sur une partie de la période ; plusieurs lignes par commune, à sommer.</summary>
internal sealed record CompteCommune
{
    public required string CommuneCode { get; init; }
    public required string DepartementCode { get; init; }
    public long Qualifie { get; init; }
    public long Brut { get; init; }
}

/// <summary>Comptes par commune : les mois entiers dans leur cumul, les bords de la période dans les compteurs horaires.</summary>
internal static class ComptesParCommune
{
    /// <param name="kitId">Un kit, ou tous.</param>
    /// <param name="franceEntiere">Faux : le périmètre de la personne. Vrai : à n'employer qu'agrégé.</param>
    public static IQueryable<CompteCommune> ParCommune(this IStatistiqueKitRepository source, Guid? kitId, PeriodeStatistique periode, bool franceEntiere)
    {
        IQueryable<CompteCommune>? lignes = null;
        if (periode.Mois is { } entiers)
        {
            var mois = (franceEntiere ? source.MoisFranceEntiere : source.Mois).Where(c => c.Mois >= entiers.Premier && c.Mois <= entiers.Dernier);
            lignes = (kitId is { } kit ? mois.Where(c => c.KitId == kit) : mois)
                .Select(c => new CompteCommune { CommuneCode = c.CommuneCode, DepartementCode = c.DepartementCode, Qualifie = c.Qualifie, Brut = c.Brut });
        }
        foreach (var (du, au) in periode.Bords)
        {
            var heures = (franceEntiere ? source.CompteursFranceEntiere : source.Compteurs).Where(c => c.Jour >= du && c.Jour <= au);
            var bord = (kitId is { } kit ? heures.Where(c => c.KitId == kit) : heures)
                .Select(c => new CompteCommune { CommuneCode = c.CommuneCode, DepartementCode = c.DepartementCode, Qualifie = c.Qualifie, Brut = c.Brut });
            lignes = lignes is null ? bord : lignes.Concat(bord);
        }
        return lignes!;
    }
}
