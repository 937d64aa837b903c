using System.Net;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace VillesSolidaires.Kits;

/// <summary>
/// Suites aléatoires de téléchargements : les compteurs disent ce que dit un modèle naïf, les cumuls en sont la somme, et deux nœuds qui
/// comptent dans la même base ne perdent rien.
/// </summary>
public sealed class ComptesAleatoiresTests : IAsyncLifetime
{
    private const int Suites = 25;
    private const int LongueurMax = 25;

    private static readonly string[] Agents = ["Mozilla/5.0 Firefox/140.0", "Mozilla/5.0 (iPhone) Safari/605", "Googlebot/2.1", ""];
    private static readonly string[] Communes = ["13055", "53130", ""];
    private static readonly string[] Canaux = ["qr", "page"];

    private BaseDeTest _base = null!;

    public async Task InitializeAsync()
    {
        _base = await BaseDeTest.CreerAsync();
        await _base.AjouterTerritoireAsync();
        _base.Horloge.AllerA(new DateTimeOffset(2026, 10, 20, 6, 0, 0, TimeSpan.Zero));
    }

    public async Task DisposeAsync() => await _base.DisposeAsync();

    [Fact]
    public void Compter_QuelleQueSoitLaSuite_FaitCommeLeModeleNaifEtLesCumulsEnSontLaSomme() =>
        Prop.ForAll(Arb.From(Suite()), gestes => JouerAsync(gestes).GetAwaiter().GetResult())
            .Check(Config.QuickThrowOnFailure.WithMaxTest(Suites));

    [Fact]
    public async Task RegroupementComptes_QuandDeuxNoeudsPartagentLaBase_ComptentSansPerte()
    {
        // Deux processus : chacun son regroupement et sa connexion.
        var chaine = $"Data Source={Path.Combine(_base.Dossier, "villes.db")}";
        await using var premiere = new EcritureCompteursSqlite(chaine);
        await using var seconde = new EcritureCompteursSqlite(chaine);
        RegroupementComptes[] noeuds = [new(premiere), new(seconde)];
        var (kit, fichier) = (Guid.NewGuid(), Guid.NewGuid());
        var heure = new DateTime(2026, 11, 3, 9, 0, 0, DateTimeKind.Utc);
        CleCompteur Cle(int i) => new(fichier, kit, 1, Communes[i % 3], "", Canaux[i % 2], "", heure.AddHours(i % 4), new DateOnly(2026, 11, 3), 2);

        await Task.WhenAll(Enumerable.Range(0, 2_000).Select(i => Task.Run(() => noeuds[i % 2].CompterAsync(Cle(i / 2), (MotifEcart)(i % 5)))));

        var (heures, jours, mois, nationaux) = await SommesAsync(kit);
        heures.ShouldBe(new CompteDto(2_000, 400, 400, 400, 400, 400));
        (jours, mois, nationaux).ShouldBe((heures, heures, heures));
    }

    private static Gen<List<Geste>> Suite() =>
        from longueur in Gen.Choose(1, LongueurMax)
        from gestes in (from poste in Gen.Choose(1, 3)
                        from agent in Gen.Choose(0, Agents.Length - 1)
                        from commune in Gen.Choose(0, Communes.Length - 1)
                        from canal in Gen.Choose(0, Canaux.Length - 1)
                        from genre in Gen.Choose(0, 9)
                        from minutes in Gen.Choose(0, 50)
                        select new Geste(poste, agent, commune, canal, genre == 0, genre == 1, minutes)).ListOf(longueur)
        select gestes.ToList();

    private async Task JouerAsync(List<Geste> gestes)
    {
        // Un kit par suite : la précédente ne fait pas de doubles ici.
        var slug = $"k{Guid.NewGuid():N}";
        var kit = await _base.CreerKitEnLigneAsync(slug, slug);
        var naif = new ModeleNaif();
        foreach (var g in gestes)
        {
            _base.Horloge.Avancer(TimeSpan.FromMinutes(g.Minutes));
            await using var portee = _base.Anonyme();
            var service = portee.Service<ITelechargementKitAppService>();
            var fichier = await service.TrouverAsync(new DemandeTelechargement(slug, "affiche.pdf", Communes[g.Commune], Canaux[g.Canal], null), default);
            await service.CompterAsync(fichier, new ContexteTelechargement(IPAddress.Parse($"192.0.2.{g.Poste}"), Agents[g.Agent], g.Partiel, g.Prechargement), default);
            naif.Compter(g, _base.Horloge.GetUtcNow().UtcDateTime);
        }
        var (heures, jours, mois, nationaux) = await SommesAsync(kit);
        heures.ShouldBe(naif.Total);
        (jours, mois, nationaux).ShouldBe((heures, heures, heures));
        await using var systeme = _base.Systeme();
        foreach (var annee in (int[])[2026, 2027])
        {
            (await systeme.Service<IPreuveDesCumuls>().ComparerAsync(new TrancheDeComptes(kit, annee), default)).EstJuste.ShouldBeTrue();
        }
    }

    private async Task<(CompteDto Heures, CompteDto Jours, CompteDto Mois, CompteDto Nationaux)> SommesAsync(Guid kit)
    {
        await using var systeme = _base.Systeme();
        var base_ = systeme.Contexte;
        return (
            Somme(await base_.Set<CompteurTelechargement>().Where(c => c.KitId == kit).ToListAsync()),
            Somme(await base_.Set<TelechargementJour>().Where(c => c.KitId == kit).ToListAsync()),
            Somme(await base_.Set<TelechargementMois>().Where(c => c.KitId == kit).ToListAsync()),
            Somme(await base_.Set<TelechargementMoisNational>().Where(c => c.KitId == kit).ToListAsync()));
    }

    private static CompteDto Somme(IEnumerable<MesuresTelechargement> lignes)
    {
        var l = lignes.ToList();
        return new CompteDto(l.Sum(c => c.Brut), l.Sum(c => c.Qualifie), l.Sum(c => c.Robots), l.Sum(c => c.Doubles), l.Sum(c => c.Partiels), l.Sum(c => c.Exces));
    }

    private sealed record Geste(int Poste, int Agent, int Commune, int Canal, bool Partiel, bool Prechargement, int Minutes);

    /// <summary>Les deux règles, réécrites sans rien de partagé avec le moteur : une liste de ce qui a été qualifié, relue à chaque fois.</summary>
    private sealed class ModeleNaif
    {
        private readonly List<(string Poste, DateTime Instant)> _qualifies = [];
        private long _brut, _qualifie, _robots, _doubles, _partiels;

        public CompteDto Total => new(_brut, _qualifie, _robots, _doubles, _partiels);

        public void Compter(Geste g, DateTime instant)
        {
            _brut++;
            var poste = $"{g.Poste}/{g.Agent}";
            if (g.Agent >= 2)
            {
                _robots++;
            }
            else if (g.Partiel || g.Prechargement)
            {
                _partiels++;
            }
            else if (_qualifies.Exists(q => q.Poste == poste && EstDouble(q.Instant, instant)))
            {
                _doubles++;
            }
            else
            {
                _qualifie++;
                _qualifies.Add((poste, instant));
            }
        }

        // Passé minuit à Paris, la clé du poste n'est plus la même : personne ne peut le reconnaître.
        private static bool EstDouble(DateTime vu, DateTime instant) =>
            HeureDeParis.Jour(vu) == HeureDeParis.Jour(instant)
            && (HeureDeParis.Jour(instant) < new DateOnly(2026, 11, 1) ? vu.Ticks / TimeSpan.TicksPerHour == instant.Ticks / TimeSpan.TicksPerHour : instant - vu < TimeSpan.FromHours(1));
    }
}
