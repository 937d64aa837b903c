using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace VillesSolidaires.Benchmarks;

/// <summary>Processus serveur lancé, attendu, tué par le banc.</summary>
internal sealed class ServeurEnfant : IAsyncDisposable
{
    private readonly Process _processus;

    private ServeurEnfant(Process processus, IPEndPoint adresse, TimeSpan duree)
    {
        _processus = processus;
        Adresse = adresse;
        DureeDeDemarrage = duree;
    }

    public IPEndPoint Adresse { get; }

    /// <summary>Du lancement du processus à la première réponse « prêt ».</summary>
    public TimeSpan DureeDeDemarrage { get; }

    public static async Task<ServeurEnfant> DemarrerAsync(string dossierDonnees, bool travaux = false)
    {
        var adresse = new IPEndPoint(IPAddress.Loopback, PortLibre());
        var info = new ProcessStartInfo(Environment.ProcessPath!) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet")
        {
            info.ArgumentList.Add(typeof(ServeurEnfant).Assembly.Location);
        }
        info.ArgumentList.Add("hote");
        info.Environment["App__DataDirectory"] = dossierDonnees;
        info.Environment["ASPNETCORE_URLS"] = $"http://{adresse}";
        info.Environment["Demo__Seed"] = "false";
        info.Environment["Jobs__Enabled"] = travaux ? "true" : "false";
        var debut = Stopwatch.GetTimestamp();
        var processus = Process.Start(info)!;
        processus.OutputDataReceived += (_, _) => { };
        processus.ErrorDataReceived += (_, e) => Console.Error.WriteLine(e.Data);
        processus.BeginOutputReadLine();
        processus.BeginErrorReadLine();
        using var client = new HttpClient { BaseAddress = new Uri($"http://{adresse}") };
        while (!processus.HasExited)
        {
            try
            {
                using var reponse = await client.GetAsync(new Uri("/health/ready", UriKind.Relative));
                if (reponse.IsSuccessStatusCode)
                {
                    return new ServeurEnfant(processus, adresse, Stopwatch.GetElapsedTime(debut));
                }
            }
            catch (HttpRequestException)
            {
                // Le serveur n'écoute pas encore.
            }
            await Task.Delay(20);
        }
        throw new InvalidOperationException($"Le serveur s’est arrêté au démarrage (code {processus.ExitCode}).");
    }

    /// <summary>SIGKILL : ni arrêt propre, ni dernière écriture.</summary>
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
    }

    private static int PortLibre()
    {
        using var ecoute = new TcpListener(IPAddress.Loopback, 0);
        ecoute.Start();
        return ((IPEndPoint)ecoute.LocalEndpoint).Port;
    }
}
