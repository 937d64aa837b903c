using VillesSolidaires.Campagnes;

namespace VillesSolidaires;

/// <summary>Campagnes et suivis que les essais de pages se préparent.</summary>
internal static class CampagnesWeb
{
    /// <summary>Canicule 2026, ouverte : le 15 septembre, toutes ses étapes de préparation sont dues.</summary>
    public static async Task<Guid> CampagneAsync(this UsineWeb usine)
    {
        await using var systeme = usine.Base.Systeme();
        var campagne = new Campagne(
            Guid.CreateVersion7(), SaisonCampagne.Canicule, 2026, CampagneDonnees.Proposer(SaisonCampagne.Canicule, 2026, "Canicule 2026", default, default));
        campagne.Ouvrir(usine.Base.Horloge.GetUtcNow().UtcDateTime);
        systeme.Contexte.Add(campagne);
        await systeme.Contexte.SaveChangesAsync();
        return campagne.Id;
    }

    /// <summary>Suivi d'une commune inventée, et une alerte d'un jour.</summary>
    public static async Task SuiviAsync(this UsineWeb usine, Guid campagne, int rang)
    {
        await using var systeme = usine.Base.Systeme();
        var code = $"13{900 + rang}";
        systeme.Contexte.Add(new SuiviCampagne(Guid.CreateVersion7(), campagne, code, "13"));
        systeme.Contexte.Add(new Alerte(
            Guid.CreateVersion7(), new AlerteDonnees(NatureAlerte.Crise, NiveauAlerte.Jaune, ["13"], new(2026, 9, 20), new(2026, 9, 21), $"Préfecture {rang}", null), usine.Base.Acte()));
        await systeme.Contexte.SaveChangesAsync();
    }
}
