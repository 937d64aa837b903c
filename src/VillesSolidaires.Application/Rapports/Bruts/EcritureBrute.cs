using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using VillesSolidaires.Rapports.Modele;

namespace VillesSolidaires.Rapports.Bruts;

/// <summary>
/// Format de la pièce brute : une archive zip, une entrée par feuille, un tableau JSON par ligne. Elle s'écrit et se relit une ligne à la fois.
/// </summary>
internal static class EcritureBrute
{
    private const string FormatJour = "yyyy-MM-dd";

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    // Fixe : mêmes lignes, mêmes octets.
    private static readonly DateTimeOffset Date = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <returns>La feuille, avec son nombre de lignes et ses totaux.</returns>
    public static async Task<FeuilleBrute> EcrireAsync(ZipArchive archive, LignesALire lignes, CancellationToken ct)
    {
        var feuille = lignes.Feuille;
        var entree = archive.CreateEntry(Entree(feuille), CompressionLevel.Fastest);
        entree.LastWriteTime = Date;
        await using var flux = await entree.OpenAsync(ct);
        await using var json = new Utf8JsonWriter(flux, Options);
        var totaux = feuille.Colonnes.Select(c => c.Type == TypeBrut.Entier ? (decimal?)0 : null).ToArray();
        var nombre = 0L;
        await foreach (var ligne in lignes.Lignes.WithCancellation(ct))
        {
            nombre++;
            json.WriteStartArray();
            for (var i = 0; i < totaux.Length; i++)
            {
                Ecrire(json, ligne[i]);
                totaux[i] += ligne[i].Nombre ?? 0;
            }
            json.WriteEndArray();
            json.Flush();
            json.Reset();
            flux.WriteByte((byte)'\n');
        }
        return feuille with { Lignes = nombre, Totaux = totaux };
    }

    public static IEnumerable<IReadOnlyList<Cellule>> Lire(ZipArchive archive, FeuilleBrute feuille)
    {
        var entree = archive.GetEntry(Entree(feuille)) ?? throw new InvalidDataException($"La pièce brute n’a pas de feuille « {feuille.Code} ».");
        using var lecture = new StreamReader(entree.Open(), Encoding.UTF8);
        while (lecture.ReadLine() is { } ligne)
        {
            yield return Lire(Encoding.UTF8.GetBytes(ligne), feuille.Colonnes);
        }
    }

    private static string Entree(FeuilleBrute feuille) => $"{feuille.Code}.jsonl";

    private static void Ecrire(Utf8JsonWriter json, Cellule cellule)
    {
        switch (cellule)
        {
            case { Jour: { } jour }: json.WriteStringValue(jour.ToString(FormatJour, CultureInfo.InvariantCulture)); break;
            case { Nombre: { } nombre }: json.WriteNumberValue(nombre); break;
            case { Texte: { } texte }: json.WriteStringValue(texte); break;
            default: json.WriteNullValue(); break;
        }
    }

    private static Cellule[] Lire(ReadOnlySpan<byte> ligne, IReadOnlyList<ColonneBrute> colonnes)
    {
        var json = new Utf8JsonReader(ligne);
        json.Read();
        var cellules = new Cellule[colonnes.Count];
        for (var i = 0; i < cellules.Length; i++)
        {
            json.Read();
            cellules[i] = json.TokenType switch
            {
                JsonTokenType.Null => Cellule.Vide,
                JsonTokenType.Number => json.GetDecimal(),
                _ when colonnes[i].Type is TypeBrut.Jour or TypeBrut.Mois => DateOnly.ParseExact(json.GetString()!, FormatJour, CultureInfo.InvariantCulture),
                _ => new Cellule(json.GetString()),
            };
        }
        return cellules;
    }
}
