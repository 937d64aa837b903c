using System;

namespace Microsoft.SqlServer.Server;

/// <summary>Marque un agrégat CLR. SqlClient ne fait que nommer ce type dans ses métadonnées.</summary>
/// <param name="format">Sérialisation de l'état de l'agrégat.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
public sealed class SqlUserDefinedAggregateAttribute(Format format) : Attribute
{
    /// <summary>Plus grande taille d'état admise par SQL Server, en octets.</summary>
    public const int MaxByteSizeValue = 8000;

    public Format Format { get; } = format;

    public int MaxByteSize { get; set; }

    public bool IsInvariantToDuplicates { get; set; }

    public bool IsInvariantToNulls { get; set; }

    public bool IsInvariantToOrder { get; set; }

    public bool IsNullIfEmpty { get; set; }

    public string? Name { get; set; }
}
