namespace VillesSolidaires.Benchmarks;

/// <summary>Ce même programme, relancé en serveur dans un processus à part.</summary>
internal static class ServeurDuBanc
{
    public static Task<ServeurEnfant> DemarrerAsync(string dossierDonnees, bool travaux = false, params (string Nom, string Valeur)[] reglages)
    {
        var programme = Environment.ProcessPath!;
        string[] commande = Path.GetFileNameWithoutExtension(programme) == "dotnet"
            ? [programme, typeof(ServeurDuBanc).Assembly.Location, "hote"]
            : [programme, "hote"];
        return ServeurEnfant.LancerAsync(commande, dossierDonnees, [("Demo__Seed", "false"), ("Jobs__Enabled", travaux ? "true" : "false"), .. reglages]);
    }
}
