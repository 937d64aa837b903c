using System.Net;
using System.Net.Sockets;
using System.Text;

namespace VillesSolidaires.Courriels;

/// <summary>Serveur SMTP minimal sur un port libre : accepte, refuse une boîte, demande d'attendre, ou se tait.</summary>
internal sealed class ServeurSmtpDeTest : IAsyncDisposable
{
    private readonly TcpListener _ecoute = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _fin = new();
    private readonly Task _boucle;

    public ServeurSmtpDeTest()
    {
        _ecoute.Start();
        _boucle = ServirAsync();
    }

    public int Port => ((IPEndPoint)_ecoute.LocalEndpoint).Port;

    /// <summary>Réponse à RCPT TO.</summary>
    public string ReponseDestinataire { get; set; } = "250 OK";

    /// <summary>Réponse à EHLO, après les lignes d'extensions.</summary>
    public string Extension { get; set; } = "250 8BITMIME";

    /// <summary>Accepte la connexion et ne dit rien.</summary>
    public bool Muet { get; set; }

    public List<string> Commandes { get; } = [];

    /// <summary>Messages reçus, points de transparence retirés.</summary>
    public List<byte[]> Messages { get; } = [];

    public async ValueTask DisposeAsync()
    {
        await _fin.CancelAsync();
        _ecoute.Stop();
        await _boucle.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _ecoute.Dispose();
        _fin.Dispose();
    }

    private async Task ServirAsync()
    {
        while (true)
        {
            using var client = await _ecoute.AcceptTcpClientAsync(_fin.Token);
            if (Muet)
            {
                await Task.Delay(Timeout.Infinite, _fin.Token);
            }
            using var flux = client.GetStream();
            using var lecture = new StreamReader(flux, Encoding.ASCII);
            await using var ecriture = new StreamWriter(flux, Encoding.ASCII) { NewLine = "\r\n", AutoFlush = true };
            await ecriture.WriteLineAsync("220 essai");
            while (await lecture.ReadLineAsync(_fin.Token) is { } commande)
            {
                Commandes.Add(commande);
                await ecriture.WriteLineAsync(await RepondreAsync(commande, lecture, ecriture));
            }
        }
    }

    private async Task<string> RepondreAsync(string commande, StreamReader lecture, StreamWriter ecriture)
    {
        if (commande.StartsWith("EHLO", StringComparison.Ordinal))
        {
            return Extension;
        }
        if (commande.StartsWith("RCPT", StringComparison.Ordinal))
        {
            return ReponseDestinataire;
        }
        if (commande != "DATA")
        {
            return commande == "QUIT" ? "221 au revoir" : "250 OK";
        }
        await ecriture.WriteLineAsync("354 allez-y");
        var message = new StringBuilder();
        while (await lecture.ReadLineAsync(_fin.Token) is { } ligne && ligne != ".")
        {
            message.Append(ligne.StartsWith('.') ? ligne[1..] : ligne).Append("\r\n");
        }
        Messages.Add(Encoding.ASCII.GetBytes(message.ToString()));
        return "250 pris";
    }
}
