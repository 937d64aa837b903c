using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Microsoft.Data.Sqlite;

namespace VillesSolidaires.Navigateur;

/// <summary>Le produit dans son propre processus, en Développement, avec ses données de démonstration : ce que voit une personne qui le lance.</summary>
public sealed class ServeurReel : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Process _processus;

    private ServeurReel(Process processus, Uri adresse)
    {
        _processus = processus;
        Adresse = adresse;
    }

    public Uri Adresse { get; }

    /// <param name="dossier">Dossier de données ; le relancer sur le même dossier reprend là où il en était.</param>
    public static async Task<ServeurReel> LancerAsync(string dossier)
    {
        var adresse = new Uri($"http://127.0.0.1:{PortLibre()}");
        var tests = typeof(ServeurReel).Assembly.GetName().Name!;
        var racine = AppContext.BaseDirectory;
        // Les dépendances des tests, pour que l'hôte sache charger leur assemblage.
        var info = new ProcessStartInfo("dotnet",
        [
            "exec", "--depsfile", Path.Combine(racine, tests + ".deps.json"), "--runtimeconfig", Path.Combine(racine, tests + ".runtimeconfig.json"),
            Path.Combine(racine, "VillesSolidaires.Web.dll"),
        ])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = racine,
        };
        info.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        info.Environment["ASPNETCORE_URLS"] = adresse.ToString();
        info.Environment["App__DataDirectory"] = dossier;
        info.Environment["Demo__Seed"] = "true";
        var processus = Process.Start(info)!;
        var sortie = new Queue<string>();
        processus.OutputDataReceived += (_, e) => Garder(sortie, e.Data);
        processus.ErrorDataReceived += (_, e) => Garder(sortie, e.Data);
        processus.BeginOutputReadLine();
        processus.BeginErrorReadLine();
        await AttendreAsync(processus, adresse, sortie);
        return new ServeurReel(processus, adresse);
    }

    /// <summary>SIGKILL : aucun arrêt propre.</summary>
    public async Task TuerAsync()
    {
        _processus.Kill();
        await _processus.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_processus.HasExited)
        {
            await TuerAsync();
        }
        _processus.Dispose();
        SqliteConnection.ClearAllPools();
    }

    private static async Task AttendreAsync(Process processus, Uri adresse, Queue<string> sortie)
    {
        using var client = new HttpClient { BaseAddress = adresse };
        for (var chrono = Stopwatch.StartNew(); chrono.Elapsed < Patience && !processus.HasExited; await Task.Delay(100))
        {
            try
            {
                using var reponse = await client.GetAsync(new Uri("/health/ready", UriKind.Relative));
                if (reponse.IsSuccessStatusCode)
                {
                    return;
                }
            }
            catch (HttpRequestException)
            {
                // Le serveur n'écoute pas encore.
            }
        }
        throw new InvalidOperationException("L’hôte n’est jamais devenu prêt :\n" + string.Join('\n', sortie));
    }

    private static void Garder(Queue<string> sortie, string? ligne)
    {
        const int Dernieres = 60;
        lock (sortie)
        {
            if (ligne is not null)
            {
                sortie.Enqueue(ligne);
            }
            if (sortie.Count > Dernieres)
            {
                sortie.Dequeue();
            }
        }
    }

    private static int PortLibre()
    {
        using var ecoute = new TcpListener(IPAddress.Loopback, 0);
        ecoute.Start();
        return ((IPEndPoint)ecoute.LocalEndpoint).Port;
    }
}
