using FsCheck;
using FsCheck.Fluent;
using VillesSolidaires.Conventions.Aleatoire;
using Xunit.Abstractions;

namespace VillesSolidaires.Labels.Aleatoire;

/// <summary>
/// Des suites de commandes au hasard, justes ou fautives : jamais d'attribution sans recevabilité, quorum et décision publiée, un dépôt ne change
/// jamais, et un verbe refusé ne change rien. Un échec dit la suite réduite ; sa graine se rejoue par <c>Config.WithReplay</c>.
/// </summary>
public sealed class SuitesLabelTests(ITestOutputHelper sortie)
{
    private const int Suites = 200;
    private const int LongueurMax = 160;

    [Fact]
    public void Suite_QuellesQueSoientLesCommandes_NeRomptAucunInvariant()
    {
        var atteints = new Dictionary<CandidatureStatut, int>();
        var (faites, refusees) = (0, 0);

        Prop.ForAll(Arb.From(Gen.Choose(1, 3)), Arb.From(Suite(), Reduire), (quorum, suite) =>
        {
            var monde = new MondeLabel(quorum);
            var vus = new HashSet<CandidatureStatut>();
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
                vus.UnionWith(monde.Candidatures.Select(c => c.Statut));
            }
            foreach (var statut in vus)
            {
                atteints[statut] = atteints.GetValueOrDefault(statut) + 1;
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(Suites));

        // Une suite qui n'irait jamais au jury ne prouverait rien.
        sortie.WriteLine($"{faites} commandes faites, {refusees} refusées. Suites par état : {string.Join(", ", atteints.OrderBy(a => a.Key).Select(a => $"{a.Key} {a.Value}"))}");
        atteints.Keys.ShouldBe(Enum.GetValues<CandidatureStatut>(), ignoreOrder: true);
        faites.ShouldBeGreaterThan(Suites * 5);
        refusees.ShouldBeGreaterThan(Suites * 5);
    }

    /// <returns>Faux si le domaine a refusé.</returns>
    private static bool Jouer(MondeLabel monde, int geste, int graine)
    {
        var tirage = new Tirage(graine);
        var candidature = tirage.Un<Candidature>([.. monde.Candidatures]);
        var avant = monde.Photographier();
        var faite = true;
        try
        {
            CommandesLabel.Executer(geste, monde, candidature, tirage);
        }
        catch (BusinessException refus)
        {
            faite = false;
            // « Avancer » enchaîne plusieurs verbes : les premiers ont pu passer.
            if (CommandesLabel.EstUnVerbe(geste))
            {
                monde.Photographier().ShouldBe(avant, $"« {CommandesLabel.Nom(geste)} » est refusé ({refus.Code}) : rien ne doit avoir changé");
            }
        }
        monde.Rompus().ShouldBeEmpty($"après « {CommandesLabel.Nom(geste)} »");
        return faite;
    }

    private static Gen<List<(int Geste, int Graine)>> Suite() =>
        from longueur in Gen.Choose(1, LongueurMax)
        from suite in Gen.Zip(Gen.Choose(0, CommandesLabel.Nombre - 1), Gen.Choose(0, int.MaxValue - 1), (geste, graine) => (geste, graine)).ListOf(longueur)
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
}
