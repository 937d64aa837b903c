using System.IO.Compression;
using System.Xml.Linq;

namespace VillesSolidaires.Documents.Excel;

/// <summary>
/// Recopie un paquet pour que les mêmes données donnent le même fichier : entrées triées, datées par l'appelant, et sans les noms
/// tirés au hasard par System.IO.Packaging (relations de la racine, fichier des propriétés).
/// </summary>
internal static class StablePackage
{
    /// <summary>Les lecteurs stricts attendent la liste des types en tête du paquet.</summary>
    private const string ContentTypes = "[Content_Types].xml";

    private const string RootRelations = "_rels/.rels";
    private const string CorePropertiesExtension = ".psmdcp";
    private const string CoreProperties = "docProps/core" + CorePropertiesExtension;

    /// <summary>Première date qu'une entrée zip sait porter.</summary>
    private static readonly DateTime Earliest = new(1980, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    /// <param name="raw">Feuilles dont les lignes s'écrivent ici, par nom d'entrée.</param>
    public static void Copy(Stream package, Stream output, DateTime date, IReadOnlyDictionary<string, RawSheet> raw)
    {
        using var source = new ZipArchive(package, ZipArchiveMode.Read, leaveOpen: true);
        using var target = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var (name, entry) in InOrder(source))
        {
            if (raw.TryGetValue(name, out var sheet))
            {
                using var to = Create(target, name, date, CompressionLevel.Fastest);
                sheet.Write(to, Layout(entry));
            }
            else CopyEntry(entry, name, target, date);
        }
    }

    /// <summary>Même chose vers un flux qui n'accepte que des écritures asynchrones.</summary>
    public static async Task CopyAsync(Stream package, Stream output, DateTime date, IReadOnlyDictionary<string, RawSheet> raw, CancellationToken cancellationToken)
    {
        await using var staging = new DrainStream();
        using (var source = new ZipArchive(package, ZipArchiveMode.Read, leaveOpen: true))
        using (var target = new ZipArchive(staging, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, entry) in InOrder(source))
            {
                if (raw.TryGetValue(name, out var sheet))
                {
                    using var to = Create(target, name, date, CompressionLevel.Fastest);
                    await sheet.WriteAsync(to, Layout(entry), () => staging.DrainAsync(output, DrainStream.Threshold, cancellationToken), cancellationToken);
                }
                else CopyEntry(entry, name, target, date);
                await staging.DrainAsync(output, DrainStream.Threshold, cancellationToken);
            }
        }

        await staging.DrainAsync(output, threshold: 1, cancellationToken);
    }

    private static IEnumerable<(string Name, ZipArchiveEntry Entry)> InOrder(ZipArchive source) =>
        source.Entries.Select(e => (Name: StableName(e.FullName), Entry: e)).OrderBy(e => e.Name != ContentTypes).ThenBy(e => e.Name, StringComparer.Ordinal);

    private static RawSheetLayout Layout(ZipArchiveEntry entry)
    {
        using var part = entry.Open();
        return RawSheetTemplate.Read(part);
    }

    private static Stream Create(ZipArchive target, string name, DateTime date, CompressionLevel level)
    {
        var entry = target.CreateEntry(name, level);
        entry.LastWriteTime = new DateTimeOffset(date < Earliest ? Earliest : date, TimeSpan.Zero);
        return entry.Open();
    }

    private static void CopyEntry(ZipArchiveEntry entry, string name, ZipArchive target, DateTime date)
    {
        using var from = entry.Open();
        using var to = Create(target, name, date, CompressionLevel.Optimal);
        if (name == RootRelations) StableRelations(from).Save(to, SaveOptions.DisableFormatting);
        else from.CopyTo(to);
    }

    private static string StableName(string name) => name.EndsWith(CorePropertiesExtension, StringComparison.Ordinal) ? CoreProperties : name;

    private static XDocument StableRelations(Stream content)
    {
        var relations = XDocument.Load(content);
        foreach (var (rank, relation) in relations.Root!.Elements().OrderBy(e => (string?)e.Attribute("Type"), StringComparer.Ordinal).Index())
        {
            relation.SetAttributeValue("Id", $"rId{rank + 1}");
            var target = (string?)relation.Attribute("Target") ?? string.Empty;
            if (target.EndsWith(CorePropertiesExtension, StringComparison.Ordinal)) relation.SetAttributeValue("Target", "/" + CoreProperties);
        }

        return relations;
    }
}
