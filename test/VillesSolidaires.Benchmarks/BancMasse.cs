using Microsoft.Data.Sqlite;
using VillesSolidaires.Animations;

namespace VillesSolidaires.Benchmarks;

/// <summary>Un modèle appliqué à mille quatre cents communes par un vrai travail d'arrière-plan, du premier lot au dernier.</summary>
internal static class BancMasse
{
    private const string Api = "/api/v1/animations/masse";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    public static async Task<Mesure> MesurerAsync()
    {
        var dossier = Directory.CreateTempSubdirectory("villes-banc-");
        try
        {
            await using var serveur = await ServeurDuBanc.DemarrerAsync(dossier.FullName, travaux: true, reglages: (SemisMasse.Reglage, "true"));
            using var client = await ClientTravaux.ConnecterAsync(serveur.Adresse);
            var duree = await client.ExecuterAsync<EnMasseInput, Resume>(
                Api, new EnMasseInput { ModeleId = SemisMasse.Modele, Annee = SemisCalendrier.Annee + 2 },
                r => r.Action.TravailId, r => r.Action.Creees == SemisMasse.Communes ? null : $"{r.Action.Creees} communes servies sur {SemisMasse.Communes}", Patience);
            Console.Error.WriteLine($"{SemisMasse.Communes} communes en {duree.TotalSeconds:0.0} s");
            return new Mesure("masse_communes_par_s", SemisMasse.Communes / duree.TotalSeconds, "communes/s");
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            dossier.Delete(recursive: true);
        }
    }

    private sealed record Resume(ActionLue Action);

    private sealed record ActionLue(int Creees, Guid? TravailId);
}
