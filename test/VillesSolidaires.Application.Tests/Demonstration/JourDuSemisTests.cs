using System.Globalization;
using Microsoft.EntityFrameworkCore;
using VillesSolidaires.Conventions;
using VillesSolidaires.Territoires;

namespace VillesSolidaires.Demonstration;

/// <summary>La démonstration se date par rapport au jour du semis : elle doit se composer n'importe quel jour, sans quoi un démarrage échouerait.</summary>
public sealed class JourDuSemisTests
{
    private static readonly (string Code, string Nom, string Departement)[] GrandesVilles =
        [("13055", "Marseille", "13"), ("69123", "Lyon", "69"), ("33063", "Bordeaux", "33"), ("59350", "Lille", "59"), ("34172", "Montpellier", "34")];

    [Theory]
    [InlineData("2026-01-01T00:30:00Z")]
    [InlineData("2026-03-02T05:00:00Z")]
    [InlineData("2026-07-01T12:00:00Z")]
    [InlineData("2026-11-22T09:00:00Z")]
    [InlineData("2026-12-31T23:30:00Z")]
    [InlineData("2028-02-29T08:00:00Z")]
    public async Task Semer_QuelQueSoitLeJour_MontreChaqueEtat(string instant)
    {
        await using var essai = await BaseDeTest.CreerAsync();
        essai.Horloge.AllerA(DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture));
        await using (var systeme = essai.Systeme())
        {
            systeme.Contexte.Add(new Region("52", "Région d’essai", "44109", "metro"));
            systeme.Contexte.AddRange(GrandesVilles.Select(v => new Departement(v.Departement, $"Département {v.Departement}", "52", v.Code, "metro")));
            systeme.Contexte.Add(new Departement("53", "Mayenne", "52", "53001", "metro"));
            systeme.Contexte.AddRange(GrandesVilles.Select(v => Commune(v.Code, v.Nom, v.Departement, 500_000)));
            systeme.Contexte.AddRange(Enumerable.Range(1, 40).Select(i => Commune($"53{i:000}", $"Commune d’essai {i}", "53", 10_000 - i)));
            await systeme.Contexte.SaveChangesAsync();
            await systeme.Service<OrganisationsDemonstration>().SemerAsync(default);
        }
        await using var semis = essai.Systeme();

        var ajoutees = await semis.Service<ConventionsDemonstration>().SemerAsync(default);

        await using var lecture = essai.Systeme();
        var conventions = await lecture.Contexte.Set<Convention>().ToListAsync();
        conventions.Count.ShouldBe(ajoutees);
        var aujourdhui = HeureDeParis.Jour(essai.Horloge.GetUtcNow().UtcDateTime);
        conventions.Select(c => c.Etat(aujourdhui)).Distinct().ShouldBe(Enum.GetValues<EtatConvention>(), ignoreOrder: true);
        conventions.ShouldAllBe(c => c.Depuis <= essai.Horloge.GetUtcNow().UtcDateTime);
    }

    private static Commune Commune(string code, string nom, string departement, int population) =>
        new(code, new CommuneDonnees(nom, departement, "52", null, null, population, "", "metro", null, null));
}
