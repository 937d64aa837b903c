using System.Text.RegularExpressions;
using Shouldly;
using Xunit;

namespace VillesSolidaires.Kits;

/// <summary>Règles publiées : dates d'effet, fenêtre de doublon, et robots reconnus à leur nom.</summary>
public sealed class ReglesComptageTests
{
    private static readonly RegleComptage Premiere = ReglesComptage.Toutes[0];
    private static readonly RegleComptage Seconde = ReglesComptage.Toutes[1];

    [Fact]
    public void Toutes_SeSuiventEnNumeroEtEnDate()
    {
        ReglesComptage.Toutes.Select(r => (int)r.Numero).ShouldBe(Enumerable.Range(1, ReglesComptage.Toutes.Count));
        ReglesComptage.Toutes.Select(r => r.EnVigueurDepuis).ShouldBeInOrder(SortDirection.Ascending);
        ReglesComptage.Toutes.ShouldAllBe(r => r.Phrases.Count > 3);
    }

    [Theory]
    [InlineData("2025-06-01", 1)]
    [InlineData("2026-01-01", 1)]
    [InlineData("2026-10-31", 1)]
    [InlineData("2026-11-01", 2)]
    [InlineData("2040-01-01", 2)]
    public void EnVigueurLe_DonneLaDerniereDontLaDateEstPassee(string jour, int numero) =>
        ((int)ReglesComptage.EnVigueurLe(DateOnly.Parse(jour, System.Globalization.CultureInfo.InvariantCulture)).Numero).ShouldBe(numero);

    [Fact]
    public void Phrases_DisentLaLimiteQueLeMoteurApplique()
    {
        Premiere.LimiteParMinute.ShouldBeNull();
        Seconde.Phrases.ShouldContain(p => p.Contains($"Au-delà de {Seconde.LimiteParMinute} téléchargements par minute"));
        Seconde.Phrases.ShouldContain(p => p.Contains(Seconde.Robots.Origine.Nom.Split(' ')[0]));
    }

    [Fact]
    public void FenetreDoublon_VaDeLHeureRondeOuDuDernierTelechargement()
    {
        var instant = new DateTime(2026, 11, 3, 10, 59, 30, DateTimeKind.Utc);
        Premiere.Fenetre.Debut(instant).ShouldBe(new DateTime(2026, 11, 3, 10, 0, 0, DateTimeKind.Utc));
        // À une heure juste d'intervalle, ce n'est plus un double.
        Seconde.Fenetre.Debut(instant).ShouldBe(instant.AddHours(-1).AddTicks(1));
    }

    [Fact]
    public void Reconnait_ChaqueRobotQueDonneLaSource() =>
        Agents("agents-robots").Where(a => !Seconde.Robots.Reconnait(a)).ShouldBeEmpty();

    [Fact]
    public void Reconnait_LaisseLesNavigateursDesHabitants()
    {
        Agents("agents-humains").Where(Seconde.Robots.Reconnait).ShouldBeEmpty();
        // Ce que la première règle prenait à tort pour un robot : un téléphone dont la marque contient « bot ».
        Agents("agents-humains").Count(Premiere.Robots.Reconnait).ShouldBe(1);
    }

    [Fact]
    public void Reconnait_EcarteToutCeQueLaRegleUnEcartait_SaufLesExceptionsDites() =>
        Agents("agents-robots").Where(a => Premiere.Robots.Reconnait(a) && !Seconde.Robots.Reconnait(a)).ShouldBeEmpty();

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("bot")]
    [InlineData("Cubot/1.0 (robot)")]
    [InlineData("curl/8.9")]
    [InlineData("FooSpider/2")]
    [InlineData("python-urllib3")]
    public void Reconnait_QuandLeLogicielNAPasDeNomOuUnNomDeRobot_LEcarte(string? agent) => Seconde.Robots.Reconnait(agent).ShouldBeTrue();

    [Fact]
    public void Reconnait_FaitCommeLesExpressionsUneAUne()
    {
        var expressions = Seconde.Robots.Expressions.Select(e => new Regex(e, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(5))).ToList();
        var seule = new ListeRobots(Seconde.Robots.Origine, Seconde.Robots.Expressions, [], []);
        var agents = Agents("agents-robots").Where((_, i) => i % 20 == 0).Concat(Agents("agents-humains")).ToList();
        foreach (var agent in agents.Concat(agents.Select(a => a.ToUpperInvariant())).Concat(agents.Select(a => a[(a.Length / 3)..])))
        {
            seule.Reconnait(agent).ShouldBe(string.IsNullOrWhiteSpace(agent) || expressions.Exists(e => e.IsMatch(agent)), agent);
        }
    }

    [Fact]
    public void Reconnait_QuandLeNomEstTresLong_NEnLitQueLeDebut() =>
        Seconde.Robots.Reconnait(new string('a', ListeRobots.AgentMax) + "Googlebot/2.1").ShouldBeFalse();

    private static List<string> Agents(string nom)
    {
        using var lecteur = new StreamReader(typeof(ReglesComptageTests).Assembly.GetManifestResourceStream($"agents/{nom}")!);
        var agents = lecteur.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).ToList();
        agents.ShouldNotBeEmpty();
        return agents;
    }
}
