using System.Globalization;
using CsvHelper;
using VillesSolidaires.Kits;
using VillesSolidaires.Rapports;

namespace VillesSolidaires.Demonstration;

/// <summary>
/// Les 36 chiffres des articles et fiches de référence, tels que leur source les donne, avec leurs réserves. Ils se contredisent parfois :
/// on les garde tous. Chacun va au bon endroit : relevé de téléchargement, remise en main propre, ou chiffre publié.
/// </summary>
internal static class ChiffresDemonstration
{
    private const string Ressource = "demonstration/chiffres-publies.csv";

    public static Stream Ouvrir() => typeof(ChiffresDemonstration).Assembly.GetManifestResourceStream(Ressource)!;

    public static IReadOnlyList<LigneChiffre> Lire()
    {
        using var csv = CsvReader.Create(Ouvrir(), new CsvReaderOptions { Separator = ';', FieldCountMismatch = CsvFieldCountHandling.Throw }, leaveOpen: false);
        var lignes = new List<LigneChiffre>();
        while (csv.Read())
        {
            lignes.Add(new LigneChiffre(
                csv.GetString("id"), Enum.Parse<Porteur>(csv.GetString("porteur"), ignoreCase: true), csv.GetString("kit"),
                Vide(csv, "territoire"), Vide(csv, "territoire_nom"), Jour(csv, "du"), Jour(csv, "au"),
                csv.GetString("borne") == "au_moins" ? BorneReleve.AuMoins : BorneReleve.Exacte, csv.GetString("enonce"),
                decimal.Parse(csv.GetString("valeur"), NumberStyles.Number, CultureInfo.GetCultureInfo("fr-FR")), csv.GetString("unite"),
                Vide(csv, "periode"), csv.GetString("source"), Vide(csv, "reserve")));
        }
        return lignes;
    }

    private static string? Vide(CsvReader csv, string colonne) => csv.GetString(colonne) is { Length: > 0 } texte ? texte : null;

    private static DateOnly Jour(CsvReader csv, string colonne) =>
        Vide(csv, colonne) is { } texte ? DateOnly.ParseExact(texte, "yyyy-MM-dd", CultureInfo.InvariantCulture) : default;
}

internal enum Porteur
{
    Releve,
    Diffusion,
    Chiffre,
}

internal sealed record LigneChiffre(
    string Id, Porteur Porteur, string Kit, string? TerritoireCode, string? TerritoireNom, DateOnly Du, DateOnly Au, BorneReleve Borne,
    string Enonce, decimal Valeur, string Unite, string? Periode, string Source, string? Reserve)
{
    public ReleveTelechargement VersReleve(Guid kitId, DateOnly today) => new(
        IdentifiantStable.De("releve", Id), kitId,
        new ReleveDonnees(Du, Au, Periode ?? "", TerritoireCode, TerritoireNom, (long)Valeur, Borne, Enonce, Source, Reserve), today);

    public DiffusionKit VersDiffusion(Guid kitId, DateOnly today) => new(
        IdentifiantStable.De("diffusion", Id), kitId, new DiffusionDonnees((long)Valeur, Source) { Periode = Periode, Enonce = Enonce, Reserve = Reserve }, today);

    public ChiffrePublie VersChiffrePublie() => new(Id, new ChiffrePublieDonnees(TerritoireCode, Enonce, Valeur, Unite, Periode, Source, Reserve));
}
