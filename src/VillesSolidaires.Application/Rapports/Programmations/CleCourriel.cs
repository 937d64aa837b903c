using System.Security.Cryptography;
using System.Text;

namespace VillesSolidaires.Rapports;

/// <summary>Clés uniques des courriels de rapports. Elles sont enregistrées : leur forme ne change pas, sous peine d'écrire deux fois.</summary>
internal static class CleCourriel
{
    // L'adresse elle-même ne va pas dans la clé, que les journaux peuvent citer.
    public static string De(string motif, string adresse) =>
        $"{motif}:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(adresse)).AsSpan(0, 12))}";
}
