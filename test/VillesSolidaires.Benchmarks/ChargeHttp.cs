using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace VillesSolidaires.Benchmarks;

/// <summary>
/// Client HTTP/1.1 minimal, connexions tenues : sur deux cœurs partagés avec le serveur, un client complet mesurerait surtout lui-même.
/// </summary>
internal static class ChargeHttp
{
    /// <param name="chemins">Chemin demandé par chaque connexion ; leur nombre est celui des connexions.</param>
    /// <param name="arret">Fin de la charge ; une réponse coupée n'est pas comptée.</param>
    /// <returns>Durée de chaque réponse 200 reçue en entier, en millisecondes.</returns>
    public static async Task<IReadOnlyList<double>> EnvoyerAsync(IPEndPoint serveur, IReadOnlyList<string> chemins, CancellationToken arret)
    {
        var durees = await Task.WhenAll(chemins.Select(chemin => Task.Run(() => UneConnexionAsync(serveur, chemin, arret), CancellationToken.None)));
        return [.. durees.SelectMany(d => d)];
    }

    private static async Task<List<double>> UneConnexionAsync(IPEndPoint serveur, string chemin, CancellationToken arret)
    {
        var requete = Encoding.ASCII.GetBytes($"GET {chemin} HTTP/1.1\r\nHost: {serveur}\r\nUser-Agent: Mozilla/5.0 (banc)\r\nAccept: application/pdf\r\n\r\n");
        var tampon = new byte[64 * 1024];
        List<double> durees = [];
        try
        {
            using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            await socket.ConnectAsync(serveur, arret);
            while (!arret.IsCancellationRequested)
            {
                var debut = Stopwatch.GetTimestamp();
                await socket.SendAsync(requete, arret);
                await LireReponseAsync(socket, tampon, arret);
                durees.Add(Stopwatch.GetElapsedTime(debut).TotalMilliseconds);
            }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or EndOfStreamException)
        {
            // Fin de la charge, ou serveur tué : seules les réponses entières comptent.
        }
        return durees;
    }

    private static async Task LireReponseAsync(Socket socket, byte[] tampon, CancellationToken arret)
    {
        var lus = 0;
        int finEnTetes;
        do
        {
            var n = await socket.ReceiveAsync(tampon.AsMemory(lus), arret);
            if (n == 0)
            {
                throw new EndOfStreamException();
            }
            lus += n;
            finEnTetes = tampon.AsSpan(0, lus).IndexOf("\r\n\r\n"u8);
        }
        while (finEnTetes < 0);

        var enTetes = Encoding.ASCII.GetString(tampon, 0, finEnTetes);
        if (!enTetes.StartsWith("HTTP/1.1 200", StringComparison.Ordinal))
        {
            throw new InvalidOperationException($"Réponse inattendue : {enTetes.Split('\r')[0]}");
        }
        const string Longueur = "Content-Length: ";
        var debut = enTetes.IndexOf(Longueur, StringComparison.OrdinalIgnoreCase) + Longueur.Length;
        var fin = enTetes.IndexOf('\r', debut) is var r and >= 0 ? r : enTetes.Length;
        var reste = int.Parse(enTetes.AsSpan(debut, fin - debut), CultureInfo.InvariantCulture) - (lus - finEnTetes - 4);
        while (reste > 0)
        {
            var n = await socket.ReceiveAsync(tampon.AsMemory(0, Math.Min(reste, tampon.Length)), arret);
            reste -= n > 0 ? n : throw new EndOfStreamException();
        }
    }
}
