using VillesSolidaires.Conventions;

namespace VillesSolidaires;

/// <summary>Jeux de conventions tout faits, pour les listes.</summary>
public static class ConventionsDeTest
{
    private static readonly DateTimeOffset Jadis = new(2024, 1, 15, 9, 0, 0, TimeSpan.Zero);

    /// <summary>
    /// Neuf conventions, une par état qu'une liste distingue : brouillon, en relecture, en correction, à signer, partiellement signée, signée,
    /// en vigueur, expirée, résiliée. L'horloge revient à son jour.
    /// </summary>
    public static async Task TousLesEtatsAsync(this BaseDeTest essai)
    {
        ArgumentNullException.ThrowIfNull(essai);
        var aujourdhui = essai.Horloge.GetUtcNow();
        essai.Horloge.AllerA(Jadis);
        await essai.ConventionAsync(new ModeleDeTest { Objet = "Expirée", Jusqua = ConventionStatut.Signee, Debut = new(2024, 2, 1), Fin = new(2026, 6, 30) });
        var resiliee = await essai.ConventionAsync(new ModeleDeTest { Objet = "Résiliée", Jusqua = ConventionStatut.Signee, Debut = new(2024, 2, 1), Fin = new(2027, 1, 31) });
        await essai.ConventionAsync(new ModeleDeTest { Objet = "En vigueur", Jusqua = ConventionStatut.Signee, Debut = new(2024, 2, 1), Fin = new(2027, 1, 31) });
        essai.Horloge.AllerA(aujourdhui);
        await essai.AgirSurAsync(resiliee, (c, a) => c.Resilier("Fin du programme", a.Jour, a));
        foreach (var statut in new[] { ConventionStatut.Brouillon, ConventionStatut.EnRelecture, ConventionStatut.ASigner, ConventionStatut.PartiellementSignee, ConventionStatut.Signee })
        {
            await essai.ConventionAsync(new ModeleDeTest { Objet = statut.Libelle(), Jusqua = statut });
        }
        var enCorrection = await essai.ConventionAsync(new ModeleDeTest { Objet = "En correction", Jusqua = ConventionStatut.EnRelecture });
        await essai.AgirSurAsync(enCorrection, (c, a) => c.DemanderCorrections(c.Parties[1].Id, "Préciser l’article 2", a));
    }
}
