using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace VillesSolidaires.Territoires;

/// <summary>Nomme les premiers changements d'un import, pour qu'une personne les vérifie.</summary>
internal static class JournalImport
{
    // Déduits d'un autre champ, ou dits en toutes lettres : les nommer répéterait le même changement.
    private static readonly HashSet<string> Tus =
        new(StringComparer.Ordinal) { nameof(Commune.NomRecherche), nameof(Commune.Strate), nameof(Commune.EstActuelle) };

    private static readonly Dictionary<string, string> Libelles = new(StringComparer.Ordinal)
    {
        [nameof(Commune.Nom)] = "nom",
        [nameof(Commune.DepartementCode)] = "département",
        [nameof(Commune.RegionCode)] = "région",
        [nameof(Commune.EpciSiren)] = "intercommunalité",
        [nameof(Commune.Siren)] = "SIREN",
        [nameof(Commune.Population)] = "population",
        [nameof(Commune.CodesPostaux)] = "codes postaux",
        [nameof(Commune.Zone)] = "zone",
        [nameof(Commune.Longitude)] = "longitude",
        [nameof(Commune.Latitude)] = "latitude",
        [nameof(Epci.Type)] = "type",
        [nameof(Region.ChefLieu)] = "chef-lieu",
        [nameof(Arrondissement.CommuneCode)] = "commune",
    };

    public static IReadOnlyList<string> Decrire(ChangeTracker suivi, IEnumerable<Commune> nouvelles, int max) =>
    [
        .. nouvelles.Select(c => $"{c.Nom} ({c.Code}) : nouvelle commune")
            .Concat(suivi.Entries().Where(e => e.State is EntityState.Modified or EntityState.Deleted).Select(Decrire))
            .Take(max),
    ];

    private static string Decrire(EntityEntry entree)
    {
        var qui = $"{entree.Property(nameof(Commune.Nom)).OriginalValue} ({entree.Property(entree.Metadata.FindPrimaryKey()!.Properties[0].Name).CurrentValue})";
        if (entree.State == EntityState.Deleted)
        {
            return $"{qui} : retirée";
        }
        var actuelle = entree.Properties.SingleOrDefault(p => p.IsModified && p.Metadata.Name == nameof(Commune.EstActuelle));
        var etat = actuelle is null ? [] : new[] { (bool)actuelle.CurrentValue! ? "de nouveau actuelle" : "n’est plus une commune actuelle" };
        var champs = entree.Properties.Where(p => p.IsModified && !Tus.Contains(p.Metadata.Name))
            .Select(p => $"{Libelles.GetValueOrDefault(p.Metadata.Name, p.Metadata.Name)} {Ecrire(p.OriginalValue)} → {Ecrire(p.CurrentValue)}");
        return $"{qui} : {string.Join(", ", etat.Concat(champs))}";
    }

    private static string Ecrire(object? valeur) => valeur switch
    {
        null or "" => "–",
        int nombre => nombre.ToString("N0", CultureInfo.GetCultureInfo("fr-FR")),
        IFormattable autre => autre.ToString(null, CultureInfo.GetCultureInfo("fr-FR")),
        _ => valeur.ToString()!,
    };
}
