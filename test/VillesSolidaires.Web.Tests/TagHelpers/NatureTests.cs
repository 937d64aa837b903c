using VillesSolidaires.Comptes;
using VillesSolidaires.Kits;
using VillesSolidaires.Rapports;

namespace VillesSolidaires.TagHelpers;

/// <summary>La nature d'un chiffre s'écrit du même mot dans la page, le PDF et le classeur.</summary>
public sealed class NatureTests(UsineWeb usine) : IClassFixture<UsineWeb>
{
    [Fact]
    public async Task Nature_SEcritAvecSonLibelle()
    {
        var page = await usine.Anonyme().PageAsync("/aide");
        foreach (var nature in Enum.GetValues<NatureChiffre>())
        {
            page.ShouldContain($"</svg>{nature.Libelle()}</span>");
        }
    }

    [Fact]
    public async Task Chiffre_PorteLeBadgeDeSaNature()
    {
        var id = await usine.PublieAsync("nature-dite");
        var page = await (await usine.ConnecterAsync(Roles.Association)).PageAsync($"/kits/{id}/statistiques");
        page.ShouldContain($"</svg>{NatureChiffre.Calcule.Libelle()}</span></dd>");
        page.ShouldContain($"</svg>{NatureChiffre.Declare.Libelle()}</span></dd>");
    }
}
