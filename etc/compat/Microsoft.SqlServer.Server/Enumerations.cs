namespace Microsoft.SqlServer.Server;

/// <summary>Dit si une fonction CLR lit les données utilisateur de l'instance.</summary>
public enum DataAccessKind
{
    None = 0,
    Read = 1,
}

/// <summary>Dit si une fonction CLR lit le catalogue ou les vues système.</summary>
public enum SystemDataAccessKind
{
    None = 0,
    Read = 1,
}

/// <summary>Sérialisation d'un type CLR. SqlClient lit cette valeur sur <see cref="SqlUserDefinedTypeAttribute"/> avant d'envoyer un paramètre UDT.</summary>
public enum Format
{
    Unknown = 0,

    /// <summary>Disposition native du type, sans code de l'auteur.</summary>
    Native = 1,

    /// <summary>Le type implémente <see cref="IBinarySerialize"/>.</summary>
    UserDefined = 2,
}
