namespace VillesSolidaires.Fichiers;

/// <summary>Contenu rangé en base sous son empreinte, quand <c>App:Blobs</c> vaut <c>Base</c>. Ni périmètre ni histoire : qui l'emploie les a.</summary>
public sealed class Blob : IHorsJournal
{
    /// <summary>Caractères d'une empreinte SHA-256 en hexadécimal.</summary>
    public const int LongueurEmpreinte = 64;

    /// <summary>Dossier sous lequel le dépôt montre ce qui est en base.</summary>
    public const string Dossier = "blobs/";

    public Blob(string sha256, byte[] contenu)
    {
        Sha256 = sha256;
        Contenu = contenu;
        Taille = contenu.Length;
    }

    private Blob()
    {
    }

    /// <summary>En hexadécimal minuscule.</summary>
    public string Sha256 { get; private set; } = "";
    public byte[] Contenu { get; private set; } = [];

    /// <summary>En octets ; se lit sans charger le contenu.</summary>
    public long Taille { get; private set; }

    /// <returns>L'empreinte, si le chemin en finit une ; sinon <c>null</c> : ce contenu-là n'est pas rangé par empreinte.</returns>
    public static string? Empreinte(string chemin)
    {
        var nom = chemin[(chemin.LastIndexOf('/') + 1)..];
        return nom.Length == LongueurEmpreinte && nom.All(c => char.IsAsciiDigit(c) || c is >= 'a' and <= 'f') ? nom : null;
    }
}
