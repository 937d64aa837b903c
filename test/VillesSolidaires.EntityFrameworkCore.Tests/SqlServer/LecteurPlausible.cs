using System.Collections;
using System.Data.Common;

namespace VillesSolidaires.SqlServer;

/// <summary>
/// Une seule ligne, dont chaque colonne répond une valeur plausible quel que soit le type demandé : un service va ainsi au bout de ses lectures
/// au lieu de s'arrêter à la première liste vide.
/// </summary>
/// <param name="resultats">Nombre de résultats : un par ligne qu'un enregistrement vérifie.</param>
/// <param name="colonnes">Noms des colonnes, quand la commande les donne : un contenu de référentiel et une adresse ne se lisent pas comme un texte quelconque.</param>
internal sealed class LecteurPlausible(int resultats, IReadOnlyList<string> colonnes) : DbDataReader
{
    private const string Referentiel = """{"axes":[],"seuils":[40,60,80]}""";

    private static readonly Guid Identifiant = new("0198a3c4-0000-7000-8000-000000000001");
    private static readonly DateTime Instant = new(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    private bool _lue;
    private int _restants = resultats - 1;

    public override int FieldCount => 64;

    public override bool HasRows => true;

    public override bool IsClosed => false;

    public override int RecordsAffected => 1;

    public override int Depth => 0;

    public override object this[int ordinal] => throw new NotSupportedException();

    public override object this[string name] => throw new NotSupportedException();

    public override bool Read() => !_lue && (_lue = true);

    public override bool NextResult()
    {
        _lue = false;
        return _restants-- > 0;
    }

    public override bool IsDBNull(int ordinal) => false;

    public override bool GetBoolean(int ordinal) => true;

    public override byte GetByte(int ordinal) => 1;

    public override char GetChar(int ordinal) => '1';

    public override short GetInt16(int ordinal) => 1;

    public override int GetInt32(int ordinal) => 1;

    public override long GetInt64(int ordinal) => 1;

    public override float GetFloat(int ordinal) => 1;

    public override double GetDouble(int ordinal) => 1;

    public override decimal GetDecimal(int ordinal) => 1;

    public override DateTime GetDateTime(int ordinal) => Instant;

    public override Guid GetGuid(int ordinal) => Identifiant;

    // Une liste JSON vide par défaut : le journal relit ses champs en JSON.
    public override string GetString(int ordinal) => colonnes.ElementAtOrDefault(ordinal) switch
    {
        "Contenu" => Referentiel,
        { } colonne when colonne.EndsWith("Courriel", StringComparison.Ordinal) => "personne@essai.example",
        _ => "[]",
    };

    public override T GetFieldValue<T>(int ordinal) => (T)(object)(typeof(T) switch
    {
        var t when t == typeof(DateOnly) => DateOnly.FromDateTime(Instant),
        var t when t == typeof(TimeSpan) => TimeSpan.Zero,
        var t when t == typeof(TimeOnly) => TimeOnly.FromDateTime(Instant),
        var t when t == typeof(DateTimeOffset) => new DateTimeOffset(Instant),
        _ => throw new NotSupportedException(typeof(T).Name),
    });

    public override string GetName(int ordinal) => $"c{ordinal}";

    public override string GetDataTypeName(int ordinal) => "sql_variant";

    public override Type GetFieldType(int ordinal) => typeof(object);

    public override int GetOrdinal(string name) => throw new NotSupportedException();

    public override object GetValue(int ordinal) => throw new NotSupportedException();

    public override int GetValues(object[] values) => throw new NotSupportedException();

    public override long GetBytes(int ordinal, long dataOffset, byte[]? buffer, int bufferOffset, int length) => throw new NotSupportedException();

    public override long GetChars(int ordinal, long dataOffset, char[]? buffer, int bufferOffset, int length) => throw new NotSupportedException();

    public override IEnumerator GetEnumerator() => throw new NotSupportedException();
}
