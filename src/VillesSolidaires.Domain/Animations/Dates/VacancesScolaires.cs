using System.Globalization;

namespace VillesSolidaires.Animations;

/// <param name="Fin">Dernier jour, inclus.</param>
/// <param name="AVerifier">Calendrier repris avant contrôle : à donner avec cette réserve.</param>
public sealed record PeriodeVacances(ZoneScolaire Zone, DateOnly Debut, DateOnly Fin, string Nom, bool AVerifier);

/// <summary>Vacances scolaires des zones A, B et C, embarquées ; la source et la licence sont dans <c>Donnees/LISEZMOI.md</c>.</summary>
public static class VacancesScolaires
{
    private const string Ressource = "animations/vacances-scolaires.csv";

    // Académies par zone : arrêté du 16 avril 2015 (zones depuis la rentrée 2015). Départements par académie : code de l'éducation, art. R. 222-2.
    private static readonly (ZoneScolaire Zone, string Academie, string Departements)[] Academies =
    [
        (ZoneScolaire.A, "Besançon", "25 39 70 90"),
        (ZoneScolaire.A, "Bordeaux", "24 33 40 47 64"),
        (ZoneScolaire.A, "Clermont-Ferrand", "03 15 43 63"),
        (ZoneScolaire.A, "Dijon", "21 58 71 89"),
        (ZoneScolaire.A, "Grenoble", "07 26 38 73 74"),
        (ZoneScolaire.A, "Limoges", "19 23 87"),
        (ZoneScolaire.A, "Lyon", "01 42 69"),
        (ZoneScolaire.A, "Poitiers", "16 17 79 86"),
        (ZoneScolaire.B, "Aix-Marseille", "04 05 13 84"),
        (ZoneScolaire.B, "Amiens", "02 60 80"),
        (ZoneScolaire.B, "Lille", "59 62"),
        (ZoneScolaire.B, "Nancy-Metz", "54 55 57 88"),
        (ZoneScolaire.B, "Nantes", "44 49 53 72 85"),
        (ZoneScolaire.B, "Nice", "06 83"),
        (ZoneScolaire.B, "Normandie", "14 27 50 61 76"),
        (ZoneScolaire.B, "Orléans-Tours", "18 28 36 37 41 45"),
        (ZoneScolaire.B, "Reims", "08 10 51 52"),
        (ZoneScolaire.B, "Rennes", "22 29 35 56"),
        (ZoneScolaire.B, "Strasbourg", "67 68"),
        (ZoneScolaire.C, "Créteil", "77 93 94"),
        (ZoneScolaire.C, "Montpellier", "11 30 34 48 66"),
        (ZoneScolaire.C, "Paris", "75"),
        (ZoneScolaire.C, "Toulouse", "09 12 31 32 46 65 81 82"),
        (ZoneScolaire.C, "Versailles", "78 91 92 95"),
    ];

    private static readonly Dictionary<string, ZoneScolaire> Zones = Academies
        .SelectMany(a => a.Departements.Split(' ').Select(d => (Departement: d, a.Zone)))
        .ToDictionary(d => d.Departement, d => d.Zone, StringComparer.Ordinal);

    private static readonly Lazy<PeriodeVacances[]> Periodes = new(Charger);

    /// <summary>Premier et dernier jours du calendrier embarqué : hors d'eux, l'absence de vacances ne prouve rien.</summary>
    public static (DateOnly Du, DateOnly Au) Couverture => (Periodes.Value.Min(p => p.Debut), Periodes.Value.Max(p => p.Fin));

    /// <returns>Nul en Corse, outre-mer et pour un code inconnu.</returns>
    public static ZoneScolaire? DuDepartement(string? code) => code is not null && Zones.TryGetValue(code, out var zone) ? zone : null;

    /// <summary>Vacances de la zone qui touchent cette période, bornes comprises, par date.</summary>
    public static IReadOnlyList<PeriodeVacances> PeriodesEntre(ZoneScolaire zone, DateOnly du, DateOnly au) =>
        [.. Periodes.Value.Where(p => p.Zone == zone && p.Debut <= au && p.Fin >= du)];

    public static bool EstEnVacances(ZoneScolaire zone, DateOnly jour) => PeriodesEntre(zone, jour, jour).Count > 0;

    private static PeriodeVacances[] Charger()
    {
        using var flux = typeof(VacancesScolaires).Assembly.GetManifestResourceStream(Ressource)!;
        using var lecteur = new StreamReader(flux);
        return [.. lecteur.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(Lire).OrderBy(p => p.Debut)];
    }

    private static PeriodeVacances Lire(string ligne) => ligne.Split(';') is [var zone, var debut, var fin, var nom, var etat]
        ? new PeriodeVacances(Enum.Parse<ZoneScolaire>(zone), Jour(debut), Jour(fin), nom, etat switch
        {
            "publie" => false,
            "a-verifier" => true,
            _ => throw new FormatException($"État inconnu dans {Ressource} : « {ligne} »."),
        })
        : throw new FormatException($"Ligne mal formée dans {Ressource} : « {ligne} ».");

    private static DateOnly Jour(string texte) => DateOnly.ParseExact(texte, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
