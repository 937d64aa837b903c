using System;

namespace Microsoft.SqlServer.Server;

/// <summary>Précise la taille, la précision et la nullité d'une valeur CLR ; SqlClient la lit en décrivant les champs d'un UDT.</summary>
[AttributeUsage(AttributeTargets.Field | AttributeTargets.Property | AttributeTargets.ReturnValue | AttributeTargets.Parameter)]
public class SqlFacetAttribute : Attribute
{
    public bool IsFixedLength { get; set; }

    /// <summary>Taille maximale, en octets ou en caractères selon le type.</summary>
    public int MaxSize { get; set; }

    public int Precision { get; set; }

    public int Scale { get; set; }

    public bool IsNullable { get; set; }
}
