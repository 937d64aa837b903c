using VillesSolidaires.Kits;

namespace VillesSolidaires.Web.Pages.Kits.Statistiques;

/// <summary>Ce qu'un compteur a écarté, motif par motif.</summary>
internal static class EcartsDuCompteur
{
    /// <returns>« 2 robots, 1 double » ; un tiret si rien n'est écarté.</returns>
    public static string Dire(CompteDto compte)
    {
        (long Nombre, string Singulier, string Pluriel)[] motifs =
        [
            (compte.Robots, "robot", "robots"), (compte.Doubles, "double", "doubles"), (compte.Partiels, "partiel", "partiels"), (compte.Exces, "excès", "excès"),
        ];
        var dits = motifs.Where(m => m.Nombre > 0).Select(m => Formats.Accorder(m.Nombre, m.Singulier, m.Pluriel)).ToList();
        return dits.Count == 0 ? Formats.Absent : string.Join(", ", dits);
    }
}
