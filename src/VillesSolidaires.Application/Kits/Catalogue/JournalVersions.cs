namespace VillesSolidaires.Kits;

/// <summary>
/// Journal des changements d'un kit : ce que la personne a écrit en publiant, et ce que les empreintes des fichiers disent de sûr, même quand
/// elle n'a rien écrit.
/// </summary>
internal static class JournalVersions
{
    /// <returns>Versions publiées, la plus récente d'abord.</returns>
    public static IReadOnlyList<EntreeJournalKitDto> Lire(IEnumerable<VersionKitDto> versions)
    {
        List<EntreeJournalKitDto> journal = [];
        VersionKitDto? avant = null;
        foreach (var version in versions.Where(v => v.PublieeLe is not null).OrderBy(v => v.Numero))
        {
            journal.Add(new EntreeJournalKitDto(version.Numero, version.PublieeLe!.Value, version.Notes, avant is null ? [] : Comparer(avant, version)));
            avant = version;
        }
        journal.Reverse();
        return journal;
    }

    private static List<string> Comparer(VersionKitDto avant, VersionKitDto apres)
    {
        var anciens = avant.Fichiers.ToDictionary(f => f.Nom, StringComparer.Ordinal);
        var nouveaux = apres.Fichiers.Select(f => f.Nom).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. Phrase("Ajouté", "Ajoutés", apres.Fichiers.Where(f => !anciens.ContainsKey(f.Nom))),
            .. Phrase("Mis à jour", "Mis à jour", apres.Fichiers.Where(f => anciens.TryGetValue(f.Nom, out var ancien) && ancien.Sha256 != f.Sha256)),
            .. Phrase("Retiré", "Retirés", avant.Fichiers.Where(f => !nouveaux.Contains(f.Nom))),
        ];
    }

    private static string[] Phrase(string un, string plusieurs, IEnumerable<FichierKitDto> fichiers)
    {
        var libelles = fichiers.Select(f => f.Libelle).Order(StringComparer.CurrentCulture).ToList();
        return libelles.Count == 0 ? [] : [$"{(libelles.Count == 1 ? un : plusieurs)} : {string.Join(", ", libelles)}."];
    }
}
