using System.IO;

namespace Microsoft.SqlServer.Server;

/// <summary>Sérialisation écrite par l'auteur d'un type CLR (<see cref="Format.UserDefined"/>) ; SqlClient l'appelle pour les paramètres et les colonnes UDT.</summary>
public interface IBinarySerialize
{
    void Read(BinaryReader r);

    void Write(BinaryWriter w);
}
