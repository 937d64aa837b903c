using Microsoft.Data.Sqlite;
using VillesSolidaires.Rapports;

namespace VillesSolidaires.Benchmarks;

/// <summary>
/// Le rapport (PDF et classeur) de mille quatre cents communes, demandé d'un coup et produit par le vrai travail d'arrière-plan, de la première
/// lecture au dernier fichier rangé ; mémoire de pointe du serveur qui le fait.
/// </summary>
internal static class BancLotRapports
{
    /// <summary>Nombre de communes, pour une mesure plus courte ; 1 400 sans elle.</summary>
    private const string Variable = "BANC_LOT_COMMUNES";
    private const string Api = "/api/v1/rapports/lots";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(20);

    public static async Task<IReadOnlyList<Mesure>> MesurerAsync()
    {
        var communes = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } n ? n : $"{SemisMasse.Communes}";
        var dossier = Directory.CreateTempSubdirectory("villes-banc-");
        try
        {
            await using var serveur = await ServeurDuBanc.DemarrerAsync(dossier.FullName, travaux: true, (SemisMasse.Reglage, "true"), (SemisMasse.ReglageCommunes, communes));
            using var client = await ClientTravaux.ConnecterAsync(serveur.Adresse);
            var annee = DateTimeOffset.Now.Year - 1;
            var duree = await client.ExecuterAsync<LotRapportsInput, Detail>(
                Api, new LotRapportsInput { Du = new(annee, 1, 1), Au = new(annee, 12, 31), Formats = [CodesRapport.Pdf, CodesRapport.Xlsx] },
                d => d.Lot.TravailId, d => d.Lot.Produits == d.Lot.Communes ? null : $"{d.Lot.Produits} rapports sur {d.Lot.Communes}", Patience);
            Console.Error.WriteLine($"{communes} rapports en {duree.TotalSeconds:0.0} s");
            return
            [
                new("lot_s", duree.TotalSeconds, "s", 300, "max"),
                new("lot_mio", MemoireDesProcessus.PointeMio(serveur.Id), "Mio", 600, "max"),
            ];
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            dossier.Delete(recursive: true);
        }
    }

    private sealed record Detail(LotLu Lot);

    private sealed record LotLu(int Communes, int Produits, Guid? TravailId);
}
