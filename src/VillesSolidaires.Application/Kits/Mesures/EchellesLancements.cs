namespace VillesSolidaires.Kits;

/// <summary>Partage les lancements en deux graphiques quand le plus haut écraserait les autres au bas de l'axe.</summary>
internal static class EchellesLancements
{
    /// <summary>Au-delà de ce rapport, la plus basse des deux courbes ne se lit plus.</summary>
    private const int Rapport = 5;

    private static readonly string[] Nombres = ["", "", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze"];

    public static IReadOnlyList<EchelleDto> Partager(IReadOnlyList<LancementDto> lancements)
    {
        var tries = lancements.Where(l => l.Sommet > 0).OrderByDescending(l => l.Sommet).ToList();
        var coupure = Enumerable.Range(1, Math.Max(0, tries.Count - 1)).Where(i => tries[i - 1].Sommet >= Rapport * tries[i].Sommet)
            .OrderByDescending(i => (double)tries[i - 1].Sommet / tries[i].Sommet).FirstOrDefault();
        if (coupure == 0)
        {
            return [new EchelleDto(lancements.Count == 1 ? lancements[0].Libelle : "Les lancements comparés", [.. lancements.Select(l => l.Code)])];
        }
        var (hauts, bas) = (tries[..coupure], tries[coupure..]);
        // Le compté d'ici sert de pont entre les deux graphiques : on le voit au pied du plus haut, puis à son échelle.
        var pont = bas.Find(l => l.Nature == NatureLancement.Compte) ?? bas[0];
        var fois = (int)Math.Round((decimal)hauts[^1].Sommet / bas[0].Sommet, MidpointRounding.AwayFromZero);
        var nombre = fois < Nombres.Length ? Nombres[fois] : Formats.Nombre(fois);
        return
        [
            new EchelleDto($"Face à {string.Join(" et ", hauts.Select(h => h.Libelle))}, {nombre} fois plus haut", Ordonner(lancements, [.. hauts, pont])),
            new EchelleDto(bas.Count == 1 ? $"{bas[0].Libelle}, à son échelle" : "Les autres, à leur échelle", Ordonner(lancements, bas)),
        ];
    }

    /// <summary>Dans l'ordre choisi par la personne.</summary>
    private static IReadOnlyList<string> Ordonner(IReadOnlyList<LancementDto> lancements, IReadOnlyList<LancementDto> gardes) =>
        [.. lancements.Where(gardes.Contains).Select(l => l.Code)];
}
