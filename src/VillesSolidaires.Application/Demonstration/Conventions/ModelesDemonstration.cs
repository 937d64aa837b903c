using VillesSolidaires.Conventions;

namespace VillesSolidaires.Demonstration;

/// <summary>Un modèle de texte publié par type de convention, proposé par l'association et à adapter par chacun.</summary>
internal static class ModelesDemonstration
{
    private const string Notes = "Première version. Proposition de l’association, à faire relire par vos services : elle ne vaut pas conseil juridique.";

    private static readonly (TypeConvention Type, string Fichier)[] Fichiers =
    [
        (TypeConvention.Adhesion, "adhesion"), (TypeConvention.ObjectifsSubvention, "objectifs"), (TypeConvention.Prestation, "prestation"),
        (TypeConvention.AbattementTfpb, "abattement"), (TypeConvention.CadreDepartemental, "cadre"),
    ];

    public static IReadOnlyList<ModeleConvention> Publier(DateTime instant) => [.. Fichiers.Select(f => Publier(f.Type, f.Fichier, instant))];

    private static ModeleConvention Publier(TypeConvention type, string fichier, DateTime instant)
    {
        var modele = new ModeleConvention(IdentifiantStable.De("modele", fichier), type);
        modele.EcrireClauses([.. Lire(fichier)]);
        modele.Publier(Notes, instant);
        return modele;
    }

    /// <summary>« # Titre » ouvre un article, « ## Titre » une annexe ; ce qui suit en est le texte.</summary>
    private static IEnumerable<ClauseModeleDonnees> Lire(string fichier)
    {
        using var flux = typeof(ModelesDemonstration).Assembly.GetManifestResourceStream($"demonstration/modeles/{fichier}.txt")
            ?? throw new InvalidOperationException($"Le modèle {fichier} manque dans les ressources.");
        using var lecteur = new StreamReader(flux);
        foreach (var bloc in ("\n" + lecteur.ReadToEnd()).Split("\n#", StringSplitOptions.RemoveEmptyEntries))
        {
            var fin = bloc.IndexOf('\n', StringComparison.Ordinal);
            var (titre, texte) = (bloc[..fin], Insecables(bloc[fin..]));
            yield return titre.StartsWith('#')
                ? new ClauseModeleDonnees(NatureClause.Annexe, titre[1..], texte)
                : new ClauseModeleDonnees(NatureClause.Article, titre, texte);
        }
    }

    // Les fichiers se tapent avec des espaces ordinaires ; un guillemet ou un point-virgule ne doit pas commencer une ligne.
    private static string Insecables(string texte) =>
        "»:;?!".Aggregate(texte.Replace("« ", "«" + Formats.Insecable, StringComparison.Ordinal), (t, signe) => t.Replace($" {signe}", Formats.Insecable + signe, StringComparison.Ordinal));
}
