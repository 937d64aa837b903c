using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Microsoft.Data.Sqlite;

namespace VillesSolidaires;

/// <summary>Le produit dans son propre processus, sur un port libre : lancé, attendu jusqu'à « prêt », puis tué.</summary>
public sealed class ServeurEnfant : IAsyncDisposable
{
    private const int DernieresLignes = 60;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Process _processus;
    private readonly Queue<string> _sortie = new();

    private ServeurEnfant(ProcessStartInfo info, IPEndPoint ecoute)
    {
        Ecoute = ecoute;
        _processus = new Process { StartInfo = info };
        _processus.OutputDataReceived += (_, e) => Garder(e.Data);
        _processus.ErrorDataReceived += (_, e) => Garder(e.Data);
    }

    public IPEndPoint Ecoute { get; }

    public Uri Adresse => new($"http://{Ecoute}");

    /// <summary>Identifiant du processus, une fois lancé.</summary>
    public int Id => _processus.Id;

    /// <summary>Du lancement du processus à la première réponse « prêt ».</summary>
    public TimeSpan DureeDeDemarrage { get; private set; }

    /// <param name="commande">Programme, puis ses arguments.</param>
    /// <param name="dossierDonnees"><c>App:DataDirectory</c> ; relancer sur le même dossier reprend là où le serveur en était.</param>
    /// <param name="reglages">Variables d'environnement à ajouter.</param>
    /// <exception cref="InvalidOperationException">Arrêté au démarrage, ou jamais prêt ; le message porte ses dernières lignes.</exception>
    public static async Task<ServeurEnfant> LancerAsync(IReadOnlyList<string> commande, string dossierDonnees, params (string Nom, string Valeur)[] reglages)
    {
        var ecoute = new IPEndPoint(IPAddress.Loopback, PortLibre());
        var info = new ProcessStartInfo(commande[0], commande.Skip(1))
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = AppContext.BaseDirectory,
        };
        info.Environment["App__DataDirectory"] = dossierDonnees;
        info.Environment["ASPNETCORE_URLS"] = $"http://{ecoute}";
        foreach (var (nom, valeur) in reglages)
        {
            info.Environment[nom] = valeur;
        }
        var debut = Stopwatch.GetTimestamp();
        var serveur = new ServeurEnfant(info, ecoute);
        serveur._processus.Start();
        try
        {
            await serveur.AttendreAsync(debut);
            return serveur;
        }
        catch
        {
            await serveur.DisposeAsync();
            throw;
        }
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
        // Le dossier de données peut alors s'effacer, même si ce processus-ci en a lu la base.
        SqliteConnection.ClearAllPools();
    }

    private async Task AttendreAsync(long debut)
    {
        _processus.BeginOutputReadLine();
        _processus.BeginErrorReadLine();
        using var client = new HttpClient { BaseAddress = Adresse };
        while (Stopwatch.GetElapsedTime(debut) < Patience && !_processus.HasExited)
        {
            if (await EstPretAsync(client))
            {
                DureeDeDemarrage = Stopwatch.GetElapsedTime(debut);
                return;
            }
            await Task.Delay(20);
        }
        lock (_sortie)
        {
            throw new InvalidOperationException("Le serveur n’est jamais devenu prêt :\n" + string.Join('\n', _sortie));
        }
    }

    private static async Task<bool> EstPretAsync(HttpClient client)
    {
        try
        {
            using var reponse = await client.GetAsync(new Uri("/health/ready", UriKind.Relative));
            return reponse.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            // Il n'écoute pas encore.
            return false;
        }
    }

    private void Garder(string? ligne)
    {
        lock (_sortie)
        {
            if (ligne is not null)
            {
                _sortie.Enqueue(ligne);
            }
            if (_sortie.Count > DernieresLignes)
            {
                _sortie.Dequeue();
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
