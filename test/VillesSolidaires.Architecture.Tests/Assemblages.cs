using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace VillesSolidaires;

/// <summary>Assemblages du produit, à côté des tests.</summary>
internal static class Assemblages
{
    public const string Prefixe = "VillesSolidaires.";

    public static readonly IReadOnlyList<string> Noms =
    [
        .. Directory.EnumerateFiles(AppContext.BaseDirectory, Prefixe + "*.dll").Select(Path.GetFileNameWithoutExtension).OfType<string>()
            .Where(n => !n.EndsWith(".Tests", StringComparison.Ordinal)).Order(StringComparer.Ordinal),
    ];

    public static Assembly Charger(string nom) => Assembly.Load(nom);

    /// <summary>Ce que le compilateur a écrit dans l'assemblage : une référence de projet inutilisée n'y paraît pas, une dépendance réelle toujours.</summary>
    public static Metadonnees Lire(string nom)
    {
        using var flux = File.OpenRead(Path.Combine(AppContext.BaseDirectory, nom + ".dll"));
        using var pe = new PEReader(flux);
        var lecteur = pe.GetMetadataReader();
        return new Metadonnees(
            [.. lecteur.AssemblyReferences.Select(r => lecteur.GetString(lecteur.GetAssemblyReference(r).Name))],
            [.. lecteur.TypeReferences.Select(t => NomDeType(lecteur, t))],
            [.. lecteur.MemberReferences.Select(lecteur.GetMemberReference).Where(m => m.Parent.Kind == HandleKind.TypeReference)
                .Select(m => $"{NomDeType(lecteur, (TypeReferenceHandle)m.Parent)}.{lecteur.GetString(m.Name)}")]);
    }

    private static string NomDeType(MetadataReader lecteur, TypeReferenceHandle type)
    {
        var reference = lecteur.GetTypeReference(type);
        return $"{lecteur.GetString(reference.Namespace)}.{lecteur.GetString(reference.Name)}";
    }
}

/// <summary>Assemblages, types et membres extérieurs qu'un assemblage emploie.</summary>
internal sealed record Metadonnees(IReadOnlyList<string> References, IReadOnlyList<string> Types, IReadOnlyList<string> Membres);
