using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace VillesSolidaires.Compat;

/// <summary>Ce qu'un assemblage compilé nomme dans un autre : types et membres, lus dans ses métadonnées.</summary>
internal static class MetadataReferences
{
    public static IReadOnlyList<string> TypesOf(Assembly caller, string target)
    {
        using var file = new PEReader(File.OpenRead(caller.Location));
        var metadata = file.GetMetadataReader();
        return [.. metadata.TypeReferences
            .Where(handle => IsIn(metadata, handle, target))
            .Select(handle => FullName(metadata, handle))];
    }

    public static IReadOnlyList<(string Type, string Member)> MembersOf(Assembly caller, string target)
    {
        using var file = new PEReader(File.OpenRead(caller.Location));
        var metadata = file.GetMetadataReader();
        return [.. metadata.MemberReferences
            .Select(metadata.GetMemberReference)
            .Where(member => member.Parent.Kind == HandleKind.TypeReference && IsIn(metadata, (TypeReferenceHandle)member.Parent, target))
            .Select(member => (FullName(metadata, (TypeReferenceHandle)member.Parent), metadata.GetString(member.Name)))];
    }

    private static bool IsIn(MetadataReader metadata, TypeReferenceHandle handle, string target)
    {
        var scope = metadata.GetTypeReference(handle).ResolutionScope;
        return scope.Kind == HandleKind.AssemblyReference
            && metadata.GetString(metadata.GetAssemblyReference((AssemblyReferenceHandle)scope).Name) == target;
    }

    private static string FullName(MetadataReader metadata, TypeReferenceHandle handle)
    {
        var type = metadata.GetTypeReference(handle);
        return $"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}";
    }
}
