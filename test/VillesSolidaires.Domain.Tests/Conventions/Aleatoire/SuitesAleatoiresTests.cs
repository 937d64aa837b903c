using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Xunit.Abstractions;

namespace VillesSolidaires.Conventions.Aleatoire;

/// <summary>
/// Des suites de commandes au hasard, justes ou fautives : aucun état atteignable ne rompt un invariant, et une commande refusée ne change rien.
/// Un échec dit la suite réduite ; sa graine se rejoue par <c>Config.WithReplay</c>.
/// </summary>
public sealed class SuitesAleatoiresTests(ITestOutputHelper sortie)
{
    private const int Suites = 250;
    private const int LongueurMax = 320;

    [Fact]
    public void Suite_QuellesQueSoientLesCommandes_NeRomptAucunInvariant()
    {
        var atteints = new Dictionary<ConventionStatut, int>();
        var (faites, refusees) = (0, 0);

        Prop.ForAll(Arb.From(Gen.Choose(2, 4)), Arb.From(Suite(), Reduire), (parties, suite) =>
        {
            var monde = new MondeAleatoire(parties);
            var vus = new HashSet<ConventionStatut>();
            foreach (var (geste, graine) in suite)
            {
                if (Jouer(monde, geste, graine))
                {
                    faites++;
                }
                else
                {
                    refusees++;
                }
                vus.UnionWith(monde.Conventions.Select(c => c.Statut));
            }
            foreach (var statut in vus)
            {
                atteints[statut] = atteints.GetValueOrDefault(statut) + 1;
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(Suites));

        // Une suite qui ne sortirait pas du brouillon ne prouverait rien.
        sortie.WriteLine($"{faites} commandes faites, {refusees} refusées. Suites par état : {string.Join(", ", atteints.OrderBy(a => a.Key).Select(a => $"{a.Key} {a.Value}"))}");
        atteints.Keys.ShouldBe(Enum.GetValues<ConventionStatut>(), ignoreOrder: true);
        faites.ShouldBeGreaterThan(Suites * 5);
        refusees.ShouldBeGreaterThan(Suites * 5);
    }

    /// <returns>Faux si le domaine a refusé.</returns>
    private static bool Jouer(MondeAleatoire monde, int geste, int graine)
    {
        var tirage = new Tirage(graine);
        var convention = tirage.Un<Convention>([.. monde.Conventions]);
        var avant = monde.Conventions.ToDictionary(c => c.Id, Photographier);
        var faite = true;
        try
        {
            Commandes.Executer(geste, monde, convention, tirage);
        }
        catch (BusinessException refus)
        {
            faite = false;
            monde.Conventions.Where(c => Photographier(c) != avant[c.Id]).Select(c => c.Numero)
                .ShouldBeEmpty($"{Commandes.Nom(geste)} est refusé ({refus.Code}) : rien ne doit avoir changé");
        }
        monde.Conventions.SelectMany(Invariants.Rompus).ShouldBeEmpty($"après {Commandes.Nom(geste)}");
        return faite;
    }

    private static Gen<List<(int Geste, int Graine)>> Suite() =>
        from longueur in Gen.Choose(1, LongueurMax)
        from suite in Gen.Zip(Gen.Choose(0, Commandes.Nombre - 1), Gen.Choose(0, int.MaxValue - 1), (geste, graine) => (geste, graine)).ListOf(longueur)
        select suite.ToList();

    /// <summary>Retire des commandes : d'abord des moitiés, puis une à une.</summary>
    private static IEnumerable<List<(int Geste, int Graine)>> Reduire(List<(int Geste, int Graine)> suite)
    {
        for (var pas = suite.Count / 2; pas >= 1; pas /= 2)
        {
            for (var debut = 0; debut < suite.Count; debut += pas)
            {
                yield return [.. suite.Where((_, i) => i < debut || i >= debut + pas)];
            }
        }
    }

    /// <summary>Tout ce qu'on voit de la convention, collections comprises.</summary>
    private static string Photographier(Convention convention) => JsonSerializer.Serialize(convention);
}
