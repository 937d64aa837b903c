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

    public static void Copy(Stream package, Stream output, DateTime date)
    {
        package.Position = 0;
        using var source = new ZipArchive(package, ZipArchiveMode.Read, leaveOpen: true);
        using var target = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
        var entries = source.Entries.Select(e => (Name: StableName(e.FullName), Entry: e));
        foreach (var (name, entry) in entries.OrderBy(e => e.Name != ContentTypes).ThenBy(e => e.Name, StringComparer.Ordinal))
        {
            var copy = target.CreateEntry(name, CompressionLevel.Optimal);
            copy.LastWriteTime = new DateTimeOffset(date < Earliest ? Earliest : date, TimeSpan.Zero);
            using var from = entry.Open();
            using var to = copy.Open();
            if (name == RootRelations) StableRelations(from).Save(to, SaveOptions.DisableFormatting);
            else from.CopyTo(to);
        }
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
