using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;

namespace VillesSolidaires.Conventions.Aleatoire;

/// <summary>
/// Des suites de commandes au hasard, justes ou fautives : aucun état atteignable ne rompt un invariant, et une commande refusée ne change rien.
/// Un échec dit la suite réduite ; sa graine se rejoue par <c>Config.WithReplay</c>.
/// </summary>
public sealed class SuitesAleatoiresTests
{
    private const int Suites = 300;
    private const int LongueurMax = 80;

    [Fact]
    public void Suite_QuellesQueSoientLesCommandes_NeRomptAucunInvariant()
    {
        var atteints = new HashSet<ConventionStatut>();
        var (faites, refusees) = (0, 0);

        Prop.ForAll(Arb.From(Gen.Choose(2, 4)), Arb.From(Suite(), Reduire), (parties, suite) =>
        {
            var monde = new MondeAleatoire(parties);
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
                atteints.UnionWith(monde.Conventions.Select(c => c.Statut));
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(Suites));

        // Une suite qui ne sortirait pas du brouillon ne prouverait rien.
        atteints.ShouldBe(Enum.GetValues<ConventionStatut>(), ignoreOrder: true);
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
