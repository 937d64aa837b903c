namespace VillesSolidaires.Kits;

/// <summary>Canaux de diffusion connus : le code va dans l'adresse, le libellé s'affiche.</summary>
public static class CanalTelechargement
{
    /// <summary>Adresse partagée sans canal.</summary>
    public const string NonPrecise = "direct";

    /// <summary>Code QR d'une affiche.</summary>
    public const string Qr = "qr";

    public static readonly IReadOnlyDictionary<string, string> Libelles = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [NonPrecise] = "Lien direct",
        ["page"] = "Page publique du kit",
        ["courriel"] = "Courriel aux coordinateurs",
        [Qr] = "QR code des affiches",
        ["mairie"] = "Site de la mairie",
        ["reseaux"] = "Réseaux sociaux",
        ["bailleur"] = "Bailleurs",
    };

    public static bool EstConnu(string code) => Libelles.ContainsKey(code);

    public static string Libelle(string code) => Libelles.GetValueOrDefault(code, code);
}
