using System;

namespace Microsoft.SqlServer.Server;

/// <summary>Levée par SqlClient quand un type n'est pas un UDT utilisable : attribut absent, format inconnu, taille hors bornes.</summary>
public sealed class InvalidUdtException : SystemException
{
    private InvalidUdtException(string message)
        : base(message)
    {
    }

    /// <summary>Fabrique appelée par SqlClient ; <paramref name="resourceReason"/> est la raison, déjà rédigée.</summary>
    public static InvalidUdtException Create(Type udtType, string resourceReason) =>
        new($"'{udtType?.FullName}' is an invalid user defined type, reason: {resourceReason}.");
}
