using System.Collections.Concurrent;
using System.Net.Http.Headers;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace VillesSolidaires.Kits;

/// <summary>Hôte sous la règle de comptage n° 2, dont on peut remplir le disque.</summary>
public sealed class UsineRegle2 : UsineWeb
{
    public const string Navigateur = "Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0";

    private readonly ConcurrentDictionary<string, Lazy<Task<Guid>>> _kits = new();

    /// <summary>Le disque est plein : plus aucun compte ne s'écrit.</summary>
    public bool DisquePlein { get; set; }

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        Base.Horloge.AllerA(new DateTimeOffset(2026, 11, 3, 9, 0, 0, TimeSpan.Zero));
    }

    /// <summary>Kit en ligne de cette adresse, publié au premier appel.</summary>
    public Task<Guid> UneFoisAsync(string slug) => _kits.GetOrAdd(slug, s => new Lazy<Task<Guid>>(() => this.PublieAsync(s))).Value;

    public async Task<HttpResponseMessage> DemanderAsync(
        string adresse, Action<HttpRequestHeaders>? preparer = null, HttpMethod? methode = null, string? agent = Navigateur, bool html = false)
    {
        using var client = ClientApi();
        using var demande = new HttpRequestMessage(methode ?? HttpMethod.Get, adresse);
        if (agent is not null) demande.Headers.TryAddWithoutValidation("User-Agent", agent);
        if (html) demande.Headers.Accept.ParseAdd("text/html");
        preparer?.Invoke(demande.Headers);
        return await client.SendAsync(demande);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureTestServices(services =>
        {
            var reelle = services.Last(s => s.ServiceType == typeof(IEcritureCompteurs));
            services.AddSingleton<IEcritureCompteurs>(sp => new EcritureQuiCede((IEcritureCompteurs)reelle.ImplementationFactory!(sp), this));
        });
    }

    /// <summary>La vraie écriture, et l'erreur de SQLite quand le disque est plein.</summary>
    private sealed class EcritureQuiCede(IEcritureCompteurs reelle, UsineRegle2 usine) : IEcritureCompteurs, IAsyncDisposable
    {
        private const int SqliteFull = 13;

        public Task AjouterAsync(LotDeComptes lot, CancellationToken ct) =>
            usine.DisquePlein ? Task.FromException(new SqliteException("database or disk is full", SqliteFull)) : reelle.AjouterAsync(lot, ct);

        public ValueTask DisposeAsync() => ((IAsyncDisposable)reelle).DisposeAsync();
    }
}
