namespace VillesSolidaires;

/// <summary>Racine du dépôt qui contient les tests en cours : là où est la solution.</summary>
public static class RacineDepot
{
    public static readonly string Chemin = Trouver();

    private static string Trouver()
    {
        var dossier = new DirectoryInfo(AppContext.BaseDirectory);
        while (dossier is not null && !File.Exists(Path.Combine(dossier.FullName, "VillesSolidaires.sln")))
        {
            dossier = dossier.Parent;
        }
        return dossier?.FullName ?? throw new InvalidOperationException("La solution est introuvable au-dessus du dossier des tests.");
    }
}
