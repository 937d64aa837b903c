using Microsoft.EntityFrameworkCore;
using VillesSolidaires.Comptes;
using VillesSolidaires.Rapports.Modele;
using VillesSolidaires.Travaux;

namespace VillesSolidaires.Rapports;

internal static class RapportsDeTest
{
    public static CreerRapportInput Demande(string commune = "13055") =>
        new() { CodeTerritoire = commune, Du = new(2026, 1, 1), Au = new(2026, 12, 31), Formats = ["pdf", "xlsx"] };

    public static async Task<Guid> DemanderAsync(this BaseDeTest essai, CreerRapportInput input)
    {
        await using var portee = essai.Agir(Roles.Administrateur, Perimetre.National, nom: "Sofia Benhamou");
        return await portee.Service<IRapportAppService>().CreateAsync(input, default);
    }

    /// <summary>Exécute le corps du travail comme le moteur le ferait, et rend les étapes annoncées.</summary>
    public static async Task<List<string>> ProduireAsync(this BaseDeTest essai, Guid rapport)
    {
        await using var portee = essai.Agir(Roles.Administrateur, Perimetre.National, nom: "Sofia Benhamou");
        List<string> etapes = [];
        var contexte = new ContexteTravail(Guid.NewGuid(), rapport, (etape, _) =>
        {
            etapes.Add(etape);
            return Task.CompletedTask;
        });
        await portee.Service<IEnumerable<IExecutantTravail>>().Single(e => e.Type == ProductionRapport.TypeTravail).ExecuterAsync(contexte, default);
        return etapes;
    }

    public static async Task<Rapport> LireRapportAsync(this BaseDeTest essai, Guid id)
    {
        await using var systeme = essai.Systeme();
        return await systeme.Contexte.Rapports.AsNoTracking().SingleAsync(r => r.Id == id);
    }

    public static DemandeSection Commune(string code, string departement, DateOnly du, DateOnly au, TypeRapport type = TypeRapport.ImpactCommunal) =>
        new(type, new TerritoireRapport("Commune d’essai", code, departement), du, au);

    public static DemandeSection Departement(string code, DateOnly du, DateOnly au, TypeRapport type = TypeRapport.ImpactDepartemental) =>
        new(type, new TerritoireRapport("Département d’essai", null, code), du, au);

    public static TableauBloc Tableau(this JeuDeDonnees jeu, string feuille) => jeu.Tableaux.Single(t => t.Feuille == feuille);

    /// <summary>Nombres d'une ligne, dans l'ordre des colonnes.</summary>
    public static decimal?[] Nombres(this IReadOnlyList<Cellule> ligne) => [.. ligne.Select(c => c.Nombre)];
}
