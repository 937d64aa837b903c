using System.Diagnostics;
using Microsoft.Data.Sqlite;
using VillesSolidaires.Labels;

namespace VillesSolidaires.Benchmarks;

/// <summary>
/// Le tableau d'instruction de deux mille candidatures de soixante critères contre celui d'une session vide : mêmes pages, même serveur, même
/// compte, la pire adresse retenue. Puis le débit du calcul des points, sur des dossiers en mémoire.
/// </summary>
internal static class BancLabel
{
    private const double Cible = 3;
    private const int Manches = 9;

    private static readonly string[] Vues = ["", "&vue=Toutes", "&vue=Toutes&page=30", "&vue=Toutes&tri=-instruction", "&vue=EcheanceDepassee", "&vue=NonAffectees"];

    public static async Task<IReadOnlyList<Mesure>> MesurerAsync()
    {
        var dossier = Directory.CreateTempSubdirectory("villes-banc-");
        try
        {
            await using var serveur = await ServeurDuBanc.DemarrerAsync(dossier.FullName, reglages: (SemisLabel.Reglage, "true"));
            using var client = await PagesComparees.ConnecterAsync(serveur.Adresse, SemisConventions.Courriel, SemisConventions.MotDePasse);
            var pire = (Ratio: 0d, Ms: 0d, MsVide: 0d);
            foreach (var vue in Vues)
            {
                var pleine = $"/labels/instruction?session={SemisLabel.SessionPleine}{vue}";
                var lue = await PagesComparees.ComparerAsync((client, pleine), (client, $"/labels/instruction?session={SemisLabel.SessionVide}"));
                Console.Error.WriteLine($"{lue.Ratio,6:0.00}  {lue.Ms,6:0.0} ms contre {lue.MsVide,5:0.0} ms  {pleine}");
                pire = lue.Ratio > pire.Ratio ? lue : pire;
            }
            return
            [
                new Mesure("tableau_sur_vide", pire.Ratio, "ratio", Cible, "max"), new Mesure("tableau_ms", pire.Ms, "ms"),
                new Mesure("notes_par_s", await RecalculerAsync(), "notes/s"),
            ];
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            dossier.Delete(recursive: true);
        }
    }

    /// <summary>Recalcule les points de chaque dossier, comme à chaque note enregistrée.</summary>
    /// <returns>Notes lues par seconde, médiane des manches.</returns>
    private static async Task<double> RecalculerAsync()
    {
        var session = SemisLabel.Session(SemisLabel.SessionPleine, Guid.NewGuid());
        var commune = new CommuneCandidate("13055", "Marseille", "13", new ProfilCommune(12_000, BailleurSignataire: false));
        List<Candidature> dossiers = [];
        for (var rang = 0; rang < SemisLabel.Candidatures / 20; rang++)
        {
            dossiers.Add(await SemisLabel.DossierAsync(session, commune, rang));
        }
        List<double> debits = [];
        for (var manche = 0; manche < Manches; manche++)
        {
            var debut = Stopwatch.GetTimestamp();
            var total = 0m;
            for (var i = 0; i < SemisLabel.Candidatures; i++)
            {
                var dossier = dossiers[i % dossiers.Count];
                total += CalculLabel.Noter(SemisLabel.Contenu, dossier.Profil, dossier.NoteAuto).Total;
            }
            debits.Add(total > 0 ? SemisLabel.Candidatures * SemisLabel.Criteres / Stopwatch.GetElapsedTime(debut).TotalSeconds : 0);
        }
        return Statistique.Mediane(debits);
    }
}
