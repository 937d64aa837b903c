using System.Security.Cryptography;

namespace VillesSolidaires.Territoires;

/// <summary>D'où viennent les cinq fichiers du référentiel : les ressources du programme, ou un dossier donné par l'exploitant.</summary>
public sealed class SourceTerritoire
{
    public const string Regions = "regions.csv";
    public const string Departements = "departements.csv";
    public const string Epcis = "epci.csv";
    public const string Communes = "communes.csv";
    public const string Arrondissements = "arrondissements.csv";

    /// <summary>Fichiers livrés avec le programme.</summary>
    public static readonly SourceTerritoire Ressources = new("données livrées", OuvrirRessource);

    private static readonly string[] Fichiers = [Regions, Departements, Epcis, Communes, Arrondissements];

    private readonly Func<string, Stream> _ouvrir;

    private SourceTerritoire(string libelle, Func<string, Stream> ouvrir) => (Libelle, _ouvrir) = (libelle, ouvrir);

    /// <summary>À montrer à l'exploitant.</summary>
    public string Libelle { get; }

    /// <param name="chemin">Dossier qui contient les cinq fichiers, aux mêmes noms et mêmes colonnes que ceux du programme.</param>
    /// <exception cref="DonneesTerritoireException">Le dossier ou un fichier manque.</exception>
    public static SourceTerritoire Dossier(string chemin)
    {
        var dossier = Path.GetFullPath(chemin);
        var manquant = Fichiers.FirstOrDefault(f => !File.Exists(Path.Combine(dossier, f)));
        return manquant is null
            ? new SourceTerritoire(dossier, f => File.OpenRead(Path.Combine(dossier, f)))
            : throw new DonneesTerritoireException(manquant, null, $"le fichier manque dans « {dossier} »");
    }

    public Stream Ouvrir(string fichier) => _ouvrir(fichier);

    /// <summary>SHA-256 hexadécimal des cinq fichiers mis bout à bout.</summary>
    public async Task<string> EmpreinteAsync(CancellationToken ct)
    {
        using var hachage = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var tampon = new byte[81_920];
        foreach (var fichier in Fichiers)
        {
            await using var flux = Ouvrir(fichier);
            int lus;
            while ((lus = await flux.ReadAsync(tampon, ct)) > 0)
            {
                hachage.AppendData(tampon, 0, lus);
            }
        }
        return Convert.ToHexStringLower(hachage.GetHashAndReset());
    }

    private static Stream OuvrirRessource(string fichier) =>
        typeof(SourceTerritoire).Assembly.GetManifestResourceStream("territoires/" + fichier)
        ?? throw new DonneesTerritoireException(fichier, null, "la ressource manque dans le programme");
}

/// <summary>Fichier du référentiel illisible ou incohérent. Le message nomme le fichier et la ligne ; rien n'a été écrit.</summary>
public sealed class DonneesTerritoireException : Exception
{
    /// <param name="ligne">Numéro de ligne dans le fichier, en-tête comprise ; <c>null</c> si tout le fichier est en cause.</param>
    public DonneesTerritoireException(string fichier, long? ligne, string motif, Exception? inner = null)
        : base(ligne is null ? $"{fichier} : {motif}." : $"{fichier}, ligne {ligne} : {motif}.", inner) =>
        (Fichier, Ligne) = (fichier, ligne);

    public string Fichier { get; }
    public long? Ligne { get; }
}
