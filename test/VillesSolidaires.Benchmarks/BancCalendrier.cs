using Microsoft.Data.Sqlite;

namespace VillesSolidaires.Benchmarks;

/// <summary>
/// L'année d'une commune de cinq cents animations contre celle d'une commune qui n'a rien, une campagne de mille quatre cents communes contre une
/// campagne vide : mêmes pages, même serveur, même compte. Chaque mesure est celle de la pire adresse de sa famille.
/// </summary>
internal static class BancCalendrier
{
    private const double Cible = 3;

    private static readonly (string Mesure, (string Pleine, string Vide)[] Pages)[] Familles =
    [
        ("annee_sur_vide", [($"/animations?commune={SemisCalendrier.CommunePleine}&annee={SemisCalendrier.Annee}", $"/animations?commune={SemisCalendrier.CommuneVide}&annee={SemisCalendrier.Annee}")]),
        ("campagne_sur_vide", [($"/campagnes/{SemisCalendrier.CampagnePleine}", $"/campagnes/{SemisCalendrier.CampagneVide}")]),
    ];

    public static async Task<IReadOnlyList<Mesure>> MesurerAsync()
    {
        var dossier = Directory.CreateTempSubdirectory("villes-banc-");
        try
        {
            await using var serveur = await ServeurDuBanc.DemarrerAsync(dossier.FullName, reglages: (SemisCalendrier.Reglage, "true"));
            using var client = await PagesComparees.ConnecterAsync(serveur.Adresse, SemisConventions.Courriel, SemisConventions.MotDePasse);
            List<Mesure> mesures = [];
            foreach (var (nom, pages) in Familles)
            {
                var pire = (Ratio: 0d, Ms: 0d, MsVide: 0d);
                foreach (var (pleine, vide) in pages)
                {
                    var lue = await PagesComparees.ComparerAsync((client, pleine), (client, vide));
                    Console.Error.WriteLine($"{lue.Ratio,6:0.00}  {lue.Ms,6:0.0} ms contre {lue.MsVide,5:0.0} ms  {pleine}");
                    pire = lue.Ratio > pire.Ratio ? lue : pire;
                }
                mesures.Add(new Mesure(nom, pire.Ratio, "ratio", Cible, "max"));
                mesures.Add(new Mesure(nom.Replace("_sur_vide", "_ms", StringComparison.Ordinal), pire.Ms, "ms"));
            }
            mesures.Add(await BancMasse.MesurerAsync());
            return mesures;
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            dossier.Delete(recursive: true);
        }
    }
}
