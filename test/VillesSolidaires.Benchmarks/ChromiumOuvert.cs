using System.Diagnostics;
using System.Net.WebSockets;
using System.Text.Json;

namespace VillesSolidaires.Benchmarks;

/// <summary>Chromium lancé une fois et gardé ouvert, piloté par son protocole de débogage : un onglet par document. Le démarrage n'est pas compté.</summary>
internal sealed class ChromiumOuvert : IAsyncDisposable
{
    private const string Annonce = "DevTools listening on ";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly DirectoryInfo _dossier = Directory.CreateTempSubdirectory("villes-chromium-");
    private readonly ClientWebSocket _liaison = new();
    private readonly CancellationTokenSource _delai = new(Patience);
    private readonly Process _processus;
    private int _numero;

    private ChromiumOuvert(string programme) => _processus = new Process
    {
        StartInfo = new ProcessStartInfo(
            programme,
            ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
             $"--user-data-dir={Path.Combine(_dossier.FullName, "profil")}", "--remote-debugging-port=0", "about:blank"])
        {
            UseShellExecute = false,
            RedirectStandardError = true,
        },
    };

    /// <exception cref="InvalidOperationException">Chromium n'a pas annoncé son adresse.</exception>
    public static async Task<ChromiumOuvert> LancerAsync(string programme)
    {
        var chromium = new ChromiumOuvert(programme);
        chromium._processus.Start();
        while (await chromium._processus.StandardError.ReadLineAsync(chromium._delai.Token) is { } ligne)
        {
            if (ligne.StartsWith(Annonce, StringComparison.Ordinal))
            {
                await chromium._liaison.ConnectAsync(new Uri(ligne[Annonce.Length..]), chromium._delai.Token);
                return chromium;
            }
        }
        await chromium.DisposeAsync();
        throw new InvalidOperationException("Chromium n'a pas annoncé son adresse de pilotage.");
    }

    public async Task<byte[]> ImprimerAsync(string html)
    {
        var page = Path.Combine(_dossier.FullName, "page.html");
        await File.WriteAllTextAsync(page, html, _delai.Token);
        var cible = (await DemanderAsync("Target.createTarget", new { url = "about:blank" })).GetProperty("targetId").GetString()!;
        var session = (await DemanderAsync("Target.attachToTarget", new { targetId = cible, flatten = true })).GetProperty("sessionId").GetString()!;
        await DemanderAsync("Page.enable", new { }, session);
        await EnvoyerAsync("Page.navigate", new { url = new Uri(page).AbsoluteUri }, session);
        await LireJusquaAsync(message => message.TryGetProperty("method", out var nom) && nom.ValueEquals("Page.loadEventFired"));
        var pdf = await DemanderAsync("Page.printToPDF", new { preferCSSPageSize = true, printBackground = true, generateTaggedPDF = true }, session);
        await DemanderAsync("Target.closeTarget", new { targetId = cible });
        return pdf.GetProperty("data").GetBytesFromBase64();
    }

    public async ValueTask DisposeAsync()
    {
        _liaison.Dispose();
        if (!_processus.HasExited)
        {
            _processus.Kill(entireProcessTree: true);
        }
        await _processus.WaitForExitAsync(CancellationToken.None);
        _processus.Dispose();
        _delai.Dispose();
        _dossier.Delete(recursive: true);
    }

    private async Task<JsonElement> DemanderAsync(string methode, object parametres, string? session = null)
    {
        var numero = await EnvoyerAsync(methode, parametres, session);
        var reponse = await LireJusquaAsync(message => message.TryGetProperty("id", out var id) && id.GetInt32() == numero);
        return reponse.TryGetProperty("result", out var resultat) ? resultat : throw new InvalidOperationException($"Chromium refuse {methode} : {reponse}");
    }

    private async Task<int> EnvoyerAsync(string methode, object parametres, string? session)
    {
        var message = new Dictionary<string, object> { ["id"] = ++_numero, ["method"] = methode, ["params"] = parametres };
        if (session is not null)
        {
            message["sessionId"] = session;
        }
        await _liaison.SendAsync(JsonSerializer.SerializeToUtf8Bytes(message), WebSocketMessageType.Text, endOfMessage: true, _delai.Token);
        return _numero;
    }

    private async Task<JsonElement> LireJusquaAsync(Predicate<JsonElement> attendu)
    {
        var tampon = new byte[64 * 1024];
        while (true)
        {
            using var message = new MemoryStream();
            WebSocketReceiveResult recu;
            do
            {
                recu = await _liaison.ReceiveAsync(tampon, _delai.Token);
                message.Write(tampon, 0, recu.Count);
            }
            while (!recu.EndOfMessage);
            message.Position = 0;
            using var document = JsonDocument.Parse(message);
            if (attendu(document.RootElement))
            {
                return document.RootElement.Clone();
            }
        }
    }
}
