using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace VillesSolidaires.Kits;

/// <summary>Un téléchargement répondu est un téléchargement compté, une seule fois, sans rien retenir de la personne.</summary>
public sealed class ComptageTests : IAsyncLifetime
{
    private const string Navigateur = "Mozilla/5.0 (X11; Linux) Firefox/140.0";

    private EcritureEspionnee _ecriture = null!;
    private BaseDeTest _base = null!;
    private Guid _kit;

    public async Task InitializeAsync()
    {
        _base = await BaseDeTest.CreerAsync(services =>
        {
            var reelle = services.Last(s => s.ServiceType == typeof(IEcritureCompteurs));
            services.AddSingleton<IEcritureCompteurs>(sp => _ecriture = new EcritureEspionnee((IEcritureCompteurs)reelle.ImplementationFactory!(sp)));
        });
        await _base.AjouterTerritoireAsync();
        _kit = await _base.CreerKitEnLigneAsync();
    }

    public async Task DisposeAsync() => await _base.DisposeAsync();

    [Fact]
    public async Task CompterAsync_QuandDeuxCentsDemandesArriventEnsemble_LesCompteToutesEnPeuDEcritures()
    {
        await Task.WhenAll(Enumerable.Range(0, 200).Select(i => Task.Run(() => CompterAsync(poste: $"192.0.2.{i}"))));

        var total = (await _base.StatistiquesAsync(_kit)).Total;
        (total.Brut, total.Qualifie).ShouldBe((200, 200));
        _ecriture.Lots.Sum(l => l.Brut).ShouldBe(200);
        _ecriture.Lots.ShouldAllBe(l => l.Lignes == 1);
        _ecriture.Lots.Count.ShouldBeLessThan(200);
    }

    [Theory]
    [InlineData("Googlebot/2.1", false, false, 0, 1, 0)]
    [InlineData("curl/8.9", false, false, 0, 1, 0)]
    [InlineData("", false, false, 0, 1, 0)]
    [InlineData(Navigateur, true, false, 0, 0, 1)]
    [InlineData(Navigateur, false, true, 0, 0, 1)]
    [InlineData(Navigateur, false, false, 1, 0, 0)]
    public async Task CompterAsync_QualifieChaqueDemandeUneFois(string agent, bool partiel, bool prechargement, long qualifie, long robots, long partiels)
    {
        await CompterAsync(agent: agent, partiel: partiel, prechargement: prechargement);
        (await _base.StatistiquesAsync(_kit)).Total.ShouldBe(new CompteDto(1, qualifie, robots, 0, partiels));
    }

    [Fact]
    public async Task CompterAsync_QuandLeMemePosteRecommenceDansLHeure_EcarteLesDoubles()
    {
        await CompterAsync();
        await CompterAsync();
        await CompterAsync(poste: "198.51.100.7");
        (await _base.StatistiquesAsync(_kit)).Total.ShouldBe(new CompteDto(3, 2, 0, 1, 0));
    }

    [Fact]
    public async Task CompterAsync_QuandLeMemePosteRevientALHeureSuivante_LeCompteDeNouveau()
    {
        await CompterAsync();
        _base.Horloge.Avancer(TimeSpan.FromHours(1));
        await CompterAsync();
        (await _base.StatistiquesAsync(_kit)).Total.Qualifie.ShouldBe(2);
    }

    [Fact]
    public async Task CompterAsync_QuandLEcritureEchoue_ToutLeLotLApprendPuisLeSuivantAboutit()
    {
        _ = _base.Racine.GetRequiredService<IEcritureCompteurs>();
        _ecriture.Panne = true;
        var demandes = Enumerable.Range(0, 20).Select(i => CompterAsync(poste: $"192.0.2.{i}")).ToList();
        foreach (var demande in demandes)
        {
            var refus = await Should.ThrowAsync<IndisponibleException>(() => demande);
            (refus.Code, refus.InnerException!.Message).ShouldBe((ComptageErrorCodes.CompteImpossible, "Disque plein"));
        }
        (await _base.StatistiquesAsync(_kit)).Total.Brut.ShouldBe(0);

        // Le même poste réessaie une fois le disque libéré : sa première demande n'a pas eu lieu, ce n'est pas un double.
        _ecriture.Panne = false;
        await CompterAsync(poste: "192.0.2.7");
        (await _base.StatistiquesAsync(_kit)).Total.ShouldBe(new CompteDto(1, 1, 0, 0, 0));
    }

    [Fact]
    public async Task CompterAsync_NeLaisseEnBaseNiAdresseNiNavigateur()
    {
        await CompterAsync(poste: "203.0.113.77", agent: "Navigateur-Reconnaissable/9");

        await using var systeme = _base.Systeme();
        await systeme.Contexte.Database.OpenConnectionAsync();
        var connexion = systeme.Contexte.Database.GetDbConnection();
        var tables = await LireAsync(connexion, "SELECT name FROM sqlite_master WHERE type = 'table'");
        var vues = new List<string>();
        foreach (var table in tables)
        {
            vues.AddRange(await LireAsync(connexion, $"SELECT * FROM \"{table}\""));
        }
        vues.ShouldNotBeEmpty();
        vues.ShouldNotContain(v => v.Contains("203.0.113.77") || v.Contains("Reconnaissable"));
        (await LireAsync(connexion, "SELECT name FROM pragma_table_info('KitTelechargements') ORDER BY name")).ShouldBe(
        [
            "Brut", "Canal", "CommuneCode", "DepartementCode", "Doubles", "Exces", "FichierId", "Heure", "Jour", "KitId", "LienCode",
            "NumeroVersion", "Partiels", "Qualifie", "Regle", "Robots",
        ]);
    }

    private static async Task<List<string>> LireAsync(System.Data.Common.DbConnection connexion, string sql)
    {
        await using var commande = connexion.CreateCommand();
        commande.CommandText = sql;
        await using var lecteur = await commande.ExecuteReaderAsync();
        List<string> valeurs = [];
        while (await lecteur.ReadAsync())
        {
            valeurs.AddRange(Enumerable.Range(0, lecteur.FieldCount).Select(i => lecteur.GetValue(i).ToString()!));
        }
        return valeurs;
    }

    private async Task CompterAsync(string poste = "192.0.2.1", string agent = Navigateur, bool partiel = false, bool prechargement = false)
    {
        await using var portee = _base.Anonyme();
        var service = portee.Service<ITelechargementKitAppService>();
        var fichier = await service.TrouverAsync(new DemandeTelechargement("grand-froid", "affiche.pdf", "13055", "qr", null), default);
        await service.CompterAsync(fichier, new ContexteTelechargement(IPAddress.Parse(poste), agent, partiel, prechargement), default);
    }

    /// <summary>La vraie écriture, dont on note chaque lot et que l'on peut mettre en panne.</summary>
    private sealed class EcritureEspionnee(IEcritureCompteurs reelle) : IEcritureCompteurs, IAsyncDisposable
    {
        public List<(int Lignes, long Brut)> Lots { get; } = [];

        public bool Panne { get; set; }

        public async Task AjouterAsync(LotDeComptes lot, CancellationToken ct)
        {
            if (Panne)
            {
                await Task.Delay(20, ct);
                throw new IOException("Disque plein");
            }
            await reelle.AjouterAsync(lot, ct);
            Lots.Add((lot.Heures.Count, lot.Heures.Values.Sum(i => i.Brut)));
        }

        public ValueTask DisposeAsync() => ((IAsyncDisposable)reelle).DisposeAsync();
    }
}
