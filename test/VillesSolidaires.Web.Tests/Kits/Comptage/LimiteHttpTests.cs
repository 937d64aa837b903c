using System.Net;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace VillesSolidaires.Kits;

/// <summary>La limite par adresse ne refuse jamais un fichier. Son propre hôte : elle épuise la minute de l'adresse.</summary>
public sealed class LimiteHttpTests(UsineRegle2 usine) : IClassFixture<UsineRegle2>
{
    [Fact]
    public async Task Get_QuandUneAdresseDepasseSaLimite_EstToujoursServieEtCompteeEnBrut()
    {
        var id = await usine.PublieAsync("ecole");
        var limite = ReglesComptage.Toutes[1].LimiteParMinute!.Value;
        // Une école : une adresse, des postes différents. La minute peut changer en route : deux limites et un peu plus.
        var statuts = await Task.WhenAll(Enumerable.Range(0, (2 * limite) + 60).Select(async i =>
        {
            using var reponse = await usine.DemanderAsync("/kits/ecole/affiche.pdf", agent: $"Mozilla/5.0 poste {i}");
            return reponse.StatusCode;
        }));
        statuts.ShouldAllBe(s => s == HttpStatusCode.OK);

        await using var systeme = usine.Base.Systeme();
        var compteurs = await systeme.Contexte.Set<CompteurTelechargement>().Where(c => c.KitId == id).ToListAsync();
        compteurs.Sum(c => c.Brut).ShouldBe(statuts.Length);
        compteurs.Sum(c => c.Exces).ShouldBeGreaterThan(0);
        compteurs.Sum(c => c.Qualifie + c.Exces).ShouldBe(statuts.Length);
    }
}
