using System.Security.Cryptography;
using System.Text;

namespace VillesSolidaires.Demonstration;

/// <summary>Identifiant tiré du nom : semer deux fois désigne la même ligne.</summary>
internal static class IdentifiantStable
{
    public static Guid De(string sorte, string nom) => new(SHA256.HashData(Encoding.UTF8.GetBytes($"demonstration/{sorte}/{nom}")).AsSpan(0, 16));

    /// <summary>Graine d'un tirage, la même d'une machine à l'autre.</summary>
    public static int Graine(string nom) => BitConverter.ToInt32(SHA256.HashData(Encoding.UTF8.GetBytes(nom)));
}
