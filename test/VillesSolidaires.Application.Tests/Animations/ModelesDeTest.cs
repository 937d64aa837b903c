namespace VillesSolidaires.Animations;

/// <summary>Modèles tout faits, pour les essais de construction et d'action en masse.</summary>
internal static class ModelesDeTest
{
    public static readonly DateTime Instant = new(2026, 9, 1, 8, 0, 0, DateTimeKind.Utc);

    public static async Task<Guid> ModeleAsync(this BaseDeTest essai, string code, string regle, int? duree = 1, bool publie = true, bool voiePublique = false)
    {
        var modele = new ModeleAnimation(Guid.CreateVersion7(), code, new ModeleDonnees($"Modèle {code}", RegleDate.Lire(regle))
        {
            DureeJours = duree, OccupeVoiePublique = voiePublique, Taches = [new("Réserver le lieu", 30)],
        });
        if (publie)
        {
            modele.Publier(null, Instant);
        }
        await using var systeme = essai.Systeme();
        systeme.Contexte.Add(modele);
        await systeme.Contexte.SaveChangesAsync();
        return modele.Id;
    }
}
