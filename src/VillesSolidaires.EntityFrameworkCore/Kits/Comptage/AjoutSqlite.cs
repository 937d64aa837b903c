using Microsoft.Data.Sqlite;

namespace VillesSolidaires.Kits;

/// <summary>
/// Ajoute aux comptes d'une table. Les lots d'une heure retombent sur les mêmes lignes : la première fois, la ligne se cherche ou se crée par sa
/// clé ; ensuite, par son numéro, sans chercher sa clé. Mesure : banc <c>telechargements</c>.
/// </summary>
/// <typeparam name="TCle">Clé de la table.</typeparam>
/// <param name="connexion">Ouverte, et qui le reste.</param>
/// <param name="table">Table et ses colonnes.</param>
/// <param name="ligne">Valeurs d'une ligne, dans l'ordre des colonnes de la table.</param>
internal sealed class AjoutSqlite<TCle>(SqliteConnection connexion, TableDeComptes table, Func<TCle, Increment, object[]> ligne) : IDisposable
    where TCle : struct
{
    /// <summary>Numéros retenus (quelques Mo). Au-delà, ils se cherchent de nouveau : une commune et un canal inventés n'en prennent jamais.</summary>
    private const int Plafond = 20_000;

    private readonly InstructionSqlite _parCle = new(connexion, $"""
        INSERT INTO {table.Nom} ({string.Join(", ", table.Colonnes)})
        VALUES ({string.Join(", ", table.Colonnes.Select(_ => "?"))})
        ON CONFLICT ({string.Join(", ", table.Cle)}) DO UPDATE SET {string.Join(", ", TableDeComptes.Mesures.Select(m => $"{m} = {m} + excluded.{m}"))}
        RETURNING rowid
        """);

    private readonly InstructionSqlite _parNumero = new(connexion, $"""
        UPDATE {table.Nom} SET {string.Join(", ", TableDeComptes.Mesures.Select(m => $"{m} = {m} + ?"))} WHERE rowid = ?
        """);

    private readonly Dictionary<TCle, long> _numeros = [];

    public void Ajouter(IEnumerable<KeyValuePair<TCle, Increment>> comptes)
    {
        foreach (var (cle, n) in comptes)
        {
            if (_numeros.TryGetValue(cle, out var numero))
            {
                _parNumero.Executer(n.Brut, n.Qualifie, n.Robots, n.Doubles, n.Partiels, n.Exces, numero);
            }
            else
            {
                Retenir(cle, _parCle.Executer(ligne(cle, n)));
            }
        }
    }

    /// <summary>Quelqu'un d'autre a écrit dans la base : une ligne retenue n'existe peut-être plus, et son numéro est peut-être à une autre.</summary>
    public void Oublier() => _numeros.Clear();

    public void Dispose()
    {
        _parCle.Dispose();
        _parNumero.Dispose();
    }

    private void Retenir(TCle cle, long numero)
    {
        if (_numeros.Count == Plafond)
        {
            _numeros.Clear();
        }
        _numeros.Add(cle, numero);
    }
}
