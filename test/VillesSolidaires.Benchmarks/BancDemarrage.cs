namespace VillesSolidaires.Benchmarks;

/// <summary>Temps jusqu'à « prêt » : la première fois (base créée, territoire importé), puis les suivantes.</summary>
internal static class BancDemarrage
{
    private const int Manches = 5;

    public static async Task<IReadOnlyList<Mesure>> MesurerAsync()
    {
        var dossier = Directory.CreateTempSubdirectory("villes-banc-");
        try
        {
            double premier;
            await using (var serveur = await ServeurDuBanc.DemarrerAsync(dossier.FullName, travaux: true))
            {
                premier = serveur.DureeDeDemarrage.TotalSeconds;
            }
            List<double> suivants = [];
            for (var i = 0; i < Manches; i++)
            {
                await using var serveur = await ServeurDuBanc.DemarrerAsync(dossier.FullName, travaux: true);
                suivants.Add(serveur.DureeDeDemarrage.TotalSeconds);
            }
            return [new("premier_s", premier, "s"), new("pret_s", Statistique.Mediane(suivants), "s")];
        }
        finally
        {
            dossier.Delete(recursive: true);
        }
    }
}
