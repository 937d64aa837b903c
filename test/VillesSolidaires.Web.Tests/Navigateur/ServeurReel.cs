namespace VillesSolidaires.Navigateur;

/// <summary>Le produit en Développement, avec ses données de démonstration : ce que voit une personne qui le lance.</summary>
internal static class ServeurReel
{
    /// <param name="dossier">Dossier de données ; le relancer sur le même dossier reprend là où il en était.</param>
    public static Task<ServeurEnfant> LancerAsync(string dossier)
    {
        var tests = Path.Combine(AppContext.BaseDirectory, typeof(ServeurReel).Assembly.GetName().Name!);
        // Les dépendances des tests, pour que l'hôte sache charger leur assemblage.
        return ServeurEnfant.LancerAsync(
            [
                "dotnet", "exec", "--depsfile", tests + ".deps.json", "--runtimeconfig", tests + ".runtimeconfig.json",
                Path.Combine(AppContext.BaseDirectory, "VillesSolidaires.Web.dll"),
            ],
            dossier, ("ASPNETCORE_ENVIRONMENT", "Development"), ("Demo__Seed", "true"),
            // Les ressources se servent compressées, comme en production : le Développement les relit du disque à chaque demande.
            ("ReloadStaticAssetsAtRuntime", "false"),
            // Un travail mis en file par l'outil d'exploitation ne prévient pas le serveur : c'est le balayage qui le trouve.
            ("Jobs__SweepInterval", "00:00:02"),
            // Un parcours télécharge puis lit aussitôt le compte.
            ("App__Statistiques__Fraicheur", "00:00:00"));
    }
}
