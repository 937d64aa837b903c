using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace VillesSolidaires;

/// <summary>
/// Secret d'une adresse : qui le connaît lit ce qu'elle montre, sans compte. Il n'existe en clair qu'à la création ; la base n'en garde que l'empreinte.
/// Une empreinte rapide suffit : 256 bits tirés au hasard ne s'essaient pas un à un.
/// </summary>
public sealed class JetonSecret
{
    private JetonSecret(string valeur) => Valeur = valeur;

    /// <summary>À donner une fois à la personne, puis à oublier.</summary>
    public string Valeur { get; }

    public string Empreinte => EmpreinteDe(Valeur);

    public string Fin => Valeur[^JetonConsts.Fin..];

    public static JetonSecret Tirer() => new(Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(JetonConsts.Octets)));

    /// <summary>SHA-256, en hexadécimal.</summary>
    public static string EmpreinteDe(string jeton) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(jeton)));
}
