using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using VillesSolidaires.Comptes;
using VillesSolidaires.Navigateur;

namespace VillesSolidaires.Rapports;

/// <summary>Le produit tué par SIGKILL au milieu d'un vrai rapport, puis relancé sur le même dossier.</summary>
public sealed class ArretBrutalRapportTests : IDisposable
{
    private const int EtapeClasseur = 50;

    // Selon l'heure, un travail de nuit peut être là aussi.
    private const string DuRapport = $"WHERE Type = '{ProductionRapport.TypeTravail}'";

    private readonly DirectoryInfo _dossier = Directory.CreateTempSubdirectory("villes-sigkill-");

    [Fact]
    public async Task Rapport_QuandLeProcessusEstTueAuMilieu_EstFiniUneFoisAuRedemarrage()
    {
        Guid id;
        await using (var premier = await ServeurReel.LancerAsync(_dossier.FullName))
        {
            id = await DemanderAsync(premier);
            await AttendreProgressionAsync(EtapeClasseur);
            await premier.TuerAsync();
        }
        (await LireAsync<long>("SELECT Statut FROM Rapports")).ShouldNotBe((long)StatutRapport.Disponible, "tué trop tard : l'essai ne prouverait rien");

        await using var second = await ServeurReel.LancerAsync(_dossier.FullName);
        using var client = await ConnecterAsync(second);
        var rapport = await AttendreDisponibleAsync(client, id);

        var documents = rapport.GetProperty("documents").EnumerateArray().ToList();
        documents.Select(d => d.GetProperty("format").GetString()).ShouldBe(["pdf", "xlsx"]);
        foreach (var document in documents)
        {
            var contenu = await client.GetByteArrayAsync(new Uri(document.GetProperty("url").GetString()!, UriKind.Relative));
            Convert.ToHexStringLower(SHA256.HashData(contenu)).ShouldBe(document.GetProperty("sha256").GetString());
        }
        Directory.GetFiles(Path.Combine(_dossier.FullName, "fichiers", "rapports"), "*", SearchOption.AllDirectories)
            .Select(Path.GetFileName).Order(StringComparer.Ordinal).ShouldBe(["lignes-brutes.zip", "rapport.pdf", "rapport.xlsx"]);
        (await LireAsync<long>("SELECT COUNT(*) FROM Rapports")).ShouldBe(1);
        (await LireAsync<long>($"SELECT Tentatives FROM Travaux {DuRapport}")).ShouldBe(2);
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        _dossier.Delete(recursive: true);
    }

    private static async Task<Guid> DemanderAsync(ServeurEnfant serveur)
    {
        using var client = await ConnecterAsync(serveur);
        using var reponse = await client.PostAsJsonAsync(
            new Uri("/api/v1/rapports", UriKind.Relative),
            new { type = "impact-communal", codeTerritoire = "13055", du = "2025-11-01", au = "2026-10-31", formats = (string[])["pdf", "xlsx"] });
        reponse.EnsureSuccessStatusCode();
        return (await reponse.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetGuid();
    }

    private static async Task<HttpClient> ConnecterAsync(ServeurEnfant serveur)
    {
        var client = new HttpClient { BaseAddress = serveur.Adresse };
        using var reponse = await client.PostAsJsonAsync(
            new Uri("/api/v1/comptes/connexion", UriKind.Relative), new { email = "mairie@demo.example", motDePasse = CompteConsts.MotDePasseDemo });
        var jetons = await reponse.Content.ReadFromJsonAsync<JsonElement>();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", jetons.GetProperty("accessToken").GetString());
        return client;
    }

    /// <summary>Lit la base directement et sans relâche : l'étape visée dure quelques centaines de millisecondes.</summary>
    private async Task AttendreProgressionAsync(int progression)
    {
        for (var chrono = Stopwatch.StartNew(); chrono.Elapsed < TimeSpan.FromSeconds(60); await Task.Delay(2))
        {
            if (await LireAsync<long>($"SELECT COALESCE(MAX(Progression), 0) FROM Travaux {DuRapport}") >= progression)
            {
                return;
            }
        }
        throw new TimeoutException("Le rapport n’a pas avancé.");
    }

    private static async Task<JsonElement> AttendreDisponibleAsync(HttpClient client, Guid id)
    {
        for (var chrono = Stopwatch.StartNew(); chrono.Elapsed < TimeSpan.FromSeconds(60); await Task.Delay(200))
        {
            var rapport = await client.GetFromJsonAsync<JsonElement>(new Uri($"/api/v1/rapports/{id}", UriKind.Relative));
            if (rapport.GetProperty("documents").GetArrayLength() > 0)
            {
                return rapport;
            }
        }
        throw new TimeoutException("Le rapport n’a pas été repris.");
    }

    private async Task<T> LireAsync<T>(string sql)
    {
        await using var connexion = new SqliteConnection($"Data Source={Path.Combine(_dossier.FullName, "villes.db")};Mode=ReadOnly");
        await connexion.OpenAsync();
        await using var commande = connexion.CreateCommand();
        commande.CommandText = sql;
        return (T)(await commande.ExecuteScalarAsync())!;
    }
}
