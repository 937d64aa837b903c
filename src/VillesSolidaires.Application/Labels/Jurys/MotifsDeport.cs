namespace VillesSolidaires.Labels;

/// <summary>Motif écrit d'un déport, d'après les conflits qui l'imposent.</summary>
internal static class MotifsDeport
{
    public static string Joindre(IEnumerable<string> conflits)
    {
        var motif = string.Join(" ; ", conflits);
        return motif.Length <= LabelConsts.MotifMax ? motif : string.Concat(motif.AsSpan(0, LabelConsts.MotifMax - 1), "…");
    }
}
