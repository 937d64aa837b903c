using System;

namespace Microsoft.SqlServer.Server;

/// <summary>Marque un type CLR utilisable comme type SQL ; SqlClient le cherche sur la valeur de chaque paramètre UDT.</summary>
/// <param name="format">Sérialisation du type.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
public sealed class SqlUserDefinedTypeAttribute(Format format) : Attribute
{
    public Format Format { get; } = format;

    /// <summary>Taille sérialisée maximale, en octets ; -1 pour un type de plus de 8 000 octets.</summary>
    public int MaxByteSize { get; set; }

    public bool IsFixedLength { get; set; }

    public bool IsByteOrdered { get; set; }

    public string? ValidationMethodName { get; set; }

    public string? Name { get; set; }
}
